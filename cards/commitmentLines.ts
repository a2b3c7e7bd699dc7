// How commitments are said: who promised or requires them, and where that is written.
import type { Element, Text } from './card.ts';
import { cardText } from './cardText.ts';
import type { OpenCommitmentName } from './commitmentViews.ts';
import type { FulfilledView, NextDueView } from './views.ts';

/** Whose word it is: the city's promise, the Flemish department's requirement, the service's own target. */
const WHOSE_WORD = {
  reachable: 'commitment.promise',
  onsite: 'commitment.promise',
  followUp: 'commitment.requirement',
  supportPlan: 'commitment.requirement',
  contactRequest: 'commitment.target',
} as const;

/**
 * What a visit brought in order, by source: each source is said once, under what rests on it. Names
 * stand there only where it is not about everybody of the visit.
 */
export function fulfilledLines(
  views: readonly FulfilledView[],
  everybody: readonly string[],
): Element[] {
  const bySource = grouped(views, ({ commitment, citation }) => sourceLine(commitment, citation));
  return [...bySource].flatMap(([from, group]) => [
    ...group.map((view) => line(doneText(view, everybody), 'strong')),
    line(from, 'subtle'),
  ]);
}

function doneText({ commitment, forWhom, onTime }: FulfilledView, everybody: readonly string[]) {
  const what = named(commitment, forWhom, everybody);
  return cardText('commitment.done', {
    what: onTime ? what : cardText('saved.tooLate', { commitment: what }),
  });
}

/** The next dates due: when, what, for whom, on whose word; the same for several people is said once. */
export function nextDueLines(
  views: readonly NextDueView[],
  everybody: readonly string[],
): Element[] {
  const same = grouped(views, ({ commitment, dueInWords, citation }) =>
    JSON.stringify([commitment, dueInWords, citation]),
  );
  return [...same.values()].flatMap((group) => {
    const [{ commitment, dueInWords, actInWords, overdue, citation }] = group;
    const forWhom = group.flatMap((view) => view.forWhom);
    return [
      overdue
        ? line(cardText('saved.wasDue', { date: dueInWords }), 'warning')
        : line(cardText('saved.due', { date: dueInWords }), 'strong'),
      ...(actInWords === null || overdue
        ? []
        : [line(cardText('saved.act', { date: actInWords }), 'warning')]),
      line(named(commitment, forWhom, everybody), 'body'),
      line(sourceLine(commitment, citation), 'subtle'),
    ];
  });
}

function named(
  commitment: OpenCommitmentName,
  forWhom: readonly string[],
  everybody: readonly string[],
): string {
  const what = cardText(`commitment.${commitment}`);
  const isForAll = everybody.every((name) => forWhom.includes(name));
  if (isForAll || forWhom.length === 0) return what;
  return cardText('commitment.forWhom', { commitment: what, names: forWhom.join(', ') });
}

/** Whose word a commitment is, and where it is written. */
export function sourceLine(commitment: OpenCommitmentName, citation: string): string {
  return cardText(WHOSE_WORD[commitment], { citation });
}

function line(text: string, style: Text['style']): Element {
  return { kind: 'text', text, style };
}

/** The items by key, in the order in which each key comes first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
