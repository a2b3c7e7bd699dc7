// Who sees which dossiers: assigned, replaced, all for the lead; and everyone else none.
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { listAgreements, readAgreement } from '../../src/store/agreements.ts';
import { recordAbsence } from '../../src/store/coachHours.ts';
import { transferFiles } from '../../src/store/coachChanges.ts';
import { listOpenCommitments } from '../../src/store/openCommitments.ts';
import { findStaff } from '../../src/store/people.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import type { Principal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { readRoster } from '../../src/store/roster.ts';
import { openOffice, TODAY } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('own files', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const names = (who: Principal, today = TODAY, since = today): string[] =>
    office.store.read((db) =>
      listAgreements(db, who, { today, since }).map((agreement) => agreement.employeeName),
    );
  const absent = (
    fromDay: string,
    toDay: string,
    backupId: string | null = null,
    absenceId?: string,
    withdrawn = false,
  ): string =>
    office.store.write((tx) =>
      recordAbsence(tx, {
        ...{ coachId: office.els.personId, fromDay, toDay, backupId, withdrawn },
        ...{ recordedBy: office.lead.personId, ...(absenceId ? { absenceId } : {}) },
      }),
    );

  it('are those assigned; a team lead has all; others have none', () => {
    expect(names(office.els)).to.deep.equal(['Fatima', 'Jonas', 'Emre']);
    expect(names(office.tom)).to.deep.equal(['Wim']);
    expect(names(office.nadia)).to.deep.equal([]);
    expect(names(office.lead)).to.have.length(4);
    expect(names(office.admin)).to.deep.equal([]);
    expect(names({ kind: 'visitor', visitorId: 'v' })).to.deep.equal([]);
  });

  it('are also those of the coach whom one replaces: absent, or not working that day', () => {
    // Els works on Monday, Tuesday and Friday; Tom is her back-up.
    expect(names(office.tom, '2026-11-18')).to.have.length(4);
    expect(names(office.tom, '2026-11-23')).to.deep.equal(['Wim']);
    absent('2026-11-23', '2026-11-24');
    expect(names(office.tom, '2026-11-23')).to.have.length(4);
    expect(names(office.tom, '2026-11-27')).to.deep.equal(['Wim']);
    expect(names(office.tom, '2026-11-27', '2026-11-24')).to.have.length(4);
  });

  it('follow the colleague named in the absence, and its correction or withdrawal', () => {
    const id = absent('2026-11-23', '2026-11-24', office.nadia.personId);
    expect(names(office.nadia, '2026-11-23')).to.have.length(3);
    expect(names(office.tom, '2026-11-23')).to.deep.equal(['Wim']);
    absent('2026-11-23', '2026-11-24', office.nadia.personId, id, true);
    expect(names(office.nadia, '2026-11-23')).to.deep.equal([]);
  });

  it('move with a transfer, from its day on', () => {
    office.store.write((tx) =>
      transferFiles(tx, office.lead, {
        ...{ fromId: office.els.personId, toId: office.nadia.personId },
        effectiveFrom: '2026-11-24',
      }),
    );
    expect(names(office.els, '2026-11-23')).to.have.length(3);
    expect(names(office.els, '2026-11-24')).to.deep.equal([]);
    expect(names(office.nadia, '2026-11-24')).to.have.length(3);
  });

  it('answer a look with the file or a refusal, and log both', () => {
    const look = { today: TODAY, why: 'test' };
    const found = office.store.read((db) => readAgreement(db, office.els, office.jonas, look));
    expect(found.kind === 'found' && found.agreement).to.include({
      ...{ employeeName: 'Jonas', employerName: 'Bakkerij De Smet', coachName: 'Els' },
      ...{ start: '2026-11-02', end: null },
    });
    const refused = office.store.read((db) => readAgreement(db, office.nadia, office.jonas, look));
    expect(refused).to.deep.equal({ kind: 'refused' });
    const unknown = office.store.read((db) => readAgreement(db, office.lead, 'nothing', look));
    expect(unknown).to.deep.equal({ kind: 'refused' });
    const logged = office.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: office.jonas }),
    );
    expect(logged.map(({ who, action, why }) => [who, action, why])).to.deep.equal([
      [office.nadia.personId, 'refused', 'test'],
      [office.els.personId, 'read', 'test'],
    ]);
  });

  it('show a verified contact person only the agreements on which they are a contact', () => {
    const contact = {
      kind: 'contactPerson',
      contactPersonId: 'c1',
      employerIds: [office.bakery],
    } as const;
    const open = (id: string): string =>
      office.store.read((db) => readAgreement(db, contact, id, { today: TODAY, why: 'test' }).kind);
    const verify = (verifiedAt: number | null): void =>
      office.store.write((tx) => {
        const row = {
          id: 'c1',
          employerId: office.bakery,
          name: 'Peter',
          email: null,
          phone: null,
        };
        const by = { recordedAt: 1, recordedBy: 'test', verifiedBy: null };
        tx.run(query.deleteFrom('agreementContact'));
        tx.run(query.deleteFrom('contactPerson'));
        tx.run(query.insertInto('contactPerson').values({ ...row, ...by, verifiedAt }));
        const link = { agreementId: office.jonas, contactPersonId: 'c1' };
        tx.run(query.insertInto('agreementContact').values(link));
      });
    verify(null);
    expect(open(office.jonas)).to.equal('refused');
    verify(1);
    expect(open(office.jonas)).to.equal('found');
    expect(open(office.fatima)).to.equal('refused');
  });

  it('give the roster of names with what is one’s own', () => {
    const roster = office.store.read((db) => readRoster(db, office.lead, { today: TODAY }));
    expect(roster.employers.map(({ name, own }) => [name, own])).to.deep.equal([
      ['Bakkerij De Smet', false],
      ['Wasserij Sneeuwwit', false],
    ]);
    expect(roster.employers[0]!.workplaces).to.deep.equal([{ id: office.shop, name: 'Winkel' }]);
    const mine = office.store.read((db) => readRoster(db, office.els, { today: TODAY }));
    expect(
      mine.employees.map(({ name, own, agreementId }) => [name, own, agreementId]),
    ).to.deep.equal([
      ['Fatima', true, office.fatima],
      ['Jonas', true, office.jonas],
      ['Emre', true, office.emre],
    ]);
    expect(mine.colleagues.map((person) => person.name)).to.deep.equal(['Nadia', 'Tom']);
    const nobody = office.store.read((db) => readRoster(db, office.admin, { today: TODAY }));
    expect(nobody.employers).to.deep.equal([]);
  });

  it('show what is open in them, for the lead by coach or employer too', () => {
    const open = (who: Principal, options = {}): string[] =>
      office.store.read((db) =>
        (
          listOpenCommitments(db, who, {
            ...{ scope: { kind: 'own' }, why: 'test', offset: 0, limit: 50 },
            ...options,
          })?.items ?? []
        ).map(
          ({ employeeName, commitment: { kind, dueDate } }) => `${employeeName} ${kind} ${dueDate}`,
        ),
      );
    const of = (...names: string[]): string[] =>
      names.flatMap((name) => [`${name} followUp 2026-11-16`, `${name} supportPlan 2027-02-02`]);
    expect(open(office.els)).to.have.members(of('Jonas', 'Fatima', 'Emre'));
    const days = open(office.els).map((line) => line.slice(-10));
    expect(days).to.deep.equal(days.toSorted());
    expect(open(office.els, { limit: 2, offset: 2 })).to.deep.equal(open(office.els).slice(2, 4));
    expect(open(office.lead)).to.deep.equal([]);
    expect(open(office.lead, { scope: { kind: 'team' } })).to.have.length(8);
    const coach = { kind: 'coach', coachId: office.tom.personId };
    expect(open(office.lead, { scope: coach })).to.have.members(of('Wim'));
    expect(open(office.els, { scope: coach })).to.deep.equal([]);
    const there = { scope: { kind: 'team' }, employerId: office.laundry };
    expect(open(office.lead, there)).to.have.members(of('Emre', 'Wim'));
  });

  it('know who is asking: unknown, retired and other tenants are nobody', () => {
    const find = (objectId: string, tenantId = 'tenant') =>
      office.store.read((db) => findStaff(db, { objectId, tenantId }));
    expect(find('object-Els')).to.deep.equal(office.els);
    expect(find('object-Els', 'other')).to.equal(null);
    expect(find('object-els')).to.equal(null);
    expect(find('')).to.equal(null);
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
    expect(find('object-Nadia')).to.equal(null);
  });
});
