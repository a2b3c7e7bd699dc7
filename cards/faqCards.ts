// Answers: one answer with its source, a choice of at most three, an honest "dat weet ik niet", a passage.
import type { Button, Card, Element, Text } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import type {
  AnswerView,
  ChoicesView,
  ContactView,
  Courtesy,
  NotKnownView,
  PassageView,
  TitledAnswer,
} from './faqViews.ts';
import { mailLink, phoneLink } from './reachLinks.ts';

/** The answer, what kind of answer it is, where it stands, and what is near it. */
export function answerCard(view: AnswerView): Card {
  const note = NOTES[view.kind];
  const [first, ...more] = view.citations;
  const source = first
    ? cardText('faq.source', {
        sources: [first, ...more].join('; '),
        day: view.checkedOn,
      })
    : cardText('faq.ownAnswer', { day: view.checkedOn });
  return {
    id: 'answer',
    summary: cardText('faq.summary'),
    body: [
      ...courtesyLine(view.courtesy),
      { kind: 'text', text: view.title, style: 'strong' },
      { kind: 'text', text: view.text, style: 'body' },
      ...(note ? [subtle(cardText(note))] : []),
      subtle(source),
      ...(view.hasPassage ? [passageRow(view.id)] : []),
      ...(view.offersEstimate ? [estimateRow()] : []),
      ...(view.related.length > 0 ? [strong('faq.related'), answers(view.related, 'choices')] : []),
      ...usefulRow(view),
    ],
    buttons: view.isOwnToEdit
      ? [plain('button.editAnswer', { verb: 'editAnswer', answerId: view.id })]
      : [],
  };
}

/** Beside the source: what it says. */
function passageRow(answerId: string): Element {
  const show = plain('button.passage', { verb: 'showPassage', answerId });
  return { kind: 'buttons', layout: 'row', quiet: 'aside', buttons: [show] };
}

/** What one would do next, before what one may also read. */
function estimateRow(): Element {
  const begin = plain('button.estimate', { verb: 'startEstimate', how: 'questions' });
  return { kind: 'buttons', layout: 'row', buttons: [{ ...begin, style: 'primary' }] };
}

const NOTES: Partial<Record<AnswerView['kind'], CardTextKey>> = {
  advice: 'faq.note.advice',
  open: 'faq.note.open',
  contradiction: 'faq.note.contradiction',
};

/** "Bedoelt u …?" with at most three choices. */
export function answerChoicesCard({ formal, choices, courtesy }: ChoicesView): Card {
  return {
    id: 'answerChoices',
    summary: cardText('faq.choices.summary'),
    body: [
      ...courtesyLine(courtesy),
      strong(formal ? 'faq.choices.formal' : 'faq.choices.plain'),
      answers(choices),
    ],
    buttons: [
      {
        title: cardText('button.noneOfThese'),
        action: { verb: 'noneOfThese' },
        needsInputs: false,
      },
    ],
  };
}

/** "Dat weet ik niet", who does, and what is closest; a visitor can ask to be contacted. */
export function notKnownCard({ formal, contact, near, courtesy }: NotKnownView): Card {
  return {
    id: 'notKnown',
    summary: cardText('faq.notKnown.summary'),
    body: [
      ...courtesyLine(courtesy),
      strong('faq.notKnown'),
      body(cardText(formal ? 'faq.notKnown.formal' : 'faq.notKnown.plain')),
      ...contactLines(contact),
      ...(near.length > 0
        ? [strong(formal ? 'faq.near.formal' : 'faq.near.plain'), answers(near)]
        : []),
    ],
    buttons: formal ? [contactButton()] : [],
  };
}

/** What cannot be shown to somebody who is not known, and who helps instead. */
export function papersCard({ text, contact }: { text: string; contact: ContactView }): Card {
  return {
    id: 'papers',
    summary: cardText('faq.notKnown.summary'),
    body: [body(text), ...contactLines(contact)],
    buttons: [contactButton()],
  };
}

/** Where an answer stands, in the words of the source. */
export function passageCard(view: PassageView): Card {
  const note = NOTES[view.kind];
  return {
    id: 'passage',
    summary: cardText('faq.passage.summary'),
    body: [
      { kind: 'text', text: view.title, style: 'strong' },
      ...view.citations.map((text): Element => body(text)),
      ...(view.passage === null
        ? []
        : [
            {
              kind: 'group',
              style: 'emphasis',
              items: [body(cardText('faq.passage.quote', { words: view.passage }))],
            } as const,
          ]),
      ...(note ? [subtle(cardText(note))] : []),
      subtle(cardText('faq.passage.checked', { day: view.checkedOn })),
    ],
    buttons: [],
  };
}

/** Telephone, e-mail and hours of the service. */
export function contactLines({ name, phone, email, hours }: ContactView): Element[] {
  const line = body(cardText('faq.contact', { name, phone, email, hours }));
  return [{ ...line, reach: [phoneLink(phone), mailLink(email)] }];
}

/** Who has no answer here is helped by a person: the first thing to do. */
function contactButton(): Button {
  return {
    ...plain('button.contactMe', { verb: 'startContact', how: 'form' }),
    style: 'primary',
  };
}

function plain(key: CardTextKey, action: Button['action']): Button {
  return { title: cardText(key), action, needsInputs: false };
}

function usefulRow({ id, version, submissionKey }: AnswerView): Element[] {
  if (submissionKey === null) return [];
  const judge = (useful: boolean): Button => ({
    title: cardText(useful ? 'button.useful' : 'button.notUseful'),
    action: { verb: 'rateAnswer', answerId: id, version, useful, submissionKey },
    needsInputs: false,
    inText: false,
  });
  return [
    subtle(cardText('faq.useful')),
    { kind: 'buttons', layout: 'row', quiet: 'choices', buttons: [judge(true), judge(false)] },
  ];
}

/** @param quiet given: to read on; otherwise one has to choose */
function answers(list: readonly TitledAnswer[], quiet?: 'choices'): Element {
  return {
    kind: 'buttons',
    layout: 'stack',
    ...(quiet ? { quiet } : {}),
    buttons: list.map(({ id, title }) => ({
      title,
      action: { verb: 'showAnswer', answerId: id },
      needsInputs: false,
    })),
  };
}

function courtesyLine(courtesy: Courtesy): Element[] {
  return courtesy === null ? [] : [body(cardText(`faq.courtesy.${courtesy}`))];
}

function strong(key: CardTextKey): Element {
  return { kind: 'text', text: cardText(key), style: 'strong' };
}

function body(text: string): Text {
  return { kind: 'text', text, style: 'body' };
}

function subtle(text: string): Element {
  return { kind: 'text', text, style: 'subtle' };
}
