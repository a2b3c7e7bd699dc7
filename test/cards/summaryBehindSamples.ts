// The cards behind the figures: cases, work per coach, corrections and suspensions.
import type { Card } from '../../cards/card.ts';
import { CASES_PAGE_SIZE, summaryCasesCard } from '../../cards/summaryCasesCard.ts';
import { CHANGES_PAGE_SIZE, summaryChangesCard } from '../../cards/summaryChangesCard.ts';
import type { CaseView, WorkRowView } from '../../cards/summaryViews.ts';
import { summaryWorkCard, WORK_PAGE_SIZE } from '../../cards/summaryWorkCard.ts';
import { ATTACKS, longVisit } from './sampleVisits.ts';

const COACH = '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968';
const key = { period: '2026-W46', coachId: null };
const long = `${longVisit.employees[0]} (${longVisit.employer})`;

const aCase = (at: number, other: Partial<CaseView> = {}): CaseView => ({
  who: ['Jonas Verbeke (Bakkerij De Smet)', 'Emre Yilmaz (Wasserij Sneeuwwit)'][at % 2]!,
  kind: at % 2 === 0 ? 'reachable' : 'followUp',
  when: 'Te doen tegen dinsdag 17 november 2026: gemist',
  coach: 'Els Maes',
  why: 'geprobeerd, geen gehoor',
  ...other,
});

const row = (name: string, other: Partial<WorkRowView> = {}): WorkRowView => ({
  coachId: COACH,
  name,
  volume: '16 dossiers · 12 termijnen',
  share: '92 % op tijd (11 van 12)',
  rest: '',
  ...other,
});

/** Name → card. */
export const summaryBehindSamples: Readonly<Record<string, Card>> = {
  summaryCases: summaryCasesCard({
    ...{ key, kind: 'reachable', which: 'missed', title: 'Week 46: gemist', page: 0, total: 2 },
    cases: [
      aCase(0),
      aCase(2, {
        who: 'Emre Yilmaz (Wasserij Sneeuwwit)',
        coach: 'Tom Claeys, in de plaats van Els Maes',
        why: 'begeleider was afwezig',
      }),
    ],
  }),
  summaryCasesPage: summaryCasesCard({
    ...{
      key,
      kind: 'together',
      which: 'due',
      title: 'Week 46: alle termijnen',
      page: 1,
      total: 63,
    },
    cases: Array.from({ length: CASES_PAGE_SIZE }, (_, at) =>
      aCase(at, at === 3 ? { who: long, why: ATTACKS[0]!, coach: ATTACKS[1]! } : {}),
    ),
  }),
  summaryCasesNone: summaryCasesCard({
    ...{ key, kind: 'onsite', which: 'late', title: 'Week 46: te laat', page: 0, total: 0 },
    cases: [],
  }),
  summaryWork: summaryWorkCard({
    ...{ period: '2026-W46', title: 'Werk per begeleider: week 46', page: 0, total: 4 },
    rows: [
      row('Els Maes', { rest: '1 gemist · 2 nog open' }),
      row('Nadia Benali'),
      row('Tom Claeys', { rest: '1 te laat · 3 als vervanger' }),
      row('Niemand (geen vervanger)', {
        ...{
          coachId: null,
          volume: '1 termijn',
          share: '0 % op tijd (0 van 1)',
          rest: '1 gemist',
        },
      }),
    ],
  }),
  summaryWorkPage: summaryWorkCard({
    ...{ period: '2026-11', title: 'Werk per begeleider: november 2026', page: 1, total: 25 },
    rows: Array.from({ length: WORK_PAGE_SIZE }, () =>
      row(longVisit.employees[0]!, {
        rest: '11 te laat · 12 gemist · 20 nog open · 13 als vervanger',
      }),
    ),
  }),
  summaryCorrections: summaryChangesCard({
    ...{ key, what: 'corrections', title: 'Correcties bij week 46', page: 0, total: 12 },
    lines: Array.from({ length: CHANGES_PAGE_SIZE }, (_, at) => ({
      strong: `Week 45, ${at === 0 ? long : 'Jonas Verbeke (Bakkerij De Smet)'}`,
      body: 'opvolging: was gemist, is nu op tijd',
    })),
  }),
  summarySuspensions: summaryChangesCard({
    ...{ key, what: 'suspensions', title: 'Opschortingen: week 46', page: 0, total: 1 },
    lines: [
      {
        strong: 'Wim Peeters (Wasserij Sneeuwwit)',
        body: '9 tot en met 13 november 2026: werknemer afwezig',
      },
    ],
  }),
};
