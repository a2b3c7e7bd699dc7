// Every card in every state worth seeing: tests check them all, `renderCards` draws them all.
import { askCard } from '../../cards/askCard.ts';
import type { Card, Choice } from '../../cards/card.ts';
import { greetingCard } from '../../cards/greetingCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { myVisitsCard } from '../../cards/myVisitsCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { AskView, VisitDraftView, VisitSavedView } from '../../cards/views.ts';
import { visitDetailCard } from '../../cards/visitDetailCard.ts';
import { visitDraftCard } from '../../cards/visitDraftCard.ts';
import { visitHistoryCard } from '../../cards/visitHistoryCard.ts';
import { visitSavedCard } from '../../cards/visitSavedCard.ts';
import { visitWithdrawnCard } from '../../cards/visitWithdrawnCard.ts';
import { withdrawVisitCard } from '../../cards/withdrawVisitCard.ts';
import {
  ATTACKS,
  attackVisit,
  extraInputs,
  extraVisit,
  fulfilled,
  longVisit,
  next,
  ordinaryInputs,
  ordinaryVisit,
  phoneVisit,
  sampleRows,
} from './sampleVisits.ts';

const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const visitId = '0198c2a4-9b00-7a20-8c31-5e6f7a8b9c0d';

const ordinaryDraft: VisitDraftView = {
  submissionKey,
  purpose: 'register',
  position: null,
  visit: ordinaryVisit,
  inputs: ordinaryInputs,
  choices: {
    employers: choices('employer', ['Bakkerij Goossens', 'Wasserij Blancheur', 'Hotel Coupure']),
    workplaces: [],
    employees: choices('employee', ['Jonas Van den Bossche']),
  },
  today: '2026-11-13',
  warnings: [],
  problems: [],
};

const extraDraft: VisitDraftView = {
  ...ordinaryDraft,
  visit: extraVisit,
  inputs: extraInputs,
  choices: {
    ...ordinaryDraft.choices,
    workplaces: choices('workplace', ['Vestiging Centrum', 'Vestiging Dok Noord']),
    employees: choices('employee', ['Jonas Van den Bossche', 'Ayşe Demir', 'Bram De Clercq']),
  },
};

const overlap = {
  kind: 'overlap',
  text: 'Dit overlapt met een ander bezoek van jou (Hotel Coupure, donderdag 12 november 2026, 15.00–16.00 uur). Klopt het toch? Bewaar dan gerust.',
};
const outside = {
  kind: 'outsideAgreement',
  text: 'De datum ligt buiten de overeenkomst van Jonas Van den Bossche. Ik bewaar het als voorbereiding of nazorg: het telt niet mee voor de afspraken en wordt niet gefactureerd.',
};
const late = {
  kind: 'lateEntry',
  text: 'Dit bezoek is al even geleden. Ik bewaar het als "later ingevoerd".',
};
const repaired = { kind: 'repaired', text: 'Je typte "gosens": ik nam Bakkerij Goossens.' };
const weekend = { kind: 'weekend', text: 'Dit is geen kantoordag.' };
const health = {
  kind: 'healthDetail',
  text: 'In de nota staat mogelijk iets over gezondheid. Zet dat er niet in.',
};

const saved: VisitSavedView = {
  submissionKey,
  visitId,
  how: 'registered',
  position: null,
  visit: ordinaryVisit,
  fulfilled,
  next,
  canUndo: true,
};

const ask: AskView = {
  submissionKey,
  dialog: 'registerVisit',
  field: 'mode',
  question: 'Hoe had je contact?',
  options: [
    { title: 'Op de werkvloer', value: 'onsite' },
    { title: 'Online', value: 'online' },
    { title: 'Aan de telefoon', value: 'phone' },
  ],
};

const EMPLOYERS = choices(
  'employer',
  Array.from({ length: 60 }, (_, at) => `Werkgever ${String(at + 1).padStart(2, '0')} NV, Gent`),
);

