// The cards about agreements in every state worth seeing.
import { agreementCard, agreementsCard } from '../../cards/agreementCard.ts';
import {
  NEW_AGREEMENT_FIELDS,
  type AgreementView,
  type FileChangeDraftView,
  type NewAgreementInputs,
} from '../../cards/agreementViews.ts';
import { FILE_CHANGES } from '../../cards/agreementActions.ts';
import type { Card } from '../../cards/card.ts';
import { clocksCard, withClockCounts } from '../../cards/clocksCard.ts';
import { agreementAddedCard, newAgreementCard } from '../../cards/newAgreementCard.ts';
import { fileChangeDraftCard, fileChangedCard } from '../../cards/fileChangeCards.ts';
import { ATTACKS, longVisit, submissionKey } from './sampleVisits.ts';

const agreement: AgreementView = {
  agreementId: 'agreement-1',
  employer: 'Bakkerij De Smet',
  employee: 'Jonas Verbeke',
  status: 'loopt tot en met dinsdag 12 januari 2027',
  warnings: [
    'Het ondersteuningsplan is nog niet door alle vier getekend. Uiterlijk dinsdag 24 november 2026 (art. 3).',
  ],
  sections: [
    {
      part: 'parties',
      facts: [
        { label: 'Werkgever', value: 'Bakkerij De Smet (0000.000.196)' },
        { label: 'Medewerker', value: 'Jonas Verbeke (art. 4)' },
        { label: 'Begeleider', value: 'Alex Wilber (art. 2)' },
        { label: 'Collega-coach', value: 'Luc Pauwels (art. 2)' },
        { label: 'Werkvloer', value: 'Winkel Brugse Poort, Atelier Wondelgem' },
        { label: 'Begin', value: 'maandag 25 mei 2026 (art. 1)' },
        { label: 'Kenmerk en model', value: 'SO-2026-001, model 2026-04-09' },
      ],
    },
    {
      part: 'premium',
      facts: [
        { label: 'Voor de begeleiding', value: '1.850,00 euro per kwartaal (art. 4)' },
        {
          label: 'Looptijd',
          value: '2 jaar, van maandag 25 mei 2026 tot en met woensdag 24 mei 2028 (art. 4)',
        },
        { label: 'Goedgekeurd door WEWIS', value: 'dinsdag 5 mei 2026 (art. 1)' },
      ],
    },
    {
      part: 'fee',
      facts: [
        { label: 'Nu', value: 'kwartaal 3 (oktober tot december 2026): 1.200,00 euro (art. 5)' },
        {
          label: 'Daarna',
          value:
            '600,00 euro per kwartaal vanaf donderdag 1 juli 2027, aan de tarieven van vandaag (art. 5)',
        },
        {
          label: 'Volgende factuur',
          value: [
            '1.245,00 euro, met btw 1.506,45 euro, op donderdag 31 december 2026, zoals het nu bekend is',
            'Creditnota: −90,00 euro, met btw −108,90 euro, op donderdag 31 december 2026, zoals het nu bekend is (art. 7)',
          ].join('\n'),
        },
        {
          label: 'Waarvoor',
          value: [
            'Basispakket 4e kwartaal 2026, kwartaal 3 van de premie: 1.200,00 euro',
            'Extra pakket op vrijdag 6 november 2026, 30 minuten aan 90,00 euro per uur, nog van november 2026: 45,00 euro',
            'Extra pakket van een bezoek dat niet meer telt: gefactureerd 90,00 euro, niet verschuldigd, terug −90,00 euro (art. 5)',
          ].join('\n'),
        },
      ],
    },
    {
      part: 'plan',
      facts: [
        { label: 'Getekend', value: 'de werkgever (Peter De Smet) op dinsdag 14 juli 2026' },
        {
          label: 'Nog niet getekend',
          value: 'de werknemer, de collega-coach, uiterlijk dinsdag 24 november 2026 (art. 3)',
        },
      ],
    },
    {
      part: 'end',
      facts: [{ label: 'Laatste dag', value: 'dinsdag 12 januari 2027 (art. 6)' }],
    },
  ],
  clocks: [
    'donderdag 1 juli 2027: de prijs zakt naar 600,00 euro per kwartaal (art. 5).',
    'Uiterlijk donderdag 24 februari 2028: informatie aan VDAB bezorgen voor de evaluatie (art. 2).',
  ],
  excludes: ['Aanwerving en ontslag van de werknemer (art. 9)', 'Verzekeringen (art. 10)'],
  unconfirmed: ['Een begonnen kwartaal wordt helemaal aangerekend.'],
  changes: FILE_CHANGES,
};
const rows = [
  { employee: 'Jonas Verbeke', status: 'loopt, zonder einddatum' },
  { employee: 'Fatima El Amrani', status: 'begint op maandag 7 december 2026' },
].map((row, at) => ({ ...row, agreementId: `agreement-${at}`, employer: 'Bakkerij De Smet' }));
const draft: FileChangeDraftView = {
  submissionKey,
  what: 'notice',
  facts: [
    { label: 'Werkgever', value: 'Bakkerij De Smet' },
    { label: 'Door', value: 'de werkgever' },
    { label: 'Op', value: 'zaterdag 14 november 2026' },
    { label: 'Laatste dag', value: 'donderdag 14 januari 2027' },
  ],
  explanation: [
    'De opzegperiode is 2 maanden: van zaterdag 14 november 2026 tot en met donderdag 14 januari 2027 (art. 6).',
  ],
  warnings: [],
  inputs: { on: '2026-11-14', givenBy: 'employer' },
  errors: {},
};
const kept = {
  how: 'saved',
  agreementId: 'agreement-1',
  facts: draft.facts,
  explanation: draft.explanation,
  changeKey: submissionKey,
  submissionKey: 'other-key',
} as const;
const attacked = { employer: ATTACKS[0], employee: ATTACKS[1], status: ATTACKS[2] ?? '' };

