// A suspension as it stands: in force, waiting for a lead, declined or taken back, with what it moves.
import { periodInWords } from './absenceFacts.ts';
import type { Button, Card, Element, Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { SuspensionsView, SuspensionCardView, SuspensionView } from './coverViews.ts';
import { movedLines } from './dueLines.ts';

/** Suspensions on one card. */
const PENDING_SIZE = 8;

/** Shows a suspension; a lead who may decide gets the buttons for it. */
export function suspensionCard(view: SuspensionCardView): Card {
  const { how, status, lines, moved } = view;
  const isGood = how !== 'shown' && status === 'inForce';
  const words = isGood
    ? cardText(how === 'approved' ? 'suspension.approved' : 'suspension.kept')
    : cardText(`suspension.status.${status}`);
  const title = text(words, 'title');
  return {
    id: 'suspension',
    summary: cardText('suspension.summary'),
    body: [
      isGood ? { kind: 'group', style: 'good', items: [title] } : title,
      text(cardText(`suspension.text.${status}`), 'body'),
      suspensionFacts(view.suspension),
      ...lines.map((one) => text(one, 'subtle')),
      ...movedLines(cardText(`suspension.moved.${status}`), moved),
    ],
    buttons: [
      ...(view.mayDecide ? decideButtons(view) : []),
      ...(view.mayWithdraw ? [withdrawButton(view)] : []),
    ],
  };
}

/** What is suspended, or what waits for a lead: each with its card. */
export function suspensionsCard({ about, suspensions }: SuspensionsView): Card {
  const shown = suspensions.slice(0, PENDING_SIZE);
  const left = suspensions.length - shown.length;
  return {
    id: 'suspensions',
    summary: cardText(`suspensions.${about}.summary`),
    body: [
      text(cardText(`suspensions.${about}.title`), 'title'),
      ...(shown.length === 0 ? [text(cardText(`suspensions.${about}.none`), 'body')] : []),
      ...shown.flatMap((one): Element[] => [
        { kind: 'divider' },
        text(`${one.employer}, ${one.employee}`, 'strong'),
        text(periodInWords(one), 'body'),
        text(
          cardText('suspensions.line', {
            reason: cardText(`suspensionReason.${one.reason}`),
            length: one.lengthInWords,
            name: one.askedBy,
          }),
          'subtle',
        ),
        ...(about === 'current' && one.status === 'pending'
          ? [text(cardText('suspensions.waits'), 'subtle')]
          : []),
        { kind: 'buttons', layout: 'row', buttons: [showButton(one)] },
      ]),
      ...(left > 0 ? [text(cardText('dueList.more', { count: left }), 'subtle')] : []),
    ],
    buttons: [],
  };
}

/** A suspension as a list of facts. */
export function suspensionFacts(suspension: SuspensionView): Facts {
  const { employer, employee, reason, lengthInWords } = suspension;
  return {
    kind: 'facts',
    facts: [
      { label: cardText('label.employer'), value: employer },
      { label: cardText('label.employee'), value: employee },
      {
        label: cardText('label.period'),
        value: `${periodInWords(suspension)}\n${lengthInWords}`,
      },
      { label: cardText('label.reason'), value: cardText(`suspensionReason.${reason}`) },
    ],
  };
}

function decideButtons({ suspensionId, submissionKey }: SuspensionCardView): Button[] {
  const decide = (approve: boolean): Button['action'] => ({
    verb: 'decideSuspension',
    suspensionId,
    approve,
    submissionKey,
  });
  return [
    { title: cardText('button.approve'), action: decide(true), style: 'primary' },
    { title: cardText('button.decline'), action: decide(false) },
  ];
}

function withdrawButton({ suspensionId }: SuspensionCardView): Button {
  return {
    title: cardText('button.withdraw'),
    action: { verb: 'askWithdrawSuspension', suspensionId },
  };
}

function showButton({
  suspensionId,
  employer,
  employee,
}: SuspensionsView['suspensions'][number]): Button {
  const title = cardText('button.show');
  return {
    title,
    action: { verb: 'showSuspension', suspensionId },
    description: cardText('button.aboutPerson', {
      button: title,
      name: `${employee}, ${employer}`,
    }),
  };
}

function text(words: string, style: 'title' | 'body' | 'strong' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
