// Files that are held long past their term, under the figures of a week.
import type { Button, Card } from './card.ts';
import { cardText } from './cardText.ts';

export interface HeldFilesView {
  /** How many, and since when the oldest. */
  sentence: string;
  /** What opens the list. */
  words: string;
}

/** The card with a sentence about them and the way to the list; as it is when there is nothing to say. */
export function withHeldFiles(card: Card, view: HeldFilesView | null): Card {
  if (view === null) return card;
  const { sentence, words } = view;
  const action: Button['action'] = { verb: 'say', text: words };
  const show: Button = { title: cardText('button.heldFiles'), action };
  return {
    ...card,
    body: [
      ...card.body,
      { kind: 'text', text: cardText('holdReview.title'), style: 'heading' },
      { kind: 'text', text: sentence, style: 'body' },
      { kind: 'text', text: cardText('holdReview.remark', { words }), style: 'subtle' },
      // Under the card itself there is room for five.
      { kind: 'buttons', layout: 'row', buttons: [show] },
    ],
  };
}
