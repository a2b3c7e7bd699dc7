// With which days an estimate counts while a start is not known.
import { expect } from 'chai';
import { estimateStarts } from '../../src/rules/index.ts';

const TODAY = '2026-11-23';
const starts = (premiumStart: string | null, agreementStart: string | null) =>
  estimateStarts({ premiumStart, agreementStart }, TODAY);

describe('estimateStarts', () => {
  it('leaves both as they are known', () => {
    expect(starts('2026-10-01', '2027-01-01')).to.deep.equal({
      ...{ premiumStart: '2026-10-01', agreementStart: '2027-01-01', assumed: [] },
    });
  });

  it('takes the same day as the other', () => {
    expect(starts(null, '2027-04-01')).to.deep.equal({
      ...{ premiumStart: '2027-04-01', agreementStart: '2027-04-01', assumed: ['premiumStart'] },
    });
    expect(starts(TODAY, null).agreementStart).to.equal(TODAY);
  });

  it('takes the next quarter where that day is over, or neither is known', () => {
    expect(starts('2026-11-22', null).agreementStart).to.equal('2027-01-01');
    expect(starts(null, null)).to.deep.equal({
      ...{ premiumStart: '2027-01-01', agreementStart: '2027-01-01' },
      assumed: ['premiumStart', 'agreementStart'],
    });
  });
});
