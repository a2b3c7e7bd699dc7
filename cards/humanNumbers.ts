// Numbers of people who help at once, shown beside whatever is being said.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { HumanNumberView } from './commitmentViews.ts';
import type { ContactView } from './faqViews.ts';
import { phoneLink } from './reachLinks.ts';

/** The fixed card that comes before anything else; the service's own number stands last, with its hours. */
export function distressCard(
  numbers: readonly HumanNumberView[],
  { name, phone, hours }: Pick<ContactView, 'name' | 'phone' | 'hours'>,
): Card {
  const service = { name: cardText('distress.service', { name, hours }), number: phone };
  return {
    id: 'distress',
    summary: cardText('distress.summary'),
    body: [group('distress.title', [...numbers, service], [cardText('distress.text')])],
    buttons: [],
  };
}

/** The same numbers on another card; nothing when there is no need. */
export function humanNumbers(numbers: readonly HumanNumberView[]): Element[] {
  return numbers.length === 0 ? [] : [group('distress.beside', numbers, [])];
}

function group(
  title: 'distress.title' | 'distress.beside',
  numbers: readonly HumanNumberView[],
  lines: readonly string[],
): Element {
  return {
    kind: 'group',
    style: 'attention',
    items: [
      { kind: 'text', text: cardText(title), style: 'heading' },
      ...lines.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ...numbers.map(({ name, number }): Element => ({
        kind: 'text',
        text: cardText('distress.number', { name, number }),
        style: 'strong',
        reach: [phoneLink(number)],
      })),
    ],
  };
}
