// Lines about what is owed, day by day: the day, the promise, on whose word, to whom.
import type { Element, Text } from './card.ts';
import { cardText } from './cardText.ts';
import type { DueDayView, OwedName, OwedView } from './reminderViews.ts';

/** Only these are promises of the city; the others are requirements, or a target of the service. */
const SOURCE: Record<OwedName, 'promise' | 'requirement' | 'target'> = {
  reachable: 'promise',
  onsite: 'promise',
  followUp: 'requirement',
  supportPlan: 'requirement',
  contactRequest: 'target',
};

/** A heading for each day, and under it what is owed; a line more when not all is shown. */
export function dueDays(days: readonly DueDayView[], more: number): Element[] {
  return [...days.flatMap(dueDay), ...moreLine(more)];
}

function dueDay({ when, dateInWords, actInWords, owed }: DueDayView): Element[] {
  const act: Element[] =
    actInWords === null ? [] : [text(cardText('saved.act', { date: actInWords }), 'warning')];
  return [
    text(cardText(`due.${when}`, { date: dateInWords }), 'heading'),
    ...act,
    ...owed.flatMap(owedLines),
  ];
}

function owedLines({ commitment, citation, lines }: OwedView): Element[] {
  return [
    text(cardText(`commitment.${commitment}`), 'strong'),
    ...lines.map((line) => text(`• ${line}`, 'body')),
    text(cardText(`commitment.${SOURCE[commitment]}`, { citation }), 'subtle'),
  ];
}

function moreLine(more: number): Element[] {
  if (more === 0) return [];
  const line = more === 1 ? cardText('due.moreOne') : cardText('due.more', { count: more });
  return [text(line, 'subtle')];
}

function text(words: string, style: Text['style']): Element {
  return { kind: 'text', text: words, style };
}
