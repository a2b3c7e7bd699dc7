// Absences, hand-overs and suspensions as the dialogs get them: over the demo's records, joined to the turn.
import { expect } from 'chai';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { openHouse } from '../support/house.ts';
import type { TestHouse } from '../support/house.ts';
import { submission } from '../store/fixture.ts';

describe('the desks for cover', () => {
  let house: TestHouse;
  let desks: DialogDeps['commitments'];
  let lead: StaffPrincipal;
  before(() => {
    house = openHouse();
    desks = house.deps.commitments;
    lead = house.who();
  });
  after(() => house.close());

  /** The first file of a colleague, and who that is. */
  const colleague = () => {
    const open = desks.open.list(lead, {
      ...{ scope: { kind: 'team' }, offset: 0, limit: 500, why: 'test' },
    })!;
    const { commitment, coachName } = open.items.find(
      (one) => one.commitment.kind === 'followUp' && one.coachName !== lead.name,
    )!;
    const entry = house.deps.people.everybody(lead, 'test')!.find((one) => one.name === coachName)!;
    return { agreementId: commitment.agreementId, coachId: entry.id, coachName };
  };

  it('record an absence, show it and change it', async () => {
    const { coachId, coachName } = colleague();
    const by = submission();
    const saved = house.store.watch();
    const absence = { coachId, from: '2026-11-16', to: '2026-11-20', backupId: lead.personId };
    const outcome = desks.absences.record(lead, absence, by);
    expect(outcome).to.have.nested.property('absence.coachName', coachName);
    await saved();
    const { absenceId } = desks.absences.bySubmission(lead, by.submissionKey, 'test')!.absence;
    expect(desks.absences.list(lead, 'test').map((one) => one.absenceId)).to.include(absenceId);
    desks.absences.change(lead, { absenceId, to: null }, submission());
    expect(desks.absences.list(lead, 'test').map((one) => one.absenceId)).not.to.include(absenceId);
  });

  it('preview, ask, find and withdraw a suspension; a lead does not decide on an own one', () => {
    const { agreementId } = colleague();
    const content = { agreementId, from: '2026-11-16', to: '2026-11-23' };
    const preview = desks.suspensions.preview(lead, content)!;
    expect(preview).to.include({ officeDays: 6, needsLead: true });
    expect(preview.moved.map((one) => one.commitment.kind)).to.include('followUp');
    const by = submission();
    const asked = { ...content, reason: 'workplaceClosed' } as const;
    expect(desks.suspensions.suspend(lead, asked, by).kind).to.equal('saved');
    const kept = desks.suspensions.bySubmission(lead, by.submissionKey, 'test')!;
    expect(kept.status).to.equal('pending');
    expect(kept.moved).to.deep.equal(preview.moved);
    expect(desks.suspensions.pending(lead, 'test')).to.deep.equal([kept]);
    const { suspensionId } = kept;
    const decided = desks.suspensions.decide(lead, { suspensionId, approve: true }, submission());
    expect(decided).to.deep.equal({ kind: 'refused', reason: 'ownRequest' });
    desks.suspensions.withdraw(lead, suspensionId, submission());
    expect(desks.suspensions.find(lead, suspensionId, 'test')!.status).to.equal('withdrawn');
  });

  it('hand a file over to whoever then received it', () => {
    const { agreementId, coachName } = colleague();
    const by = submission();
    const change = {
      agreementId,
      toId: lead.personId,
      from: '2026-11-16',
      note: 'Sleutel bij mij',
    };
    expect(desks.handOvers.handOver(lead, change, by)).to.include({ kind: 'done' });
    expect(desks.handOvers.bySubmission(lead, by.submissionKey)).to.include({ agreementId });
    const [latest] = desks.handOvers.received(lead, '2026-11-16', 'test');
    expect(latest).to.include({ agreementId, fromName: coachName, note: 'Sleutel bij mij' });
  });
});
