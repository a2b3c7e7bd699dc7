// Visits in a real file: one effect per submission, versions, own files only, all logged.
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { recordAbsence } from '../../src/store/coachHours.ts';
import { query } from '../../src/store/query.ts';
import {
  findBySubmission,
  listMyVisits,
  readVisit,
  visitHistory,
} from '../../src/store/visitLists.ts';
import type { VisitOutcome } from '../../src/store/visitRecord.ts';
import { correctVisit, registerVisit, undoVisit, withdrawVisit } from '../../src/store/visits.ts';
import { NOW, openOffice, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

const DAY = 86_400_000;
type Saved = Extract<VisitOutcome, { kind: 'saved' | 'existing' }>;

function saved(outcome: VisitOutcome): Saved {
  if (outcome.kind !== 'saved' && outcome.kind !== 'existing')
    throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('visits', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const register = (other = {}, by = submission(), who = office.els): VisitOutcome =>
    office.store.write((tx) => registerVisit(tx, who, by, visitContent(office, other)));
  const count = (table: 'visit' | 'visitVersion' | 'event' | 'commitment'): number =>
    office.store.read(
      (db) =>
        db.first(query.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')))!.n,
    );

  it('keeps a visit with its names, its version and its employees', () => {
    const { visit } = saved(
      register({
        ...{ workplaceId: office.shop, note: 'Alles goed.', mode: 'online' },
        agreements: [
          { agreementId: office.jonas, outside: false },
          { agreementId: office.fatima, outside: true },
        ],
        ...{ extraMinutes: 30, extraDescription: 'Opleiding', extraApprovedBy: 'Peter' },
        ...{ extraApprovedOn: '2026-11-19', minutes: 90, late: true },
      }),
    );
    expect(visit).to.deep.include({
      ...{ version: 1, status: 'registered', coachName: 'Els', employerName: 'Bakkerij De Smet' },
      ...{ workplaceName: 'Winkel', date: '2026-11-20', start: '09:00', end: '10:00' },
      ...{ minutes: 90, extraMinutes: 30, extraDescription: 'Opleiding', extraApprovedBy: 'Peter' },
      ...{ extraApprovedOn: '2026-11-19', mode: 'online', note: 'Alles goed.', late: true },
      recordedBy: office.els.personId,
    });
    expect(visit.recordedAt - NOW).to.be.within(0, 10);
    expect(
      visit.agreements.map(({ employeeName, outside }) => [employeeName, outside]),
    ).to.deep.equal([
      ['Fatima', true],
      ['Jonas', false],
    ]);
    const read = office.store.read((db) => readVisit(db, office.els, visit.id, 'test'));
    expect(read).to.deep.equal({ kind: 'found', visit });
  });

  it('has one effect for one submission key, however often it comes', () => {
    const by = submission('key-1');
    const first = saved(register({}, by));
    const before = [count('visit'), count('visitVersion'), count('event')];
    const second = register({ date: '2026-11-19', note: 'other' }, { ...by, activityId: 'again' });
    expect(second).to.deep.equal({ ...first, kind: 'existing' });
    expect([count('visit'), count('visitVersion'), count('event')]).to.deep.equal(before);
    expect(register({}, by, office.lead)).to.deep.equal({ kind: 'refused', reason: 'keyUsed' });
    const found = office.store.read((db) => [
      findBySubmission(db, office.els, 'key-1', 'test'),
      findBySubmission(db, office.lead, 'key-1', 'test'),
      findBySubmission(db, office.els, 'key-2', 'test'),
    ]);
    expect(found).to.deep.equal([first.visit, null, null]);
  });

  it('tells what a visit fulfilled and what is due next, and rows say the same', () => {
    const { visit, commitments } = saved(register());
    expect(commitments.fulfilled.map((one) => one.kind)).to.deep.equal(['followUp']);
    expect(commitments.fulfilled[0]).to.include({ fulfilledBy: visit.id, closedAs: 'fulfilled' });
    const next = commitments.next.map((one) => [one.kind, one.dueDate]);
    expect(next).to.deep.include(['followUp', '2026-12-04']);
    expect(next.map(([kind]) => kind)).to.include('supportPlan');
  });

  it('refuses what is not of one’s own files, and logs it', () => {
    expect(register({}, submission(), office.nadia)).to.deep.equal({
      ...{ kind: 'refused', reason: 'notYourFile' },
    });
    const looks = office.store.read((db) =>
      listAccess(db, { subject: 'visit', subjectId: office.jonas }),
    );
    expect(looks.map((look) => look.action)).to.deep.equal(['refused']);
    expect(count('visit')).to.equal(0);
  });

  it('refuses an agreement of another employer, an unknown one, none, and a foreign workplace', () => {
    const emre = [{ agreementId: office.emre, outside: false }];
    const reasonOf = (other: object): unknown => register(other);
    expect(reasonOf({ agreements: emre })).to.include({ reason: 'otherEmployer' });
    expect(reasonOf({ agreements: [{ agreementId: 'x', outside: false }] })).to.include({
      reason: 'unknownAgreement',
    });
    expect(reasonOf({ agreements: [] })).to.include({ reason: 'noAgreement' });
    expect(
      reasonOf({ employerId: office.laundry, agreements: emre, workplaceId: office.shop }),
    ).to.include({ reason: 'otherEmployer' });
  });

  it('lets the back-up register while replacing, and afterwards for those days', () => {
    office.store.write((tx) =>
      recordAbsence(tx, {
        ...{ coachId: office.els.personId, fromDay: '2026-11-19', toDay: '2026-11-20' },
        ...{ backupId: null, recordedBy: office.lead.personId },
      }),
    );
    expect(register({}, submission(), office.tom)).to.include({ kind: 'saved' });
    office.clock.now = NOW + 3 * DAY; // Monday: Els is back
    expect(register({ date: '2026-11-19' }, submission(), office.tom)).to.include({
      kind: 'saved',
    });
    expect(register({ date: '2026-11-23' }, submission(), office.tom)).to.include({
      reason: 'notYourFile',
    });
  });

  it('corrects with history: agreements that drop out lose the visit', () => {
    const first = saved(register()).visit;
    office.clock.now += 60_000;
    const change = {
      visitId: first.id,
      expectedVersion: 1,
      visit: visitContent(office, {
        date: '2026-11-19',
        agreements: [{ agreementId: office.fatima, outside: false }],
      }),
    };
    const by = submission();
    const outcome = saved(office.store.write((tx) => correctVisit(tx, office.els, by, change)));
    expect(outcome.visit).to.include({ version: 2, status: 'corrected', date: '2026-11-19' });
    expect(outcome.commitments.fulfilled.map((one) => one.agreementId)).to.deep.equal([
      office.fatima,
    ]);
    const again = office.store.write((tx) => correctVisit(tx, office.els, by, change));
    expect(again).to.deep.equal({ ...outcome, kind: 'existing' });
    const stale = office.store.write((tx) => correctVisit(tx, office.els, submission(), change));
    expect(stale).to.deep.equal({ kind: 'stale', visit: outcome.visit });
    const jonas = office.store.read((db) =>
      db.all(
        query.selectFrom('commitment').select('closedAs').where('agreementId', '=', office.jonas),
      ),
    );
    expect(jonas.every((row) => row.closedAs === null)).to.equal(true);
    const history = office.store.read((db) => visitHistory(db, office.els, first.id, 'test'));
    expect(
      history.kind === 'found' && history.versions.map((v) => [v.version, v.date]),
    ).to.deep.equal([
      [1, '2026-11-20'],
      [2, '2026-11-19'],
    ]);
  });

  it('withdraws: nothing counts any more, history stays, twice is refused', () => {
    const { visit } = saved(register());
    const take = (key = submission()): VisitOutcome =>
      office.store.write((tx) =>
        withdrawVisit(tx, office.els, key, { visitId: visit.id, expectedVersion: 1 }),
      );
    const key = submission();
    const outcome = saved(take(key));
    expect(outcome.visit).to.include({ status: 'withdrawn', version: 2 });
    expect(outcome.commitments.fulfilled).to.deep.equal([]);
    expect(outcome.commitments.next.map((one) => one.kind)).to.include('followUp');
    expect(take(key).kind).to.equal('existing');
    expect(take()).to.include({ reason: 'alreadyWithdrawn' });
    const mine = office.store.read((db) => [
      listMyVisits(db, office.els, { offset: 0, limit: 8, why: 'test' }).total,
      listMyVisits(db, office.els, { offset: 0, limit: 8, why: 'test', withdrawn: true }).total,
    ]);
    expect(mine).to.deep.equal([0, 1]);
  });

  it('undoes a registration, a correction and a withdrawal', () => {
    const { id } = saved(register()).visit;
    const undo = (version: number): VisitOutcome =>
      office.store.write((tx) => undoVisit(tx, office.els, submission(), { visitId: id, version }));
    office.store.write((tx) =>
      correctVisit(tx, office.els, submission(), {
        ...{ visitId: id, expectedVersion: 1 },
        visit: visitContent(office, { date: '2026-11-19' }),
      }),
    );
    expect(undo(1)).to.include({ kind: 'stale' });
    expect(saved(undo(2)).visit).to.include({
      version: 3,
      date: '2026-11-20',
      status: 'corrected',
    });
    office.store.write((tx) =>
      withdrawVisit(tx, office.els, submission(), { visitId: id, expectedVersion: null }),
    );
    const back = saved(undo(4));
    expect(back.visit).to.include({ version: 5, status: 'corrected', date: '2026-11-20' });
    expect(back.commitments.fulfilled.map((one) => one.kind)).to.deep.equal(['followUp']);
    const second = saved(register({ date: '2026-11-18' })).visit;
    const gone = office.store.write((tx) =>
      undoVisit(tx, office.els, submission(), { visitId: second.id, version: 1 }),
    );
    expect(saved(gone).visit.status).to.equal('withdrawn');
  });

  it('keeps nothing at all when one of its writes fails', () => {
    const before = [count('visit'), count('event'), count('commitment')];
    expect(() =>
      office.store.write((tx) => {
        registerVisit(tx, office.els, submission(), visitContent(office));
        throw new Error('crash before commit');
      }),
    ).to.throw('crash');
    expect([count('visit'), count('event'), count('commitment')]).to.deep.equal(before);
  });

  it('never lets a version or an event be changed', () => {
    register();
    expect(() =>
      office.store.write((tx) => tx.run(query.updateTable('visitVersion').set({ note: 'x' }))),
    ).to.throw('never changed');
    expect(() =>
      office.store.write((tx) => tx.run(query.updateTable('event').set({ payload: '{}' }))),
    ).to.throw('never changed');
  });
});
