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

  it('are listed from one day to another, since a day, until a day, and of the last weeks', async () => {
    const heard = async (text: string) => (await house.talk().say(text)).split('\n')[1];
    expect(await heard('mijn bezoeken van 1 tot 15 oktober')).to.equal(
      'Je bezoeken van 1 tot en met 15 oktober 2026.',
    );
    expect(await heard('mijn bezoeken tussen 28 september en 9 oktober bij Emre')).to.equal(
      'Je bezoeken met Emre Yilmaz van 28 september tot en met 9 oktober 2026.',
    );
    expect(await heard('mijn bezoeken sinds 2 november')).to.equal(
      'Je bezoeken sinds maandag 2 november 2026.',
    );
    expect(await heard('mijn bezoeken tot 1 september')).to.equal(
      'Je bezoeken tot en met dinsdag 1 september 2026.',
    );
    expect(await heard('mijn bezoeken van de voorbije twee weken')).to.equal(
      'Je bezoeken van 31 oktober tot en met 13 november 2026.',
    );
    // One day stays one day.
    expect(await heard('mijn bezoeken van vrijdag')).to.equal(
      'Je bezoeken van vrijdag 6 november 2026.',
    );
  });

  it("are one's own: those of a colleague are not listed, those with an employee are", async () => {
    const ofEls = await house.talk().say('bezoeken van Els vorige week');
    expect(ofEls).to.include('ik toon alleen je eigen bezoeken').and.to.include('Els Maes');
    expect(await house.talk().say('welke bezoeken deed Tom Claeys in oktober?')).to.include(
      'ik toon alleen je eigen bezoeken',
    );
    expect(await house.talk().say('bezoeken van Emre in oktober')).to.include(
      'Je bezoeken met Emre Yilmaz van oktober 2026.',
    );
  });

  it('tell when somebody was seen last', async () => {
    expect(await house.talk().say('wanneer was ik laatst bij Emre?')).to.include(
      'Je laatste bezoek met Emre Yilmaz was op woensdag 21 oktober 2026.',
    );
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
