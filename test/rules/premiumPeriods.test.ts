// Until when a premium runs, what takes its place, and from when the quarters are counted.
import { expect } from 'chai';
import { grantedUntil, premiumOn, premiumPeriods, premiumStart } from '../../src/rules/index.ts';
import type { PremiumFact } from '../../src/rules/index.ts';

const premium = (from: string, other: Partial<PremiumFact> = {}): PremiumFact => ({
  ...{ premiumId: from, kind: 'coachingSubsidy', from, years: 2, to: null },
  ...{ approvedOn: null, permille: null, quarterCents: null },
  ...other,
});

describe('the term of a premium', () => {
  for (const [from, years, last] of [
    ['2026-09-01', 2, '2028-08-31'],
    ['2026-09-01', 5, '2031-08-31'],
    ['2024-02-29', 2, '2026-02-28'],
    ['2028-02-29', 5, '2033-02-28'],
    ['2024-02-28', 2, '2026-02-27'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2026-11-02', null, null],
  ] as const)
    it(`of ${years} years from ${from} ends on ${last}`, () => {
      expect(grantedUntil(premium(from, { years }))).to.equal(last);
    });

  it('is the day that was recorded where there is one', () => {
    expect(grantedUntil(premium('2026-09-01', { to: '2027-01-15' }))).to.equal('2027-01-15');
  });
});

describe('premiums after one another', () => {
  const first = premium('2026-09-01');
  const changed = premium('2027-03-15', { years: null, to: '2028-08-31' });
  const wage = premium('2026-08-01', { kind: 'wageSubsidy', years: 5 });

  it('each hold until the day before the next of the same kind', () => {
    const days = premiumPeriods([changed, wage, first], 'coachingSubsidy').map(
      ({ from, lastDay, grantedUntil: granted }) => [from, lastDay, granted],
    );
    expect(days).to.deep.equal([
      ['2026-09-01', '2027-03-14', '2028-08-31'],
      ['2027-03-15', '2028-08-31', '2028-08-31'],
    ]);
    const gap = premiumPeriods([first, premium('2030-01-01')], 'coachingSubsidy');
    expect(gap[0]?.lastDay).to.equal('2028-08-31');
    const unknown = premiumPeriods([premium('2026-01-01', { years: null })], 'coachingSubsidy');
    expect(unknown[0]?.lastDay).to.equal(null);
  });

  it('count their quarters from the first of them, a change begins nothing anew', () => {
    expect(premiumStart([changed, wage, first])).to.equal('2026-09-01');
    expect(premiumStart([wage])).to.equal(null);
  });

  it('hold on their first and last day, and not around them', () => {
    const on = (day: string): string | undefined =>
      premiumOn([first, changed, wage], 'coachingSubsidy', day)?.premiumId;
    expect(on('2026-08-31')).to.equal(undefined);
    expect(on('2026-09-01')).to.equal('2026-09-01');
    expect(on('2027-03-14')).to.equal('2026-09-01');
    expect(on('2027-03-15')).to.equal('2027-03-15');
    expect(on('2028-08-31')).to.equal('2027-03-15');
    expect(on('2028-09-01')).to.equal(undefined);
  });
});
