// Judgements and questions without an answer: kept once, of nobody, and removed when their time is over.
import { expect } from 'chai';
import { loadContent } from '../../src/content/loadContent.ts';
import { runPurge } from '../../src/jobs/purge/runPurge.ts';
import { keepRating, notUsefulAnswers } from '../../src/store/answerRatings.ts';
import { BotStateStorage } from '../../src/store/botStateStorage.ts';
import { everyKnownName, namesVersion } from '../../src/store/knownNames.ts';
import { query } from '../../src/store/query.ts';
import {
  answersWrittenFor,
  countUnanswered,
  dismissQuestions,
  keepUnanswered,
  markAnswered,
  openUnanswered,
} from '../../src/store/unanswered.ts';
import { NOW, openOffice, type Office } from './fixture.ts';

const DAY = 86_400_000;
const rating = { submissionKey: 'k1', answerId: 'prijs', version: 'aaaaaaaaaaaa', useful: false };
const question = { text: 'is er parking', audience: 'staff', near: ['prijs'] } as const;

describe('judgements and questions without an answer', () => {
  let office: Office;
  beforeEach(() => (office = openOffice()));
  afterEach(() => office.store.close());
  const open = (isThere: (id: string) => boolean = () => true): string[] =>
    office.store.read((db) => openUnanswered(db, 100, isThere).map(({ id }) => id));
  const keep = (id: string): boolean =>
    office.store.write((tx) => keepUnanswered(tx, { ...question, id }));

  it('keeps one judgement of a card, the first; it names nobody', () => {
    const judged = (other: object): boolean =>
      office.store.write((tx) => keepRating(tx, { ...rating, audience: 'staff', ...other }));
    expect(judged({})).to.equal(true);
    expect(judged({ useful: true })).to.equal(false);
    expect(judged({ submissionKey: 'k2', useful: true })).to.equal(true);
    expect(judged({ submissionKey: 'k3', answerId: 'opzeg', useful: true })).to.equal(true);
    const counted = office.store.read((db) => notUsefulAnswers(db, NOW - DAY, 10));
    expect(counted).to.deep.equal([{ answerId: 'prijs', useful: 1, notUseful: 1 }]);
    const [row] = office.store.read((db) => db.all(query.selectFrom('answerRating').selectAll()));
    expect(Object.keys(row!)).to.have.members(
      'id submissionKey answerId version useful audience at'.split(' '),
    );
  });

  it('keeps a question once; what was answered or dismissed is no longer open', () => {
    expect(keep('a')).to.equal(true);
    expect(keep('a')).to.equal(false);
    for (const id of ['b', 'c', 'd']) keep(id);
    office.store.write((tx) => {
      markAnswered(tx, ['b'], 'parking');
      dismissQuestions(tx, office.lead, { ids: ['c'], text: 'is er parking', reason: 'notOurs' });
    });
    expect(open()).to.deep.equal(['d', 'a']);
    expect(open((id) => id !== 'parking')).to.deep.equal(['d', 'b', 'a']);
    expect(office.store.read((db) => answersWrittenFor(db, ['a', 'b']))).to.deep.equal(['parking']);
    expect(office.store.read((db) => countUnanswered(db, NOW, NOW + 9))).to.equal(4);
    expect(office.store.read((db) => countUnanswered(db, NOW + 9, NOW + DAY))).to.equal(0);
  });

  it('removes questions and judgements the day after their time; a dismissal goes with the last of its questions', async () => {
    const { retention, agreementTerms } = loadContent('data');
    keep('a');
    keep('b');
    office.store.write((tx) => {
      keepRating(tx, { ...rating, audience: 'everyone' });
      dismissQuestions(tx, office.lead, { ids: ['b'], text: 'is er parking', reason: 'notOurs' });
    });
    const purge = (at: number) =>
      runPurge({ store: office.store, retention, terms: agreementTerms, transcriptDays: 30 }, at);
    const dismissed = () =>
      office.store.read((db) => db.all(query.selectFrom('dismissal').select(['text', 'reason'])));
    const rated = () => office.store.read((db) => notUsefulAnswers(db, 0, 9)).length;
    await purge(NOW + retention.unansweredDays.value * DAY);
    expect(open()).to.deep.equal(['a']);
    expect(dismissed()).to.deep.equal([{ text: question.text, reason: 'notOurs' }]);
    await purge(NOW + retention.unansweredDays.value * DAY + 9);
    expect(open()).to.deep.equal([]);
    expect(dismissed()).to.deep.equal([]);
    await purge(NOW + retention.feedbackDays.value * DAY);
    expect(rated()).to.equal(1);
    await purge(NOW + retention.feedbackDays.value * DAY + 9);
    expect(rated()).to.equal(0);
  });

  it('forgets what was said last in a conversation that ended as long ago', async () => {
    const { retention, agreementTerms } = loadContent('data');
    const storage = new BotStateStorage(office.store);
    const key = 'msteams/conversations/a';
    await storage.write({ [key]: { lastQuestion: { text: 'is er parking', at: NOW } } });
    const purge = (at: number) =>
      runPurge({ store: office.store, retention, terms: agreementTerms, transcriptDays: 30 }, at);
    const after = NOW + retention.botStateDays.value * DAY;
    await purge(after - DAY);
    expect(await storage.read([key])).to.have.property(key);
    await purge(after + DAY);
    expect(await storage.read([key])).to.deep.equal({});
  });

  it('knows every name of the records, and notices a new one', () => {
    const before = office.store.read(namesVersion);
    expect([...office.store.read(everyKnownName)]).to.include.members(
      'Jonas,Fatima,Els,Bakkerij De Smet,Wasserij Sneeuwwit'.split(','),
    );
    office.store.write((tx) =>
      tx.run(
        query.insertInto('contactPerson').values({
          ...{ id: 'c1', employerId: office.bakery, name: 'Greet Vos', email: null, phone: null },
          ...{ verifiedAt: null, verifiedBy: null, recordedAt: tx.now, recordedBy: 'system' },
        }),
      ),
    );
    expect(office.store.read(namesVersion)).to.not.equal(before);
    expect(office.store.read(everyKnownName).has('Greet Vos')).to.equal(true);
  });
});
