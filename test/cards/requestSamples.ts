// The cards about requests in every state worth seeing.
import { askCard } from '../../cards/askCard.ts';
import type { Card } from '../../cards/card.ts';
import { closeRequestCard } from '../../cards/closeRequestCard.ts';
import type {
  RequestCardView,
  RequestDraftView,
  RequestRowView,
  RequestView,
} from '../../cards/commitmentViews.ts';
import { distressCard } from '../../cards/humanNumbers.ts';
import { requestCard } from '../../cards/requestCard.ts';
import { NO_FILE, requestDraftCard } from '../../cards/requestDraftCard.ts';
import { requestListCard } from '../../cards/requestListCard.ts';
import { ATTACKS, longVisit, submissionKey } from './sampleVisits.ts';

const MODEL = 'modelovereenkomst (college 9 april 2026), art. 2';
export const requestId = '0198c2a4-7f3e-7c11-9d55-000000000001';
const LONG_EMPLOYER = longVisit.employer;
const LONG_NAME = longVisit.employees[0] ?? '';

export const fatima: RequestView = {
  caller: 'Fatima El Amrani (werknemer)',
  phone: '0470 00 00 12',
  employer: 'Bakkerij De Smet',
  employee: 'Fatima El Amrani',
  wants: 'presence',
  receivedInWords: 'vrijdag 13 november 2026, 16.20 uur',
  subject: 'het loopt mis',
};
const newcomer: RequestView = {
  caller: 'mevrouw Vermeersch (de werkgever)',
  phone: null,
  employer: 'Garage Vermeersch',
  employee: null,
  wants: 'contact',
  receivedInWords: 'vrijdag 13 november 2026, 9.05 uur',
  subject: null,
};
const long: RequestView = {
  ...fatima,
  caller: `${LONG_NAME} (collega-coach)`,
  employer: LONG_EMPLOYER,
  employee: LONG_NAME,
  subject: 'afspraken over de pauzes, de nieuwe ploeg en de uren. '.repeat(4).trim().slice(0, 200),
};
export const attacked: RequestView = {
  ...newcomer,
  caller: ATTACKS[0],
  employer: ATTACKS[1],
  subject: ATTACKS[4],
};

export const files = [
  'Fatima El Amrani (Bakkerij De Smet)',
  'Jonas Verbeke (Bakkerij De Smet)',
  `${LONG_NAME} (${LONG_EMPLOYER})`,
].map((title, at) => ({ title, value: `agreement-${at}` }));

const draft: RequestDraftView = {
  submissionKey,
  request: fatima,
  inputs: {
    file: 'agreement-0',
    employerName: '',
    callerName: 'Fatima El Amrani',
    callerRole: 'employee',
    callerPhone: '0470 00 00 12',
    wants: 'presence',
    date: '2026-11-13',
    time: '16:20',
    subject: 'het loopt mis',
  },
  files,
  today: '2026-11-13',
  notes: [],
  errors: {},
};

const promises: RequestCardView['promises'] = [
  {
    commitmentId: 'agreement-1:reachable:request-1',
    commitment: 'reachable',
    dueInWords: 'maandag 16 november 2026, 17.00 uur',
    actInWords: null,
    citation: MODEL,
  },
  {
    commitmentId: 'agreement-1:onsite:request-1',
    commitment: 'onsite',
    dueInWords: 'vrijdag 20 november 2026, 17.00 uur',
    actInWords: null,
    citation: MODEL,
  },
];
export const kept: RequestCardView = {
  submissionKey,
  requestId,
  how: 'registered',
  request: fatima,
  promises,
  route: ['Jij antwoordt: dit is jouw dossier.'],
  ended: null,
  canTake: false,
  canAnswer: true,
  canTie: false,
  canCorrectReceipt: true,
  receipts: [],
  numbers: [],
};
const numbers = [
  { name: 'Noodgeval: ambulance, brandweer, politie', number: '112' },
  { name: 'Zelfmoordlijn', number: '1813' },
  { name: 'Tele-Onthaal', number: '106' },
  { name: 'Geweld, misbruik of kindermishandeling', number: '1712' },
];

const row: RequestRowView = {
  requestId,
  submissionKey,
  request: fatima,
  dueInWords: 'maandag 16 november 2026',
  route: 'Els Maes antwoordt (begeleider).',
  canTake: false,
};
const queued: RequestRowView = {
  ...row,
  requestId: 'request-2',
  request: newcomer,
  route: 'In de wachtrij van het team.',
  canTake: true,
};

