// What a visitor can go on to from an answer: an estimate where prices are told, a person where nothing is known.
import { expect } from 'chai';
import { submitsOf, htmlForm } from '../../../cards/renderers/htmlForm.ts';
import { toText } from '../../../cards/renderers/toText.ts';
import { toWebChat } from '../../../cards/renderers/toWebChat.ts';
import { fewAnswers, type FewAnswers } from '../../support/fewAnswers.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const ESTIMATE = 'Maak een raming';
const CONTACT = 'Neem contact met mij op';
const NOT_KNOWN = 'kwispel zwabber flabber?';

describe('going on from an answer', () => {
  let data: FewAnswers;
  let house: TestHouse;
  let talk: VisitorTalk;

  before(() => {
    data = fewAnswers(['prijs-basispakket', 'kost-per-jaar', 'taken-collega-coach']);
    house = openHouse(NOW, data.folder);
  });
  after(() => {
    house.close();
    data.remove();
  });
  beforeEach(() => {
    talk = new VisitorTalk(house.deps, NOW);
  });

  it('makes an estimate from an answer about prices', () => {
    talk.say('wat kost het basispakket?');
    expect(talk.press(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
  });

  it('does so too when the answer was chosen from a list', () => {
    talk.act({ verb: 'showAnswer', answerId: 'kost-per-jaar' });
    expect(talk.press(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
  });

  it('offers no estimate where no price is told, nor to a colleague', async () => {
    talk.act({ verb: 'showAnswer', answerId: 'taken-collega-coach' });
    expect(talk.titles()).not.to.include(ESTIMATE);
    const colleague = house.talk();
    expect(await colleague.say('wat kost het basispakket?')).to.include('1.200 euro per kwartaal');
    expect(colleague.buttons().map(({ title }) => title)).not.to.include(ESTIMATE);
  });

  it('asks for a person where nothing is known', () => {
    expect(talk.say(NOT_KNOWN)).to.include('Dat weet ik niet').and.include(CONTACT);
    talk.press(CONTACT);
    expect(talk.memory.dialog?.id).to.equal('contactMe');
  });

  it('sends a colleague who gets no answer to nobody new', async () => {
    const colleague = house.talk();
    await colleague.say(NOT_KNOWN);
    expect(colleague.buttons().map(({ title }) => title)).not.to.include(CONTACT);
  });

  it('reads well without a card and without JavaScript', () => {
    talk.say('wat kost het basispakket?');
    const [priced] = talk.cards();
    const other = new VisitorTalk(house.deps, NOW);
    other.say(NOT_KNOWN);
    const [notKnown] = other.cards();
    for (const [card, title] of [
      [priced!, ESTIMATE],
      [notKnown!, CONTACT],
    ] as const) {
      expect(toText(card)).to.include(title);
      const shown = toWebChat(card);
      expect(submitsOf(shown).map((one) => one.title)).to.include(title);
      expect(htmlForm(shown, { target: '/chat', hidden: {}, prefix: 'k1' })).to.match(
        new RegExp(`<button[^>]*>${title}</button>`),
      );
    }
  });
});
