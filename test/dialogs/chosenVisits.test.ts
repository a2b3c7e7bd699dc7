// Which of one's visits a sentence means: by day, period, employer and person, or none at all.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('the visits that a sentence means', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  it('are listed by week, by employer and month, by person', async () => {
    const talk = house.talk();
    expect(await talk.say('mijn bezoeken van vorige week')).to.match(
      /van week 45[\s\S]*1 tot 4 van 4/,
    );
    const atDeSmet = await talk.say('mijn bezoeken bij De Smet in oktober');
    expect(atDeSmet).to.include('Je bezoeken bij Bakkerij De Smet van oktober 2026.');
    expect(atDeSmet.match(/oktober 2026\n/g)).to.have.length(6);
    expect(atDeSmet).not.to.include('Tuincentrum');
    const withKofi = await talk.say('mijn bezoeken met Kofi');
    expect(withKofi).to.include('Je bezoeken met Kofi Mensah.').and.to.include('1 tot 2 van 2');
  });

  it('stay chosen on the next page', async () => {
    const talk = house.talk();
    await talk.say('mijn bezoeken bij De Smet');
    const second = await talk.press('Oudere');
    expect(second).to.include('9 tot 16 van').and.not.to.include('Tuincentrum');
  });

  it('are asked after when several fit', async () => {
    const which = await house.talk().say('trek het bezoek van 6 november in');
    expect(which).to.include('Welk bezoek wil je intrekken? Deze passen bij wat je zei');
    expect(which).to.include('1 tot 2 van 2');
  });

  it('are none: that is said, with the latest ones', async () => {
    const talk = house.talk();
    const none = 'Ik vind geen bezoek van jou bij';
    expect(await talk.say('verwijder het bezoek bij De Smet van gisteren')).to.include(
      `${none} Bakkerij De Smet van donderdag 12 november 2026. Hier zijn je laatste bezoeken.`,
    );
    expect(await talk.say('verbeter mijn bezoek bij Hotel Astoria')).to.include(
      `${none} Hotel Astoria.`,
    );
  });

  it('is the only one that fits, however long ago', async () => {
    const asked = await house.talk().say('trek het bezoek bij de smet van 9 oktober in');
    expect(asked).to.include('Dit bezoek intrekken?').and.to.include('vrijdag 9 oktober 2026');
  });
});
