// Commitments as short lines: what is due in some days, and what moves from one day to another.
import type { Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { DueLineView, MovedView } from './coverViews.ts';

/** Lines of one kind on one card. */
const MOST = 6;

/** "3 termijnen vallen in deze dagen" */
export function dueHeading(count: number): string {
  return cardText(count === 1 ? 'dueList.headingOne' : 'dueList.heading', { count });
}

/** What is due, by deadline, under a heading; nothing when there is nothing. */
export function dueLines(heading: string, due: readonly DueLineView[], total: number): Element[] {
  if (due.length === 0) return [];
  const shown = due.slice(0, MOST);
  return [
    { kind: 'divider' },
    line(heading, 'heading'),
    ...shown.flatMap(({ what, about, dueInWords }): Element[] => [
      line(cardText('dueList.line', { date: dueInWords, what }), 'strong'),
      line(about, 'body'),
    ]),
    ...rest(total - shown.length),
  ];
}

/** Deadlines before and after, under a heading; nothing when none moves. */
export function movedLines(heading: string, moved: readonly MovedView[]): Element[] {
  if (moved.length === 0) return [];
  const shown = moved.slice(0, MOST);
  return [
    { kind: 'divider' },
    line(heading, 'heading'),
    ...shown.flatMap(({ what, about, beforeInWords, afterInWords }): Element[] => [
      line(what, 'strong'),
      line(about, 'subtle'),
      line(cardText('dueList.moved', { before: beforeInWords, after: afterInWords }), 'body'),
    ]),
    ...rest(moved.length - shown.length),
  ];
}

function rest(count: number): Element[] {
  return count > 0 ? [line(cardText('dueList.more', { count }), 'subtle')] : [];
}

function line(text: string, style: 'heading' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text, style };
}
