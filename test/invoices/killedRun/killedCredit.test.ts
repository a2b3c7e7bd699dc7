// kill -9 in the middle of a credit note by hand: it is there whole, with its number and its lines, or not at all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { approveRun, proposeRun } from '../../../src/jobs/billing/billingRun.ts';
import { proposeCredit } from '../../../src/jobs/billing/creditRun.ts';
import { query } from '../../../src/store/query.ts';
import {
  addBilled,
  addBillingPeople,
  addEmployer,
  FINANCE,
  openBillingOffice,
  settleBilling,
} from '../billingOffice.ts';
import { approveApart } from './approveApart.ts';

const NOW = '2026-12-31T15:00:00+01:00';
const LATER = '2027-01-05T09:00:00+01:00';
/** Milliseconds after the child was ready: some before, some in, some after its work. */
const DELAYS = [0, 2, 5, 9, 20];

describe('a credit note that is killed', function () {
  this.timeout(120_000);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-killed-credit-'));
    file = join(folder, 'maatje.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A year with one invoice, and the proposal to give it back. */
  async function propose(): Promise<string> {
    const office = openBillingOffice(file, NOW);
    office.store.write((tx) => {
      addBillingPeople(tx);
      addEmployer(tx);
      settleBilling(tx, 'rate21');
      addBilled(tx, { id: 'a0', start: '2026-10-01' });
    });
    office.clock.now += 1000;
    const run = await proposeRun(office, '2026-12', 'system');
    if (run.kind !== 'proposed') throw new Error(run.kind);
    const approved = await approveRun(office, run.run.id, FINANCE.personId);
    if (approved.kind !== 'approved') throw new Error(approved.kind);
    office.clock.now = Date.parse(LATER) - 60_000;
    const credit = office.store.write((tx) => {
      const { id: invoiceId } = tx.first(query.selectFrom('invoice').select('id'))!;
      return proposeCredit(tx, { invoiceId, key: null, reason: 'afgesproken' }, 'coach');
    });
    office.store.close();
    if (credit.kind !== 'proposed') throw new Error(credit.kind);
    return credit.run.id;
  }

  /** How many credit notes there are: none, or one that is whole and in step with its run. */
  function notes(runId: string): number {
    const office = openBillingOffice(file, LATER);
    const found = office.store.read((db) => ({
      notes: db.all(query.selectFrom('invoice').selectAll().where('runId', '=', runId)),
      left: db.first(
        query.selectFrom('invoiceLine').select((eb) => eb.fn.sum<number>('cents').as('cents')),
      )!.cents,
      total: db.first(
        query.selectFrom('invoice').select((eb) => eb.fn.sum<number>('totalCents').as('cents')),
      )!.cents,
      status: db.first(query.selectFrom('billingRun').select('status').where('id', '=', runId))!
        .status,
    }));
    office.store.close();
    const [note, ...others] = found.notes;
    expect(others).to.deep.equal([]);
    expect(found.status).to.equal(note ? 'approved' : 'proposed');
    expect(found.left).to.equal(note ? 0 : 120_000);
    expect(found.total).to.equal(note ? 0 : 145_200);
    if (note) expect(note.number).to.equal('IMW-2027-00001');
    return found.notes.length;
  }

  it('in the middle of its transaction leaves nothing, and is approved whole afterwards', async () => {
    const runId = await propose();
    const at = { file, now: LATER, runId };
    await approveApart(at, 'inside', null);
    expect(notes(runId)).to.equal(0);
    await approveApart(at, 'outside', null);
    expect(notes(runId)).to.equal(1);
  });

  it('at any moment leaves none or one', async () => {
    const runId = await propose();
    const at = { file, now: LATER, runId };
    for (const delay of DELAYS) {
      await approveApart(at, 'outside', delay);
      notes(runId);
    }
    await approveApart(at, 'outside', null);
    expect(notes(runId)).to.equal(1);
  });
});
