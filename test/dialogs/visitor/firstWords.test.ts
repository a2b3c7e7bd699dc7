// What a visitor of the website reads first, how questions are answered, and how the chat is wiped.
import { expect } from 'chai';
import { openHouse, NOW, type TestHouse } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';
import { NEW_VISITOR } from '../../../dialogs/visitor/visitorMemory.ts';

describe('the first words to a visitor', () => {
  let house: TestHouse;
  let talk: VisitorTalk;

  before(function () {
    // All answers are read once.
    this.timeout(60_000);
    house = openHouse();
    house.deps.faq.find({ text: 'wat kost dat', audience: 'everyone' });
  });
  after(() => house.close());
  beforeEach(() => {
    talk = new VisitorTalk(house.deps, NOW);
  });

  it('say that it is no human, what it can do, no health, and how to reach people', () => {
    const said = talk.open();
    expect(said).to.include('Ik ben geen mens');
    expect(said).to.include('Typ liever geen gezondheidsgegevens');
    expect(said).to.include('09 210 10 10').and.include('gentinfo@stad.gent');
    expect(said).to.include('maandag tot en met vrijdag van 9 tot 17 uur');
    expect(said).not.to.match(/\bje\b|\bjouw\b/);
  });

  it('tell by a button what happens with what is typed', () => {
    talk.open();
    expect(talk.press('Wat gebeurt er met wat ik typ?')).to.include(
      'Wat u typt, dient om u te antwoorden',
    );
  });

  it('offer questions, which are answered with their source', () => {
    talk.open();
    expect(talk.press('Wat kost het basispakket?')).to.include('1.200 euro').and.include('art. 5');
    expect(talk.say('waar staat dat?')).to.include('art. 5');
  });

  it('say in every "dat weet ik niet" how to reach people', () => {
    const said = talk.say('wat is de hoofdstad van Mongolië?');
    expect(said).to.include('Dat weet ik niet').and.include('09 210 10 10');
    expect(said).to.include('gentinfo@stad.gent').and.include('van 9 tot 17 uur');
  });

  it('keep what got no answer, as a question of everybody', () => {
    let kept: unknown = null;
    const questions = { ...house.deps.questions, keep: (one: unknown) => void (kept = one) };
    const listening = new VisitorTalk({ ...house.deps, questions }, NOW);
    listening.say('wat is de hoofdstad van Mongolië?');
    expect(kept).to.include({ audience: 'everyone' });
  });

  it('thank for a judgement, once kept', () => {
    talk.say('wat kost het basispakket?');
    expect(talk.press('Ja')).to.include('Bedankt');
  });

  it('wipe the chat after asking once more, and begin anew', () => {
    talk.say('wat kost het basispakket?');
    expect(talk.memory.lastQuestion).not.to.equal(null);
    expect(talk.say('wis dit gesprek')).to.include('Wilt u dit hele gesprek wissen?');
    expect(talk.wiped).to.equal(false);
    const said = talk.press('Ja, wis alles');
    expect(said).to.include('Dit gesprek is gewist').and.include('Dag, ik ben Maatje');
    expect(talk.wiped).to.equal(true);
    expect(talk.memory).to.deep.equal(NEW_VISITOR);
  });

  for (const yes of ['ja', 'Ja doe maar', 'ja, wis alles', 'ok', 'zeker, wis maar'])
    it(`wipe the chat after a typed "${yes}"`, () => {
      talk.say('wat kost het basispakket?');
      talk.say('wis mijn gesprek aub');
      expect(talk.say(yes)).to.include('Dit gesprek is gewist');
      expect(talk.wiped).to.equal(true);
      expect(talk.memory).to.deep.equal(NEW_VISITOR);
    });

  for (const other of ['nee', 'nee toch niet', 'bewaar het maar', 'ja maar eerst nog iets vragen'])
    it(`wipe nothing after "${other}", nor by a later yes`, () => {
      talk.say('wis alles');
      talk.say(other);
      expect(talk.wiped).to.equal(false);
      talk.say('ja');
      expect(talk.wiped).to.equal(false);
    });

  for (const words of ['wis dit gesprek graag', 'ik wil mijn berichten wissen', 'gesprek wissen'])
    it(`ask whether all may go after "${words}"`, () => {
      expect(talk.say(words)).to.include('Wilt u dit hele gesprek wissen?');
    });

  it('are no wish to wipe when data kept elsewhere are meant', () => {
    expect(talk.say('verwijder al mijn gegevens')).not.to.include(
      'Wilt u dit hele gesprek wissen?',
    );
  });

  it('leave the chat when somebody thinks twice', () => {
    talk.open();
    talk.press('Wis dit gesprek');
    expect(talk.press('Nee, laat staan')).to.include('alles blijft staan');
    expect(talk.wiped).to.equal(false);
  });

  it('answer a question about wiping as a question', () => {
    expect(talk.say('hoe kan ik dit gesprek wissen?')).to.include('Kies "wis dit gesprek"');
  });

  it('give the numbers of people before anything else', () => {
    const said = talk.say('ik wil er een eind aan maken');
    expect(said)
      .to.match(/^\s*Is er nu gevaar/)
      .and.include('1813');
    expect(said).to.include('Is er geen gevaar meer?');
  });

  it('answer an empty or endless message, and a button of a colleague, in words', () => {
    expect(talk.say('   ')).to.include('leeg bericht');
    expect(talk.say('a'.repeat(4001))).to.include('te lang');
    expect(talk.act({ verb: 'showMyVisits', page: 0 })).to.include('Er is niets veranderd');
    expect(talk.act({ verb: 'showAnswer', answerId: 'bestaat-niet' })).to.include('bestaat niet');
  });

  it('show no answer for colleagues', () => {
    const found = house.deps.faq.find({ text: 'wie ziet mijn cijfers', audience: 'staff' });
    for (const { id } of found.near) {
      const staffOnly = house.deps.faq.answer(id, 'everyone', talk.now) === null;
      if (staffOnly)
        expect(talk.act({ verb: 'showAnswer', answerId: id })).to.include('bestaat niet');
    }
  });
});
