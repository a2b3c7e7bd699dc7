// The buttons to the page before and after, for lists behind figures.
import type { CardAction } from './actions.ts';
import type { Button } from './card.ts';
import { cardText } from './cardText.ts';

/** Page buttons, as far as there are such pages. */
export function summaryPages(
  { page, total, size }: { page: number; total: number; size: number },
  toPage: (page: number) => CardAction,
): Button[] {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const button = (key: 'button.previous' | 'button.next', to: number): Button => ({
    title: cardText(key),
    action: toPage(to),
  });
  return [
    ...(page > 0 ? [button('button.previous', Math.min(page - 1, last))] : []),
    ...(page < last ? [button('button.next', page + 1)] : []),
  ];
}
