// The month-end run by itself: proposed on the last day, once, also when nobody ran then; approved by nobody but finance.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { toText } from '../../cards/renderers/toText.ts';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { approveRun } from '../../src/jobs/billing/billingRun.ts';
import { billingMessages } from '../../src/jobs/messages/billingMessages.ts';
import { monthEndJob } from '../../src/jobs/monthEndJob.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { proposedRuns } from '../../src/store/billingRuns.ts';
import { dueMessages } from '../../src/store/outbox.ts';
import { query } from '../../src/store/query.ts';
import {
  addBilled,
  addBillingPeople,
  addEmployer,
  FINANCE,
  openBillingOffice,
  settleBilling,
  type BillingOffice,
} from '../invoices/billingOffice.ts';

describe('the month-end run by itself', () => {
  let folder: string;
  let office: BillingOffice;
  const errors: unknown[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-month-end-'));
    office = openBillingOffice(join(folder, 'maatje.sqlite'), '2026-12-20T09:00:00+01:00');
    errors.length = 0;
    office.store.write((tx) => {
      addBillingPeople(tx);
      addEmployer(tx);
      settleBilling(tx);
      addBilled(tx, { id: 'a', start: '2026-11-02' });
      const role = { personId: 'fien', role: 'finance', revokedAt: null, revokedBy: null };
      const recorded = { recordedAt: tx.now, recordedBy: 'system' };
      tx.run(query.insertInto('personRole').values({ ...role, ...recorded }));
    });
  });
  afterEach(() => {
    office.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (): Scheduler =>
    new Scheduler({
      store: office.store,
      jobs: [monthEndJob(office.store, '0 15 * * *', office.terms)],
      log: { info: () => undefined, error: (about: object) => void errors.push(about) },
    });
  const at = async (scheduler: Scheduler, moment: string): Promise<void> => {
    office.clock.now = Date.parse(moment);
    scheduler.poll();
    await scheduler.idle();
  };
  const open = () => office.store.read(proposedRuns);
  const waiting = () => office.store.read((db) => dueMessages(db, 'fien', ['billingProposed']));

  it('proposes on the last day at three, not before, and once', async () => {
    const scheduler = start();
    await at(scheduler, '2026-12-30T16:00:00+01:00');
    await at(scheduler, '2026-12-31T14:59:00+01:00');
    expect(open()).to.deep.equal([]);
    await at(scheduler, '2026-12-31T15:00:00+01:00');
    expect(open()).to.have.length(1);
    expect(open()[0]).to.include({ month: '2026-12', proposedBy: 'system' });
    expect(waiting()).to.have.length(1);
    await at(scheduler, '2026-12-31T16:00:00+01:00');
    expect(waiting()).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('catches up what was missed, month by month', async () => {
    start();
    office.clock.now = Date.parse('2027-02-03T10:00:00+01:00');
    await at(start(), '2027-02-03T10:00:01+01:00');
    // The later one holds what the earlier one has not billed yet: nothing is forgotten, nothing billed twice.
    expect(open().map(({ month }) => month)).to.deep.equal(['2026-12', '2027-01']);
    expect(open().map(({ totals }) => totals.netCents)).to.deep.equal([120_000, 120_000]);
    expect(waiting()).to.have.length(2);
    office.clock.now += 60_000;
    const [december, january] = open();
    expect((await approveRun(office, january!.id, 'fien')).kind).to.equal('approved');
    expect(await approveRun(office, december!.id, 'fien')).to.deep.equal({
      ...{ kind: 'refused', reason: 'before' },
    });
    const invoices = office.store.read((db) =>
      db.all(query.selectFrom('invoice').select('netCents')),
    );
    expect(invoices).to.deep.equal([{ netCents: 120_000 }]);
  });

  it('tells finance with the card itself, and nothing any more once it was approved', async () => {
    await at(start(), '2026-12-20T10:00:00+01:00');
    await at(start(), '2026-12-31T15:00:00+01:00');
    const deps = createDialogDeps(office.store, office.content);
    const house = { store: office.store, deps };
    const composed = billingMessages.compose(FINANCE, waiting(), house);
    const text = composed ? toText(composed.card) : '';
    expect(text).to.contain('Voorstel van Maatje zelf').and.to.contain('1.200,00 euro');
    expect(text).to.contain('Goedkeuren');
    office.clock.now += 60_000;
    const approved = await approveRun(office, open()[0]!.id, FINANCE.personId);
    expect(approved.kind).to.equal('approved');
    expect(billingMessages.compose(FINANCE, waiting(), house)).to.equal(null);
  });
});
