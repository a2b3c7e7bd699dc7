// Names on a card what was sent before and may not have arrived; it is not sent again.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';

/** The card, with these earlier messages named at its end; the card itself when there are none. */
export function withUncertain(card: Card, lines: readonly string[]): Card {
  if (lines.length === 0) return card;
  return {
    ...card,
    body: [
      ...card.body,
      {
        kind: 'group',
        style: 'emphasis',
        items: [
          { kind: 'text', text: cardText('uncertain.title'), style: 'strong' },
          ...lines.map((line) => ({ kind: 'text', text: `• ${line}`, style: 'body' }) as const),
        ],
      },
    ],
  };
}
