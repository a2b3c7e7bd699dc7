// Looking at visits: only one's own files, a page at a time.
import { expect } from 'chai';
import { listMyVisits, readVisit, otherVisitsOn } from '../../src/store/visitLists.ts';
import type { VisitOutcome } from '../../src/store/visitRecord.ts';
import { registerVisit, withdrawVisit } from '../../src/store/visits.ts';
import { openOffice, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

function saved(outcome: VisitOutcome): Extract<VisitOutcome, { kind: 'saved' | 'existing' }> {
  if (outcome.kind !== 'saved' && outcome.kind !== 'existing')
    throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('visit lists', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const register = (other = {}): VisitOutcome =>
    office.store.write((tx) =>
      registerVisit(tx, office.els, submission(), visitContent(office, other)),
    );

  it('lets nobody change or read another coach’s visit, except the lead', () => {
    const { id } = saved(register()).visit;
    const change = { visitId: id, expectedVersion: 1 };
    const take = (who = office.nadia): VisitOutcome =>
      office.store.write((tx) => withdrawVisit(tx, who, submission(), change));
    expect(take()).to.include({ reason: 'notYourFile' });
    expect(office.store.read((db) => readVisit(db, office.nadia, id, 'test'))).to.deep.equal({
      ...{ kind: 'refused', reason: 'notYourFile' },
    });
    const visitor = { kind: 'visitor', visitorId: 'v' } as const;
    expect(office.store.read((db) => readVisit(db, visitor, id, 'test'))).to.include({
      kind: 'refused',
    });
    expect(office.store.read((db) => readVisit(db, office.els, 'unknown', 'test'))).to.include({
      reason: 'unknownVisit',
    });
    const after = saved(take(office.lead)).visit;
    expect(after).to.include({ version: 2, status: 'withdrawn', coachName: 'Els' });
    const read = office.store.read((db) => readVisit(db, office.els, id, 'test'));
    expect(read).to.deep.equal({ kind: 'found', visit: after });
  });

  it('lists one’s own visits by day, a page at a time, and those of a day', () => {
    for (const date of ['2026-11-17', '2026-11-20', '2026-11-16']) register({ date });
    register({ date: '2026-11-20', start: null, end: null, minutes: null });
    const page = (offset: number) =>
      office.store.read((db) => listMyVisits(db, office.els, { offset, limit: 2, why: 'test' }));
    expect(page(0).visits.map((visit) => [visit.date, visit.start])).to.deep.equal([
      ['2026-11-20', '09:00'],
      ['2026-11-20', null],
    ]);
    expect(page(2).visits.map((visit) => visit.date)).to.deep.equal(['2026-11-17', '2026-11-16']);
    expect(page(0).total).to.equal(4);
    const day = office.store.read((db) => otherVisitsOn(db, office.els, '2026-11-20'));
    const agreementIds = visitContent(office).agreements.map((one) => one.agreementId);
    const [untimed, timed] = day;
    expect(day).to.have.length(2);
    expect(untimed).to.deep.include({ start: null, end: null, agreementIds });
    expect(timed).to.deep.include({ date: '2026-11-20', start: '09:00', end: '10:00' });
    const except = office.store.read((db) =>
      otherVisitsOn(db, office.els, '2026-11-20', timed!.id),
    );
    expect(except).to.deep.equal([untimed]);
  });
});