const empty = Object.fromEntries(
  NEW_AGREEMENT_FIELDS.map((field) => [field, '']),
) as NewAgreementInputs;
const coaches = [
  { title: 'Alex Wilber', value: 'person-1' },
  { title: 'Els Maes', value: 'person-2' },
];
const clock = {
  ...{ agreementId: 'agreement-1', who: 'Bakkerij De Smet, Jonas Verbeke', coach: 'Els Maes' },
  what: 'vrijdag 1 januari 2027: de prijs zakt naar 600,00 euro per kwartaal (art. 5).',
  ...{ overdue: false, tellsVdab: false },
};

/** Name → card; joins `samples`. */
export const agreementSamples: Readonly<Record<string, Card>> = {
  agreement: agreementCard(agreement),
  agreementForEmployer: agreementCard({ ...agreement, warnings: [], changes: [], clocks: [] }),
  agreementLong: agreementCard({
    ...agreement,
    ...attacked,
    employer: longVisit.employer,
    warnings: [ATTACKS[0], ATTACKS[1]],
  }),
  agreements: agreementsCard({
    intro: 'Welke overeenkomst bedoel je?',
    ...{ rows, total: 2, page: 0, employerId: null, paged: false },
  }),
  agreementsPage: agreementsCard({
    intro: 'Dit zijn de overeenkomsten die je mag zien: 18.',
    rows: [...rows, { ...attacked, agreementId: 'agreement-9' }],
    ...{ total: 18, page: 1, employerId: null, paged: true },
  }),
  noticeDraft: fileChangeDraftCard(draft),
  premiumDraft: fileChangeDraftCard({
    ...draft,
    what: 'premiumChange',
    inputs: { on: '2026-12-01', approvedOn: '2026-11-10', amount: '1600,00', years: '0' },
    errors: { amount: '"veel" is geen bedrag. Schrijf bijvoorbeeld 1850 of 1.850,50.' },
  }),
  premiumInPast: fileChangeDraftCard({
    ...draft,
    what: 'premiumChange',
    inputs: { on: '2026-07-01', approvedOn: '2026-09-10', amount: '1600,00', years: '2' },
    warnings: [
      'WEWIS keurde deze premie goed op donderdag 10 september 2026, na het begin op woensdag 1 juli 2026. Kijk na of beide dagen kloppen (art. 1).',
      'Deze premie begint in het verleden, op woensdag 1 juli 2026.',
      'De volgende facturaties van dit kwartaal rekenen dan ook: Basispakket 3e kwartaal 2026, kwartaal 2 van de premie: gefactureerd 1.200,00 euro, moet zijn 900,00 euro, verschil −300,00 euro',
    ],
  }),
  signatureDraft: fileChangeDraftCard({
    ...draft,
    what: 'signature',
    warnings: ['Ik las "Jonsa" als Jonas Verbeke.'],
    inputs: { on: '2026-11-12', signers: 'employer,coach' },
    errors: { signers: 'Kies iets uit de lijst.' },
  }),
  coworkerDraft: fileChangeDraftCard({
    ...{ ...draft, what: 'coworkerCoach', inputs: { name: 'An Peeters' } },
    errors: { name: 'Vul de naam in.' },
  }),
  noticeKept: fileChangedCard({ ...kept, what: 'notice' }),
  noticeUndone: fileChangedCard({ ...kept, what: 'notice', how: 'undone', explanation: [] }),
  newAgreement: newAgreementCard({
    ...{ submissionKey, coaches, errors: {} },
    inputs: { ...empty, years: '2', employerName: 'Bakkerij De Smet' },
  }),
  newAgreementErrors: newAgreementCard({
    ...{ submissionKey, coaches },
    inputs: { ...empty, enterpriseNumber: '0207.451.228', years: '5', amount: ATTACKS[0] },
    errors: {
      enterpriseNumber: '"0207.451.228" is geen geldig ondernemingsnummer.',
      start: 'De overeenkomst kan pas ingaan na de goedkeuring van de premie door WEWIS (art. 1).',
      amount: `"${ATTACKS[0]}" is geen bedrag.`,
    },
  }),
  agreementAdded: agreementAddedCard({
    ...{ agreementId: 'agreement-1', employer: longVisit.employer, employee: 'Zora Maes' },
    ...{ reference: 'SO-2026-001', already: false },
    warnings: ['Er is nog geen collega-coach. Breng dat in orde tegen dinsdag 16 februari 2027.'],
  }),
  agreementAddedBefore: agreementAddedCard({
    ...{ agreementId: 'agreement-1', employer: ATTACKS[0], employee: ATTACKS[1] },
    ...{ reference: 'SO-2026-001', already: true, warnings: [] },
  }),
  clocks: clocksCard({
    rows: [
      clock,
      {
        ...{ ...clock, coach: null, overdue: true, tellsVdab: true },
        what: 'Uiterlijk dinsdag 3 november 2026: informatie aan VDAB bezorgen voor de evaluatie (art. 2).',
      },
    ],
    ...{ total: 14, page: 1 },
  }),
  clocksNone: clocksCard({ rows: [], total: 0, page: 0 }),
  agreementsWithClocks: withClockCounts(
    agreementsCard({ intro: 'x', rows, total: 2, page: 0, employerId: null, paged: false }),
    '2 begeleidingspremies lopen af.',
  ),
  signatureKept: fileChangedCard({ ...kept, what: 'signature', how: 'shown' }),
};