const entry = {
  atInWords: 'donderdag 12 november 2026, 16.05 uur',
  by: 'Els Maes',
} as const;
const changes = [
  { label: 'Datum', from: 'donderdag 12 november 2026', to: 'woensdag 11 november 2026' },
  { label: 'Uren', from: '', to: '14.00–15.30 uur' },
];

/** Name → card. Names are file names of the pictures. */
export const samples: Readonly<Record<string, Card>> = {
  greeting: greetingCard({ name: 'Els', employerExample: 'Bakkerij Goossens' }),
  greetingNoName: greetingCard({ name: null, employerExample: longVisit.employer }),
  help: helpCard({ employerExample: 'Bakkerij Goossens', warnings: [] }),
  helpWarning: helpCard({
    employerExample: 'Bakkerij Goossens',
    warnings: [
      'Let op: de sluitingsdagen van 2027 zijn nog niet bevestigd. Deadlines rekenen alleen met de wettelijke feestdagen tot een beheerder de lijst bevestigt.',
    ],
  }),
  askButtons: askCard(ask),
  askLongButtons: askCard({
    ...ask,
    position: { index: 1, total: 2 },
    question: '"Jonas" kan bij jou verschillende mensen zijn. Wie bedoel je?',
    options: [
      { title: 'Jonas Van den Bossche (Bakkerij Goossens)', value: 'employee-1' },
      { title: 'Jonas Baert (Hotel Coupure)', value: 'employee-7' },
      { title: 'Jonas Peeters (Wasserij Blancheur, Dok Noord)', value: 'employee-9' },
    ],
  }),
  askLongTitles: askCard({
    ...ask,
    question: '"Jonas" kan bij jou verschillende mensen zijn. Wie bedoel je?',
    hint: 'Twee van hen werken bij dezelfde werkgever.',
    options: [
      { title: `Jonas Baert (${longVisit.employer})`, value: 'employee-7' },
      { title: `Jonas Peeters (${longVisit.employer})`, value: 'employee-9' },
    ],
  }),
  askList: askCard({ ...ask, question: 'Bij welke werkgever was je?', options: EMPLOYERS }),
  askSeveral: askCard({
    ...ask,
    field: 'employee',
    question: 'Met wie had je contact bij Wasserij Blancheur?',
    multiple: true,
    options: extraDraft.choices.employees,
  }),
  askFree: askCard({
    ...ask,
    field: 'extraDescription',
    question: 'Wat was het extra werk, in een paar woorden? (geen gezondheidsgegevens)',
    options: [],
  }),
  askAttack: askCard({
    ...ask,
    question: `Bij jou vind ik geen ${ATTACKS[1]}. Wie bedoel je?`,
    options: ATTACKS.slice(0, 4).map((title, at) => ({ title, value: `employee-${at}` })),
  }),
  draft: visitDraftCard(ordinaryDraft),
  draftPhone: visitDraftCard({
    ...ordinaryDraft,
    visit: phoneVisit,
    inputs: { ...ordinaryInputs, start: '', end: '', minutes: null, mode: 'phone' },
    position: { index: 1, total: 2 },
  }),
  draftExtra: visitDraftCard({ ...extraDraft, warnings: [repaired] }),
  draftOverlap: visitDraftCard({ ...ordinaryDraft, warnings: [overlap] }),
  draftOutside: visitDraftCard({
    ...ordinaryDraft,
    visit: { ...ordinaryVisit, outsideAgreement: true },
    warnings: [outside],
  }),
  draftManyWarnings: visitDraftCard({
    ...extraDraft,
    purpose: 'correct',
    position: { index: 2, total: 3 },
    visit: longVisit,
    choices: { ...extraDraft.choices, employers: EMPLOYERS },
    warnings: [repaired, overlap, outside, late, weekend, health],
  }),
  draftProblem: visitDraftCard({
    ...ordinaryDraft,
    inputs: { ...ordinaryInputs, start: '15:30', end: '14:00' },
    problems: ['Het einde ligt voor het begin.', 'Het bezoek duurt langer dan 12 uur.'],
  }),
  draftAttack: visitDraftCard({
    ...extraDraft,
    visit: attackVisit,
    inputs: { ...extraInputs, note: ATTACKS[1], extraDescription: ATTACKS[4] },
    choices: {
      employers: choices('employer', ATTACKS),
      workplaces: choices('workplace', ATTACKS),
      employees: choices('employee', ATTACKS),
    },
    warnings: ATTACKS.map((text) => ({ kind: 'repaired', text })),
  }),
  saved: visitSavedCard(saved),
  savedExtra: visitSavedCard({
    ...saved,
    how: 'corrected',
    visit: extraVisit,
    fulfilled: fulfilled.slice(2).map((one) => ({ ...one, forWhom: extraVisit.employees })),
    next: next.slice(0, 1).map((one) => ({ ...one, forWhom: extraVisit.employees })),
  }),
  savedNothing: visitSavedCard({
    ...saved,
    visit: phoneVisit,
    position: { index: 1, total: 2 },
    fulfilled: [],
    next: [],
  }),
  savedOutside: visitSavedCard({
    ...saved,
    visit: { ...ordinaryVisit, outsideAgreement: true },
    fulfilled: [],
    next: [],
  }),
  savedLong: visitSavedCard({
    ...saved,
    visit: longVisit,
    fulfilled: fulfilled.map((one) => ({ ...one, forWhom: longVisit.employees })),
    next: longVisit.employees.flatMap((name) => next.map((one) => ({ ...one, forWhom: [name] }))),
  }),
  savedAlready: visitSavedCard({
    ...saved,
    how: 'already',
    fulfilled: [],
    next: [],
    canUndo: false,
  }),
  savedAttack: visitSavedCard({
    ...saved,
    visit: attackVisit,
    fulfilled: fulfilled.map((one) => ({ ...one, forWhom: ATTACKS })),
  }),
  myVisits: myVisitsCard({ visits: sampleRows(8), page: 0, total: 19, example: '' }),
  myVisitsIntro: myVisitsCard({
    intro: 'Welk bezoek wil je verbeteren? Hier zijn je laatste bezoeken.',
    visits: sampleRows(3),
    page: 0,
    total: 3,
    example: '',
  }),
  myVisitsLast: myVisitsCard({ visits: sampleRows(3), page: 2, total: 19, example: '' }),
  myVisitsEmpty: myVisitsCard({
    visits: [],
    page: 0,
    total: 0,
    example: 'gisteren bij Bakkerij Goossens geweest van 14u tot 15u30',
  }),
  myVisitsLong: myVisitsCard({
    visits: sampleRows(8).map((row) => ({ ...row, ...pick(longVisit), withdrawn: false })),
    page: 1,
    total: 99,
    example: '',
  }),
  myVisitsAttack: myVisitsCard({
    visits: sampleRows(8).map((row) => ({ ...row, ...pick(attackVisit) })),
    page: 0,
    total: 8,
    example: '',
  }),
  detail: visitDetailCard({
    visitId,
    visit: extraVisit,
    withdrawn: false,
    recordedInWords: 'Bewaard op donderdag 12 november 2026 om 16.05 uur door Els Maes.',
    changes: 2,
  }),
  detailWithdrawn: visitDetailCard({
    visitId,
    visit: { ...ordinaryVisit, late: true },
    withdrawn: true,
    recordedInWords: 'Bewaard op donderdag 12 november 2026 om 16.05 uur door Els Maes.',
    changes: 1,
  }),
  history: visitHistoryCard({
    visitId,
    employer: 'Bakkerij Goossens',
    dateInWords: 'woensdag 11 november 2026',
    entries: [
      { ...entry, what: 'registered', changes: [] },
      { ...entry, what: 'corrected', changes },
      { ...entry, what: 'withdrawn', changes: [] },
    ],
  }),
  historyLong: visitHistoryCard({
    visitId,
    employer: longVisit.employer,
    dateInWords: 'woensdag 11 november 2026',
    entries: Array.from({ length: 25 }, (_, at) => ({
      ...entry,
      what: at === 0 ? ('registered' as const) : ('corrected' as const),
      changes: at === 0 ? [] : changes,
    })),
  }),
  withdraw: withdrawVisitCard({ submissionKey, visitId, visit: ordinaryVisit }),
  withdrawn: visitWithdrawnCard({ visitId, how: 'withdrawn', visit: ordinaryVisit, next }),
  withdrawnUndone: visitWithdrawnCard({ visitId, how: 'undone', visit: extraVisit, next: [] }),
  withdrawnAlready: visitWithdrawnCard({
    visitId,
    how: 'already',
    visit: ordinaryVisit,
    next: [],
  }),
  noticeRefusal: noticeCard({
    title: 'Dit dossier is niet (meer) van jou',
    text: 'Er is niets bewaard. Vraag het aan je teamleider.',
    tone: 'warning',
  }),
  noticeError: noticeCard({
    title: 'Er ging iets mis bij mij',
    text: 'Wat je al had bewaard, is bewaard. Je laatste bericht heb ik niet verwerkt: stuur het gerust nog eens.',
    tone: 'error',
    suggestions: ['mijn bezoeken'],
  }),
  noticeLater: noticeCard({
    title: 'Dat komt later',
    text: 'Een bezoek plannen kan ik binnenkort. Noteer het intussen in je agenda; er is niets bewaard.',
    tone: 'info',
    suggestions: ['mijn bezoeken', 'hulp'],
  }),
  noticeGood: noticeCard({ title: 'In orde', text: 'Je uren zijn aangepast.', tone: 'good' }),
  vocabulary: vocabularyCard(),
};

