// kill -9 in the middle of a month-end run: either no invoice is there, or all of them with gapless numbers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { proposeRun } from '../../../src/jobs/billing/billingRun.ts';
import { query } from '../../../src/store/query.ts';
import {
  addBilled,
  addBillingPeople,
  addEmployer,
  openBillingOffice,
  settleBilling,
} from '../billingOffice.ts';
import { approveApart } from './approveApart.ts';

const NOW = '2026-12-31T15:00:00+01:00';
const LATER = '2026-12-31T16:00:00+01:00';
const AGREEMENTS = 800;
/** Milliseconds after the child began: some before, some in, some after its work. */
const DELAYS = [0, 40, 90, 150, 220, 300, 450];

describe('a month-end run that is killed', function () {
  this.timeout(120_000);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-killed-'));
    file = join(folder, 'maatje.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function propose(): Promise<string> {
    const office = openBillingOffice(file, NOW);
    office.store.write((tx) => {
      addBillingPeople(tx);
      addEmployer(tx);
      settleBilling(tx);
      for (let at = 0; at < AGREEMENTS; at += 1)
        addBilled(tx, { id: `a${at}`, start: '2026-10-01' });
    });
    office.clock.now += 1000;
    const proposed = await proposeRun(office, '2026-12', 'system');
    office.store.close();
    if (proposed.kind !== 'proposed') throw new Error(proposed.kind);
    return proposed.run.id;
  }

  const at = (runId: string) => ({ file, now: LATER, runId });

  /** How many documents there are, checked to be none or all, and in step with the run. */
  function documents(): number {
    const office = openBillingOffice(file, LATER);
    const found = office.store.read((db) => ({
      invoices: db.all(query.selectFrom('invoice').select('sequence').orderBy('sequence')),
      lines: db.all(query.selectFrom('invoiceLine').select('cents')).length,
      run: db.first(query.selectFrom('billingRun').select('status').orderBy('proposedAt'))!.status,
    }));
    office.store.close();
    const count = found.invoices.length;
    expect([0, AGREEMENTS]).to.include(count);
    expect(found.lines).to.equal(count);
    expect(found.run).to.equal(count === 0 ? 'proposed' : 'approved');
    expect(found.invoices.map(({ sequence }) => sequence)).to.deep.equal(
      found.invoices.map((_, at) => at + 1),
    );
    return count;
  }

  it('in the middle of its transaction leaves nothing, and is approved whole afterwards', async () => {
    const runId = await propose();
    await approveApart(at(runId), 'inside', null);
    expect(documents()).to.equal(0);
    await approveApart(at(runId), 'outside', null);
    expect(documents()).to.equal(AGREEMENTS);
  });

  it('at any moment leaves none or all', async () => {
    const runId = await propose();
    for (const delay of DELAYS) {
      await approveApart(at(runId), 'outside', delay);
      documents();
    }
    await approveApart(at(runId), 'outside', null);
    expect(documents()).to.equal(AGREEMENTS);
  });
});
