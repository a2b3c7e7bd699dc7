// Where people can be reached: stored once, changed only when it changes, forgotten when they leave.
import { expect } from 'chai';
import {
  forgetConversation,
  isConversationKnown,
  personalConversation,
  saveConversation,
} from '../../src/store/conversations.ts';
import type { ConversationRecord } from '../../src/store/conversations.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import { openOffice } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('conversations', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const record = (other: Partial<ConversationRecord> = {}): ConversationRecord => ({
    ...{ conversationId: 'a:1/é;messageid=2', channelId: 'msteams', scope: 'personal' },
    ...{ personId: office.nadia.personId, reference: { serviceUrl: 'https://x.example/' } },
    ...other,
  });
  const save = (saved: ConversationRecord): void =>
    office.store.write((tx) => saveConversation(tx, saved));
  const known = (asked: ConversationRecord): boolean =>
    office.store.read((db) => isConversationKnown(db, asked));
  const reach = (): ConversationRecord | null =>
    office.store.read((db) => personalConversation(db, office.nadia.personId));

  it('are known exactly as stored, so that an unchanged one costs no write', () => {
    expect(known(record())).to.equal(false);
    save(record());
    expect(known(record())).to.equal(true);
    expect(known(record({ reference: { serviceUrl: 'https://y.example/' } }))).to.equal(false);
    expect(known(record({ personId: null }))).to.equal(false);
    expect(reach()).to.deep.equal(record());
  });

  it('give the latest personal one, never that of a group', () => {
    save(record());
    office.clock.now += 1000;
    save(record({ conversationId: 'b', reference: { serviceUrl: 'https://y.example/' } }));
    office.clock.now += 1000;
    save(record({ conversationId: 'c', scope: 'groupChat' }));
    expect(reach()!.conversationId).to.equal('b');
    office.clock.now += 1000;
    save(record({ reference: { serviceUrl: 'https://z.example/' } }));
    expect(reach()!.reference).to.deep.equal({ serviceUrl: 'https://z.example/' });
    office.store.write((tx) => forgetConversation(tx, 'a:1/é;messageid=2'));
    expect(reach()!.conversationId).to.equal('b');
  });

  it('are forgotten when somebody leaves', () => {
    save(record());
    office.store.write((tx) => retirePerson(tx, office.admin, office.nadia.personId));
    expect(reach()).to.equal(null);
  });
});
