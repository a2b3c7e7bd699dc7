// Who asks, decides and withdraws a suspension; one that waits moves nothing; each click has one effect.
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { recordAbsence } from '../../src/store/coachHours.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import {
  findSuspension,
  listPendingSuspensions,
  suspensionBySubmission,
} from '../../src/store/suspensionLists.ts';
import { submission } from './fixture.ts';
import type { Office } from './fixture.ts';
import { addSecondLead, openOfficeInNovember, suspensionSteps } from './suspensionSteps.ts';

describe('a suspension', () => {
  let office: Office;
  beforeEach(() => {
    office = openOfficeInNovember();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { ask, decide, withdraw, saved, dueOf, moves } = suspensionSteps(() => office);

  it('moves nothing while it waits; a lead sees what would move, and then it does', () => {
    const record = saved(ask('2026-11-12', '2026-11-20'));
    expect(record.status).to.equal('pending');
    expect(moves(record)).to.deep.equal(['followUp 2026-11-16 2026-11-25']);
    expect(dueOf('followUp')).to.deep.equal(['2026-11-16']);
    const waiting = (who: StaffPrincipal) =>
      office.store.read((db) => listPendingSuspensions(db, who, 'test'));
    expect(waiting(office.lead)).to.deep.equal([record]);
    expect(waiting(office.els)).to.deep.equal([record]);
    expect(waiting(office.nadia)).to.deep.equal([]);
    expect(waiting(office.admin)).to.deep.equal([]);
    const approved = saved(decide(record.suspensionId, true));
    expect(approved).to.deep.include({
      status: 'inForce',
      decidedBy: { id: office.lead.personId, name: 'Lena' },
      askedBy: { id: office.els.personId, name: 'Els' },
    });
    expect(moves(approved)).to.deep.equal(moves(record));
    expect(dueOf('followUp')).to.deep.equal(['2026-11-25']);
    expect(waiting(office.lead)).to.deep.equal([]);
  });

  it('is decided by a lead only, never by who asked it, and once', () => {
    const lead2 = addSecondLead(office);
    const { suspensionId } = saved(ask('2026-11-12', '2026-11-20', { who: lead2 }));
    expect(decide(suspensionId, true, office.els)).to.include({ reason: 'notALead' });
    expect(decide(suspensionId, true, lead2)).to.include({ reason: 'ownRequest' });
    expect(decide(suspensionId, false, lead2)).to.include({ reason: 'ownRequest' });
    expect(decide('nothing', true)).to.include({ reason: 'unknownSuspension' });
    const declined = saved(decide(suspensionId, false));
    expect(declined).to.deep.include({ status: 'declined', moved: [] });
    expect(declined.decidedBy?.name).to.equal('Lena');
    expect(decide(suspensionId, true)).to.include({ reason: 'notPending' });
    expect(withdraw(suspensionId)).to.include({ reason: 'notPending' });
    expect(dueOf('followUp')).to.deep.equal(['2026-11-16']);
    const short = saved(ask('2026-11-12', '2026-11-12'));
    expect(decide(short.suspensionId, false)).to.include({ reason: 'notPending' });
  });

  it('that waits can be withdrawn, and then nobody can approve it', () => {
    const { suspensionId } = saved(ask('2026-11-12', '2026-11-20'));
    const gone = saved(withdraw(suspensionId));
    expect(gone).to.deep.include({ status: 'withdrawn', moved: [], decidedBy: null });
    expect(decide(suspensionId, true)).to.include({ reason: 'notPending' });
    const approved = saved(ask('2026-11-12', '2026-11-20'));
    saved(decide(approved.suspensionId, true));
    expect(moves(saved(withdraw(approved.suspensionId)))).to.deep.equal([
      'followUp 2026-11-25 2026-11-16',
    ]);
  });

  it('is for the coach, the back-up while replacing, and a lead; refusals are logged', () => {
    expect(ask('2026-11-16', '2026-11-16', { who: office.tom })).to.include({
      reason: 'notYourFile',
    });
    expect(ask('2026-11-16', '2026-11-16', { who: office.admin })).to.include({
      reason: 'notYourFile',
    });
    expect(ask('2026-11-16', '2026-11-16', { agreementId: 'nothing' })).to.include({
      reason: 'notYourFile',
    });
    office.store.write((tx) =>
      recordAbsence(tx, {
        ...{ coachId: office.els.personId, fromDay: '2026-11-10', toDay: '2026-11-10' },
        ...{ backupId: null, recordedBy: 'test' },
      }),
    );
    const byTom = saved(ask('2026-11-16', '2026-11-16', { who: office.tom }));
    const look = (who: StaffPrincipal) =>
      office.store.read((db) => findSuspension(db, who, byTom.suspensionId, 'test'));
    expect(look(office.els)).to.deep.equal(byTom);
    expect(look(office.lead)).to.deep.equal(byTom);
    office.clock.now = Date.parse('2026-11-13T09:00:00Z');
    expect(look(office.tom)).to.equal(null);
    expect(withdraw(byTom.suspensionId, office.tom)).to.include({ reason: 'notYourFile' });
    expect(saved(withdraw(byTom.suspensionId, office.lead)).withdrawnBy?.name).to.equal('Lena');
    const log = office.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: office.jonas }),
    );
    expect(log.filter((row) => row.action === 'refused').map((row) => row.who)).to.include.members([
      office.tom.personId,
      office.admin.personId,
    ]);
  });

  it('has one effect for each submission key, which is nobody else’s', () => {
    const by = submission();
    const first = saved(ask('2026-11-12', '2026-11-20', { who: office.els, by }));
    const again = ask('2026-11-12', '2026-11-20', { who: office.els, by });
    expect(again).to.deep.equal({ kind: 'existing', suspension: first });
    expect(ask('2026-11-12', '2026-11-20', { who: office.lead, by })).to.include({
      reason: 'keyUsed',
    });
    expect(decide(first.suspensionId, true, office.lead, by)).to.include({ reason: 'keyUsed' });
    const decided = submission();
    const approved = saved(decide(first.suspensionId, true, office.lead, decided));
    expect(decide(first.suspensionId, false, office.lead, decided)).to.deep.equal({
      kind: 'existing',
      suspension: approved,
    });
    const back = submission();
    const gone = saved(withdraw(first.suspensionId, office.els, back));
    expect(withdraw(first.suspensionId, office.els, back)).to.deep.equal({
      kind: 'existing',
      suspension: gone,
    });
    const other = saved(ask('2026-12-01', '2026-12-01'));
    expect(withdraw(other.suspensionId, office.els, back)).to.include({ reason: 'keyUsed' });
    const kept = (who: StaffPrincipal, key: string) =>
      office.store.read((db) => suspensionBySubmission(db, who, key, 'test'));
    expect(kept(office.els, by.submissionKey)).to.deep.equal(gone);
    expect(kept(office.lead, by.submissionKey)).to.equal(null);
    expect(kept(office.els, 'nothing')).to.equal(null);
  });
});
