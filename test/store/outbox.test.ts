// The outbox: nothing queued twice, what waits for whom, what a crash leaves, what is purged.
import { expect } from 'chai';
import {
  personalConversation,
  saveConversation,
  isConversationKnown,
  markUnreachable,
} from '../../src/store/conversations.ts';
import { keepRun, lastRunOf } from '../../src/store/jobRuns.ts';
import {
  dueMessages,
  nextDue,
  peopleUncertain,
  queueMessage,
  uncertainMessages,
  unreachableMessages,
  type OutboxKind,
} from '../../src/store/outbox.ts';
import {
  claimMessages,
  interruptedSends,
  nameMessages,
  purgeOutbox,
  retryMessages,
  reviveMessages,
  settleMessages,
} from '../../src/store/outboxStates.ts';
import { NOW, openOffice, type Office } from './fixture.ts';

const KINDS: readonly OutboxKind[] = ['dayBefore', 'sameDay'];
const HOUR = 3_600_000;

describe('the outbox', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const queue = (key: string, kind: OutboxKind = 'sameDay', notBefore?: number): boolean =>
    office.store.write((tx) => {
      const { personId } = office.els;
      return queueMessage(tx, { personId, kind, key, subjectId: `about ${key}` }, notBefore);
    });
  const due = (kinds = KINDS): string[] =>
    office.store.read((db) => dueMessages(db, office.els.personId, kinds)).map((row) => row.key);
  const rows = () => office.store.read((db) => dueMessages(db, office.els.personId, KINDS));

  it('queues the same message once, whatever became of it', () => {
    expect([queue('a'), queue('a'), queue('a', 'dayBefore')]).to.deep.equal([true, false, true]);
    const claimed = rows();
    office.store.write((tx) => settleMessages(tx, claimed, 'sent'));
    expect(queue('a')).to.equal(false);
    expect(due()).to.deep.equal([]);
  });

  it('gives what waits by person and kind, from its moment on', () => {
    queue('later', 'sameDay', NOW + HOUR);
    queue('other', 'breach');
    queue('now');
    expect(due()).to.deep.equal(['now']);
    office.clock.now = NOW + HOUR;
    expect(due()).to.deep.equal(['later', 'now']);
    expect(due(['breach'])).to.deep.equal(['other']);
    const next = office.store.read((db) => nextDue(db, KINDS));
    expect(next).to.deep.equal({ personId: office.els.personId, kind: 'sameDay' });
    expect(office.store.read((db) => nextDue(db, ['unreachable']))).to.equal(null);
  });

  it('calls uncertain what was being sent when the process ended, until it was named', () => {
    queue('a');
    queue('b');
    const [a] = rows();
    office.store.write((tx) => claimMessages(tx, [a!]));
    expect(due()).to.deep.equal(['b']);
    expect(office.store.write(interruptedSends)).to.equal(1);
    const unsure = () => office.store.read((db) => uncertainMessages(db, office.els.personId));
    expect(unsure().map(({ key, attempts }) => [key, attempts])).to.deep.equal([['a', 1]]);
    expect(office.store.read(peopleUncertain)).to.deep.equal([office.els.personId]);
    const found = unsure();
    office.store.write((tx) => nameMessages(tx, found));
    expect(unsure()).to.deep.equal([]);
    expect(office.store.read(peopleUncertain)).to.deep.equal([]);
    expect(queue('a')).to.equal(false);
  });

  it('lets nobody claim what is being sent', () => {
    queue('a');
    const claimed = rows();
    office.store.write((tx) => claimMessages(tx, claimed));
    expect(() => office.store.write((tx) => claimMessages(tx, claimed))).to.throw('claimed twice');
  });

  it('waits before trying again what did not arrive', () => {
    queue('a');
    const claimed = rows();
    office.store.write((tx) => claimMessages(tx, claimed));
    office.store.write((tx) => retryMessages(tx, claimed, NOW + 1000));
    expect(due()).to.deep.equal([]);
    office.clock.now = NOW + 1000;
    expect(due()).to.deep.equal(['a']);
  });

  it('sends after all what waited for somebody who can be written to again', () => {
    queue('old');
    office.clock.now = NOW + 10 * HOUR;
    queue('new');
    const claimed = rows();
    office.store.write((tx) => settleMessages(tx, claimed, 'unreachable'));
    const { personId } = office.els;
    const waiting = office.store.read((db) => unreachableMessages(db, personId));
    expect(waiting.map((row) => row.key)).to.deep.equal(['old', 'new']);
    office.store.write((tx) => reviveMessages(tx, personId, NOW + HOUR));
    expect(due()).to.deep.equal(['new']);
  });

  it('revives nothing that may have arrived, or was sent', () => {
    for (const state of ['uncertain', 'sent', 'failed', 'obsolete'] as const) {
      queue(state);
      const claimed = rows();
      office.store.write((tx) => settleMessages(tx, claimed, state));
    }
    const { personId } = office.els;
    expect(office.store.write((tx) => reviveMessages(tx, personId, 0))).to.equal(0);
    expect(due()).to.deep.equal([]);
  });

  it('is purged of what was settled long ago or waited as long, and of nothing else', () => {
    queue('sent');
    const claimed = rows();
    office.store.write((tx) => settleMessages(tx, claimed, 'sent'));
    queue('waits in vain');
    queue('is for later', 'sameDay', NOW + 2 * HOUR);
    office.clock.now = NOW + 2 * HOUR;
    queue('waits');
    const purged = (before: number): number => office.store.write((tx) => purgeOutbox(tx, before));
    expect(purged(NOW)).to.equal(0);
    expect(purged(NOW + HOUR)).to.equal(2);
    expect(due()).to.have.members(['is for later', 'waits']);
    expect(queue('sent')).to.equal(true);
  });
});

describe('jobs', () => {
  it('are remembered by their last moment', () => {
    const { store } = openOffice();
    expect(store.read((db) => lastRunOf(db, 'reminders'))).to.equal(null);
    for (const at of [NOW, NOW + HOUR]) store.write((tx) => keepRun(tx, 'reminders', at));
    expect(store.read((db) => lastRunOf(db, 'reminders'))).to.equal(NOW + HOUR);
    store.close();
  });
});

describe('a conversation in which nothing arrives', () => {
  it('is not written to until the person talks there again', () => {
    const { store, els } = openOffice();
    const record = {
      ...{ conversationId: 'c1', channelId: 'msteams', scope: 'personal' as const },
      ...{ personId: els.personId, reference: { user: { id: 'u' } } },
    };
    const reachable = () => store.read((db) => personalConversation(db, els.personId)) !== null;
    store.write((tx) => saveConversation(tx, record));
    expect(reachable()).to.equal(true);
    expect(store.read((db) => isConversationKnown(db, record))).to.equal(true);
    store.write((tx) => markUnreachable(tx, 'c1'));
    expect(reachable()).to.equal(false);
    expect(store.read((db) => isConversationKnown(db, record))).to.equal(false);
    store.write((tx) => saveConversation(tx, record));
    expect(reachable()).to.equal(true);
    store.close();
  });
});
