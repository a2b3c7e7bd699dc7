// What visitors and Maatje said: in order, of one visitor, and gone after its time.
import { expect } from 'chai';
import { runPurge } from '../../src/jobs/purge/runPurge.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import {
  deleteWebConversation,
  findWebConversation,
  keepWebTurn,
  startWebConversation,
  webActivitiesAfter,
} from '../../src/store/webConversations.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.parse('2026-11-13T16:20:00+01:00');
const KEY = { conversationId: 'c1', visitorId: 'dl_1' };
const OTHER = { ...KEY, visitorId: 'dl_2' };
const ALL = { after: 0, limit: 100 };

describe("the website's conversations", () => {
  let store: Store;
  let now: number;
  beforeEach(() => {
    now = NOW;
    store = openTemporaryStore({ clock: () => now });
    store.write((tx) => startWebConversation(tx, KEY));
  });
  afterEach(() => store.close());

  const say = (text: string, key = KEY, wiped = false) =>
    store.write((tx) => {
      const body = (seq: number): string => JSON.stringify({ seq, text });
      const activities = [{ clientActivityId: null, body }];
      return keepWebTurn(tx, key, { activities, memory: { text }, wiped });
    });
  const said = (key = KEY) =>
    store
      .read((db) => webActivitiesAfter(db, key, ALL))
      .map(({ body }) => (JSON.parse(body) as { text: string }).text);

  it('are read and written by their own visitor only', () => {
    say('a');
    expect(say('b', OTHER)).to.equal(null);
    expect(said()).to.deep.equal(['a']);
    expect(said(OTHER)).to.deep.equal([]);
    expect(store.read((db) => findWebConversation(db, OTHER))).to.equal(null);
    expect(store.write((tx) => deleteWebConversation(tx, OTHER))).to.equal(false);
    expect(store.write((tx) => startWebConversation(tx, OTHER))).to.equal(false);
    expect(said()).to.deep.equal(['a']);
  });

  it('count on after they are wiped, so that no place means two things', () => {
    say('a');
    say('b');
    expect(say('c', KEY, true)).to.deep.equal([{ seq: 3, body: '{"seq":3,"text":"c"}' }]);
    expect(said()).to.deep.equal(['c']);
    expect(store.read((db) => findWebConversation(db, KEY))).to.deep.equal({
      lastSeq: 3,
      memory: { text: 'c' },
    });
  });

  it('are gone after their days: what was said early, then all of it', async () => {
    const { retention, agreementTerms } = loadContent('data');
    const purge = (at: number) =>
      runPurge({ store, retention, terms: agreementTerms, transcriptDays: 30 }, at);
    say('early');
    now += 10 * DAY;
    say('late');
    await purge(NOW + 30 * DAY);
    expect(said()).to.deep.equal(['early', 'late']);
    await purge(NOW + 30 * DAY + 2);
    expect(said()).to.deep.equal(['late']);
    await purge(NOW + 40 * DAY);
    expect(said()).to.deep.equal(['late']);
    await purge(NOW + 40 * DAY + 3);
    expect(store.read((db) => findWebConversation(db, KEY))).to.equal(null);
  });
});
