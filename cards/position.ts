// "Bezoek 1 van 2": which of the visits of one message a card is about.
import type { Text } from './card.ts';
import { cardText } from './cardText.ts';
import type { Position } from './views.ts';

/** A line above the title when one message held several visits; nothing for a single one. */
export function positionLine(position: Position | null | undefined): Text[] {
  if (!position || position.total < 2) return [];
  const { index, total } = position;
  return [{ kind: 'text', text: cardText('position', { index, total }), style: 'subtle' }];
}
