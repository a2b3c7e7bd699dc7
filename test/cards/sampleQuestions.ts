// What a dialog asks: questions with their answers, and drafts of visits, in every state.
import { askCard } from '../../cards/askCard.ts';
import type { Card, Choice } from '../../cards/card.ts';
import type { AskView, VisitDraftView } from '../../cards/views.ts';
import { visitDraftCard } from '../../cards/visitDraftCard.ts';
import {
  ATTACKS,
  attackVisit,
  extraInputs,
  extraVisit,
  longVisit,
  ordinaryInputs,
  ordinaryVisit,
  phoneVisit,
  submissionKey,
} from './sampleVisits.ts';

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
  errors: {},
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

export const sampleQuestions = {
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
  draftErrors: visitDraftCard({
    ...ordinaryDraft,
    errors: {
      date: '"2026-02-30" is geen bestaande datum. Ik liet dit staan: donderdag 12 november 2026. Schrijf dag, maand en jaar, bijvoorbeeld 5/11/2026.',
      start:
        '"25:99" is geen uur. Ik liet dit staan: 14.00 uur. Schrijf bijvoorbeeld 14:30, of maak het veld leeg.',
    },
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
} satisfies Record<string, Card>;

function choices(kind: string, titles: readonly string[]): Choice[] {
  return titles.map((title, at) => ({ title, value: `${kind}-${at + 1}` }));
}
