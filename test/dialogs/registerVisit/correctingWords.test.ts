// Corrections that sound like stopping, denials and overlong notes: the draft is kept, and no answer claims what is not so.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('words that correct the card at hand', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    await talk.say('gisteren bij Jonas geweest van 14u tot 15u');
  });
  afterEach(() => house.close());

  for (const [said, day] of [
    ['toch niet gisteren maar vrijdag', 'vrijdag 6 november 2026'],
    ['nee toch niet, het was woensdag', 'woensdag 11 november 2026'],
  ] as const) {
    it(`changes the day and does not stop: ${said}`, async () => {
      const card = await talk.say(said);
      expect(card).to.contain(`Wanneer: ${day}, 14.00–15.00 uur`).and.not.contain('ik stop hier');
    });
  }

  for (const said of ['laat maar, ik was daar gisteren niet', 'toch niet']) {
    it(`still stops: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('ik stop hier');
    });
  }

  for (const said of ['vergeet de uren', 'zonder uren', 'laat de tijd maar weg', 'geen uren']) {
    it(`takes the times away and keeps the day: ${said}`, async () => {
      const card = await talk.say(said);
      expect(card).to.contain('Wanneer: donderdag 12 november 2026\n').and.contain('Jonas Verbeke');
    });
  }

  it('one who was not there makes room for one who was', async () => {
    const card = await talk.say('nee, Jonas was er niet, het was Fatima');
    expect(card).to.contain('Werknemer: Fatima El Amrani');
  });

  it('asks what it was when only a denial is said', async () => {
    const said = await talk.say('het was niet gisteren');
    expect(said).to.contain('Wat klopt er niet?').and.not.contain('Dat staat er al zo');
  });

  it('says how long a typed note may be', async () => {
    const said = await talk.say(`nota: ${'a'.repeat(901)}`);
    expect(said).to.contain('901 tekens, hoogstens 900').and.not.contain('Nota:');
  });
});

describe('what comes next after saving', () => {
  it('says of a day that has passed that it is late', async () => {
    const house = openHouse();
    const talk = house.talk();
    await talk.say('gisteren 20 minuten gebeld met Emre');
    const said = await talk.press('Bewaren');
    expect(said).to.match(/Dit moest al op .* november 2026: te laat/);
    expect(said).not.to.contain('Uiterlijk');
    house.close();
  });
});
