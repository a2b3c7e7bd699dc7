// People: adding, letting go, roles, hours, back-ups and handing over; only by administrators.
import { expect } from 'chai';
import { coachOn } from '../../src/store/assignments.ts';
import { changeBackup, changeHours, transferFiles } from '../../src/store/coachChanges.ts';
import { backupOn, hoursOn } from '../../src/store/coachHours.ts';
import { findPerson, findStaff, listPeople, searchPeople } from '../../src/store/people.ts';
import { addPerson, changeRole, retirePerson } from '../../src/store/peopleChanges.ts';
import type { PeopleOutcome } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import type { Principal, Role } from '../../src/store/principal.ts';
import type { Tx } from '../../src/store/handle.ts';
import { openOffice, TODAY } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('people', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const change = (work: (tx: Tx) => PeopleOutcome): PeopleOutcome => office.store.write(work);
  const person = (other = {}) => ({
    ...{ name: 'Robin', objectId: 'object-Robin', tenantId: 'tenant', email: 'robin@stad.example' },
    ...{ phone: null, roles: ['coach'] as Role[], ...other },
  });
  const retire = (id: string, who: Principal = office.admin): PeopleOutcome =>
    change((tx) => retirePerson(tx, who, id));

  it('adds somebody who can sign in at once', () => {
    const outcome = change((tx) =>
      addPerson(tx, office.admin, person({ roles: ['coach', 'editor'] })),
    );
    expect(outcome.kind).to.equal('done');
    const staff = office.store.read((db) =>
      findStaff(db, { objectId: 'object-Robin', tenantId: 'tenant' }),
    );
    expect([...staff!.roles].sort()).to.deep.equal(['coach', 'editor']);
  });

  it('refuses the same account or address twice, no role, and who is no administrator', () => {
    const add = (other: object, who: Principal = office.admin): unknown =>
      change((tx) => addPerson(tx, who, person(other)));
    expect(add({ objectId: 'object-Els' })).to.include({ reason: 'objectIdInUse' });
    expect(add({ email: 'ELS@stad.example' })).to.include({ reason: 'emailInUse' });
    expect(add({ roles: [] })).to.include({ reason: 'noRole' });
    expect(add({}, office.lead)).to.include({ reason: 'notAdministrator' });
    expect(add({ objectId: null, email: null })).to.include({ kind: 'done' });
  });

  it('never loses the last administrator', () => {
    const { personId } = office.admin;
    const take = (): PeopleOutcome =>
      change((tx) => changeRole(tx, office.admin, { personId, role: 'administrator', has: false }));
    expect(retire(personId)).to.include({ reason: 'lastAdministrator' });
    expect(take()).to.include({ reason: 'lastAdministrator' });
    change((tx) =>
      changeRole(tx, office.admin, {
        personId: office.lead.personId,
        role: 'administrator',
        has: true,
      }),
    );
    expect(take()).to.include({ reason: 'noRole' });
    expect(retire(personId)).to.include({ kind: 'done' });
    expect(retire(office.lead.personId, COMMAND_LINE)).to.include({ reason: 'lastAdministrator' });
  });

  it('lets somebody go only after the files are handed over', () => {
    expect(retire(office.els.personId)).to.deep.equal({
      ...{ kind: 'refused', reason: 'hasFiles', agreements: 3 },
    });
    const transfer = { fromId: office.els.personId, toId: office.tom.personId };
    const moved = change((tx) =>
      transferFiles(tx, office.lead, { ...transfer, effectiveFrom: TODAY, note: 'Els vertrekt' }),
    );
    expect(moved).to.deep.include({ kind: 'done', files: 3 });
    expect(office.store.read((db) => coachOn(db, office.emre, TODAY))).to.equal(
      office.tom.personId,
    );
    expect(retire(office.els.personId)).to.include({ kind: 'done' });
    expect(retire(office.els.personId)).to.include({ reason: 'retired' });
    const ids = { objectId: 'object-Els', tenantId: 'tenant' };
    expect(office.store.read((db) => findStaff(db, ids))).to.equal(null);
    expect(office.store.read((db) => listPeople(db)).map((one) => one.name)).to.not.include('Els');
    const again = change((tx) => addPerson(tx, office.admin, person({ objectId: 'object-Els' })));
    expect(again).to.include({ reason: 'objectIdInUse' });
  });

  it('takes a back-up who leaves off the list of those who count on them', () => {
    const transfer = { fromId: office.tom.personId, toId: office.els.personId };
    change((tx) => transferFiles(tx, office.lead, { ...transfer, effectiveFrom: TODAY }));
    expect(office.store.read((db) => backupOn(db, office.els.personId, TODAY))).to.equal(
      office.tom.personId,
    );
    retire(office.tom.personId);
    expect(office.store.read((db) => backupOn(db, office.els.personId, TODAY))).to.equal(null);
  });

  it('changes hours from a day on, and says when nothing changes', () => {
    const hours = (
      weekdays: object,
      effectiveFrom = '2026-12-01',
      personId = office.els.personId,
    ) => change((tx) => changeHours(tx, office.admin, { personId, weekdays, effectiveFrom }));
    const week = { mon: ['09:00', '12:00'] };
    expect(hours(week)).to.include({ kind: 'done' });
    expect(hours(week)).to.include({ kind: 'unchanged' });
    const on = (day: string) => office.store.read((db) => hoursOn(db, office.els.personId, day));
    expect(Object.keys(on('2026-11-30')!)).to.deep.equal(['mon', 'tue', 'fri']);
    expect(on('2026-12-01')).to.deep.equal(week);
    for (const bad of [{}, { mon: ['17:00', '09:00'] }, { mon: ['9:00', '17:00'] }])
      expect(hours(bad)).to.include({ reason: 'badHours' });
    expect(hours(week, TODAY, office.lead.personId)).to.include({ reason: 'notACoach' });
    expect(hours(week, TODAY, 'nobody')).to.include({ reason: 'unknownPerson' });
  });

  it('changes a back-up, never to oneself or somebody who is no coach', () => {
    const backup = (backupId: string | null): PeopleOutcome =>
      change((tx) =>
        changeBackup(tx, office.admin, {
          ...{ personId: office.els.personId, backupId, effectiveFrom: TODAY },
        }),
      );
    expect(backup(office.tom.personId)).to.include({ kind: 'unchanged' });
    expect(backup(office.els.personId)).to.include({ reason: 'ownBackup' });
    expect(backup(office.lead.personId)).to.include({ reason: 'notACoach' });
    expect(backup(null)).to.include({ kind: 'done' });
    expect(backup(office.nadia.personId)).to.include({ kind: 'done' });
  });

  it('keeps the role of coach while there are files, and hands files to coaches only', () => {
    const { personId } = office.els;
    change((tx) => changeRole(tx, office.admin, { personId, role: 'editor', has: true }));
    const take = change((tx) =>
      changeRole(tx, office.admin, { personId, role: 'coach', has: false }),
    );
    expect(take).to.include({ reason: 'hasFiles' });
    const transfer = (toId: string, who: Principal = office.lead): PeopleOutcome =>
      change((tx) => transferFiles(tx, who, { fromId: personId, toId, effectiveFrom: TODAY }));
    expect(transfer(office.admin.personId)).to.include({ reason: 'notACoach' });
    expect(transfer(personId)).to.include({ reason: 'sameCoach' });
    expect(transfer(office.tom.personId, office.nadia)).to.include({ reason: 'notAdministrator' });
    expect(transfer(office.tom.personId)).to.include({ files: 3 });
    expect(transfer(office.tom.personId)).to.include({ reason: 'noFiles' });
  });

  it('keeps who had which role, and gives a role once', () => {
    const { personId } = office.nadia;
    const role = (has: boolean): PeopleOutcome =>
      change((tx) => changeRole(tx, office.admin, { personId, role: 'finance', has }));
    expect([role(true).kind, role(true).kind, role(false).kind, role(false).kind]).to.deep.equal([
      ...['done', 'unchanged', 'done', 'unchanged'],
    ]);
    expect(office.store.read((db) => findPerson(db, personId))!.roles).to.deep.equal(['coach']);
  });

  it('finds people by address, account, or part of the name', () => {
    const find = (text: string): string[] =>
      office.store.read((db) => searchPeople(db, text).map((one) => one.name));
    expect(find('ELS@stad.example')).to.deep.equal(['Els']);
    expect(find('object-Tom')).to.deep.equal(['Tom']);
    expect(find('nad')).to.deep.equal(['Nadia']);
    expect(find('a')).to.deep.equal(['Ada', 'Lena', 'Nadia']);
    expect(find(' ')).to.deep.equal([]);
  });
});
