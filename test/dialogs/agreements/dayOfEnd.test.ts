// The last day of work: what has been has been, what is to come stays ahead, and a year can be put right.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('the last day of work', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const days: [string, string][] = [
    ['Kofi is ontslagen op 10 november', 'dinsdag 10 november 2026'],
    ['Kofi is op 2 november ontslagen', 'maandag 2 november 2026'],
    ['Emre is ontslagen op 30 september', 'woensdag 30 september 2026'],
    ['Emre werd op 10/11 ontslagen', 'dinsdag 10 november 2026'],
    ['Emre is maandag ontslagen', 'maandag 9 november 2026'],
    ['Emre is gestopt op 10 november', 'dinsdag 10 november 2026'],
    ['Emre stopte op 10 november met werken', 'dinsdag 10 november 2026'],
    ['Kofi stopt op 10/11', 'dinsdag 10 november 2026'],
    ['laatste werkdag van Emre was 10/11', 'dinsdag 10 november 2026'],
    ['Emre is uit dienst op 1 november', 'zondag 1 november 2026'],
    ['Kofi wordt ontslagen op 10 januari', 'zondag 10 januari 2027'],
    ['Emre stopt op 10 januari', 'zondag 10 januari 2027'],
    ['Emre wordt maandag ontslagen', 'maandag 16 november 2026'],
    ['Emre is ontslagen vanaf 1 december', 'dinsdag 1 december 2026'],
    ['Emre is ontslagen, zijn laatste werkdag is 31 december', 'donderdag 31 december 2026'],
    ['laatste werkdag van Emre is 20/11', 'vrijdag 20 november 2026'],
  ];
  for (const [said, day] of days) {
    it(`is ${day}: ${said}`, async () => {
      const card = await talk.say(said);
      expect(card).to.contain('Dit einde van het werk bewaren?');
      expect(card).to.contain(`Laatste werkdag: ${day}\n`).and.not.to.contain('half jaar');
    });
  }

  it('is asked about when it lies far ahead, and put right by its year', async () => {
    const far = await talk.say('Emre gaat uit dienst op 1 oktober');
    expect(far).to.contain('Laatste werkdag: vrijdag 1 oktober 2027');
    expect(far).to.contain('meer dan een half jaar vooruit. Klopt het jaar?');
    const right = await talk.say('nee 2026');
    expect(right).to.contain('Laatste werkdag: donderdag 1 oktober 2026');
    expect(right).not.to.contain('half jaar');
    expect(await talk.say('nee, volgend jaar')).to.contain('vrijdag 1 oktober 2027');
    expect(await talk.say('het is dit jaar')).to.contain('donderdag 1 oktober 2026');
  });

  for (const said of [
    'de overeenkomst van Emre is gestopt op 10 november',
    'De Smet is gestopt met Jonas op 10 november',
  ]) {
    it(`is none of an agreement that somebody ended: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Wie zegt op?');
    });
  }
});
