// Bills on both sides of a boundary, each amount and day worked out by hand from the domain's words (§3 and §4).
import type { Billed, BilledWork, PremiumFact } from '../../src/rules/index.ts';

export interface Asked {
  start: string;
  end?: string;
  premiums?: PremiumFact[];
  month: string;
  from?: string;
  work?: BilledWork[];
  crossings?: string[];
  billed?: Map<string, Billed[]>;
  vat?: 'exempt' | 'rate21' | 'rate6';
}

/** Granted on its first day. */
export const premium = (from: string, years: 2 | 5 = 2): PremiumFact => ({
  ...{ premiumId: from, kind: 'coachingSubsidy', from, years, to: null },
  ...{ approvedOn: from, permille: null, quarterCents: null },
});
const work = (date: string, minutes: number, visitId = 'v'): BilledWork => ({
  ...{ visitId, date, minutes, ofMinutes: minutes, isDescribed: true, isApproved: true },
});
const billed = (key: string, cents: number): Map<string, Billed[]> =>
  new Map([[key, [{ invoiceId: 'i', cents, vat: 'exempt' }]]]);

export const billBoundaryCases: readonly (readonly [string, Asked, string])[] = [
  // Days in a quarter: 18 to 31 December are 14 days, 19 to 31 are 13.
  ['14 days of a quarter', { start: '2026-12-18', month: '2026-12' }, 'invoice 120000 + 0'],
  [
    '13 days of a quarter, in full, with a warning',
    { start: '2026-12-19', month: '2026-12' },
    'invoice 120000 + 0; fewDays 13',
  ],
  [
    'the last day of a quarter alone',
    { start: '2026-12-31', month: '2026-12' },
    'invoice 120000 + 0; fewDays 1',
  ],
  [
    'one day only, start and end',
    { start: '2026-10-01', end: '2026-10-01', month: '2026-10' },
    'invoice 120000 + 0; agreementEnded 2026-10-01; fewDays 1',
  ],
  [
    'ends on 13 October',
    { start: '2026-06-01', end: '2026-10-13', month: '2026-10' },
    'invoice 120000 + 0; agreementEnded 2026-10-13; fewDays 13',
  ],
  [
    'ends on 14 October',
    { start: '2026-06-01', end: '2026-10-14', month: '2026-10' },
    'invoice 120000 + 0; agreementEnded 2026-10-14',
  ],
  // Notice of 31 October ends on 31 December: no day in the next quarter. A day later it has one.
  [
    'ends with the year: the fourth quarter',
    { start: '2026-06-01', end: '2026-12-31', month: '2026-12' },
    'invoice 120000 + 0; agreementEnded 2026-12-31',
  ],
  [
    'ends with the year: nothing in January',
    { start: '2026-06-01', end: '2026-12-31', month: '2027-01' },
    'nothing',
  ],
  [
    'ends on 1 January: one more quarter, in full',
    { start: '2026-06-01', end: '2027-01-01', month: '2027-01' },
    'invoice 120000 + 0; agreementEnded 2027-01-01; fewDays 1',
  ],
  // The fifth quarter of a premium from 30 September 2026 (the first is Q3) is Q3 of 2027.
  [
    'the fifth quarter from 30 September',
    { start: '2026-09-30', month: '2027-09' },
    'invoice 120000 + 0',
  ],
  ['the sixth from 30 September', { start: '2026-09-30', month: '2027-12' }, 'invoice 60000 + 0'],
  [
    'a day later: that quarter is the fifth',
    { start: '2026-10-01', month: '2027-12' },
    'invoice 120000 + 0',
  ],
  // Thirds: 1,200 + 1,224 + 1,224 = 3,648, a third is 1,216; with one third later 1,208; 600: 604.
  [
    'crossing in October',
    { start: '2026-06-01', month: '2026-12', crossings: ['2026-10'] },
    'invoice 121600 + 0',
  ],
  [
    'crossing in November',
    { start: '2026-06-01', month: '2026-12', crossings: ['2026-11'] },
    'invoice 120800 + 0',
  ],
  [
    'crossing in December: from January on',
    { start: '2026-06-01', month: '2026-12', crossings: ['2026-12'] },
    'invoice 120000 + 0',
  ],
  [
    'crossing in November, at the later price',
    {
      start: '2026-06-01',
      premiums: [premium('2025-01-01', 5)],
      month: '2026-12',
      crossings: ['2026-11'],
    },
    'invoice 60400 + 0',
  ],
  // 1,200 + 1,224 + 1,248.48 = 3,672.48, a third is 1,224.16.
  [
    'crossings in October and November',
    { start: '2026-06-01', month: '2026-12', crossings: ['2026-10', '2026-11'] },
    'invoice 122416 + 0',
  ],
  // A premium of two years from 15 April 2026 holds until 14 April 2028, one from 1 April until 31 March.
  [
    'the premium ends in the quarter',
    { start: '2026-04-15', month: '2028-06' },
    'invoice 60000 + 0; noPremium 2028-04-15',
  ],
  [
    'the premium ended with the quarter before',
    { start: '2026-04-01', month: '2028-06' },
    'invoice 60000 + 0; noPremium 2028-04-01',
  ],
  [
    'the premium ends with the quarter',
    { start: '2026-04-01', month: '2028-03' },
    'invoice 60000 + 0',
  ],
  [
    'five years instead of two',
    { start: '2026-04-15', premiums: [premium('2026-04-15', 5)], month: '2028-06' },
    'invoice 60000 + 0',
  ],
  // A leap day: two whole years from 29 February 2028 are over with 28 February 2030.
  [
    'a premium from a leap day, followed the day after it ends',
    {
      start: '2028-02-29',
      premiums: [premium('2028-02-29'), premium('2030-03-01')],
      month: '2030-03',
    },
    'invoice 60000 + 0',
  ],
  [
    'a premium from a leap day, followed a day too late',
    {
      start: '2028-02-29',
      premiums: [premium('2028-02-29'), premium('2030-03-02')],
      month: '2030-03',
    },
    'invoice 60000 + 0; noPremium 2030-03-01',
  ],
  [
    'a quarter before the premium',
    { start: '2026-09-30', premiums: [premium('2026-10-01')], month: '2026-09' },
    'beforeFirstQuarter',
  ],
  // 90 euro an hour: a minute is 1.50; 25 minutes at 93.64 (9,363.6 rounded) are 39.0166…: 39.02.
  [
    'one minute on the last day of a month of 30 days',
    { start: '2026-10-01', month: '2026-11', work: [work('2026-11-30', 1)] },
    'invoice 150 + 0',
  ],
  [
    'the same minute a day later is of December',
    { start: '2026-10-01', month: '2026-11', work: [work('2026-12-01', 1)] },
    'nothing',
  ],
  [
    'work on 29 February, after two crossings',
    {
      ...{ start: '2027-10-01', month: '2028-02', work: [work('2028-02-29', 25)] },
      crossings: ['2026-10', '2026-11'],
    },
    'invoice 3902 + 0',
  ],
  [
    'work on the agreement’s last day',
    { start: '2026-06-01', end: '2026-11-30', month: '2026-11', work: [work('2026-11-30', 60)] },
    'invoice 129000 + 0; agreementEnded 2026-11-30',
  ],
  [
    'work a day after it',
    { start: '2026-06-01', end: '2026-11-29', month: '2026-11', work: [work('2026-11-30', 60)] },
    'invoice 129000 + 0; agreementEnded 2026-11-29; workOutsideAgreement 2026-11-30',
  ],
  // Billed at 90.00 in November; moved to 1 December, where the hour costs 91.80: 1.80 more.
  [
    'work that moved over a crossing',
    {
      ...{ start: '2026-10-01', from: '2026-11', month: '2026-12', crossings: ['2026-11'] },
      work: [work('2026-12-01', 60)],
      billed: new Map([...billed('visit:v', 9_000), ...billed('basic:2026-Q4', 120_800)]),
    },
    'invoice 180 + 0; correction changed',
  ],
  // 90.00 with 21 %: 18.90; 1.50 with 6 %: 0.09; 1.50 with 21 %: 0.315, half up 0.32.
  [
    'VAT on an hour',
    { start: '2026-10-01', month: '2026-11', work: [work('2026-11-02', 60)], vat: 'rate21' },
    'invoice 9000 + 1890',
  ],
  [
    'VAT of half a cent goes up',
    { start: '2026-10-01', month: '2026-11', work: [work('2026-11-02', 1)], vat: 'rate21' },
    'invoice 150 + 32',
  ],
  [
    'VAT of 6 % on a minute',
    { start: '2026-10-01', month: '2026-11', work: [work('2026-11-02', 1)], vat: 'rate6' },
    'invoice 150 + 9',
  ],
];
