// Handing over one file: from which day, with what is open, which deadlines come forward, and the note.
import { expect } from 'chai';
import { agreementRecords } from '../../src/store/agreements.ts';
import { listAccess } from '../../src/store/accessLog.ts';
import { coachOn } from '../../src/store/assignments.ts';
import { transferFiles } from '../../src/store/coachChanges.ts';
import { addHours } from '../../src/store/coachHours.ts';
import { commitmentRowsOf } from '../../src/store/commitmentRows.ts';
import type { HandedOver, HandOverOutcome } from '../../src/store/coverRecord.ts';
import { handOverFile } from '../../src/store/handOver.ts';
import { handOverBySubmission, listReceivedFiles } from '../../src/store/handOverLists.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { openOffice, submission } from './fixture.ts';
import type { Office } from './fixture.ts';
import { requestSteps } from './requestSteps.ts';

describe('handing over a file', () => {
  let office: Office;
  beforeEach(() => {
    // Friday 20 November. Els works on Monday, Tuesday and Friday; Tom on all weekdays.
    office = openOffice();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { asked, register, saved } = requestSteps(() => office);

  interface Options {
    who?: StaffPrincipal;
    to?: StaffPrincipal;
    agreementId?: string;
    note?: string | null;
    by?: ReturnType<typeof submission>;
  }
  const give = (from: string, options: Options = {}): HandOverOutcome => {
    const { who = office.els, to = office.nadia, agreementId = office.jonas } = options;
    const { note = null, by = submission() } = options;
    office.clock.now += 60_000;
    const change = { agreementId, toId: to.personId, from, note };
    return office.store.write((tx) => handOverFile(tx, who, by, change));
  };
  const done = (outcome: HandOverOutcome): HandedOver => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const { kind: _, ...result } = outcome;
    return result;
  };
  const coach = (day: string): string =>
    office.store.read((db) => {
      const id = coachOn(db, office.jonas, day);
      return [office.els, office.tom, office.nadia].find((one) => one.personId === id)!.name;
    });
  const received = (who: StaffPrincipal, since = '2026-11-01') =>
    office.store.read((db) => listReceivedFiles(db, who, since, 'test'));

  it('takes effect on its day, also today, with what is open in it', () => {
    expect(done(give('2026-11-24'))).to.deep.equal({
      ...{ toName: 'Nadia', from: '2026-11-24', open: 2, moved: [], next: null },
    });
    expect([coach('2026-11-23'), coach('2026-11-24')]).to.deep.equal(['Els', 'Nadia']);
    expect(done(give('2026-11-20', { agreementId: office.fatima })).from).to.equal('2026-11-20');
    const log = office.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: office.jonas }),
    );
    expect(log[0]).to.include({ who: office.els.personId, action: 'write', why: 'test' });
  });

  it('brings a deadline forward where the new coach works sooner, and never back', () => {
    office.clock.now = Date.parse('2026-11-24T09:00:00Z');
    // Asked on Tuesday: the first own day of Els after it is Friday, that of Tom Wednesday.
    saved(register(asked()));
    saved(register(asked({ agreementId: office.emre })));
    const { moved, open } = done(give('2026-11-24', { to: office.tom }));
    expect(open).to.equal(3);
    expect(moved.map(({ commitment, from, to }) => [commitment.kind, from, to])).to.deep.equal([
      ['reachable', '2026-11-27', '2026-11-25'],
    ]);
    office.store.write((tx) =>
      addHours(tx, {
        ...{ coachId: office.nadia.personId, effectiveFrom: '2026-01-01', recordedBy: 'test' },
        weekdays: { mon: ['09:00', '17:00'] },
      }),
    );
    expect(done(give('2026-11-24', { agreementId: office.emre })).moved).to.deep.equal([]);
  });

  it('of all files at once brings a deadline forward in the same way', () => {
    office.clock.now = Date.parse('2026-11-24T10:00:00Z');
    saved(register(asked()));
    const change = { fromId: office.els.personId, toId: office.tom.personId };
    const due = (): string[] =>
      office.store.read((db) =>
        commitmentRowsOf(db, office.jonas)
          .filter(({ kind }) => kind === 'reachable')
          .map(({ dueDate }) => dueDate),
      );
    expect(due()).to.deep.equal(['2026-11-27']);
    office.clock.now += 60_000;
    const effectiveFrom = '2026-11-24';
    office.store.write((tx) => transferFiles(tx, office.lead, { ...change, effectiveFrom }));
    expect(due()).to.deep.equal(['2026-11-25']);
  });

  it('is for the coach of the file, or a lead; to another coach at work, from today at the earliest', () => {
    const refused = (reason: string) => ({ kind: 'refused', reason });
    expect(give('2026-11-24', { who: office.tom })).to.deep.equal(refused('notYourFile'));
    expect(give('2026-11-24', { who: office.admin })).to.deep.equal(refused('notYourFile'));
    expect(give('2026-11-24', { agreementId: 'nothing' })).to.deep.equal(refused('notYourFile'));
    expect(give('2026-11-24', { to: office.lead })).to.deep.equal(refused('notACoach'));
    expect(give('2026-11-24', { to: office.els })).to.deep.equal(refused('sameCoach'));
    for (const day of ['2026-11-19', '2027-02-29', 'morgen'])
      expect(give(day)).to.deep.equal(refused('past'));
    expect(done(give('2026-11-24', { who: office.lead })).toName).to.equal('Nadia');
    expect(give('2026-11-25')).to.deep.equal(refused('sameCoach'));
  });

  it('goes to nobody who left', () => {
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
    expect(give('2026-11-24')).to.include({ reason: 'notACoach' });
  });

  it('leaves a later one as it was planned, and says so; one for the same day takes its place', () => {
    done(give('2026-12-01', { to: office.tom }));
    const { next } = done(give('2026-11-24'));
    expect(next).to.deep.equal({ toName: 'Tom', from: '2026-12-01' });
    expect([coach('2026-11-30'), coach('2026-12-01')]).to.deep.equal(['Nadia', 'Tom']);
    expect(done(give('2026-12-01', { to: office.els })).next).to.equal(null);
    expect([coach('2026-11-30'), coach('2026-12-01')]).to.deep.equal(['Nadia', 'Els']);
  });

  it('reaches who receives it, with the note', () => {
    done(give('2026-11-24', { note: '  Belt liefst voor de middag. ' }));
    done(give('2026-11-20', { agreementId: office.emre, note: ' ' }));
    expect(received(office.nadia)).to.deep.equal([
      {
        ...{ agreementId: office.jonas, employerName: 'Bakkerij De Smet', employeeName: 'Jonas' },
        ...{ fromName: 'Els', from: '2026-11-24', note: 'Belt liefst voor de middag.' },
      },
      {
        ...{ agreementId: office.emre, employerName: 'Wasserij Sneeuwwit', employeeName: 'Emre' },
        ...{ fromName: 'Els', from: '2026-11-20', note: null },
      },
    ]);
    expect(received(office.nadia, '2026-11-24')).to.have.length(1);
    expect(received(office.nadia, '2026-11-25')).to.deep.equal([]);
    expect(received(office.tom, '2026-11-03')).to.deep.equal([]);
    // The first coach of a file received it from nobody.
    expect(received(office.tom).map((one) => one.fromName)).to.deep.equal([null]);
    // Given on before its day: it never came.
    done(give('2026-11-24', { to: office.tom }));
    expect(received(office.nadia).map((one) => one.employeeName)).to.deep.equal(['Emre']);
    const names = office.store.read((db) => agreementRecords(db, [office.jonas], '2026-11-24'));
    expect(names[0]!.coachName).to.equal('Tom');
  });

  it('has one effect for each submission key, which is nobody else’s', () => {
    const by = submission();
    const first = done(give('2026-11-20', { by }));
    expect(give('2026-11-20', { by })).to.deep.equal({ kind: 'existing', ...first });
    expect(give('2026-11-20', { by, agreementId: office.emre })).to.include({ reason: 'keyUsed' });
    expect(give('2026-11-20', { by, who: office.lead })).to.include({ reason: 'keyUsed' });
    const kept = (who: StaffPrincipal, key: string) =>
      office.store.read((db) => handOverBySubmission(db, who, key));
    // The file is no longer one's own: what one did is shown all the same.
    expect(kept(office.els, by.submissionKey)).to.deep.equal({
      ...first,
      ...{ agreementId: office.jonas, employerName: 'Bakkerij De Smet', employeeName: 'Jonas' },
    });
    expect(kept(office.lead, by.submissionKey)).to.equal(null);
    expect(kept(office.els, 'nothing')).to.equal(null);
  });
});
