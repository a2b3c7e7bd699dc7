// Words that say no start nothing, and a part of a day is not kept as a whole one without a word.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('absence and suspension in words that say no', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  for (const said of [
    'ik ben woensdagnamiddag afwezig',
    'ik ben maandag vanaf 15u weg',
    'ik heb maandag een halve dag verlof',
    'ik ben er vrijdag niet na 15u',
  ]) {
    it(`says that whole days are kept: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Een afwezigheid bewaar ik per hele dag');
    });
  }
  for (const said of [
    'ik ben maandag afwezig',
    'ik ben maandag de hele dag afwezig',
    'ik ben afwezig van maandagmorgen tot vrijdagavond',
    'ik ben afwezig van 23/11 tot 27/11',
  ]) {
    it(`says nothing of it for whole days: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('Deze afwezigheid bewaren?')
        .and.not.contain('per hele dag');
    });
  }
  it('says it of an employee too, until other days are said', async () => {
    expect(await talk.say('Emre is woensdagnamiddag afwezig')).to.contain('telt hele dagen');
    expect(await talk.say('tot en met vrijdag')).not.to.contain('telt hele dagen');
  });

  for (const said of [
    'ik werk maandag van thuis',
    'thuiswerk maandag',
    'maandag telewerk',
    'Tom werkt maandag van thuis',
  ]) {
    it(`knows that work at home is no absence: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Van thuis werken is geen afwezigheid');
    });
  }
  for (const said of ['ik ben maandag ziek thuis', 'Emre blijft thuis van het werk tot vrijdag']) {
    it(`hears who is at home and away: ${said}`, async () => {
      expect(await talk.say(said)).to.match(/Deze (?:afwezigheid|opschorting) bewaren\?/);
    });
  }

  for (const said of [
    'draag Emre niet over aan Tom',
    'schort Emre niet op',
    'geef Emre niet aan Tom',
    'je mag Emre niet overdragen',
  ]) {
    it(`starts nothing: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Er is niets opgeschort of overgedragen');
    });
  }
  it('still hands over and suspends with a "niet" beside it', async () => {
    expect(await talk.say('draag Emre over aan Tom, niet aan Nadia')).to.contain(
      'Naar: Tom Claeys',
    );
    talk = house.talk();
    expect(await talk.say('Emre is niet op het werk maandag')).to.contain('opschorting bewaren?');
    talk = house.talk();
    expect(await talk.say('Emre is niet ziek maar in verlof tot vrijdag')).to.contain(
      'opschorting bewaren?',
    );
  });

  for (const said of [
    'Emre is niet meer ziek',
    'is Emre niet meer ziek?',
    'Emre is terug aan het werk',
    'opschorting van Emre stopt op 16/11',
  ]) {
    it(`shows the suspension that may end, or says that there is none: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Daar loopt of wacht geen opschorting');
      await talk.say('schort Emre op van 12 tot 18 november wegens vakantie');
      await talk.say('ja');
      expect(await talk.say(said)).to.contain('trek ze dan in en schort opnieuw op');
      expect(talk.buttons().map(({ title }) => title)).to.include('Intrekken');
    });
  }
  it('keeps a contact in which somebody is back for what it is', async () => {
    expect(await talk.say('Emre gebeld, hij is terug aan het werk')).not.to.contain('opschorting');
  });

  it('shows one’s own absence when one is ill no more', async () => {
    expect(await talk.say('ik ben niet meer ziek')).to.contain('Er is niets veranderd');
    await talk.say('ik ben afwezig van 12 tot 18 november');
    await talk.say('ja');
    await talk.say('ik ben niet meer ziek');
    expect(talk.buttons().map(({ title }) => title)).to.include('Andere einddatum');
  });
});
