// Whose a request is: the coach's, the back-up's, or the team's until somebody takes it.
import { expect } from 'chai';
import { addHours, recordAbsence } from '../../src/store/coachHours.ts';
import { keepCorrections } from '../../src/store/personal/keptCorrections.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { RequestOutcome } from '../../src/store/requestRecord.ts';
import { takeRequest } from '../../src/store/requests.ts';
import { addAgreement, openOffice, submission } from './fixture.ts';
import type { Office } from './fixture.ts';

import { requestSteps } from './requestSteps.ts';

describe('the route of a request', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { asked, unknown, register, saved, find, openOf, answer } = requestSteps(() => office);

  it('come to the coach; on a day that is not worked the back-up is told at once', () => {
    const friday = saved(register(asked()));
    expect(friday.route).to.deep.equal({
      personId: office.els.personId,
      as: 'coach',
      alsoTold: [],
      nobodyThere: false,
    });
    expect(friday.routedToName).to.equal('Els');
    // Els works on Monday, Tuesday and Friday: Wednesday is the next office day.
    office.clock.now = Date.parse('2026-11-24T10:00:00Z');
    const tuesday = saved(register(asked({ receivedAt: office.clock.now })));
    expect(tuesday.route).to.deep.include({ as: 'coach', alsoTold: [office.tom.personId] });
    expect(openOf(office.tom)).to.deep.equal([tuesday.id]);
    expect(openOf(office.nadia)).to.deep.equal([]);
    expect(find(tuesday.id, office.nadia)).to.equal(null);
    expect(answer(tuesday.id, office.tom)).to.have.property('kind', 'saved');
    expect(answer(friday.id, office.nadia)).to.deep.include({ reason: 'notYourFile' });
  });

  it('go to the back-up of an absent coach, and without one to the queue', () => {
    const { id } = saved(register(asked()));
    const away = (coach: StaffPrincipal, fromDay: string, toDay: string) => ({
      ...{ coachId: coach.personId, fromDay, toDay, backupId: null, recordedBy: SYSTEM_ID },
    });
    office.store.write((tx) => recordAbsence(tx, away(office.els, '2026-11-20', '2026-11-27')));
    expect(find(id)).to.deep.include({
      route: { personId: office.tom.personId, as: 'backup', alsoTold: [], nobodyThere: false },
      routedToName: 'Tom',
    });
    expect(openOf(office.tom)).to.deep.equal([id]);
    office.store.write((tx) => recordAbsence(tx, away(office.tom, '2026-11-19', '2026-11-20')));
    expect(find(id)?.route).to.deep.include({ personId: null, as: 'queue', alsoTold: [] });
    expect(openOf(office.nadia)).to.deep.equal([id]);
    const taken = office.store.write((tx) => takeRequest(tx, office.nadia, submission(), id));
    expect(taken).to.have.nested.property('request.takenBy.name', 'Nadia');
    expect(answer(id, office.nadia)).to.have.property('kind', 'saved');
    expect(find(id)?.status).to.equal('answered');
  });

  it('leave who retired: the standing back-up answers', () => {
    const { id } = saved(register(asked()));
    office.store.write((tx) => {
      const weekdays = { wed: ['09:00', '12:00'] } as const;
      const fact = { effectiveFrom: '2026-01-01', recordedBy: SYSTEM_ID };
      addHours(tx, { ...fact, coachId: office.nadia.personId, weekdays });
      tx.run(
        query
          .updateTable('person')
          .set({ retiredAt: tx.now })
          .where('id', '=', office.els.personId),
      );
    });
    expect(find(id)?.route).to.deep.include({ as: 'backup', personId: office.tom.personId });
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
  });

  it('stay with whoever took them, also long after the absence', () => {
    const { id } = saved(register(asked()));
    office.store.write((tx) => {
      const days = { fromDay: '2026-11-19', toDay: '2026-11-27', backupId: null };
      for (const { personId: coachId } of [office.els, office.tom])
        recordAbsence(tx, { ...days, coachId, recordedBy: SYSTEM_ID });
    });
    office.store.write((tx) => takeRequest(tx, office.nadia, submission(), id));
    office.clock.now = Date.parse('2027-03-05T10:00:00Z');
    expect(openOf(office.nadia)).to.deep.equal([id]);
  });

  it('of an agreement that has no coach yet are the team’s', () => {
    const agreementId = office.store.write((tx) =>
      addAgreement(tx, {
        ...{ name: 'Ann', employerId: office.bakery, coachId: office.els.personId },
        ...{ start: '2026-11-02', coachFrom: '2027-03-01' },
      }),
    );
    const { id, route } = saved(register(asked({ agreementId }), office.lead));
    expect(route.as).to.equal('queue');
    for (const who of [office.els, office.tom, office.nadia])
      expect(openOf(who), who.name).to.deep.equal([id]);
  });

  it('keep how to reach the caller while they wait, also as it was corrected, and no longer', () => {
    const { id } = saved(register(asked()));
    const numbers = (): number =>
      office.store.read((db) => db.all(query.selectFrom('correction').select('id'))).length;
    office.store.write((tx) =>
      keepCorrections(tx, office.admin, {
        ...{ subject: { kind: 'caller', id }, before: { phone: '09 123 45 67' } },
        ...{ wanted: { phone: '09 123 45 68' }, reason: 'typfout', submissionKey: 'of a caller' },
      }),
    );
    expect(numbers()).to.equal(1);
    expect(answer(id, office.els, false)).to.have.property('kind', 'saved');
    expect(numbers()).to.equal(1);
    expect(answer(id)).to.have.property('kind', 'saved');
    expect(find(id)?.callerPhone).to.equal(null);
    expect(numbers()).to.equal(0);
  });

  it('in the queue are taken once; a lead can take over', () => {
    const { id, route } = saved(register(unknown(), office.nadia));
    expect(route.as).to.equal('queue');
    expect(openOf(office.tom)).to.deep.equal([id]);
    const take = (who: StaffPrincipal, by = submission()): RequestOutcome =>
      office.store.write((tx) => takeRequest(tx, who, by, id));
    const by = submission();
    expect(take(office.tom, by).kind).to.equal('saved');
    expect(take(office.tom, by).kind).to.equal('existing');
    expect(take(office.els)).to.deep.equal({
      ...{ kind: 'refused', reason: 'alreadyTaken', takenByName: 'Tom' },
    });
    expect(openOf(office.els)).to.deep.equal([]);
    expect(find(id, office.els)).to.equal(null);
    expect(find(id, office.nadia)?.takenBy?.name).to.equal('Tom');
    expect(take(office.lead).kind).to.equal('saved');
    expect(find(id)?.takenBy?.name).to.equal('Lena');
    expect(take(office.admin)).to.deep.equal({ kind: 'refused', reason: 'notYourFile' });
  });
});
