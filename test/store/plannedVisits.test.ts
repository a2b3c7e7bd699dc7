// Appointments: made once, moved with their history, ended, turned into a visit, seen by whoever goes.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { addAssignment } from '../../src/store/assignments.ts';
import { recordAbsence } from '../../src/store/coachHours.ts';
import { eventsOf } from '../../src/store/events.ts';
import { openStore } from '../../src/store/openStore.ts';
import {
  findPlannedBySubmission,
  listPlannedVisits,
  readAppointment,
} from '../../src/store/plannedLists.ts';
import type { PlanContent, PlannedVisit, PlanOutcome } from '../../src/store/plannedRecord.ts';
import {
  cancelPlannedVisit,
  completePlannedVisit,
  movePlannedVisit,
  noteClosedDoor,
  planVisit,
} from '../../src/store/plannedVisits.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { registerVisit, undoVisit, withdrawVisit } from '../../src/store/visits.ts';
import { openOffice, SHARED, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('plannedVisits', () => {
  let folder: string;
  let office: Office;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-plans-'));
    office = openOffice({ file: join(folder, 'plans.sqlite') });
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const content = (other: Partial<PlanContent> = {}): PlanContent => ({
    employerId: office.bakery,
    workplaceId: office.shop,
    agreementIds: [office.jonas],
    date: '2026-11-24',
    start: '14:00',
    end: '15:00',
    mode: 'onsite',
    ...other,
  });
  const plan = (
    other: Partial<PlanContent> = {},
    who: StaffPrincipal = office.els,
    by = submission(),
  ): PlanOutcome => office.store.write((tx) => planVisit(tx, who, by, content(other)));
  const saved = (outcome: PlanOutcome): PlannedVisit => {
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.planned;
  };
  const move = (plannedId: string, date: string, who = office.els, by = submission()) =>
    office.store.write((tx) =>
      movePlannedVisit(tx, who, by, { plannedId, date, start: null, end: null }),
    );
  const find = (id: string, who = office.els) =>
    office.store.read((db) => readAppointment(db, who, id, 'test'));
  const between = (who: StaffPrincipal, from = '2026-11-20', to = '2026-11-30'): string[] =>
    office.store.read((db) => listPlannedVisits(db, who, { from, to }, 'test')).map((p) => p.id);
  const reason = (outcome: PlanOutcome): string =>
    outcome.kind === 'refused' ? outcome.reason : outcome.kind;

  it('keep where, when and for whom, once per submission', () => {
    const by = submission();
    const planned = saved(plan({ agreementIds: [office.jonas, office.fatima] }, office.els, by));
    expect(planned).to.deep.include({
      ...{
        coachId: office.els.personId,
        employerName: 'Bakkerij De Smet',
        workplaceName: 'Winkel',
      },
      ...{ date: '2026-11-24', start: '14:00', end: '15:00', mode: 'onsite' },
      ...{ status: 'planned', sequence: 0 },
    });
    expect(planned.agreements.map((one) => one.employeeName)).to.deep.equal(['Fatima', 'Jonas']);
    const again = plan({ date: '2026-11-27' }, office.els, by);
    expect(again).to.deep.equal({ kind: 'existing', planned });
    expect(reason(plan({}, office.tom, by))).to.equal('keyUsed');
    expect(between(office.els)).to.deep.equal([planned.id]);
    const kept = office.store.read((db) =>
      findPlannedBySubmission(db, office.els, by.submissionKey, 'test'),
    );
    expect(kept).to.deep.equal(planned);
  });

  it('are refused in the past, too far ahead, turned around, or outside the agreement', () => {
    expect(reason(plan({ date: '2026-11-19' }))).to.equal('past');
    // It is ten in the morning.
    expect(reason(plan({ date: '2026-11-20', start: '10:00' }))).to.equal('past');
    expect(reason(plan({ date: '2026-11-20', start: '10:01', end: null }))).to.equal('saved');
    expect(reason(plan({ date: '2026-11-20', start: null, end: null }))).to.equal('saved');
    expect(reason(plan({ date: '2027-11-21' }))).to.equal('saved');
    expect(reason(plan({ date: '2027-11-22' }))).to.equal('tooFarAhead');
    expect(reason(plan({ end: '14:00' }))).to.equal('endBeforeStart');
    expect(reason(plan({ start: null }))).to.equal('endBeforeStart');
    office.store.write((tx) =>
      tx.run(
        query.updateTable('agreement').set({ endDay: '2026-11-23' }).where('id', '=', office.jonas),
      ),
    );
    expect(reason(plan())).to.equal('agreementNotActive');
    expect(reason(plan({ date: '2026-11-23' }))).to.equal('saved');
  });

  it('are for one’s own files at that employer only', () => {
    expect(reason(plan({}, office.nadia))).to.equal('notYourFile');
    expect(reason(plan({}, office.admin))).to.equal('notYourFile');
    expect(reason(plan({ agreementIds: [] }))).to.equal('notYourFile');
    expect(reason(plan({ agreementIds: [randomUUID()] }))).to.equal('notYourFile');
    expect(reason(plan({ agreementIds: [office.jonas, office.emre] }))).to.equal('notYourFile');
    const elsewhere = { employerId: office.laundry, agreementIds: [office.emre] };
    expect(reason(plan(elsewhere))).to.equal('notYourFile');
    expect(reason(plan({ ...elsewhere, workplaceId: null }))).to.equal('saved');
    expect(reason(plan({}, office.lead))).to.equal('saved');
    // Tom replaces Els on the day itself: she does not work on Wednesdays.
    expect(reason(plan({ date: '2026-11-25' }, office.tom))).to.equal('saved');
    expect(reason(plan({}, office.tom))).to.equal('notYourFile');
  });

  it('move with their history', () => {
    const { id } = saved(plan());
    const by = submission();
    const moved = saved(move(id, '2026-11-27', office.els, by));
    expect(moved).to.include({ date: '2026-11-27', start: null, end: null, sequence: 1 });
    expect(move(id, '2026-11-27', office.els, by)).to.deep.equal({
      kind: 'existing',
      planned: moved,
    });
    expect(saved(move(id, '2026-11-27')).sequence, 'nothing changes').to.equal(1);
    expect(reason(move(id, '2026-11-19'))).to.equal('past');
    expect(reason(move(randomUUID(), '2026-11-27'))).to.equal('unknownPlan');
    expect(reason(move(id, '2026-11-26', office.nadia))).to.equal('notYourFile');
    expect(saved(move(id, '2026-11-26', office.lead)).sequence).to.equal(2);
    const versions = office.store.read((db) =>
      db.all(query.selectFrom('plannedVersion').select(['day', 'recordedBy']).orderBy('sequence')),
    );
    expect(versions.map((one) => one.day)).to.deep.equal([
      '2026-11-24',
      '2026-11-27',
      '2026-11-26',
    ]);
    expect(versions.at(-1)?.recordedBy).to.equal(office.lead.personId);
  });

  it('end once: cancelled, or at a closed door, which is a try that fulfils nothing', () => {
    const [first, second] = [saved(plan()).id, saved(plan({ date: '2026-11-27' })).id];
    const cancel = (id: string) =>
      office.store.write((tx) => cancelPlannedVisit(tx, office.els, submission(), id));
    expect(saved(cancel(first)).status).to.equal('cancelled');
    expect(reason(cancel(first))).to.equal('notPlanned');
    expect(reason(move(first, '2026-11-27'))).to.equal('notPlanned');
    office.clock.now = Date.parse('2026-11-27T13:10:00Z');
    const by = submission();
    const closed = (): PlanOutcome =>
      office.store.write((tx) => noteClosedDoor(tx, office.els, by, second));
    expect(saved(closed())).to.include({ status: 'closedDoor', sequence: 1 });
    expect(closed().kind).to.equal('existing');
    const contacts = office.store
      .read((db) => eventsOf(db, office.jonas))
      .filter((event) => event.kind === 'contact');
    expect(contacts).to.have.length(1);
    expect(contacts[0]).to.include({
      ...{ answered: false, mode: 'visit', at: Date.parse('2026-11-27T13:00:00Z') },
    });
    expect(between(office.els)).to.deep.equal([]);
  });

  it('become a visit; when that is taken back they stand again', () => {
    const { id } = saved(plan());
    office.clock.now = Date.parse('2026-11-24T15:00:00Z');
    const visit = office.store.write((tx) =>
      registerVisit(tx, office.els, submission(), visitContent(office, { date: '2026-11-24' })),
    );
    if (visit.kind !== 'saved') throw new Error(visit.kind);
    const visitId = visit.visit.id;
    const done = (who = office.els): PlanOutcome =>
      office.store.write((tx) => completePlannedVisit(tx, who, { plannedId: id, visitId }));
    expect(reason(done(office.nadia))).to.equal('notYourFile');
    expect(saved(done()).status).to.equal('done');
    expect(done().kind).to.equal('existing');
    office.store.write((tx) => undoVisit(tx, office.els, submission(), { visitId, version: 1 }));
    expect(find(id)).to.include({ status: 'planned', sequence: 2 });
    expect(between(office.els)).to.deep.equal([id]);
    office.store.write((tx) => undoVisit(tx, office.els, submission(), { visitId, version: 2 }));
    expect(find(id)?.status).to.equal('done');
    const withdraw = { visitId, expectedVersion: null };
    office.store.write((tx) => withdrawVisit(tx, office.els, submission(), withdraw));
    expect(find(id)?.status).to.equal('planned');
    const other = saved(plan({ agreementIds: [office.fatima], date: '2026-11-27' })).id;
    const wrong = { plannedId: other, visitId };
    expect(
      reason(office.store.write((tx) => completePlannedVisit(tx, office.els, wrong))),
    ).to.equal('notYourFile');
  });

  it('are seen by who goes, who has the file by then, and who replaces somebody away', () => {
    const { id } = saved(plan());
    expect(find(id, office.nadia)).to.equal(null);
    expect(find(id, office.lead)?.id).to.equal(id);
    expect(between(office.tom)).to.deep.equal([]);
    office.store.write((tx) => {
      const days = { fromDay: '2026-11-23', toDay: '2026-11-24' };
      const away = { coachId: office.els.personId, backupId: null, recordedBy: SYSTEM_ID };
      recordAbsence(tx, { ...days, ...away });
      const taken = { agreementId: office.jonas, coachId: office.nadia.personId };
      addAssignment(tx, { ...taken, effectiveFrom: '2026-11-24', recordedBy: SYSTEM_ID });
    });
    expect(between(office.els)).to.deep.equal([id]);
    expect(between(office.nadia)).to.deep.equal([id]);
    expect(between(office.tom, '2026-11-24', '2026-11-24')).to.deep.equal([]);
    const { id: other } = saved(plan({ agreementIds: [office.fatima] }));
    expect(between(office.tom, '2026-11-24', '2026-11-24')).to.deep.equal([other]);
  });

  it('stand after a restart', () => {
    const { id } = saved(plan());
    const { store, clock } = office;
    const { file } = store;
    store.close();
    const again = openStore({ file, clock: clock.read, sharedFacts: () => SHARED });
    office = { ...office, store: again };
    expect(find(id)).to.include({ status: 'planned', date: '2026-11-24', coachName: 'Els' });
    expect(between(office.els)).to.deep.equal([id]);
  });
});
