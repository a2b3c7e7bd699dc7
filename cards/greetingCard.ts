// The first words: who Maatje is, that it is no human, what it can do.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { sayButtons } from './sayButtons.ts';
import type { GreetingView } from './views.ts';

const CAN = ['greeting.can.visits', 'greeting.can.list', 'greeting.can.due'] as const;

/** Greets a colleague and offers three sentences to try. */
export function greetingCard({ name, employerExample }: GreetingView): Card {
  return {
    id: 'greeting',
    summary: cardText('greeting.summary'),
    body: [
      {
        kind: 'text',
        text: name ? cardText('greeting.titleNamed', { name }) : cardText('greeting.title'),
        style: 'title',
      },
      { kind: 'text', text: cardText('greeting.machine'), style: 'body' },
      {
        kind: 'group',
        style: 'emphasis',
        items: [
          { kind: 'text', text: cardText('greeting.can'), style: 'strong' },
          ...CAN.map((key): Element => ({
            kind: 'text',
            text: `• ${cardText(key)}`,
            style: 'body',
          })),
        ],
      },
      { kind: 'text', text: cardText('greeting.privacy'), style: 'subtle' },
      { kind: 'text', text: cardText('greeting.try'), style: 'heading' },
      sayButtons([
        cardText('example.onsite', { employer: employerExample }),
        cardText('example.myVisits'),
        cardText('example.help'),
      ]),
    ],
    buttons: [],
  };
}
