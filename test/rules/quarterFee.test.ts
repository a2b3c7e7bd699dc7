// The fee of a quarter: which quarter it is, which price holds, a crossing in each of its months.
import { expect } from 'chai';
import { quarterFee } from '../../src/rules/index.ts';
import type { QuarterFeeInput } from '../../src/rules/index.ts';
import { TARIFF_POLICY, tariffsWith } from './ruleTariffs.ts';

const QUARTER: QuarterFeeInput = {
  ...{ quarter: '2026-Q3', premiumStart: '2026-04-15', agreementStart: '2026-05-15' },
  tariffs: tariffsWith(),
};
/** '2: 120000', or why not. */
const fee = (other: Partial<QuarterFeeInput>): string => {
  const verdict = quarterFee({ ...QUARTER, ...other });
  if (verdict.kind === 'result') return `${verdict.quarterNumber}: ${verdict.cents}`;
  return verdict.kind === 'refused' ? verdict.reasons.join() : `? ${verdict.missing.join()}`;
};

describe('quarterFee', () => {
  const counted: [premiumStart: string, quarter: string, answer: string][] = [
    ['2026-06-30', '2026-Q2', '1: 120000'],
    ['2026-04-01', '2026-Q2', '1: 120000'],
    ['2026-07-01', '2026-Q2', 'beforeFirstQuarter'],
    ['2026-07-01', '2026-Q3', '1: 120000'],
    ['2026-06-30', '2026-Q3', '2: 120000'],
    ['2026-12-31', '2027-Q1', '2: 120000'],
    ['2026-04-15', '2027-Q2', '5: 120000'],
    ['2026-04-15', '2027-Q3', '6: 60000'],
    ['2024-02-29', '2025-Q1', '5: 120000'],
    ['2024-02-29', '2025-Q2', '6: 60000'],
    ['2019-01-01', '2031-Q4', '52: 60000'],
  ];
  for (const [premiumStart, quarter, answer] of counted)
    it(`premium from ${premiumStart}, ${quarter} is ${answer}`, () => {
      expect(fee({ premiumStart, quarter })).to.equal(answer);
    });

  const crossed: [what: string, crossings: string[], premiumStart: string, answer: string][] = [
    ['in its last month', ['2026-09'], '2026-04-15', '2: 120000'],
    ['in its second month: one month of three', ['2026-08'], '2026-04-15', '2: 120800'],
    ['in its first month: two of three', ['2026-07'], '2026-04-15', '2: 121600'],
    ['in the month before: all three', ['2026-06'], '2026-04-15', '2: 122400'],
    ['in both first months', ['2026-07', '2026-08'], '2026-04-15', '2: 122416'],
    ['in all its months', ['2026-07', '2026-08', '2026-09'], '2026-04-15', '2: 122416'],
    ['before the base month', ['2026-03'], '2026-04-15', '2: 120000'],
    ['and a sum with two thirds of a cent: up', ['2026-04', '2026-05', '2026-07'], '2026-04-15', '2: 126513'],
    ['and a sum with a third of a cent: down', ['2026-04', '2026-05', '2026-08'], '2026-04-15', '2: 125680'],
    ['at the later price', ['2026-07'], '2025-01-01', '7: 60800'],
  ]; // prettier-ignore
  for (const [what, crossings, premiumStart, answer] of crossed)
    it(`crossing ${what}: ${answer}`, () => {
      expect(fee({ premiumStart, tariffs: tariffsWith(crossings) })).to.equal(answer);
    });

  it('shows the sum, from when the later price counts, and its articles', () => {
    const verdict = quarterFee({ ...QUARTER, tariffs: tariffsWith(['2026-07']) });
    expect(verdict).to.deep.equal({
      ...{ kind: 'result', quarter: '2026-Q3', quarterNumber: 2, cents: 121_600 },
      months: [
        { month: '2026-07', quarterCents: 120_000, version: '2026-04' },
        { month: '2026-08', quarterCents: 122_400, version: '2026-04' },
        { month: '2026-09', quarterCents: 122_400, version: '2026-04' },
      ],
      laterPriceFrom: '2027-Q3',
      articles: ['S0 art. 5', 'policy'],
    });
  });

  it('counts from the agreement where the settings say so, and asks for what it needs', () => {
    const policies = [{ ...TARIFF_POLICY, firstQuartersFrom: 'agreementStart' as const }];
    const tariffs = tariffsWith([], { policies });
    const agreementStart = '2027-01-19';
    expect(fee({ tariffs, agreementStart, quarter: '2028-Q1' })).to.equal('5: 120000');
    expect(fee({ tariffs, agreementStart, quarter: '2028-Q2' })).to.equal('6: 60000');
    expect(fee({ tariffs, agreementStart, premiumStart: null, quarter: '2027-Q1' })).to.equal(
      '1: 120000',
    );
    expect(fee({ tariffs, agreementStart: null })).to.equal('? agreementStart');
    expect(fee({ premiumStart: null })).to.equal('? premiumStart');
    expect(fee({ agreementStart: null })).to.equal('2: 120000');
    expect(fee({ tariffs: tariffsWith([], { policies: [] }) })).to.equal('? tariff');
  });

  it('takes a changed number of first quarters from its day on', () => {
    const next = { ...TARIFF_POLICY, effectiveFrom: '2026-08-01', firstQuarters: 1 };
    const tariffs = tariffsWith([], { policies: [TARIFF_POLICY, { ...next, version: '2' }] });
    expect(fee({ tariffs })).to.equal('2: 80000');
    expect(fee({ tariffs, quarter: '2026-Q4' })).to.equal('3: 60000');
  });

  it('refuses to guess at a quarter or a day', () => {
    expect(() => fee({ quarter: '2026-Q5' })).to.throw(RangeError);
    expect(() => fee({ quarter: '2026-07' })).to.throw(RangeError);
    expect(() => fee({ premiumStart: '2026-02-29' })).to.throw(RangeError);
  });
});
