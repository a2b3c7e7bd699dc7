// Somebody's details, coming back, files that come later, and submissions that are handled once.
import { expect } from 'chai';
import { addAssignment, coachOn } from '../../src/store/assignments.ts';
import { transferFiles } from '../../src/store/coachChanges.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import type { Tx } from '../../src/store/handle.ts';
import { findPerson, findStaff } from '../../src/store/people.ts';
import { addPerson, retirePerson } from '../../src/store/peopleChanges.ts';
import { changeDetails, rehirePerson } from '../../src/store/personDetails.ts';
import type { PersonDetails } from '../../src/store/personDetails.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../src/store/principal.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { findSubmission, keepSubmission } from '../../src/store/submissions.ts';
import { addAgreement, openOffice, TODAY } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('details of people', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const write = <T>(work: (tx: Tx) => T): T => office.store.write(work as never);
  const details = (
    person: StaffPrincipal,
    other: Partial<PersonDetails>,
    who: Principal = office.admin,
  ) =>
    write((tx) => {
      const { name, objectId, email, phone } = findPerson(tx, person.personId)!;
      const change = { name, objectId, email, phone, ...other };
      return changeDetails(tx, who, { personId: person.personId, details: change });
    });

  it('changes name, address and number, and says when nothing changes', () => {
    expect(details(office.els, { name: 'Els Maes', phone: '09 1' })).to.include({ kind: 'done' });
    expect(office.store.read((db) => findPerson(db, office.els.personId))).to.include({
      ...{ name: 'Els Maes', phone: '09 1', email: 'els@stad.example' },
    });
    expect(details(office.els, {})).to.include({ kind: 'unchanged' });
    expect(details(office.els, { name: 'X' }, office.lead)).to.include({
      reason: 'notAdministrator',
    });
  });

  it('refuses an account or address that is somebody else’s, and changing one’s own account', () => {
    expect(details(office.els, { objectId: 'object-Tom' })).to.include({ reason: 'objectIdInUse' });
    expect(details(office.els, { email: 'TOM@stad.example' })).to.include({ reason: 'emailInUse' });
    expect(details(office.admin, { objectId: 'other-account' })).to.include({
      reason: 'ownObjectId',
    });
    expect(details(office.admin, { objectId: null }, COMMAND_LINE)).to.include({
      reason: 'lastAdministrator',
    });
    expect(details(office.admin, { phone: '09 2' })).to.include({ kind: 'done' });
  });

  it('forgets where somebody was reached when they get another account', () => {
    const { personId } = office.els;
    const references = () =>
      office.store.read((db) =>
        db.all(
          query
            .selectFrom('conversationReference')
            .select('conversationId')
            .where('personId', '=', personId),
        ),
      );
    write((tx) =>
      saveConversation(tx, {
        ...{ conversationId: 'c', channelId: 'msteams', scope: 'personal' as const },
        ...{ personId, reference: {} },
      }),
    );
    details(office.els, { phone: '09 3' });
    expect(references()).to.have.length(1);
    details(office.els, { objectId: 'object-Els-2' });
    expect(references()).to.have.length(0);
    const ids = { objectId: 'object-Els-2', tenantId: 'tenant' };
    expect(office.store.read((db) => findStaff(db, ids))?.personId).to.equal(personId);
  });

  it('does not count an administrator who cannot sign in as one who is left', () => {
    const roles = ['administrator' as const];
    const none = { objectId: null, tenantId: null, email: null, phone: null };
    const added = write((tx) => addPerson(tx, office.admin, { ...none, name: 'Robin', roles }));
    const retire = () => write((tx) => retirePerson(tx, office.admin, office.admin.personId));
    expect(retire()).to.include({ reason: 'lastAdministrator' });
    const personId = added.kind === 'refused' ? '' : added.personId;
    const robin = { ...none, name: 'Robin', objectId: 'object-Robin' };
    write((tx) => changeDetails(tx, office.admin, { personId, details: robin }));
    expect(retire()).to.include({ kind: 'done' });
  });

  it('takes back who left, with the roles of before', () => {
    const { personId } = office.nadia;
    const rehire = (who: Principal) => write((tx) => rehirePerson(tx, who, personId));
    expect(rehire(office.admin)).to.include({ kind: 'unchanged' });
    write((tx) => retirePerson(tx, office.admin, personId));
    expect(rehire(office.lead)).to.include({ reason: 'notAdministrator' });
    expect(rehire(office.admin)).to.include({ kind: 'done' });
    const ids = { objectId: 'object-Nadia', tenantId: 'tenant' };
    expect([...office.store.read((db) => findStaff(db, ids))!.roles]).to.deep.equal(['coach']);
  });

  it('also counts and hands over the files that come later', () => {
    const { nadia, tom, admin } = office;
    const coming = write((tx) => {
      const made = { name: 'Mia', employerId: office.laundry, start: '2026-12-01' };
      return addAgreement(tx, { ...made, coachId: nadia.personId });
    });
    const retire = () => write((tx) => retirePerson(tx, admin, nadia.personId));
    expect(retire()).to.include({ reason: 'hasFiles', agreements: 1 });
    const change = { fromId: nadia.personId, toId: tom.personId, effectiveFrom: TODAY };
    expect(write((tx) => transferFiles(tx, admin, change))).to.include({ files: 1 });
    const coach = (day: string) => office.store.read((db) => coachOn(db, coming, day));
    expect([coach('2026-11-30'), coach('2026-12-01')]).to.deep.equal([null, tom.personId]);
    expect(retire()).to.include({ kind: 'done' });
  });

  it('does not count a file that somebody else gets on the very day it would come', () => {
    const { nadia, els, admin } = office;
    write((tx) => {
      const later = { agreementId: office.wim, effectiveFrom: '2026-12-01', recordedBy: SYSTEM_ID };
      addAssignment(tx, { ...later, coachId: nadia.personId });
      addAssignment(tx, { ...later, coachId: els.personId });
    });
    expect(write((tx) => retirePerson(tx, admin, nadia.personId))).to.include({ kind: 'done' });
  });

  it('knows what a submission did, and keeps it once', () => {
    const done = { submissionKey: 'key', what: 'savePerson', subjectId: 'p', result: { a: 1 } };
    const find = () => office.store.read((db) => findSubmission(db, 'key'));
    expect(find()).to.equal(null);
    write((tx) => keepSubmission(tx, office.admin, done));
    expect(find()).to.deep.include({ ...done, recordedBy: office.admin.personId });
    expect(() => write((tx) => keepSubmission(tx, office.admin, done))).to.throw('UNIQUE');
  });
});
