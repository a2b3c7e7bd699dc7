// After an answer: "was dit nuttig?" is kept once; a question without an answer is kept without people in it.
import { expect } from 'chai';
import { query } from '../../../src/store/query.ts';
import { openUnanswered, type Unanswered } from '../../../src/store/unanswered.ts';
import type { FaqFound } from '../../../src/faq/index.ts';
import { fewAnswers, type FewAnswers } from '../../support/fewAnswers.ts';
import { NOW, openHouse, type TestHouse } from '../../support/house.ts';
import { Talk } from '../../support/talk.ts';

const PRICE = 'prijs-basispakket';
const UNKNOWN: FaqFound = {
  ...{ outcome: 'unknown', best: null, runnerUp: null },
  ...{ near: [{ id: PRICE, confidence: 0.2 }], language: 'nl', leans: false },
};

describe('after an answer', () => {
  let data: FewAnswers;
  let house: TestHouse;
  beforeEach(() => {
    data = fewAnswers([PRICE]);
    house = openHouse(NOW, data.folder);
  });
  afterEach(() => {
    house.close();
    data.remove();
  });

  /** A conversation in which every question finds this. */
  const finding = (found: Partial<FaqFound>): Talk => {
    const faq = { ...house.deps.faq, find: () => ({ ...UNKNOWN, ...found }) };
    return new Talk({ ...house.deps, faq }, () => house.who(), NOW);
  };

  const kept = (): Unanswered[] => house.store.read((db) => openUnanswered(db, 100, () => true));
  const ratings = () =>
    house.store.read((db) => db.all(query.selectFrom('answerRating').selectAll()));

  it('keeps what was thought of it, once', async () => {
    const talk = finding({ outcome: 'answer', best: { id: PRICE, confidence: 0.9 } });
    await talk.say('wat kost het basispakket per kwartaal?');
    const [no] = talk
      .buttons()
      .filter(({ action }) => action.verb === 'rateAnswer' && !action.useful);
    expect(await talk.act(no!.action)).to.contain('Bedankt');
    await talk.act(no!.action);
    await talk.act({ ...no!.action, useful: true } as never);
    const [one, ...others] = ratings();
    expect(others).to.deep.equal([]);
    expect(one).to.include({ useful: 0, audience: 'staff' });
    expect(no!.action).to.include({ answerId: one!.answerId, version: one!.version });
  });

  it('keeps a question without an answer, without who is in it', async () => {
    const talk = finding({});
    const said = await talk.say(
      'is er parking aan jullie kantoor in de Kerkstraat 12 voor Jonas Peeters, 0470 12 34 56?',
    );
    expect(said).to.contain('weet ik niet');
    const [one, ...others] = kept();
    expect(others).to.deep.equal([]);
    expect(one!.text).to.equal(
      'is er parking aan jullie kantoor in de [adres] voor [naam], [telefoon]?',
    );
    expect(one).to.include({ audience: 'staff' });
    expect(one!.at).to.be.closeTo(house.clock.now, 100);
  });

  it('keeps nothing of distress, of a group, of a thank you or of gibberish', async () => {
    const before = kept().length;
    const talk = finding({});
    await talk.say('wat als ik zelfmoord wil plegen, is er parking aan jullie kantoor?');
    await talk.say('dank je wel');
    await talk.say('blabla zwoef');
    talk.isFromGroup = true;
    await talk.say('is er ook parking voor een fiets?');
    expect(kept().length).to.equal(before);
    talk.isFromGroup = false;
    await talk.say('is er ook parking voor een fiets?');
    expect(kept().length).to.equal(before + 1);
  });

  it('keeps a question of which none of the choices was meant, once', async () => {
    const before = kept().length;
    const talk = finding({ outcome: 'choices' });
    await talk.say('waar kan ik een visvergunning kopen?');
    expect(kept().length).to.equal(before);
    await talk.press('Geen van deze');
    await talk.act({ verb: 'noneOfThese' });
    expect(kept().length).to.equal(before + 1);
    expect(kept().map(({ text }) => text)).to.include('waar kan ik een visvergunning kopen?');
  });
});
