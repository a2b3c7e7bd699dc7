// Recording an absence: by whom, with which back-up, changed, and where nobody replaces.
import { expect } from 'chai';
import { absenceBySubmission } from '../../src/store/absenceLists.ts';
import { listAccess } from '../../src/store/accessLog.ts';
import { addBackup } from '../../src/store/coachHours.ts';
import { gapsBetween } from '../../src/store/coverGaps.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { absenceSteps } from './absenceSteps.ts';
import { openOffice, submission } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('an absence', () => {
  let office: Office;
  beforeEach(() => {
    // Friday 20 November. Tom is the usual back-up of Els; he and Nadia have none.
    office = openOffice();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { record, change, kept, list, goTo } = absenceSteps(() => office);
  const person = ({ personId: id, name }: StaffPrincipal) => ({ id, name });
  const gap = (coach: StaffPrincipal, from: string, to: string) => ({
    ...{ coachId: coach.personId, coachName: coach.name, from, to },
  });

  it('is recorded by the coach, or by a lead for a coach', () => {
    const { absence, gaps } = kept(record('2026-12-23', '2027-01-03'));
    expect(absence).to.deep.include({
      ...{ coachId: office.els.personId, coachName: 'Els', from: '2026-12-23', to: '2027-01-03' },
      ...{ backup: person(office.tom), withdrawn: false, due: 0 },
    });
    expect(gaps).to.deep.equal([]);
    const byLead = kept(
      record('2026-12-01', '2026-12-04', { who: office.lead, coach: office.tom }),
    );
    expect(byLead.absence.coachName).to.equal('Tom');
    const refused = (who: StaffPrincipal, coach: StaffPrincipal) =>
      record('2026-12-10', '2026-12-11', { who, coach });
    expect(refused(office.tom, office.els)).to.deep.equal({
      kind: 'refused',
      reason: 'notAllowed',
    });
    expect(refused(office.admin, office.els)).to.include({ reason: 'notAllowed' });
    expect(refused(office.lead, office.admin)).to.include({ reason: 'notACoach' });
    const log = office.store.read((db) =>
      listAccess(db, { subject: 'person', subjectId: office.els.personId }),
    );
    expect(log.map((row) => [row.who, row.action]).slice(0, 3)).to.deep.equal([
      [office.admin.personId, 'refused'],
      [office.tom.personId, 'refused'],
      [office.els.personId, 'write'],
    ]);
  });

  it('has the back-up who is named, else the usual one; without any the lead must know', () => {
    const named = kept(record('2026-11-23', '2026-11-24', { backup: office.nadia }));
    expect(named.absence.backup).to.deep.equal(person(office.nadia));
    const none = kept(record('2026-11-23', '2026-12-01', { who: office.tom }));
    expect(none.absence.backup).to.equal(null);
    expect(none.gaps).to.deep.equal([gap(office.tom, '2026-11-23', '2026-12-01')]);
    const weekend = kept(record('2026-11-21', '2026-11-22', { who: office.nadia }));
    expect(weekend.gaps).to.deep.equal([]);
  });

  it('refuses a back-up who is absent in the same days, is no coach, or is the coach', () => {
    kept(record('2026-11-25', '2026-11-26', { who: office.nadia, backup: office.tom }));
    const with_ = (from: string, to: string, backup = office.nadia) => record(from, to, { backup });
    expect(with_('2026-11-24', '2026-11-25')).to.include({ reason: 'backupAbsent' });
    expect(with_('2026-11-26', '2026-11-27')).to.include({ reason: 'backupAbsent' });
    expect(with_('2026-11-23', '2026-11-24')).to.include({ kind: 'saved' });
    expect(with_('2026-11-27', '2026-11-27')).to.include({ kind: 'saved' });
    expect(with_('2026-12-01', '2026-12-02', office.els)).to.include({ reason: 'backupIsSelf' });
    expect(with_('2026-12-01', '2026-12-02', office.lead)).to.include({
      reason: 'backupNotACoach',
    });
  });

  it('is kept when the usual back-up is absent too, and says on which days nobody replaces', () => {
    kept(record('2026-11-25', '2026-11-26', { who: office.tom, backup: office.nadia }));
    const { absence, gaps } = kept(record('2026-11-23', '2026-12-01'));
    expect(absence.backup).to.deep.equal(person(office.tom));
    expect(gaps).to.deep.equal([gap(office.els, '2026-11-25', '2026-11-26')]);
  });

  it('of a back-up says whom nobody replaces by it, as does a back-up who leaves', () => {
    kept(record('2026-11-23', '2026-11-27'));
    const { gaps } = kept(
      record('2026-11-26', '2026-11-30', { who: office.tom, backup: office.nadia }),
    );
    expect(gaps).to.deep.equal([gap(office.els, '2026-11-26', '2026-11-27')]);
    const between = (from: string, to: string) =>
      office.store.read((db) => gapsBetween(db, { from, to }));
    expect(between('2026-11-23', '2026-12-31')).to.deep.equal(gaps);
    expect(between('2026-11-23', '2026-11-25')).to.deep.equal([]);
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
    expect(between('2026-11-23', '2026-12-31')).to.deep.equal([
      gap(office.els, '2026-11-26', '2026-11-27'),
      gap(office.tom, '2026-11-26', '2026-11-30'),
    ]);
  });

  it('tells of gaps from today on only', () => {
    const { gaps } = kept(record('2026-11-16', '2026-11-24', { who: office.tom }));
    expect(gaps).to.deep.equal([gap(office.tom, '2026-11-20', '2026-11-24')]);
    expect(kept(record('2026-11-10', '2026-11-12', { who: office.tom })).gaps).to.deep.equal([]);
  });

  it('counts what is due in it, from today on', () => {
    // Jonas, Fatima and Emre: follow-up promised for 16 November, plan for 2 February.
    const due = (from: string, to: string): number => {
      const { absence } = kept(record(from, to));
      kept(change(absence.absenceId, null));
      return absence.due;
    };
    expect(due('2027-02-02', '2027-02-02')).to.equal(3);
    expect(due('2027-01-30', '2027-02-01')).to.equal(0);
    expect(due('2027-02-03', '2027-02-05')).to.equal(0);
    expect(due('2026-11-16', '2026-11-20')).to.equal(0);
    goTo('2026-11-16');
    expect(due('2026-11-16', '2026-11-20')).to.equal(3);
  });

  it('is refused when it ends before it starts, is too long or too far off, or overlaps', () => {
    expect(record('2026-11-24', '2026-11-23')).to.include({ reason: 'endBeforeStart' });
    for (const [from, to] of [
      ['2026-02-30', '2026-12-01'],
      ['2026-12-01', '2027-02-29'],
      ['x', 'y'],
    ])
      expect(record(from!, to!), from).to.include({ reason: 'endBeforeStart' });
    expect(record('2026-12-01', '2027-12-02')).to.include({ reason: 'tooLong' });
    expect(record('2027-11-22', '2027-11-22')).to.include({ reason: 'tooFar' });
    expect(record('9999-01-01', '9999-01-01')).to.include({ reason: 'tooFar' });
    kept(record('2027-11-21', '2027-11-21'));
    kept(record('2026-11-24', '2026-11-25'));
    expect(record('2026-11-25', '2026-11-26')).to.include({ reason: 'overlaps' });
    expect(record('2026-11-23', '2026-11-24')).to.include({ reason: 'overlaps' });
    expect(record('2026-11-26', '2026-11-27')).to.include({ kind: 'saved' });
    expect(record('2026-11-24', '2026-11-25', { who: office.nadia })).to.include({ kind: 'saved' });
  });

  it('is lengthened: the added days are judged, the others were', () => {
    const { absence } = kept(record('2026-11-23', '2026-11-24', { backup: office.nadia }));
    const { absenceId } = absence;
    expect(kept(change(absenceId, '2026-11-27')).absence).to.deep.include({
      ...{ from: '2026-11-23', to: '2026-11-27', backup: person(office.nadia) },
    });
    // The back-up is away within what was recorded: known and told; not again refused.
    kept(record('2026-11-26', '2026-11-26', { who: office.nadia, backup: office.tom }));
    expect(kept(change(absenceId, '2026-11-30')).gaps).to.deep.equal([
      gap(office.els, '2026-11-26', '2026-11-26'),
    ]);
    kept(record('2026-12-02', '2026-12-02', { who: office.nadia, backup: office.tom }));
    expect(change(absenceId, '2026-12-02')).to.include({ reason: 'backupAbsent' });
    expect(change(absenceId, '2026-12-01')).to.include({ kind: 'saved' });
    kept(record('2026-12-07', '2026-12-08'));
    expect(change(absenceId, '2026-12-07')).to.include({ reason: 'overlaps' });
    const alone = kept(record('2026-12-14', '2026-12-14', { who: office.tom })).absence.absenceId;
    kept(record('2026-12-17', '2026-12-17', { who: office.tom }));
    expect(change(alone, '2026-12-17', office.tom)).to.include({ reason: 'overlaps' });
    expect(change(alone, '2026-12-16', office.tom)).to.include({ kind: 'saved' });
    expect(change(alone, '2027-12-18', office.tom)).to.include({ reason: 'tooLong' });
  });

  it('ends earlier, or does not take place; by the coach or a lead', () => {
    const { absenceId } = kept(record('2026-11-20', '2026-11-27')).absence;
    expect(change(absenceId, '2027-02-29')).to.include({ reason: 'endBeforeStart' });
    expect(change(absenceId, '2026-11-19')).to.include({ reason: 'endBeforeStart' });
    expect(change(absenceId, '2026-11-24', office.tom)).to.include({ reason: 'notAllowed' });
    expect(kept(change(absenceId, '2026-11-24', office.lead)).absence.to).to.equal('2026-11-24');
    expect(kept(change(absenceId, '2026-11-24')).absence.to).to.equal('2026-11-24');
    expect(kept(change(absenceId, '2026-11-20')).absence.to).to.equal('2026-11-20');
    const gone = kept(change(absenceId, null));
    expect(gone.absence).to.include({ withdrawn: true, due: 0 });
    expect(gone.gaps).to.deep.equal([]);
    expect(change(absenceId, '2026-11-25')).to.include({ reason: 'unknownAbsence' });
    expect(change(absenceId, null)).to.include({ reason: 'unknownAbsence' });
    expect(change('nothing', null)).to.include({ reason: 'unknownAbsence' });
    expect(list(office.els)).to.deep.equal([]);
    expect(record('2026-11-20', '2026-11-27')).to.include({ kind: 'saved' });
  });

  it('is listed while it runs or comes: to the coach, to who replaces, all to a lead', () => {
    const els = kept(record('2026-11-20', '2026-11-24')).absence;
    const tom = kept(record('2026-12-01', '2026-12-02', { who: office.tom, backup: office.nadia }));
    kept(record('2026-11-18', '2026-11-19', { who: office.nadia }));
    expect(list(office.lead)).to.deep.equal([els, tom.absence]);
    expect(list(office.els)).to.deep.equal([els]);
    expect(list(office.tom)).to.deep.equal([els, tom.absence]);
    expect(list(office.nadia)).to.deep.equal([tom.absence]);
    expect(list(office.admin)).to.deep.equal([]);
    goTo('2026-11-24');
    expect(list(office.els)).to.have.length(1);
    goTo('2026-11-25');
    expect(list(office.els)).to.deep.equal([]);
  });

  it('follows a change of the usual back-up, but not the one who is named', () => {
    kept(record('2026-11-23', '2026-11-24'));
    kept(record('2026-11-26', '2026-11-27', { backup: office.tom }));
    office.store.write((tx) =>
      addBackup(tx, {
        ...{ coachId: office.els.personId, backupId: office.nadia.personId },
        ...{ effectiveFrom: '2026-11-23', recordedBy: 'test' },
      }),
    );
    expect(list(office.els).map((one) => one.backup?.name)).to.deep.equal(['Nadia', 'Tom']);
  });

  it('has one effect for each submission key, which is nobody else’s', () => {
    const by = submission();
    const first = kept(record('2026-12-23', '2027-01-03', { by }));
    const again = record('2026-12-23', '2027-01-03', { by });
    expect(again).to.deep.equal({ kind: 'existing', ...first });
    const { absenceId } = first.absence;
    expect(record('2026-12-23', '2027-01-03', { who: office.tom, by })).to.include({
      reason: 'keyUsed',
    });
    expect(change(absenceId, '2027-01-08', office.els, by)).to.include({ reason: 'keyUsed' });
    const longer = submission();
    const changed = kept(change(absenceId, '2027-01-08', office.els, longer));
    expect(change(absenceId, '2027-01-08', office.els, longer)).to.deep.equal({
      kind: 'existing',
      ...changed,
    });
    const other = kept(record('2027-02-01', '2027-02-02')).absence.absenceId;
    expect(change(other, null, office.els, longer)).to.include({ reason: 'keyUsed' });
    const made = (who: StaffPrincipal, key: string) =>
      office.store.read((db) => absenceBySubmission(db, who, key, 'test'));
    expect(made(office.els, by.submissionKey)).to.deep.equal(changed);
    expect(made(office.tom, by.submissionKey)).to.equal(null);
    expect(made(office.els, 'nothing')).to.equal(null);
  });
});
