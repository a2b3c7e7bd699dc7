// The tariff of a month: both sides of every crossing, what counts and what does not, each method.
import { expect } from 'chai';
import fc from 'fast-check';
import { confirmedCrossings, tariffIn } from '../../src/rules/index.ts';
import type { TariffFacts } from '../../src/rules/index.ts';
import { indexedCents } from '../../src/rules/tariffs/indexedCents.ts';
import { TARIFF_POLICY, crossing, tariffsWith } from './ruleTariffs.ts';

/** '120000 60000 9000': the first quarters, the later ones, an hour. */
const amounts = (facts: TariffFacts, month: string): string => {
  const tariff = tariffIn(facts, month);
  if (tariff.kind !== 'result') return tariff.kind;
  return `${tariff.basicFirstCents} ${tariff.basicLaterCents} ${tariff.extraHourlyCents}`;
};
const BASE = '120000 60000 9000';
const ONCE = '122400 61200 9180';
const TWICE = '124848 62424 9364';
const THRICE = '127345 63672 9551';

describe('tariffIn', () => {
  const rows: [what: string, crossings: string[], month: string, answer: string][] = [
    ['no crossing', [], '2031-12', BASE],
    ['the month of the crossing', ['2026-11'], '2026-11', BASE],
    ['the month after it', ['2026-11'], '2026-12', ONCE],
    ['the month after it, in another year', ['2026-12'], '2027-01', ONCE],
    ['the crossing of the base month', ['2026-04'], '2026-05', ONCE],
    ['the base month itself', ['2026-04'], '2026-04', BASE],
    ['the crossing of the month before the base month', ['2026-03'], '2026-04', BASE],
    ['the same, long after', ['2026-03', '2025-12', '2016-06'], '2027-01', BASE],
    ['a month before the base month', ['2025-12'], '2026-02', BASE],
    ['two crossings, the last not yet', ['2026-04', '2026-11'], '2026-11', ONCE],
    ['two crossings', ['2026-04', '2026-11'], '2026-12', TWICE],
    ['three crossings, from the base and not from rounded cents', ['2026-04', '2026-06', '2026-11'], '2027-01', THRICE],
    ['crossings in any order', ['2026-11', '2026-04', '2026-06'], '2027-01', THRICE],
    ['crossings of months after one another', ['2026-06', '2026-07'], '2026-08', TWICE],
    ['a month written twice is one crossing', ['2026-06', '2026-06'], '2026-08', ONCE],
  ]; // prettier-ignore
  for (const [what, crossings, month, answer] of rows)
    it(`${what}: ${answer}`, () => {
      expect(amounts(tariffsWith(crossings), month)).to.equal(answer);
    });

  it('names the crossings that are in it, its version and its articles', () => {
    const verdict = tariffIn(tariffsWith(['2026-11', '2026-03', '2026-06', '2027-02']), '2027-02');
    expect(verdict).to.deep.include({
      ...{ kind: 'result', month: '2027-02', version: '2026-04', indexation: 'article5' },
      crossings: ['2026-06', '2026-11'],
      articles: ['S0 art. 5', 'policy'],
    });
  });

  it('counts a crossing only when it is confirmed, and known at that moment', () => {
    const told = (crossings: TariffFacts['crossings'], knownAt: number): string =>
      amounts(tariffsWith([], { crossings, knownAt }), '2026-08');
    const reported = crossing('2026-06', { confirmed: false, recordedAt: 10 });
    const confirmed = crossing('2026-06', { recordedAt: 20 });
    const takenBack = crossing('2026-06', { confirmed: false, recordedAt: 30 });
    for (const all of [
      [reported, confirmed, takenBack],
      [takenBack, confirmed, reported],
    ]) {
      expect(told(all, 9)).to.equal(BASE);
      expect(told(all, 19)).to.equal(BASE);
      expect(told(all, 20)).to.equal(ONCE);
      expect(told(all, 29)).to.equal(ONCE);
      expect(told(all, 30)).to.equal(BASE);
    }
    expect(confirmedCrossings({ crossings: [confirmed], knownAt: 20 })).to.deep.equal(['2026-06']);
  });

  it('leaves the amounts alone under the method none', () => {
    const policies = [{ ...TARIFF_POLICY, indexation: 'none' as const }];
    const facts = tariffsWith(['2026-04', '2026-11'], { policies });
    expect(amounts(facts, '2030-01')).to.equal(BASE);
    expect(tariffIn(facts, '2030-01')).to.deep.include({ crossings: [] });
    const { articles } = tariffIn(facts, '2030-01');
    expect(articles).to.include('S0 motivation');
  });

  it('takes the amounts of finance from their first month under the method datedAmounts', () => {
    const policies = [{ ...TARIFF_POLICY, indexation: 'datedAmounts' as const }];
    const from = (effectiveFrom: string, recordedAt: number, basicFirstCents: number) => ({
      ...{ effectiveFrom, recordedAt, basicFirstCents },
      ...{ basicLaterCents: 61_000, extraHourlyCents: 9_150 },
    });
    const all = [from('2027-01-01', 5, 121_000), from('2027-07-01', 5, 123_000)];
    const facts = tariffsWith(['2026-04'], { policies, amounts: all });
    expect(amounts(facts, '2026-12'), 'before the first').to.equal(BASE);
    expect(amounts(facts, '2027-01')).to.equal('121000 61000 9150');
    expect(amounts(facts, '2027-06')).to.equal('121000 61000 9150');
    expect(amounts(facts, '2027-07')).to.equal('123000 61000 9150');
    const corrected = { ...facts, amounts: [...all, from('2027-01-01', 9, 122_000)] };
    expect(amounts(corrected, '2027-01')).to.equal('122000 61000 9150');
    expect(amounts({ ...corrected, knownAt: 8 }, '2027-01')).to.equal('121000 61000 9150');
    const article5 = tariffsWith([], { amounts: all });
    expect(amounts(article5, '2027-01'), 'another method').to.equal(BASE);
  });

  it('changes method and base from a day, and leaves the months before as they were', () => {
    const next = {
      ...{ ...TARIFF_POLICY, version: '2027', effectiveFrom: '2027-07-01', recordedAt: 50 },
      ...{ baseMonth: '2027-06', basicFirstCents: 130_000 },
    };
    const policies = [next, TARIFF_POLICY];
    const facts = tariffsWith(['2026-06', '2027-05', '2027-06'], { policies });
    expect(amounts(facts, '2027-05')).to.equal(ONCE);
    expect(amounts(facts, '2027-06')).to.equal(TWICE);
    expect(amounts(facts, '2027-07')).to.equal('132600 61200 9180');
    expect(amounts({ ...facts, knownAt: 49 }, '2027-07')).to.equal(THRICE);
    expect(amounts(facts, '2020-01'), 'before the first settings').to.equal(BASE);
  });

  it('is incomplete without settings, and refuses to guess at a month', () => {
    expect(tariffIn(tariffsWith([], { policies: [] }), '2026-05')).to.deep.include({
      kind: 'incomplete',
      missing: ['tariff'],
    });
    for (const month of ['2026-13', '2026-00', '2026-5', '2026-05-01', ''])
      expect(() => tariffIn(tariffsWith(), month), month).to.throw(RangeError);
  });
});

