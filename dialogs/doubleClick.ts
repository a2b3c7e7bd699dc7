// Tells a double click from a second wish.
import type { CardAction } from '../cards/actions.ts';
import type { Turn } from './dialog.ts';

/** The same button so soon again opens nothing anew: the first click did. */
const DOUBLE_CLICK_MS = 5_000;

export function isDoubleClick(
  action: CardAction,
  { lastClick, now }: Pick<Turn, 'lastClick' | 'now'>,
): boolean {
  if (!lastClick || now - lastClick.at > DOUBLE_CLICK_MS) return false;
  return lastClick.action === JSON.stringify(action);
}