export const requestSamples: Readonly<Record<string, Card>> = {
  distress: distressCard(numbers, {
    name: 'Dienst Activering en Werk van Stad Gent',
    phone: '09 210 10 10',
    hours: 'maandag tot en met vrijdag van 9 tot 17 uur',
  }),
  requestDraft: requestDraftCard(draft),
  requestDraftNoFile: requestDraftCard({
    ...draft,
    request: newcomer,
    inputs: { ...draft.inputs, file: NO_FILE, employerName: 'Garage Vermeersch', time: '' },
    notes: [
      'Er is geen dossier bij. Ik bewaar dit als vraag zonder dossier: ze krijgt een eigen streefdatum.',
    ],
  }),
  requestDraftErrors: requestDraftCard({
    ...draft,
    request: long,
    notes: ['Je typte "fatma": ik nam Fatima El Amrani.'],
    errors: {
      date: '"31/02" is geen bestaande datum. Ik liet dit staan: vrijdag 13 november 2026. Schrijf dag, maand en jaar, bijvoorbeeld 5/11/2026.',
      callerPhone:
        '"bel maar" is geen telefoonnummer. Ik liet het veld leeg. Schrijf alleen cijfers, bijvoorbeeld 09 000 00 00.',
    },
  }),
  requestDuplicate: askCard({
    submissionKey,
    dialog: 'newRequest',
    field: 'duplicate',
    question:
      'Fatima El Amrani vroeg vandaag al iets over Jonas Verbeke (om 10.05 uur, contact). Is dit dezelfde vraag?',
    options: [
      { title: 'Ja, dezelfde vraag', value: 'join' },
      { title: 'Nee, een nieuwe vraag', value: 'new' },
    ],
  }),
  request: requestCard(kept),
  requestDistress: requestCard({ ...kept, numbers }),
  requestBackup: requestCard({
    ...kept,
    promises: promises.map((one) => ({ ...one, actInWords: 'donderdag 19 november 2026' })),
    route: [
      'Els Maes antwoordt (begeleider).',
      'Els werkt de volgende werkdag niet: Alex Wilber weet het ook.',
    ],
    canAnswer: false,
  }),
  requestQueue: requestCard({
    ...kept,
    how: 'announced',
    request: newcomer,
    promises: [
      {
        commitmentId: ':contactRequest:request-2',
        commitment: 'contactRequest',
        dueInWords: 'maandag 16 november 2026, 17.00 uur',
        actInWords: null,
        citation: 'instelling van de Dienst Activering en Werk',
      },
    ],
    route: ['Nog niemand: de vraag staat in de wachtrij van het team.'],
    canTake: true,
    canTie: true,
  }),
  requestTaken: requestCard({ ...kept, how: 'taken', route: ['Jij antwoordt: je nam ze op.'] }),
  requestJoined: requestCard({ ...kept, how: 'joined' }),
  requestTied: requestCard({ ...kept, how: 'tied' }),
  requestAnswered: requestCard({
    ...kept,
    how: 'shown',
    promises: [],
    ended: 'Deze vraag is beantwoord.',
    route: [],
    canAnswer: false,
  }),
  requestLong: requestCard({ ...kept, request: long, numbers }),
  requestAttack: requestCard({ ...kept, request: attacked, route: [ATTACKS[2] ?? ''] }),
  closeRequest: closeRequestCard({ submissionKey, requestId, request: fatima, reason: null }),
  closeRequestSaid: closeRequestCard({
    submissionKey,
    requestId,
    request: long,
    reason: 'withdrawn',
  }),
  requestList: requestListCard({
    title: 'Vragen die op een antwoord wachten',
    intro: 'Welke vraag wil je sluiten?',
    asked: 'close',
    requests: [row, queued, { ...row, requestId: 'request-3', request: long }],
    more: 4,
  }),
  requestListFull: requestListCard({
    title: 'Vragen die op een antwoord wachten',
    intro: null,
    asked: null,
    requests: Array.from({ length: 6 }, (_, at) => ({
      ...queued,
      requestId: `0198c2a4-7f3e-7c11-9d55-00000000000${at}`,
      request: { ...long, caller: `${LONG_NAME} (collega-coach)` },
    })),
    more: 12,
  }),
  requestListNone: requestListCard({
    title: 'Vragen die op een antwoord wachten',
    intro: null,
    asked: null,
    requests: [],
    more: 0,
  }),
};
