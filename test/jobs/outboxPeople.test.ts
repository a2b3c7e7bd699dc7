// For whom a message is: who cannot be reached, who has left, whose file it is not (any more).
import { expect } from 'chai';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { markUnreachable, personalConversation } from '../../src/store/conversations.ts';
import { reviveMessages } from '../../src/store/outboxStates.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import { Clock } from '../store/fixture.ts';
import { openJobOffice, talkOnce, type JobOffice } from './jobOffice.ts';
import { drainOutbox, queueReminder, statesOf } from './outboxSteps.ts';

describe('the outbox worker, for whom', () => {
  let office: JobOffice;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(brusselsInstant('2026-11-13', '10:00')) });
  });
  afterEach(() => office.store.close());

  const remind = (agreementId: string, personId = office.els.personId) =>
    queueReminder(office, { agreementId, personId, kind: 'dayBefore' });

  it('marks who cannot be reached, tells the leads once, and sends what waits when they talk again', async () => {
    remind(office.jonas);
    office.outcome = (message) =>
      message.personId === office.els.personId
        ? { kind: 'unreachable', why: 'status 403' }
        : { kind: 'sent' };
    expect(await drainOutbox(office)).to.deep.equal([]);
    office.clock.now += 61_000;
    const told = await drainOutbox(office);
    expect(told.map(({ personId }) => personId)).to.deep.equal([office.lead.personId]);
    expect(told[0]?.text)
      .to.contain('Wat ik aan deze mensen stuur, komt niet aan in Teams.')
      .and.contain('Naam: Els; Berichten die wachten: 1');
    expect(statesOf(office, office.els)).to.deep.equal(['unreachable 1']);
    const reachable = (): boolean =>
      office.store.read((db) => personalConversation(db, office.els.personId)) !== null;
    expect(reachable()).to.equal(false);
    remind(office.fatima);
    expect(await drainOutbox(office)).to.deep.equal([]);
    office.outcome = () => ({ kind: 'sent' });
    talkOnce(office, office.els);
    expect(reachable()).to.equal(true);
    office.store.write((tx) => reviveMessages(tx, office.els.personId, 0));
    const [card] = await drainOutbox(office);
    expect(card?.text).to.contain('Jonas').and.contain('Fatima');
  });

  it('goes on with the others when nobody is left to tell', async () => {
    for (const id of ['els', 'lead'] as const)
      office.store.write((tx) => markUnreachable(tx, `talk-${office[id].personId}`));
    remind(office.jonas);
    remind(office.wim, office.tom.personId);
    expect((await drainOutbox(office)).map(({ personId }) => personId)).to.deep.equal([
      office.tom.personId,
    ]);
    office.clock.now += 61_000;
    expect(await drainOutbox(office)).to.deep.equal([]);
    expect(statesOf(office, office.lead)).to.deep.equal(['unreachable 0']);
  });

  it('says nothing to who has left', async () => {
    remind(office.wim, office.nadia.personId);
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
    expect(await drainOutbox(office)).to.deep.equal([]);
    expect(statesOf(office, office.nadia)).to.deep.equal(['obsolete 0']);
  });

  it('tells nobody of a file that is not theirs', async () => {
    remind(office.wim, office.nadia.personId);
    expect(await drainOutbox(office)).to.deep.equal([]);
    expect(statesOf(office, office.nadia)).to.deep.equal(['obsolete 0']);
  });
});
