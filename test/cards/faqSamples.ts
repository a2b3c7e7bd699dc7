// Answers: one with its source, an opinion, a question in French, choices, "dat weet ik niet", a passage.
import type { Card } from '../../cards/card.ts';
import {
  answerCard,
  answerChoicesCard,
  notKnownCard,
  papersCard,
  passageCard,
} from '../../cards/faqCards.ts';
import type { AnswerView } from '../../cards/faqViews.ts';
import { ATTACKS } from './sampleVisits.ts';

const price: AnswerView = {
  id: 'prijs-basispakket',
  title: 'Wat kost het basispakket?',
  version: '0123456789ab',
  text: 'Het basispakket kost 1.200 euro per kwartaal tijdens de eerste 5 kwartalen. Daarna kost het 600 euro per kwartaal.',
  kind: 'fact',
  citations: [
    'modelovereenkomst (college 9 april 2026), art. 5',
    'modelovereenkomst (college 9 april 2026), motivering',
  ],
  checkedOn: '21 november 2026',
  hasPassage: true,
  related: [
    { id: 'prijs-extra-pakket', title: 'Wat kost het extra pakket?' },
    { id: 'premie-en-kost', title: 'Dekt de begeleidingspremie de volledige prijs?' },
  ],
  courtesy: null,
  submissionKey: '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968',
};
const contact = {
  name: 'Dienst Activering en Werk van Stad Gent',
  phone: '09 210 10 10',
  email: 'gentinfo@stad.gent',
  hours: 'maandag tot en met vrijdag van 9 tot 17 uur',
};
const near = [
  { id: 'taken-begeleider', title: 'Wat zijn de acht taken van de begeleider (basispakket)?' },
  { id: 'op-de-werkvloer', title: ATTACKS[0]! },
];

export const faqSamples: Readonly<Record<string, Card>> = {
  answer: answerCard(price),
  answerOffersEstimate: answerCard({ ...price, offersEstimate: true }),
  answerToEditor: answerCard({ ...price, isOwnToEdit: true }),
  answerAdvice: answerCard({
    ...price,
    kind: 'advice',
    title: 'Wat vond NOOZO van de collega-coach?',
    courtesy: 'fr',
    related: [],
  }),
  answerOfService: answerCard({ ...price, kind: 'service', citations: [], hasPassage: false }),
  answerAttack: answerCard({ ...price, title: ATTACKS[1]!, text: ATTACKS.join(' ') }),
  answerChoices: answerChoicesCard({ formal: true, choices: near, courtesy: null }),
  answerNotKnown: notKnownCard({ formal: true, contact, near, courtesy: 'en' }),
  answerPapers: papersCard({
    text: 'Een factuur kan ik u in deze chat niet tonen: ik kan hier niet nagaan wie u bent. Bel of mail ons team. Een medewerker bekijkt ze dan met u.',
    contact,
  }),
  answerNotKnownColleague: notKnownCard({ formal: false, contact, near: [], courtesy: null }),
  answerPassage: passageCard({
    title: price.title,
    citations: price.citations,
    passage: '1200 euro/kwartaal tijdens de eerste 5 kwartalen en nadien 600 euro/kwartaal',
    kind: 'contradiction',
    checkedOn: price.checkedOn,
  }),
};
