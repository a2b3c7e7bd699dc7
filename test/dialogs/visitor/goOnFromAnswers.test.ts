// What a visitor can go on to from an answer: an estimate where prices are told, a person where nothing is known.
import { expect } from 'chai';
import { submitsOf, htmlForm } from '../../../cards/renderers/htmlForm.ts';
import { toText } from '../../../cards/renderers/toText.ts';
import { toWebChat } from '../../../cards/renderers/toWebChat.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const ESTIMATE = 'Maak een raming';
const CONTACT = 'Neem contact met mij op';
const NOT_KNOWN = 'kwispel zwabber flabber?';

describe('going on from an answer', () => {
  const own = visitorHouse(['prijs-basispakket', 'kost-per-jaar', 'taken-collega-coach'], NOW);

  it('makes an estimate from an answer about prices', () => {
    own.talk.say('wat kost het basispakket?');
    expect(own.talk.press(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
  });

  it('does so too when the answer was chosen from a list', () => {
    own.talk.act({ verb: 'showAnswer', answerId: 'kost-per-jaar' });
    expect(own.talk.press(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
  });

  it('offers no estimate where no price is told, nor to a colleague', async () => {
    own.talk.act({ verb: 'showAnswer', answerId: 'taken-collega-coach' });
    expect(own.talk.titles()).not.to.include(ESTIMATE);
    const colleague = own.house.talk();
    expect(await colleague.say('wat kost het basispakket?')).to.include('1.200 euro per kwartaal');
    expect(colleague.buttons().map(({ title }) => title)).not.to.include(ESTIMATE);
  });

  it('asks for a person where nothing is known', () => {
    expect(own.talk.say(NOT_KNOWN)).to.include('Dat weet ik niet').and.include(CONTACT);
    own.talk.press(CONTACT);
    expect(own.talk.memory.dialog?.id).to.equal('contactMe');
  });

  it('sends a colleague who gets no answer to nobody new', async () => {
    const colleague = own.house.talk();
    await colleague.say(NOT_KNOWN);
    expect(colleague.buttons().map(({ title }) => title)).not.to.include(CONTACT);
  });

  it('reads well without a card and without JavaScript', () => {
    own.talk.say('wat kost het basispakket?');
    const [priced] = own.talk.cards();
    const other = new VisitorTalk(own.deps, NOW);
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
