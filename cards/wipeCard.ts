// "Wis dit gesprek": asked once more, because nothing brings it back.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';

/** What is gone then, and what stays. */
export function wipeCard(): Card {
  return {
    id: 'wipe',
    summary: cardText('wipe.summary'),
    body: [
      { kind: 'text', text: cardText('wipe.title'), style: 'heading' },
      { kind: 'text', text: cardText('wipe.text'), style: 'body' },
    ],
    buttons: [
      {
        title: cardText('button.wipeSure'),
        action: { verb: 'wipeChat', sure: true },
        style: 'destructive',
        needsInputs: false,
      },
      { title: cardText('button.keepChat'), action: { verb: 'keepChat' }, needsInputs: false },
    ],
  };
}
