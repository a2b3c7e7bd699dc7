// The first words to a visitor of the website: a machine, what it can do, what happens with what is typed.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { contactLines } from './faqCards.ts';
import type { ContactView } from './faqViews.ts';
import { sayButtons } from './sayButtons.ts';

const CAN = ['visitor.can.answer', 'visitor.can.estimate', 'visitor.can.contact'] as const;
const ASK = ['visitor.ask.imw', 'visitor.ask.price', 'visitor.ask.start'] as const;
/** The answer that says what happens with what is typed. */
const PRIVACY_ANSWER = 'privacy-wat-typ';

/** Said once, when the chat opens; also after the chat was wiped. */
export function visitorGreetingCard({ contact }: { contact: ContactView }): Card {
  return {
    id: 'visitorGreeting',
    summary: cardText('visitorGreeting.summary'),
    body: [
      { kind: 'text', text: cardText('visitor.title'), style: 'title' },
      {
        kind: 'text',
        text: cardText('visitor.machine', { service: contact.name }),
        style: 'body',
      },
      {
        kind: 'group',
        style: 'emphasis',
        items: [
          { kind: 'text', text: cardText('visitor.can'), style: 'strong' },
          ...CAN.map((key): Element => ({
            kind: 'text',
            text: `• ${cardText(key)}`,
            style: 'body',
          })),
        ],
      },
      { kind: 'text', text: cardText('visitor.health'), style: 'strong' },
      { kind: 'buttons', layout: 'row', quiet: 'aside', buttons: [privacy()] },
      { kind: 'text', text: cardText('visitor.try'), style: 'heading' },
      { kind: 'buttons', layout: 'stack', buttons: starts() },
      { ...sayButtons(ASK.map((key) => cardText(key))), quiet: 'choices' },
      { kind: 'text', text: cardText('visitor.human'), style: 'heading' },
      ...contactLines(contact),
      { kind: 'buttons', layout: 'row', quiet: 'aside', buttons: [wipe()] },
    ],
    buttons: [],
  };
}

/** What a visitor can begin. */
function starts(): Button[] {
  return [
    button('button.contactMe', { verb: 'startContact', how: 'form' }),
    button('button.estimate', { verb: 'startEstimate', how: 'questions' }),
    button('button.easy', { verb: 'startContact', how: 'easy' }),
  ];
}

function privacy(): Button {
  return button('button.privacy', { verb: 'showAnswer', answerId: PRIVACY_ANSWER });
}

/** "Wis dit gesprek" */
function wipe(): Button {
  return button('button.wipe', { verb: 'wipeChat', sure: false });
}

function button(title: Parameters<typeof cardText>[0], action: Button['action']): Button {
  return { title: cardText(title), action, needsInputs: false };
}