describe('indexedCents', () => {
  it('rounds once, half up', () => {
    const rows: [base: number, percent: number, crossings: number, cents: number][] = [
      ...([[9000, 2, 0, 9000], [9000, 2, 1, 9180], [9000, 2, 2, 9364], [9000, 2, 3, 9551]] as [number, number, number, number][]),
      ...([[25, 2, 1, 26], [24, 2, 1, 24], [75, 2, 1, 77], [74, 2, 1, 75], [1, 50, 1, 2]] as [number, number, number, number][]),
      ...([[0, 2, 5, 0], [120000, 2, 20, 178314], [100000000, 2, 100, 724464612]] as [number, number, number, number][]),
    ]; // prettier-ignore
    for (const [base, percent, crossings, cents] of rows)
      expect(indexedCents(base, percent, crossings), `${base} ${crossings}`).to.equal(cents);
  });

  it('never falls behind nor runs ahead by more than half a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 12 }), (base, n) => {
        const exact = BigInt(base) * 102n ** BigInt(n);
        const off = 2n * (BigInt(indexedCents(base, 2, n)) * 100n ** BigInt(n) - exact);
        expect(-(100n ** BigInt(n)) < off && off <= 100n ** BigInt(n)).to.equal(true);
      }),
      { seed: 20261121 },
    ); // prettier-ignore
  });

  it('takes whole numbers from 0 only', () => {
    for (const [base, percent, n] of [[1.5, 2, 1], [-1, 2, 1], [1, 2.5, 1], [1, 2, -1], [1, 2, NaN]])
      expect(() => indexedCents(base!, percent!, n!)).to.throw(RangeError); // prettier-ignore
  });
});
