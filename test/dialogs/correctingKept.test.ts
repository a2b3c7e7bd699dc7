// Corrections in words of visits that were kept before: the visit is found, and what was said stands on the card.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

/** Jonas on Monday 16 November from 9 to 10, Lotte Vermeulen online on Wednesday from 14.45 to 15.45. */
const MONDAY = '2026-11-23T15:00:00+01:00';

describe('a visit that was kept before, corrected in words', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse(MONDAY);
    talk = house.talk();
  });
  afterEach(() => house.close());

  const total = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).total;

  for (const [said, shown] of [
    ['het bezoek bij Jonas van maandag was 45 min, niet 60', '09.00–09.45 uur'],
    ['bezoek Jonas maandag moet 90 minuten zijn in plaats van 60', '09.00–10.30 uur'],
    ['vergissing, dat bezoek van maandag met Jonas was 10u tot 11u', '10.00–11.00 uur'],
    ['verbeter het bezoek van maandag bij Jonas naar 90 minuten', '09.00–10.30 uur'],
    ['zet het bezoek van maandag bij Jonas op 90 minuten', '09.00–10.30 uur'],
    ['maak van het bezoek van maandag bij Jonas een halfuur', '09.00–09.30 uur'],
    ['pas mijn bezoek van maandag bij Jonas aan: tot 11u', '09.00–11.00 uur'],
    ['wijzig het bezoek van maandag bij Jonas: van 13u tot 14u', '13.00–14.00 uur'],
    ['niet om 9u maar om 10u was ik maandag bij Jonas', '10.00–11.00 uur'],
    ['het bezoek van maandag bij Jonas was een kwartier langer', '09.00–10.15 uur'],
    ['bezoek van maandag bij Jonas was 30 min korter', '09.00–09.30 uur'],
    ['het bezoek bij Jonas van maandag begon een half uur later', '09.30–10.30 uur'],
    // Told as a new visit would be.
    ['het bezoek bij Jonas maandag duurde 90 min ipv 60', '09.00–10.30 uur'],
    ['bezoek jonas 16/11 was 45 min ipv 60', '09.00–09.45 uur'],
    ['maandag bij Jonas was van 9u tot 10u30 ipv 10u', '09.00–10.30 uur'],
    ['bezoek Jonas maandag was van 9u tot 10u30', '09.00–10.30 uur'],
    ['bezoek bij Jonas van maandag was via teams', 'Hoe: Online'],
    ['kan het bezoek van maandag bij Jonas op 90 minuten?', '09.00–10.30 uur'],
    ['mag het bezoek van maandag bij Jonas 90 minuten worden?', '09.00–10.30 uur'],
    ['bezoek maandag Jonas begon om half 10 ipv 9u', '09.30–10.30 uur'],
    ['ik heb maandag bij Jonas fout ingegeven, het was 90 min', '09.00–10.30 uur'],
    ['bij Jonas maandag vergiste ik me, het was van 10 tot 11', '10.00–11.00 uur'],
    ['woensdag bij Lotte Vermeulen was op de werkvloer, niet online', 'Hoe: Op de werkvloer'],
    ['kan je het bezoek van woensdag bij Lotte veranderen naar 15u', '15.00–16.00 uur'],
    // Its day.
    ['het bezoek bij Jonas van maandag was dinsdag', 'dinsdag 17 november 2026, 09.00–10.00 uur'],
    ['zet het bezoek van maandag bij Jonas op dinsdag', 'dinsdag 17 november 2026'],
    ['ik heb me vergist: maandag bij Jonas was dinsdag', 'dinsdag 17 november 2026'],
    ['het bezoek bij Jonas van 6 november was donderdag', 'donderdag 5 november 2026'],
    ['het bezoek van woensdag bij Lotte Vermeulen was eigenlijk dinsdag', 'dinsdag 17 november'],
    // Its kind.
    ['het bezoek bij Lotte Vermeulen woensdag was op de werkvloer, niet online', 'Op de werkvloer'],
    ['wijzig het bezoek van woensdag van online naar ter plaatse', 'Hoe: Op de werkvloer'],
    // Who it was.
    ['het bezoek van vrijdag 13/11 bij Fatima was met Jonas', 'Werknemer: Jonas Verbeke'],
    [
      'het bezoek van vrijdag 13/11 bij Fatima was ook met Jonas',
      'Fatima El Amrani, Jonas Verbeke',
    ],
  ] as const) {
    it(`${said} → ${shown}`, async () => {
      const card = await talk.say(said);
      expect(card).to.contain('Ik verbeter dit bezoek').and.contain('Klopt het zo?');
      expect(card.slice(card.indexOf('Klopt het zo?'))).to.contain(shown);
      const before = total();
      expect(await talk.say('ja'))
        .to.contain('Je bezoek is verbeterd')
        .and.contain(shown);
      expect(total(), 'no visit more').to.equal(before);
    });
  }

  for (const said of [
    'donderdag was ik bij Jonas van 9u tot 10u30',
    'bezoek Jonas donderdag was van 9u tot 10u30',
    'bezoek Jonas maandag van 9u tot 11u',
    'maandag bij Jonas was het druk, van 14u tot 15u',
    'bezoek Jonas maandag 14u-15u, online ipv ter plaatse',
    'het telefoontje met Lotte Vermeulen van woensdag duurde 20 min',
  ]) {
    it(`is a new visit: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('Klopt dit bezoek?');
    });
  }

  it('that is not found is said not to be, and none is made of it', async () => {
    const said = await talk.say('het bezoek bij Jonas donderdag duurde 60 min ipv 45');
    expect(said).to.contain('Ik vind geen bezoek van jou met Jonas Verbeke van donderdag');
  });

  it('of several: the one that is chosen gets what was said', async () => {
    const which = await talk.say('verbeter het bezoek bij Jonas naar 90 minuten');
    expect(which).to.contain('Welk bezoek wil je verbeteren?');
    await talk.press('Oudere');
    await talk.press('Nieuwere');
    await talk.press('Bekijken');
    expect(await talk.press('Verbeteren')).to.contain('09.00–10.30 uur (anderhalf uur)');
  });

  it('of several: "gisteren" is the day before it was said', async () => {
    await talk.say('het bezoek bij Jonas moest gisteren zijn, verbeter dat');
    house.clock.now += 86_400_000;
    talk.now += 86_400_000;
    const [first] = talk.buttons().filter(({ title }) => title === 'Verbeteren');
    if (!first) throw new Error('no visit to choose');
    expect(await talk.act(first.action)).to.contain('zondag 22 november 2026');
  });

  it('goes on from what it says now, and what was not changed is not said to be', async () => {
    const asked = await talk.say('verbeter het bezoek van woensdag bij Lotte Vermeulen');
    expect(asked).to.contain('Wat klopt er niet?').and.contain('14.45–15.45 uur');
    expect(await talk.say('ja'))
      .to.contain('Er is niets veranderd')
      .and.not.contain('verbeterd');
  });

  it('"begin opnieuw" shows it as it was kept, and no empty visit', async () => {
    await talk.say('verbeter het bezoek van woensdag bij Lotte Vermeulen: 90 minuten');
    const again = await talk.say('begin opnieuw');
    expect(again).to.contain('14.45–15.45 uur').and.contain('Klopt het zo?');
  });

  it('another one than the last is found by its name or day', async () => {
    await talk.say('vrijdag van 9 tot 10 bij Wim en van 10 tot 11 bij Marie');
    await talk.say('ja');
    await talk.say('ja');
    expect(await talk.say('nee bij Wim was het van 9 tot half 11')).to.contain('Wim Goossens');
    await talk.say('laat maar');
    const monday = await talk.say('verbeter mijn bezoek van maandag bij Jonas: 45 min');
    expect(monday).to.contain('maandag 16 november 2026, 09.00–09.45 uur');
  });

  it('whoever is named of two was not alone', async () => {
    await talk.say('vrijdag een uur bij Fatima en Jonas');
    await talk.say('ja');
    expect(await talk.say('nee bij Jonas duurde het anderhalf uur'))
      .to.contain('Fatima El Amrani, Jonas Verbeke')
      .and.contain('anderhalf uur');
    expect(await talk.say('het was alleen met Jonas')).to.contain('Werknemer: Jonas Verbeke');
  });

  for (const said of [
    'zonder Jonas',
    'Jonas was er niet bij',
    'nee, enkel met Fatima',
    'nee, het was met Fatima',
  ]) {
    it(`of two, one who was not there: ${said}`, async () => {
      await talk.say('vrijdag een uur bij Fatima en Jonas');
      await talk.say('ja');
      expect(await talk.say(said)).to.match(/Klopt het zo\?[^]*Werknemer: Fatima El Amrani/);
    });
  }

  it('waits for the visit that is being filled in', async () => {
    await talk.say('vrijdag van 9 tot 10 bij Wim');
    const said = await talk.say('het bezoek van maandag bij Jonas was 90 min, niet 60');
    expect(said).to.contain('Dat kan zodra dit klaar is').and.contain('Wim Goossens');
    expect(said).not.to.contain('Jonas');
  });

  it('withdrawn: the hour tells which of that day', async () => {
    expect(await talk.say('trek het bezoek van maandag om 9u in'))
      .to.contain('Dit bezoek intrekken?')
      .and.contain('Jonas Verbeke');
    await talk.say('nee');
    expect(await talk.say('trek het bezoek van maandag in')).to.contain('Welk bezoek');
  });
});
