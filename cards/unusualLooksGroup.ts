// What stands out in the log of looks at files, under the figures of a week.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

/** The card with a sentence for each; as it is when there are none. */
export function withUnusualLooks(card: Card, sentences: readonly string[]): Card {
  if (sentences.length === 0) return card;
  const lines = sentences.map((text): Element => ({ kind: 'text', text, style: 'body' }));
  const items: Element[] = [
    { kind: 'text', text: cardText('looks.title'), style: 'heading' },
    ...lines,
    { kind: 'text', text: cardText('looks.remark'), style: 'subtle' },
  ];
  return { ...card, body: [...card.body, { kind: 'group', style: 'warning', items }] };
}
