// The cards about all that is held on one person, in every state worth seeing.
import { accessCard } from '../../cards/accessCard.ts';
import type { Card } from '../../cards/card.ts';
import { correctPersonCard, erasePersonCard, heldCard } from '../../cards/personCards.ts';
import { personChoicesCard } from '../../cards/personChoicesCard.ts';
import { withUnusualLooks } from '../../cards/unusualLooksGroup.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { ATTACKS } from './sampleVisits.ts';

const LONG_NAME = 'Anne-Charlotte Van den Bossche-Vanderstraeten-De Keukeleire';
const jonas = { kind: 'employee', id: '5f0c0a7e-0a4b-4c11-9d55-0198c2a47f3e' } as const;
const show = { verb: 'showAccess', ...jonas, page: 0 } as const;

const choices = (['Jonas Verbeke', 'Jonas Peeters', LONG_NAME, ATTACKS[1]] as const).map(
  (name) => ({
    name,
    about: 'medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001',
    action: show,
  }),
);

const looks = [
  'Els Maes: de overeenkomst bekeken, 3 keer, laatst om 16.05 uur',
  'Tom Claeys: geweigerd (een bezoek bekeken), om 9.12 uur',
  'Een bezoeker van de website: een vraag gesteld op de website, om 8.40 uur',
  `${LONG_NAME}: alle gegevens van de persoon opgevraagd, om 8.02 uur`,
];

const access = (days: number, page = 0) =>
  accessCard({
    title: 'Wie keek in het dossier van Jonas Verbeke?',
    about: 'medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001',
    days: Array.from({ length: days }, (_, at) => ({
      day: at === 0 ? 'Vandaag, vrijdag 13 november 2026' : `donderdag ${12 - at} november 2026`,
      lines: looks,
    })),
    pages: { page, total: 40, size: 12, action: (to) => ({ ...show, page: to }) },
  });

const back = { verb: 'showPerson', ...jonas } as const;
const seen = 'a'.repeat(32);
const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const about = 'medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001';
const held = {
  ...{ title: 'Gegevens van Jonas Verbeke', about, intro: null, person: jonas },
  held: [
    'Wie',
    'Overeenkomsten',
    'Premies',
    'Bezoeken',
    'Vragen',
    'Wie keek of iets veranderde',
  ].map((label, at) => ({ label, value: String(at * at + 1) })),
  history: [],
};

export const personSamples: Record<string, Card> = {
  personChoices: personChoicesCard({
    title: 'Wie bedoel je?',
    text: '“Jonas” kan meer dan één persoon zijn. Kies de juiste.',
    choices,
    more: 0,
  }),
  personChoicesMany: personChoicesCard({
    title: 'Wie bedoel je?',
    text: 'Niemand heet precies “Jonas Verbeeke”. Is het een van deze?',
    choices: [...choices, ...choices],
    more: 12,
  }),
  access: access(3, 1),
  personHeld: heldCard(held),
  personCorrected: heldCard({
    ...held,
    title: `Gegevens van ${LONG_NAME}`,
    intro: 'Verbeterd: naam.',
    history: [
      `vrijdag 13 november 2026: naam was “Jonas Verbeke”, nu “${ATTACKS[1]}”. Reden: tikfout in het contract (Sofie De Backer)`,
    ],
  }),
  correctPerson: correctPersonCard({
    ...{ title: 'Gegevens van Peter De Smet verbeteren', about, problems: [], reason: '' },
    fields: [
      { id: 'name', value: 'Peter De Smet' },
      { id: 'email', value: 'peter@desmet.example' },
      { id: 'phone', value: '' },
    ],
    save: { verb: 'correctPerson', ...jonas, seen, submissionKey },
    back,
  }),
  correctPersonWrong: correctPersonCard({
    ...{ title: 'Gegevens van Jonas Verbeke verbeteren', about, reason: 'tikfout' },
    problems: ['Vul een naam in, op één regel.'],
    fields: [{ id: 'name', value: '' }],
    save: { verb: 'correctPerson', ...jonas, seen, submissionKey },
    back,
  }),
  erasePerson: erasePersonCard({
    ...{ title: 'Gegevens van Jonas Verbeke wissen?', about, notice: null, back },
    goes: [
      'Dossiers waarvan de termijn voorbij is: 1, helemaal.',
      'E-mailadres en telefoonnummer.',
    ],
    stays: [
      'Dossier DEMO-001: de overeenkomst loopt nog, en zonder deze gegevens kan Stad Gent ze niet uitvoeren.',
      'Dossier DEMO-002: blijft tot en met woensdag 12 november 2036 (overeenkomst, art. 11). Daarna wist Maatje het vanzelf.',
    ],
    yes: { verb: 'erasePerson', ...jonas, seen, submissionKey },
  }),
  erasePersonNothing: erasePersonCard({
    ...{ title: `Gegevens van ${LONG_NAME} wissen?`, about, goes: [], yes: null, back },
    notice: 'Er veranderde intussen iets. Kijk nog eens na.',
    stays: ['De naam: deze collega werkt nog bij de dienst. Zet eerst “uit dienst”.'],
  }),
  accessNobody: access(0),
  unusualLooks: withUnusualLooks(
    noticeCard({ title: 'Weekoverzicht', text: 'Week 46', tone: 'info' }),
    [
      'Els Maes opende 16 dossiers in korte tijd, op vrijdag 13 november 2026 van 16.21 tot 16.36. Gewoonlijk zijn dat er hoogstens 5.',
      `${LONG_NAME} bekeek een dossier, zonder er begeleider of vervanger van te zijn.`,
      'Tom Claeys werd deze week 6 keer geweigerd bij een dossier van iemand anders.',
    ],
  ),
};
