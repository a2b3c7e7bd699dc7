// The cost of some quarters: the sum of what each is billed, what open choices would change, what cannot be.
import { expect } from 'chai';
import { estimateCost, quarterFee, type EstimateInput } from '../../src/rules/index.ts';
import { crossing, TARIFF_POLICY, tariffsWith } from './ruleTariffs.ts';

const base: EstimateInput = {
  premiumStart: '2027-01-01',
  agreementStart: '2027-01-01',
  quarters: 8,
  extraMinutes: 0,
  today: '2026-11-23',
  tariffs: tariffsWith(),
};
const result = (other: Partial<EstimateInput> = {}) => {
  const verdict = estimateCost({ ...base, ...other });
  if (verdict.kind !== 'result') throw new Error(JSON.stringify(verdict));
  return verdict;
};
const reasons = (other: Partial<EstimateInput>) => {
  const verdict = estimateCost({ ...base, ...other });
  return verdict.kind === 'refused' ? verdict.reasons : [];
};

describe('estimateCost', () => {
  it('adds what quarterFee gives for each quarter', () => {
    const { quarters, basicCents, totalCents } = result({
      premiumStart: '2026-05-20',
      quarters: 40,
    });
    const fees = quarters.map(({ quarter }) =>
      quarterFee({ ...base, premiumStart: '2026-05-20', quarter }),
    );
    expect(quarters.map(({ cents }) => cents)).to.deep.equal(
      fees.map((fee) => fee.kind === 'result' && fee.cents),
    );
    expect(basicCents).to.equal(quarters.reduce((sum, { cents }) => sum + cents, 0));
    expect(totalCents).to.equal(basicCents);
  });

  it('goes down after the fifth quarter of the premium', () => {
    expect(result({ quarters: 5 }).totalCents).to.equal(600_000);
    expect(result({ quarters: 6 }).totalCents).to.equal(660_000);
  });

  it('tells what several people cost together, to the cent', () => {
    const { totalCents, together } = result({ people: 3, extraMinutes: 1 });
    expect(together).to.deep.equal({ people: 3, cents: 3 * totalCents });
    expect(result({ people: 1 }).together).to.equal(null);
    expect(reasons({ people: 0 })).to.deep.equal(['people']);
    expect(reasons({ people: 500 })).to.deep.equal([]);
    expect(reasons({ people: 501 })).to.deep.equal(['people']);
  });

  it('counts extra work to the minute, rounded once', () => {
    expect(result({ quarters: 1, extraMinutes: 600 }).extra).to.deep.equal({
      ...{ minutes: 600, rateCents: 9_000, cents: 90_000 },
    });
    expect(result({ quarters: 1, extraMinutes: 1 }).extra.cents).to.equal(150);
  });

  it('tells the total when the city counts from the other day', () => {
    const later = { premiumStart: '2026-01-01' };
    expect(result(later).totalCents).to.equal(540_000);
    expect(result(later).otherCountingCents).to.equal(780_000);
    const fromAgreement = { ...TARIFF_POLICY, firstQuartersFrom: 'agreementStart' } as const;
    const turned = result({ ...later, tariffs: tariffsWith([], { policies: [fromAgreement] }) });
    expect(turned.totalCents).to.equal(780_000);
    expect(turned.otherCountingCents).to.equal(540_000);
  });

  it('tells the total once a crossing that was reported is confirmed; what came later is unknown', () => {
    const told = [crossing('2026-06', { confirmed: false })];
    const { unconfirmed, totalCents } = result({ tariffs: tariffsWith([], { crossings: told }) });
    expect(totalCents).to.equal(780_000);
    expect(unconfirmed).to.deep.equal({ months: ['2026-06'], totalCents: 795_600 });
    expect(result().unconfirmed).to.equal(null);
    expect(result({ tariffs: tariffsWith(['2026-06']) }).unconfirmed).to.equal(null);
    const before = [crossing('2026-06', { confirmed: false, recordedAt: 10 })];
    const known = tariffsWith([], { crossings: before, knownAt: 9 });
    expect(result({ tariffs: known }).unconfirmed).to.equal(null);
  });

  it('says whether the first quarter is a started one', () => {
    expect(result({ agreementStart: '2027-04-01' }).startsInsideQuarter).to.equal(false);
    expect(result({ agreementStart: '2027-04-02' }).startsInsideQuarter).to.equal(true);
    expect(result({ agreementStart: '2027-05-01' }).startsInsideQuarter).to.equal(true);
  });

  const REFUSALS: readonly [Partial<EstimateInput>, readonly string[]][] = [
    [{ quarters: 0 }, ['quarters']],
    [{ quarters: 1 }, []],
    [{ quarters: 40 }, []],
    [{ quarters: 41 }, ['quarters']],
    [{ quarters: 2.5 }, ['quarters']],
    [{ extraMinutes: -1 }, ['extraMinutes']],
    [{ extraMinutes: 60_000 }, []],
    [{ extraMinutes: 60_001 }, ['extraMinutes']],
    [{ premiumStart: '2026-10-01', agreementStart: '2026-11-23' }, []],
    [{ premiumStart: '2026-10-01', agreementStart: '2026-11-22' }, ['agreementInPast']],
    [{ premiumStart: '2027-03-31' }, []],
    [{ premiumStart: '2027-04-01' }, ['agreementBeforePremium']],
    [{ premiumStart: '2023-07-01' }, []],
    [{ premiumStart: '2023-06-30' }, ['premiumTooEarly']],
    [{ premiumStart: '2031-11-24', agreementStart: '2031-11-27' }, []],
    [{ premiumStart: '2031-11-24', agreementStart: '2031-11-28' }, ['tooFarAhead']],
    [{ quarters: 0, extraMinutes: -1 }, ['quarters', 'extraMinutes']],
  ];
  for (const [other, expected] of REFUSALS) {
    it(`says ${expected.join(' and ') || 'nothing'} against ${JSON.stringify(other)}`, () => {
      expect(reasons(other)).to.deep.equal(expected);
    });
  }

  it('lacks the tariff when there is none', () => {
    const verdict = estimateCost({ ...base, tariffs: tariffsWith([], { policies: [] }) });
    expect(verdict).to.include({ kind: 'incomplete' });
  });
});
