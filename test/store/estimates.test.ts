// Cost estimates are kept under their reference, and go when their time is over.
import { expect } from 'chai';
import { loadContent } from '../../src/content/loadContent.ts';
import { runPurge } from '../../src/jobs/purge/runPurge.ts';
import type { Estimate } from '../../src/rules/index.ts';
import { estimateBySubmission, findEstimate, keepEstimate } from '../../src/store/estimates.ts';
import { NOW, openOffice, type Office } from './fixture.ts';

const DAY = 86_400_000;
const asked = {
  ...{ premiumStart: '2027-01-01', agreementStart: '2027-01-01' },
  ...{ quarters: 4, extraMinutes: 0 },
};
const figures = { totalCents: 480_000 } as unknown as Estimate;

describe('cost estimates', () => {
  let office: Office;
  beforeEach(() => (office = openOffice()));
  afterEach(() => office.store.close());

  it('gives the first estimate again for the same submission', () => {
    const keep = (key: string) =>
      office.store.write((tx) => keepEstimate(tx, key, asked, figures).reference);
    const reference = keep('k1');
    expect(keep('k1')).to.equal(reference);
    expect(keep('k2')).to.not.equal(reference);
    const kept = office.store.read((db) => findEstimate(db, reference));
    expect(kept).to.deep.include({ reference, asked, figures });
  });

  it('keeps what was assumed, and for how many people', () => {
    const several = { ...figures, together: { people: 3, cents: 1_440_000 } };
    const want = { ...asked, people: 3, assumed: ['premiumStart'] as const };
    const kept = office.store.write((tx) => keepEstimate(tx, 'k3', want, several));
    expect(office.store.read((db) => findEstimate(db, kept.reference))?.asked).to.deep.equal(want);
    expect(kept.figures).to.deep.equal(several);
  });

  it('removes an estimate the day after its time, not before', async () => {
    const { retention, agreementTerms } = loadContent('data');
    office.store.write((tx) => keepEstimate(tx, 'k1', asked, figures));
    const isKept = (): boolean =>
      office.store.read((db) => estimateBySubmission(db, 'k1')) !== null;
    const purge = (at: number) =>
      runPurge({ store: office.store, retention, terms: agreementTerms, transcriptDays: 30 }, at);
    await purge(NOW + retention.estimateDays.value * DAY);
    expect(isKept()).to.equal(true);
    await purge(NOW + retention.estimateDays.value * DAY + 9);
    expect(isKept()).to.equal(false);
  });
});
