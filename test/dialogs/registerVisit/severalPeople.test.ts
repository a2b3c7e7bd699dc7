// Several people and several visits: the answer about one leaves the others as they are.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('several people in one sentence', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  it('keeps who was clear when the answer about the other is typed', async () => {
    await talk.say('gisteren bij Jonas en Lotte geweest');
    const first = await talk.say('Lotte Janssens');
    expect(first).to.contain('Bezoek 1 van 2').and.contain('Jonas Verbeke');
    expect(await talk.press('Bewaren')).to.contain('Werknemer: Lotte Janssens');
  });

  it('finds out of two of one name who works at the employer that is answered', async () => {
    await talk.say('gisteren bij Lotte geweest');
    expect(await talk.say('die van Groenhof')).to.contain('Werknemer: Lotte Janssens');
  });

  it('keeps who was clear beside a name that nobody has', async () => {
    await talk.say('gisteren bij Kevin en Jonas geweest');
    const card = await talk.say('Fatima');
    expect(card).to.contain('Werknemers: Jonas Verbeke, Fatima El Amrani');
  });

  it('keeps both when a visit to two is planned', async () => {
    await talk.say('plan een bezoek bij Jonas en Lotte op dinsdag 24 november om 10u');
    await talk.say('Lotte Janssens');
    expect(talk.cards().at(-1)!.id).to.equal('planDraft');
    expect(JSON.stringify(talk.cards())).to.contain('Jonas Verbeke');
  });

  it('corrects the visit that comes later in its place', async () => {
    await talk.say('maandag van 9u tot 10u bij Jonas, dinsdag om 14u een uur bij Emre');
    const said = await talk.say('nee, bij Emre was het woensdag');
    expect(said).to.contain('Ik pas dat bezoek aan').and.contain('Bezoek 1 van 2');
    expect(await talk.press('Bewaren')).to.contain('woensdag 11 november 2026, 14.00–15.00 uur');
  });
});

describe('words after keeping', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    await talk.say('gisteren bij Jonas geweest');
    await talk.press('Bewaren');
  });
  afterEach(() => house.close());

  for (const [said, shows] of [
    ['Fatima was er ook bij', 'Werknemers: Jonas Verbeke, Fatima El Amrani'],
    ['nee, eergisteren', 'woensdag 11 november 2026'],
    ['nota: sleutel afgegeven', 'Nota: sleutel afgegeven'],
    ['het duurde een uur', '12 november 2026, een uur'],
    ['nee, er was geen extra werk', 'Jonas Verbeke'],
    ['nee, het was met Fatima', 'Werknemer: Fatima El Amrani'],
    ['nee, Jonas was er niet, het was Fatima', 'Werknemer: Fatima El Amrani'],
  ] as const) {
    it(`are about the visit just kept: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('Klopt het zo?')
        .and.contain(shows);
    });
  }

  it('with a day and a name are about another visit', async () => {
    const said = await talk.say('gisteren bij Emre geweest, het duurde een uur');
    expect(said).to.contain('Klopt dit bezoek?').and.contain('Emre Yilmaz');
  });
});
