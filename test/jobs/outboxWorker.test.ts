// What becomes of a message: sent once, tried again only when it surely did not arrive, named when uncertain.
import { expect } from 'chai';
import type { Delivery } from '../../src/jobs/delivery.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { dueMessages, queueMessage, type OutboxKind } from '../../src/store/outbox.ts';
import { claimMessages, interruptedSends } from '../../src/store/outboxStates.ts';
import { query } from '../../src/store/query.ts';
import { Clock } from '../store/fixture.ts';
import { openJobOffice, type JobOffice, type Sent } from './jobOffice.ts';
import { drainOutbox, queueReminder, statesOf } from './outboxSteps.ts';

const FRIDAY = brusselsInstant('2026-11-13', '10:00');
const MINUTE = 60_000;

describe('the outbox worker', () => {
  let office: JobOffice;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(FRIDAY) });
  });
  afterEach(() => office.store.close());

  const remind = (
    agreementId: string,
    personId = office.els.personId,
    kind: OutboxKind = 'dayBefore',
  ) => queueReminder(office, { agreementId, personId, kind });
  const drain = (): Promise<Sent[]> => drainOutbox(office);
  const states = (): string[] => statesOf(office, office.els);
  const always = (delivery: Delivery): void => {
    office.outcome = () => delivery;
  };

  it('sends all that waits for somebody as one card, once', async () => {
    for (const id of [office.jonas, office.fatima]) remind(id);
    remind(office.wim, office.tom.personId);
    const sent = await drain();
    expect(sent).to.have.length(2);
    expect(sent[0]?.text).to.contain('Jonas').and.contain('Fatima').and.not.contain('Wim');
    expect(states()).to.deep.equal(['sent 1', 'sent 1']);
    expect(await drain()).to.deep.equal([]);
  });

  it('leaves some time between two messages', async () => {
    remind(office.jonas);
    remind(office.wim, office.tom.personId);
    remind(office.emre, office.lead.personId, 'breach');
    await drain();
    expect(office.pauses).to.deep.equal([250, 250]);
  });

  it('honours Retry-After, and sends nothing to anybody until then', async () => {
    remind(office.jonas);
    remind(office.wim, office.tom.personId);
    let calls = 0;
    office.outcome = () => {
      calls += 1;
      return { kind: 'notArrived', why: 'status 429', retryAfterMs: 90_000 };
    };
    const { worker } = office.start();
    await worker.drain();
    office.clock.now += 89_000;
    await worker.drain();
    expect(calls).to.equal(1);
    always({ kind: 'sent' });
    office.clock.now += 2_000;
    await worker.drain();
    expect(office.sent).to.have.length(2);
    expect(states()).to.deep.equal(['sent 2']);
  });

  it('waits longer after each try that did not arrive, and gives up in the end', async () => {
    remind(office.jonas);
    always({ kind: 'notArrived', why: 'ECONNREFUSED', retryAfterMs: null });
    const waits: number[] = [];
    for (let at = office.clock.now; waits.length < 6; office.clock.now += MINUTE / 2 + 100) {
      await drain();
      const [state = ''] = states();
      if (state !== `pending ${waits.length + 1}`) continue;
      waits.push(Math.round((2 * (office.clock.now - at)) / MINUTE) / 2);
      at = office.clock.now;
    }
    expect(waits).to.deep.equal([0, 0.5, 1, 5, 15, 60]);
    office.store.write((tx) =>
      tx.run(query.updateTable('outbox').set({ attempts: 49, nextTryAt: 0 })),
    );
    await drain();
    expect(states()).to.deep.equal(['failed 50']);
  });

  it('never sends again what may have arrived, and names it in the next message', async () => {
    remind(office.jonas);
    always({ kind: 'uncertain', why: 'status 500' });
    expect(await drain()).to.have.length(1);
    expect(states()).to.deep.equal(['uncertain 1']);
    always({ kind: 'sent' });
    expect(await drain()).to.deep.equal([]);
    remind(office.fatima);
    const [next] = await drain();
    expect(next?.text).to.contain('Ik weet niet zeker of dit aankwam:');
    expect(next?.text).to.contain(
      'herinnering: Opvolging om de twee weken, Jonas (Bakkerij De Smet), uiterlijk maandag 16 november 2026',
    );
    remind(office.emre);
    expect((await drain())[0]?.text).not.to.contain('Ik weet niet zeker');
  });

  it('names it again when the message that named it is uncertain too', async () => {
    remind(office.jonas);
    always({ kind: 'uncertain', why: 'timeout' });
    await drain();
    remind(office.fatima);
    await drain();
    always({ kind: 'sent' });
    remind(office.emre);
    const [third] = await drain();
    for (const name of ['Jonas', 'Fatima']) expect(third?.text).to.contain(`weken, ${name}`);
  });

  it('treats a send that a crash interrupted as uncertain', async () => {
    remind(office.jonas);
    office.store.write((tx) =>
      claimMessages(tx, dueMessages(tx, office.els.personId, ['dayBefore'])),
    );
    expect(office.store.write(interruptedSends)).to.equal(1);
    expect(await drain()).to.deep.equal([]);
    remind(office.fatima);
    expect((await drain())[0]?.text).to.contain('Ik weet niet zeker');
  });

  it('names on the next morning what may not have arrived, when there is nothing else to say', async () => {
    office.store.write((tx) => {
      const message = { kind: 'askMissing', key: '2026-W46', subjectId: '2026-W46' } as const;
      return queueMessage(tx, { personId: office.nadia.personId, ...message });
    });
    office.outcome = (message) =>
      message.text.includes('Staat alles')
        ? { kind: 'uncertain', why: 'status 502' }
        : { kind: 'sent' };
    await office.at('2026-11-13', '10:30');
    const monday = await office.at('2026-11-16', '09:00');
    const nadia = monday.filter(({ personId }) => personId === office.nadia.personId);
    expect(nadia).to.have.length(1);
    expect(nadia[0]?.text)
      .to.contain('Even nagaan')
      .and.contain('de vraag of alles van de week erin staat');
    expect(nadia[0]?.summary).to.equal('Een bericht dat misschien niet aankwam');
  });

  it('sends what is told at once also in the evening, and reminders only from nine on', async () => {
    office.clock.now = brusselsInstant('2026-11-13', '20:00');
    remind(office.jonas);
    remind(office.fatima, office.els.personId, 'closedPromise');
    const evening = await drain();
    expect(evening).to.have.length(1);
    expect(evening[0]?.text).to.contain('Fatima');
    office.clock.now = brusselsInstant('2026-11-16', '08:59');
    expect(await drain()).to.deep.equal([]);
    office.clock.now = brusselsInstant('2026-11-16', '09:00');
    expect(await drain()).to.have.length(1);
  });

  it('keeps going when one message cannot be put into words', async () => {
    const { deps } = office.house;
    const broken = { ...deps, citation: () => { throw new Error('broken'); } }; // prettier-ignore
    office.house = { ...office.house, deps: broken };
    remind(office.jonas);
    expect(await drain()).to.deep.equal([]);
    expect(states()).to.deep.equal(['pending 1']);
    office.house = { ...office.house, deps };
    office.clock.now += MINUTE;
    expect(await drain()).to.have.length(1);
  });

  it('stops between two messages, and loses none', async () => {
    remind(office.jonas);
    remind(office.wim, office.tom.personId);
    const { worker } = office.start();
    office.outcome = () => {
      void worker.stop();
      return { kind: 'sent' };
    };
    await worker.drain();
    expect(office.sent).to.have.length(1);
    always({ kind: 'sent' });
    expect(await drain()).to.have.length(1);
  });
});
