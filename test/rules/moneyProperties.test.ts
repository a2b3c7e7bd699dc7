// Fees and invoices of 2026–2031 beside a second count that imports nothing of the rules.
import { expect } from 'chai';
import fc from 'fast-check';
import { monthlyInvoice, noticeEnd, quarterFee, retentionEnd } from '../../src/rules/index.ts';
import type { InvoiceLine } from '../../src/rules/index.ts';
import { feeOf, invoicesOf, nextDay, quarterWith, sameDayLater } from './moneyOracle.ts';
import type { Agreement, Work } from './moneyOracle.ts';
import { TARIFF_POLICY, tariffsWith } from './ruleTariffs.ts';

const SEED = 20261121;
const monthBetween = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: (to - from + 1) * 12 - 1 }).map((n) => {
    const nth = String((n % 12) + 1).padStart(2, '0');
    return `${from + Math.floor(n / 12)}-${nth}`;
  });
/** Any day, and often one on either side of a month's end. */
const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.tuple(anyDayBetween(from, to), fc.nat(5)).map(([day, edge]) => {
    const first = `${day.slice(0, 7)}-01`;
    const near = edge === 0 ? first : edge === 1 ? nextDay(first, -1) : day;
    return near < from || near > to ? day : near;
  });
const anyDayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / 86_400_000 })
    .map((n) => nextDay(from, n));
const crossings = fc.uniqueArray(monthBetween(2025, 2031), { maxLength: 14 });
const baseMonth = fc.oneof(
  { weight: 4, arbitrary: fc.constant('2026-04') },
  monthBetween(2025, 2028),
);
const MONTHS = Array.from(
  { length: 72 },
  (_, n) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
);

const agreement: fc.Arbitrary<Agreement> = fc
  .record({
    premiumStart: dayBetween('2024-01-01', '2030-12-31'),
    startAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })),
    days: fc.option(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2000 }))),
  })
  .map(({ premiumStart, startAfter, days }) => {
    const start = nextDay(premiumStart, startAfter);
    if (days === null) return { premiumStart, start };
    const end = nextDay(start, days);
    const edge = nextDay(`${end.slice(0, 7)}-01`, -(days % 2));
    return { premiumStart, start, end: days % 3 === 0 && edge >= start ? edge : end };
  });
const withWork = agreement.chain((one) => {
  const last = one.end ?? (one.start > '2031-12-31' ? one.start : '2031-12-31');
  const piece = fc.record({
    date: dayBetween(one.start, last),
    minutes: fc.integer({ min: 1, max: 720 }),
  });
  return fc.tuple(fc.constant(one), fc.array(piece, { maxLength: 12 }));
});

/** A line as the oracle writes it. */
const bare = (line: InvoiceLine): object => {
  if (line.kind === 'basic') {
    const { kind, quarter, quarterNumber, cents } = line;
    return { kind, quarter, quarterNumber, cents };
  }
  const { kind, date, minutes, rateCents, cents } = line;
  return { kind, date, minutes, rateCents, cents };
};

describe('money, counted a second way', function () {
  this.timeout(60_000);

  it('fees of every quarter of 2026–2031', () => {
    const example = fc.record({
      premiumStart: dayBetween('2024-01-01', '2031-12-31'),
      ...{ crossings, baseMonth },
    });
    const check = ({
      premiumStart,
      ...index
    }: {
      premiumStart: string;
      crossings: string[];
      baseMonth: string;
    }): void => {
      const policies = [{ ...TARIFF_POLICY, baseMonth: index.baseMonth }];
      const tariffs = tariffsWith(index.crossings, { policies });
      for (let n = 0; n < 24; n += 1) {
        const quarter = `${2026 + Math.floor(n / 4)}-Q${(n % 4) + 1}`;
        const fee = quarterFee({ quarter, premiumStart, agreementStart: null, tariffs });
        if (quarter < quarterWith(premiumStart)) expect(fee.kind).to.equal('refused');
        else expect(fee).to.include({ kind: 'result', ...feeOf(premiumStart, quarter, index) });
      }
    };
    fc.assert(fc.property(example, check), { seed: SEED, numRuns: 150 });
  });

  it('invoices of every month of 2026–2031, and their sum', () => {
    const check = ([one, work]: [Agreement, Work[]], all: string[], base: string): void => {
      const index = { baseMonth: base, crossings: all };
      const tariffs = tariffsWith(all, { policies: [{ ...TARIFF_POLICY, baseMonth: base }] });
      const expected = invoicesOf(one, work, index, '2031-12-31');
      let total = 0;
      for (const month of MONTHS) {
        const verdict = monthlyInvoice({
          agreement: { ...one, end: one.end ?? null },
          ...{ month, tariffs, extraWork: work, terms: { paymentDays: 30 } },
        });
        if (verdict.kind !== 'result') throw new Error(`${month}: ${verdict.kind}`);
        expect(verdict.warnings).to.deep.equal([]);
        const invoice = verdict.invoice && {
          ...verdict.invoice,
          lines: verdict.invoice.lines.map(bare),
        };
        expect(invoice, month).to.deep.equal(expected.get(month) ?? null);
        total += invoice?.totalCents ?? 0;
      }
      const own = [...expected].filter(([month]) => month >= '2026-01');
      expect(total).to.equal(own.reduce((sum, [, { totalCents }]) => sum + totalCents, 0));
    };
    fc.assert(fc.property(withWork, crossings, baseMonth, check), { seed: SEED, numRuns: 100 });
  });

  it('notice and retention of every day of nine years', () => {
    for (let day = '2026-01-01'; day < '2035-01-01'; day = nextDay(day)) {
      expect(noticeEnd({ givenOn: day, terms: { noticeMonths: 2 } }), day).to.include({
        endsOn: sameDayLater(day, 2),
      });
      expect(retentionEnd({ agreementEnd: day, terms: { retentionYears: 10 } }), day).to.include({
        deleteAfter: sameDayLater(day, 120),
      });
    }
  });
});
