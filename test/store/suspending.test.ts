// Suspensions that are asked: short ones are in force at once, long ones wait for a lead; what they move.
import { expect } from 'chai';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { Office } from './fixture.ts';
import { requestSteps } from './requestSteps.ts';
import { openOfficeInNovember, suspensionSteps } from './suspensionSteps.ts';

describe('suspending an agreement', () => {
  let office: Office;
  beforeEach(() => {
    office = openOfficeInNovember();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { asked, register, saved: savedRequest } = requestSteps(() => office);
  const { tick, ask, decide, withdraw, preview, saved, dueOf, moves } = suspensionSteps(
    () => office,
  );

  describe('of five office days or fewer is in force at once, of six waits', () => {
    const rows: [why: string, from: string, to: string, days: number, status: string][] = [
      ['a week', '2026-11-16', '2026-11-20', 5, 'inForce'],
      ['a week and the weekend', '2026-11-16', '2026-11-22', 5, 'inForce'],
      ['a week and a day over the weekend', '2026-11-16', '2026-11-23', 6, 'pending'],
      ['over a holiday', '2026-11-10', '2026-11-17', 5, 'inForce'],
      ['over a holiday, a day more', '2026-11-10', '2026-11-18', 6, 'pending'],
      ['over a closing day', '2026-12-03', '2026-12-10', 5, 'inForce'],
      ['over a closing day, a day more', '2026-12-03', '2026-12-11', 6, 'pending'],
      ['over Christmas and its weekend', '2026-12-21', '2026-12-28', 5, 'inForce'],
      ['over Christmas, a day more', '2026-12-21', '2026-12-29', 6, 'pending'],
      ['a weekend only', '2026-11-14', '2026-11-15', 0, 'inForce'],
    ];
    for (const [why, from, to, officeDays, status] of rows)
      it(`${why}: ${officeDays}, ${status}`, () => {
        const seen = preview(from, to)!;
        expect(seen).to.include({ officeDays, needsLead: status === 'pending' });
        const before = dueOf('followUp');
        const record = saved(ask(from, to));
        expect(record).to.include({ officeDays, status, employeeName: 'Jonas', from, to });
        expect(record.askedBy).to.deep.equal({ id: office.els.personId, name: 'Els' });
        expect([record.decidedBy, record.withdrawnBy]).to.deep.equal([null, null]);
        expect(moves(seen)).to.deep.equal(moves(record));
        if (status === 'pending') expect(dueOf('followUp')).to.deep.equal(before);
        else
          expect(dueOf('followUp')).to.deep.equal(
            record.moved.length ? [record.moved[0]!.to] : before,
          );
      });
  });

  it('moves followUp and onsite, says from when to when, and never reachable', () => {
    savedRequest(register(asked({ wants: 'presence' })));
    expect(dueOf('onsite')).to.deep.equal(['2026-11-17']);
    expect(dueOf('reachable')).to.deep.equal(['2026-11-13']);
    const record = saved(ask('2026-11-12', '2026-11-13'));
    expect(moves(record)).to.deep.equal([
      'followUp 2026-11-16 2026-11-18',
      'onsite 2026-11-17 2026-11-19',
    ]);
    expect(dueOf('onsite')).to.deep.equal(['2026-11-19']);
    expect(dueOf('reachable')).to.deep.equal(['2026-11-13']);
    expect(dueOf('followUp', office.fatima)).to.deep.equal(['2026-11-16']);
  });

  it('that joins another one counts together with it', () => {
    saved(ask('2026-11-12', '2026-11-17'));
    const second = saved(ask('2026-11-18', '2026-11-19'));
    expect(second).to.include({ officeDays: 2, status: 'pending' });
    saved(withdraw(second.suspensionId));
    expect(saved(ask('2026-11-19', '2026-11-20')).status).to.equal('inForce');
  });

  it('is refused when it overlaps one that is in force or waits, not when that was declined or withdrawn', () => {
    const waiting = saved(ask('2026-11-16', '2026-11-27'));
    const overlapping: [string, string][] = [
      ['2026-11-27', '2026-11-27'],
      ['2026-11-10', '2026-11-16'],
      ['2026-11-18', '2026-11-19'],
      ['2026-11-12', '2026-12-02'],
    ];
    for (const [from, to] of overlapping)
      expect(ask(from, to), from).to.deep.equal({ kind: 'refused', reason: 'overlaps' });
    expect(saved(ask('2026-11-27', '2026-11-27', { agreementId: office.fatima })).status).to.equal(
      'inForce',
    );
    saved(decide(waiting.suspensionId, false));
    const short = saved(ask('2026-11-18', '2026-11-19'));
    expect(ask('2026-11-19', '2026-11-20')).to.include({ reason: 'overlaps' });
    saved(withdraw(short.suspensionId));
    expect(saved(ask('2026-11-19', '2026-11-20')).status).to.equal('inForce');
    expect(preview('2026-11-20', '2026-11-20')).to.deep.equal({
      officeDays: 0,
      needsLead: false,
      moved: [],
      refused: ['overlaps'],
    });
  });

  it('is refused when its end lies before its start, or it is too long or too far off', () => {
    expect(ask('2026-11-12', '2027-02-29')).to.include({ reason: 'endBeforeStart' });
    expect(ask('2026-11-12', '2026-11-11')).to.include({ reason: 'endBeforeStart' });
    expect(ask('2026-11-12', '2027-05-14')).to.include({ reason: 'tooLong' });
    expect(saved(ask('2026-11-12', '2027-05-13')).status).to.equal('pending');
    expect(ask('2027-05-13', '2027-05-13', { agreementId: office.fatima })).to.include({
      reason: 'tooFar',
    });
    expect(saved(ask('2027-05-12', '2027-05-12', { agreementId: office.fatima })).status).to.equal(
      'inForce',
    );
    expect(ask('9999-01-01', '9999-01-02', { agreementId: office.emre })).to.include({
      reason: 'tooFar',
    });
    expect(preview('2026-02-30', '2026-02-30')).to.equal(null);
    expect(preview('1970-01-01', '1970-01-01')!.refused).to.deep.equal(['tooFar']);
  });

  it('that is withdrawn gives back what it moved, and says so', () => {
    const record = saved(ask('2026-11-12', '2026-11-13'));
    const gone = saved(withdraw(record.suspensionId));
    expect(gone.status).to.equal('withdrawn');
    expect(gone.withdrawnBy).to.deep.equal({ id: office.els.personId, name: 'Els' });
    expect(moves(gone)).to.deep.equal(['followUp 2026-11-18 2026-11-16']);
    expect(dueOf('followUp')).to.deep.equal(['2026-11-16']);
    expect(withdraw(record.suspensionId)).to.include({ reason: 'notPending' });
  });

  it('that is withdrawn does not take back what was promised under it', () => {
    const record = saved(ask('2026-11-12', '2026-11-13'));
    tick();
    savedRequest(register(asked({ wants: 'presence' })));
    expect(dueOf('onsite')).to.deep.equal(['2026-11-19']);
    const gone = saved(withdraw(record.suspensionId));
    expect(moves(gone)).to.deep.equal(['followUp 2026-11-18 2026-11-16']);
    expect(dueOf('onsite')).to.deep.equal(['2026-11-19']);
  });
});
