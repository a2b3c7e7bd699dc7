// An absence that is kept: who takes over, what is due meanwhile, and how to change it.
import { absenceFacts, periodInWords } from './absenceFacts.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { AbsenceCardView, AbsencesView } from './coverViews.ts';
import { dueHeading, dueLines } from './dueLines.ts';
import { warningGroup } from './problemGroup.ts';
import { sayButtons } from './sayButtons.ts';

/** Absences on one card. */
const ABSENCES_SIZE = 8;

/** Shows one absence, right after something happened to it or when it is looked at. */
export function absenceCard(view: AbsenceCardView): Card {
  const { how, absence, mayChange } = view;
  const title = text(cardText(`absence.title.${how}`), 'title');
  return {
    id: 'absence',
    summary: cardText('absence.summary'),
    body: [
      how === 'shown' ? title : { kind: 'group', style: 'good', items: [title] },
      ...(how === 'withdrawn' ? [text(cardText('absence.text.withdrawn'), 'body')] : []),
      absenceFacts(absence),
      ...view.notes.map((note) => text(note, 'body')),
      ...warningGroup(view.warnings),
      ...dueLines(dueHeading(view.dueTotal), view.due, view.dueTotal),
    ],
    buttons: mayChange && how !== 'withdrawn' ? changeButtons(view.absenceId) : [],
  };
}

/** Shows running and coming absences: one's own and those one replaces; a lead's all. */
export function absencesCard({ absences, periodInWords: period, example }: AbsencesView): Card {
  const shown = absences.slice(0, ABSENCES_SIZE);
  const left = absences.length - shown.length;
  return {
    id: 'absences',
    summary: cardText('absences.summary'),
    body: [
      text(cardText('absences.title'), 'title'),
      ...(period === null ? [] : [text(period, 'subtle')]),
      ...(shown.length === 0
        ? [
            text(cardText(period === null ? 'absences.none' : 'absences.noneThen'), 'body'),
            text(cardText('visits.try'), 'subtle'),
          ]
        : shown.flatMap(rowOf)),
      ...(left > 0 ? [text(cardText('dueList.more', { count: left }), 'subtle')] : []),
      ...(shown.length === 0 ? [sayButtons([example])] : []),
    ],
    buttons: [],
  };
}

function rowOf(absence: AbsencesView['absences'][number]): Element[] {
  const { coach, isSelf, backup, due, mayChange, absenceId } = absence;
  const who = isSelf ? cardText('absences.self') : coach;
  const replaced =
    backup === null
      ? cardText('absences.notReplaced')
      : cardText('absences.replacedBy', { name: backup });
  const words = cardText(due === 1 ? 'absences.dueOne' : 'absences.due', { count: due });
  const open = due === 0 ? [] : [text(words, 'subtle')];
  const buttons = changeButtons(absenceId).map((button) => ({
    ...button,
    description: cardText('button.aboutPerson', { button: button.title, name: who }),
  }));
  return [
    { kind: 'divider' },
    text(who, 'strong'),
    text(periodInWords(absence), 'body'),
    text(replaced, 'subtle'),
    ...open,
    ...(mayChange ? [{ kind: 'buttons', layout: 'row', buttons } satisfies Element] : []),
  ];
}

function changeButtons(absenceId: string): Button[] {
  return [
    { title: cardText('button.otherEnd'), action: { verb: 'changeAbsence', absenceId } },
    { title: cardText('button.withdraw'), action: { verb: 'askWithdrawAbsence', absenceId } },
  ];
}

function text(words: string, style: 'title' | 'body' | 'strong' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
