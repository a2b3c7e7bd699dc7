// Visits that are kept: saved, listed, in detail, with their history, withdrawn.
import type { Card } from '../../cards/card.ts';
import { myVisitsCard } from '../../cards/myVisitsCard.ts';
import type { VisitSavedView } from '../../cards/views.ts';
import { visitDetailCard } from '../../cards/visitDetailCard.ts';
import { visitHistoryCard } from '../../cards/visitHistoryCard.ts';
import { visitSavedCard } from '../../cards/visitSavedCard.ts';
import { visitWithdrawnCard } from '../../cards/visitWithdrawnCard.ts';
import { withdrawVisitCard } from '../../cards/withdrawVisitCard.ts';
import {
  ATTACKS,
  attackVisit,
  extraVisit,
  fulfilled,
  longVisit,
  next,
  ordinaryVisit,
  phoneVisit,
  sampleRows,
  submissionKey,
} from './sampleVisits.ts';

const visitId = '0198c2a4-9b00-7a20-8c31-5e6f7a8b9c0d';

const saved: VisitSavedView = {
  submissionKey,
  visitId,
  version: 1,
  how: 'registered',
  position: null,
  visit: ordinaryVisit,
  fulfilled,
  next,
  canUndo: true,
};

const entry = {
  atInWords: 'donderdag 12 november 2026, 16.05 uur',
  by: 'Els Maes',
} as const;
const changes = [
  { label: 'Datum', from: 'donderdag 12 november 2026', to: 'woensdag 11 november 2026' },
  { label: 'Uren', from: '', to: '14.00–15.30 uur' },
];

export const sampleKeptVisits = {
  saved: visitSavedCard(saved),
  savedExtra: visitSavedCard({
    ...saved,
    how: 'corrected',
    visit: extraVisit,
    fulfilled: fulfilled.slice(2).map((one) => ({ ...one, forWhom: extraVisit.employees })),
    next: next.slice(0, 1).map((one) => ({ ...one, forWhom: extraVisit.employees })),
  }),
  savedRestored: visitSavedCard({ ...saved, version: 3, how: 'restored', canUndo: false }),
  savedClosedDay: visitSavedCard({
    ...saved,
    next: next.slice(0, 1).map((one) => ({ ...one, actInWords: 'woensdag 25 november 2026' })),
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
    example: 'gisteren 14u-15u30 bij Bakkerij Goossens',
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
    recordedInWords: 'Bewaard op donderdag 12 november 2026, 16.05 uur, door Els Maes.',
    changes: 2,
  }),
  detailWithdrawn: visitDetailCard({
    visitId,
    visit: { ...ordinaryVisit, late: true },
    withdrawn: true,
    recordedInWords: 'Bewaard op donderdag 12 november 2026, 16.05 uur, door Els Maes.',
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
} satisfies Record<string, Card>;

function pick({ employer, employees, timesInWords, durationInWords }: typeof longVisit) {
  return { employer, employees, timesInWords, durationInWords };
}
