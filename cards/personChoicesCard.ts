// Who is meant? Everybody who may be, each with a button.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { PersonChoiceView, PersonChoicesView } from './personViews.ts';

/** People on one card. */
export const MOST_CHOICES = 8;

/** A list to choose from; nobody is chosen by itself. */
export function personChoicesCard({ title, text, choices, more }: PersonChoicesView): Card {
  return {
    id: 'personChoices',
    summary: cardText('person.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      { kind: 'text', text, style: 'body' },
      ...choices.slice(0, MOST_CHOICES).flatMap(row),
      ...(more > 0
        ? [
            {
              kind: 'text',
              text: cardText('person.more', { count: more }),
              style: 'subtle',
            } as const,
          ]
        : []),
    ],
    buttons: [],
  };
}

function row({ name, about, action }: PersonChoiceView): Element[] {
  const title = cardText('button.thisOne');
  const description = `${title}: ${name}, ${about}`;
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [
        {
          kind: 'group',
          style: 'plain',
          items: [
            { kind: 'text', text: name, style: 'strong' },
            { kind: 'text', text: about, style: 'subtle' },
          ],
        },
        { kind: 'buttons', layout: 'row', buttons: [{ title, action, description }] },
      ],
    },
  ];
}