/** What no card uses yet: a chart with its figures, a table, a toggle. */
function vocabularyCard(): Card {
  return {
    id: 'vocabulary',
    summary: 'Alle bouwstenen',
    body: [
      { kind: 'text', text: 'Bezoeken per maand', style: 'title' },
      { kind: 'text', text: 'Dit is in orde', style: 'good' },
      { kind: 'text', text: 'Dit vraagt aandacht', style: 'warning' },
      {
        kind: 'chart',
        chart: 'verticalBar',
        title: 'Bezoeken per maand',
        data: [
          { label: 'september', value: 14 },
          { label: 'oktober', value: 21 },
        ],
        textTwin: {
          kind: 'table',
          columns: [
            { title: 'Maand', width: 2 },
            { title: 'Bezoeken', align: 'right' },
          ],
          rows: [
            ['september', '14'],
            ['oktober', '21'],
          ],
        },
      },
      {
        kind: 'table',
        columns: [{ title: '*Wat*' }, { title: 'Wie' }],
        rows: [
          [ATTACKS[0], ATTACKS[1]],
          ['', ATTACKS[4]],
        ],
      },
      {
        kind: 'input',
        type: 'toggle',
        id: 'reminders',
        label: 'Herinneringen',
        text: 'Stuur me een herinnering',
        value: true,
      },
      {
        kind: 'input',
        type: 'text',
        id: 'search',
        label: 'Zoeken',
        maxLength: 60,
        required: { message: 'Vul iets in.' },
      },
    ],
    buttons: [{ title: 'Zoeken', action: { verb: 'say', text: 'mijn bezoeken' } }],
  };
}

function pick({ employer, employees, timesInWords, durationInWords }: typeof longVisit) {
  return { employer, employees, timesInWords, durationInWords };
}

function choices(kind: string, titles: readonly string[]): Choice[] {
  return titles.map((title, at) => ({ title, value: `${kind}-${at + 1}` }));
}
