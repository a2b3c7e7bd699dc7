// One's own visits, a page at a time; what can be done with one opens under it.
import type { Button, Card, Element, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';
import type { MyVisitsView, VisitRowView } from './views.ts';
import { hoursInWords } from './visitFacts.ts';

/** Visits on one card. */
export const MY_VISITS_PAGE_SIZE = 8;
const MAX_NAMES = 2;

/** A page of one's own visits, newest first. */
export function myVisitsCard(view: MyVisitsView): Card {
  const visits = view.visits.slice(0, MY_VISITS_PAGE_SIZE);
  return {
    id: 'myVisits',
    summary: cardText('visits.summary'),
    body: [
      { kind: 'text', text: cardText('visits.title'), style: 'title' },
      ...(view.intro ? [text(view.intro, 'body')] : []),
      ...(visits.length === 0 ? nothing(view) : list(view, visits)),
    ],
    buttons: visits.length === 0 && view.total === 0 ? [] : pageButtons(view),
  };
}

function list({ page, total, said }: MyVisitsView, visits: readonly VisitRowView[]): Element[] {
  const from = page * MY_VISITS_PAGE_SIZE + 1;
  const range = cardText('visits.range', { from, to: from + visits.length - 1, total });
  return [text(range, 'subtle'), ...visits.flatMap((visit, at) => row(visit, at, said))];
}

function row(visit: VisitRowView, at: number, said: MyVisitsView['said']): Element[] {
  const { employer, employees, dateInWords, mode } = visit;
  const hours = hoursInWords(visit.timesInWords, visit.durationInWords);
  const group = `visit${at}`;
  const details: Element[] = [
    text(`${employer}: ${namesInShort(employees)}`, 'body'),
    text(
      [hours, cardText(`mode.${mode}`), ...remarks(visit)].filter(Boolean).join(' · '),
      'subtle',
    ),
  ];
  const more: ToggleButton = {
    title: cardText('button.more'),
    toggles: group,
    description: about('button.more', visit),
  };
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [
        { kind: 'group', style: 'plain', items: [text(dateInWords, 'strong'), ...details] },
        { kind: 'buttons', layout: 'row', buttons: [more] },
      ],
    },
    {
      kind: 'group',
      style: 'plain',
      hiddenAs: group,
      items: [{ kind: 'buttons', layout: 'row', buttons: rowButtons(visit, said) }],
    },
  ];
}

function namesInShort(employees: readonly string[]): string {
  const shown = employees.slice(0, MAX_NAMES);
  const names = shown.join(', ');
  const count = employees.length - shown.length;
  return count === 0 ? names : cardText('visits.employees', { names, count });
}

function remarks({ withdrawn, late, outsideAgreement }: VisitRowView): string[] {
  return [
    ...(withdrawn ? [cardText('visit.withdrawn')] : []),
    ...(outsideAgreement ? [cardText('visits.outside')] : []),
    ...(late ? [cardText('visit.late')] : []),
  ];
}

function rowButtons(visit: VisitRowView, said: MyVisitsView['said']): Button[] {
  const { visitId } = visit;
  const change = said ? { said } : {};
  const show: Button = {
    title: cardText('button.show'),
    action: { verb: 'showVisit', visitId, ...change },
    description: about('button.show', visit),
  };
  if (visit.withdrawn) return [show];
  return [
    {
      title: cardText('button.correct'),
      action: { verb: 'correctVisit', visitId, ...change },
      description: about('button.correct', visit),
      inText: false,
    },
    {
      title: cardText('button.withdraw'),
      action: { verb: 'withdrawVisit', visitId },
      description: about('button.withdraw', visit),
      inText: false,
    },
    show,
  ];
}

function about(
  button: 'button.more' | 'button.show' | 'button.correct' | 'button.withdraw',
  { dateInWords, employer }: VisitRowView,
): string {
  return cardText('button.about', { button: cardText(button), date: dateInWords, employer });
}

function nothing({ total, example }: MyVisitsView): Element[] {
  if (total > 0) return [text(cardText('visits.noPage'), 'body')];
  return [
    text(cardText('visits.none'), 'body'),
    text(cardText('visits.try'), 'body'),
    { kind: 'group', style: 'emphasis', items: [text(`“${example}”`, 'body')] },
  ];
}

function pageButtons({ page, total, only, said }: MyVisitsView): Button[] {
  const chosen = only
    ? { only: { ...only, employerIds: [...only.employerIds], employeeIds: [...only.employeeIds] } }
    : {};
  const last = Math.max(0, Math.ceil(total / MY_VISITS_PAGE_SIZE) - 1);
  const to = (title: string, target: number): Button => ({
    title,
    action: { verb: 'showMyVisits', page: target, ...chosen, ...(said ? { said } : {}) },
  });
  return [
    ...(page > 0 ? [to(cardText('button.newer'), Math.min(page - 1, last))] : []),
    ...(page < last ? [to(cardText('button.older'), page + 1)] : []),
  ];
}

function text(words: string, style: 'body' | 'subtle' | 'strong'): Element {
  return { kind: 'text', text: words, style };
}
