// After an appointment, an absence, a request or another record was kept: "dat" and "nee…" are about it, never about old visits.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('words that lean on what was kept last', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const say = async (...turns: string[]): Promise<string> => {
    let said = '';
    for (const turn of turns) said = await talk.say(turn);
    return said;
  };
  const PLANNED = ['plan dinsdag 10u bij Emre', 'ja'];

  const moves: [string, string][] = [
    ['nee om 11u', 'dinsdag 17 november 2026, 11.00'],
    ['toch woensdag', 'woensdag 18 november 2026, 10.00'],
    ['nee, het was woensdag', 'woensdag 18 november 2026, 10.00'],
    ['verplaats het naar woensdag 11u', 'woensdag 18 november 2026, 11.00'],
    ['maak er 11u van', 'dinsdag 17 november 2026, 11.00'],
    ['een uur later', 'dinsdag 17 november 2026, 11.00'],
    ['schuif het een dag op', 'woensdag 18 november 2026, 10.00'],
  ];
  for (const [words, moment] of moves) {
    it(`"${words}" moves the appointment`, async () => {
      const said = await say(...PLANNED, words);
      expect(said).to.contain('Dit bezoek verplaatsen?').and.contain(moment).and.contain('Emre');
    });
  }

  for (const words of ['annuleer dat', 'undo', 'verwijder het', 'dat gaat niet door']) {
    it(`"${words}" asks to cancel it`, async () => {
      const said = await say(...PLANNED, words);
      expect(said).to.contain('annuleren?').and.contain('Emre Yilmaz').and.contain('10.00');
      expect(await say('ja')).to.contain('geannuleerd');
    });
  }

  it('"nee" and another person show the appointment with what can be pressed', async () => {
    for (const words of ['nee', 'nee, het is bij Jonas', 'toch liever via Teams']) {
      const said = await say(...PLANNED, words);
      expect(said, words).to.contain('Gepland bezoek').and.not.contain('Mijn bezoeken');
      expect(talk.buttons().map(({ title }) => title)).to.include('Annuleren');
    }
  });

  it('what tells of its own is heard as before', async () => {
    expect(await say(...PLANNED, 'nee, ik was gisteren bij Jonas van 9 tot 10')).to.contain(
      'Klopt dit bezoek?',
    );
    await say('laat maar');
    expect(await say(...PLANNED, 'ik was er een uur later')).not.to.contain('verplaatsen?');
    expect(await say(...PLANNED, 'verplaats het bezoek met Jonas naar woensdag')).to.contain(
      'Bakkerij De Smet',
    );
  });

  it('a second appointment at the same hour', async () => {
    const said = await say(...PLANNED, 'en ook bij Jonas, zelfde uur');
    expect(said)
      .to.contain('Dit bezoek plannen?')
      .and.contain('Jonas Verbeke')
      .and.contain('10.00');
  });

  it('an absence gets another last day, or is withdrawn', async () => {
    const said = await say('ik ben volgende week met verlof', 'ja', 'toch maar tot woensdag');
    expect(said).to.contain('aanpassen?').and.contain('tot en met woensdag 18 november 2026');
    await say('ja');
    expect(await say('nee, vanaf dinsdag')).to.contain('Andere einddatum');
    expect(await say('verwijder dat')).to.contain('Deze afwezigheid intrekken?');
  });

  it('a request, a contact and the end of the work are not taken for visits', async () => {
    const call = 'Peter De Smet belde gisteren over Jonas, of ik kan terugbellen';
    expect(await say(call, 'ja', 'nee, het was woensdag')).to.contain('Peter De Smet');
    expect(await say('verwijder dat')).to.contain('Deze vraag sluiten?');
    await say('laat maar');
    expect(await say('gebeld met Emre', 'ja', 'verwijder dat')).to.contain('het contact');
    const end = 'Jonas werkt er niet meer sinds 31 oktober';
    expect(await say(end, 'ja', 'undo'))
      .to.contain('Ongedaan maken')
      .and.contain('31 oktober');
  });
});

describe('an appointment with several people', () => {
  let house: TestHouse;
  beforeEach(() => (house = openHouse()));
  afterEach(() => house.close());

  for (const words of [
    'annuleer de afspraak met Jonas maar niet met Fatima',
    'annuleer de afspraak met Jonas',
  ]) {
    it(`"${words}": names all and says that it is for all`, async () => {
      const said = await house.talk().say(words);
      expect(said).to.contain('voor iedereen annuleren?').and.contain('samen');
      expect(said).to.contain('Fatima El Amrani en Jonas Verbeke');
    });
  }

  it('one of Jonas alone is meant before the one with Fatima', async () => {
    const talk = house.talk();
    await talk.say('plan donderdag 10u bij Jonas');
    await talk.say('ja');
    const said = await house.talk().say('annuleer de afspraak met Jonas maar niet met Fatima');
    expect(said).to.contain('donderdag 19 november').and.not.contain('Fatima');
  });

  it('moving it says so too', async () => {
    const said = await house.talk().say('verplaats de afspraak met Jonas naar woensdag');
    expect(said).to.contain('verplaatsen geldt voor iedereen');
  });

  it('on a Friday the next working days are offered', async () => {
    const talk = house.talk();
    await talk.say('plan een bezoek bij Emre');
    const titles = talk.buttons().map(({ title }) => title);
    expect(titles.slice(0, 2)).to.deep.equal([
      'Maandag 16 november 2026',
      'Dinsdag 17 november 2026',
    ]);
  });
});
