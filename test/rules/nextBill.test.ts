// What an agreement is billed next: the bill of the first run that has one for it, both sides of every month's end.
import { expect } from 'chai';
import { nextBill } from '../../src/rules/index.ts';
import type { BilledWork, NextBillInput, PremiumFact } from '../../src/rules/index.ts';
import { crossing, tariffsWith } from './ruleTariffs.ts';

const PREMIUM: PremiumFact = {
  ...{ premiumId: 'p', from: '2026-09-01', to: null, kind: 'coachingSubsidy', years: 2 },
  ...{ approvedOn: null, permille: null, quarterCents: null },
};
const AGREEMENT = {
  ...{ start: '2026-09-01', end: '2027-01-14', premiumStart: '2026-09-01', premiums: [PREMIUM] },
};
const NO_RUNS = { first: null, approved: null, proposed: [] };
const BASE: NextBillInput = {
  ...{ agreement: AGREEMENT, work: [], billed: new Map(), tariffs: tariffsWith() },
  ...{ settings: { vat: 'exempt', fewDays: 14 }, runs: NO_RUNS, leftOut: new Set() },
  today: '2026-11-13',
};
const work = (date: string, minutes: number): BilledWork => ({
  ...{ visitId: `v-${date}`, date, minutes, ofMinutes: minutes },
  ...{ isDescribed: true, isApproved: true },
});
const billed = (key: string, cents: number) =>
  new Map([[key, [{ invoiceId: 'i', cents, vat: 'exempt' as const }]]]);

/** "2026-12 2026-12-31: invoice 120000" */
function told(other: Partial<NextBillInput>): string {
  const next = nextBill({ ...BASE, ...other });
  if (next.kind !== 'bill')
    return next.kind === 'nothing' ? 'nothing' : next.problems.map(({ kind }) => kind).join();
  const sums = next.documents.map(({ kind, netCents }) => `${kind} ${netCents}`).join(', ');
  return `${next.month} ${next.date}: ${sums}`;
}

describe('the next bill of an agreement', () => {
  const ALL = { first: '2026-09', approved: '2026-10', proposed: [] };
  const cases: readonly (readonly [string, Partial<NextBillInput>, string])[] = [
    ['before it starts', { today: '2026-08-01' }, '2026-09 2026-09-30: invoice 120000'],
    ['on the quarter’s last day', { today: '2026-12-31' }, '2026-12 2026-12-31: invoice 120000'],
    [
      'the same day, once that was billed',
      {
        today: '2026-12-31',
        runs: { first: '2026-12', approved: '2026-12', proposed: [] },
        billed: billed('basic:2026-Q4', 120_000),
      },
      '2027-01 2027-01-31: invoice 120000',
    ],
    [
      'a day later, while December waits for approval',
      { today: '2027-01-01', runs: { first: '2026-12', approved: null, proposed: ['2026-12'] } },
      '2026-12 2027-01-01: invoice 120000',
    ],
    ['in the month of its end', { today: '2027-01-31' }, '2027-01 2027-01-31: invoice 120000'],
    ['after its last bill', { today: '2027-02-01' }, 'nothing'],
    [
      'extra work comes sooner, at the end of its month',
      { work: [work('2026-11-10', 45)] },
      '2026-11 2026-11-30: invoice 6750',
    ],
    [
      'extra work in the quarter’s last month comes with it',
      { today: '2026-12-01', work: [work('2026-12-01', 45)] },
      '2026-12 2026-12-31: invoice 126750',
    ],
    [
      'extra work of a month that was billed comes with the next',
      { runs: ALL, billed: billed('basic:2026-Q3', 120_000), work: [work('2026-10-30', 60)] },
      '2026-11 2026-11-30: invoice 9000',
    ],
    [
      'extra work of this month, told after its run was approved, comes with the next',
      {
        today: '2026-11-30',
        runs: { first: '2026-09', approved: '2026-11', proposed: [] },
        billed: billed('basic:2026-Q3', 120_000),
        work: [work('2026-11-30', 60)],
      },
      '2026-12 2026-12-31: invoice 129000',
    ],
    [
      'a crossing that was confirmed late, on what was billed',
      {
        ...{ runs: ALL, billed: billed('basic:2026-Q3', 120_000) },
        tariffs: tariffsWith([], { crossings: [crossing('2026-06')] }),
      },
      '2026-11 2026-11-30: invoice 2400',
    ],
    [
      'a credit note of what is no longer owed',
      {
        runs: ALL,
        billed: new Map([
          ...billed('basic:2026-Q3', 120_000),
          ...billed('visit:gone', 9_000).entries(),
        ]),
      },
      '2026-11 2026-11-30: creditNote -9000',
    ],
    [
      'left out of the run that waits: with the one after it',
      {
        today: '2026-12-31',
        runs: { first: '2026-12', approved: null, proposed: ['2026-12'] },
        leftOut: new Set(['2026-12']),
      },
      '2027-01 2027-01-31: invoice 240000',
    ],
    [
      'a proposal of a month before the last that was billed is none',
      {
        today: '2026-12-02',
        runs: { first: '2026-09', approved: '2026-11', proposed: ['2026-10'] },
        billed: billed('basic:2026-Q3', 120_000),
      },
      '2026-12 2026-12-31: invoice 120000',
    ],
    [
      'years before it starts',
      { agreement: { ...AGREEMENT, start: '2029-05-02', end: null } },
      '2029-06 2029-06-30: invoice 60000',
    ],
    [
      'no premium is known',
      { agreement: { ...AGREEMENT, premiumStart: null, premiums: [] } },
      'noPremiumStart',
    ],
    [
      'no premium is known, extra work is sooner',
      {
        agreement: { ...AGREEMENT, premiumStart: null, premiums: [] },
        work: [work('2026-11-10', 60)],
      },
      '2026-11 2026-11-30: invoice 9000',
    ],
  ];
  for (const [name, other, expected] of cases)
    it(`${name}: ${expected}`, () => expect(told(other)).to.equal(expected));
});
