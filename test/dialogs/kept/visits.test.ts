// After visits were kept, or while several are confirmed: "de eerste", "beide", "undo" and "hetzelfde" are about those.
import { expect } from 'chai';
import { placesInList } from '../../../dialogs/myVisits/placeInList.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('places in a list of visits', () => {
  const places: [string, number[] | null][] = [
    ['de tweede was maar een half uur', [1]],
    ['nee, de eerste was tot half elf', [0]],
    ['bij de 2de was het 20 min', [1]],
    ['het laatste bezoek was om 14u', [1]],
    ['verwijder de eerste', [0]],
    ['beide waren online', [0, 1]],
    ['alle twee een half uur', [0, 1]],
    ['de derde was om 14u', []],
    ['het was dinsdag de tweede', null],
    ['de 2e november', null],
    ['de tweede van november', null],
    ['op de tweede', null],
    ['de eerste week was hij ziek', null],
    ['het eerste half uur', null],
  ];
  for (const [text, at] of places) {
    it(`"${text}"`, () => expect(placesInList(text, 2)?.at ?? null).to.deep.equal(at));
  }

  it('one visit has no places', () => expect(placesInList('de eerste', 1)).to.equal(null));
});

describe('words about visits that wait or were just kept', () => {
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
  const TWO = 'gisteren bij Emre 10u en Jonas 11u';
  const BOTH_KEPT = [TWO, 'ja', 'ja'];
  const KEPT = ['bezoek vandaag bij Emre van 10 tot 11', 'ja'];

  it('"de tweede" changes the second, and not the day of the first', async () => {
    const said = await say(TWO, 'de tweede was maar een half uur');
    expect(said).to.contain('Emre').and.contain('12 november').and.not.contain('half uur');
    expect(await say('ja'))
      .to.contain('Jonas')
      .and.contain('11.00–11.30 uur');
  });

  const MOVED: [string, string][] = [
    ['een kwartier langer', '10.00–11.15 uur'],
    ['een half uur korter', '10.00–10.30 uur'],
    ['begon een kwartier later', '10.15–11.15 uur'],
    ['we begonnen tien minuten vroeger', '09.50–10.50 uur'],
    ['stopte een kwartier later', '10.00–11.15 uur'],
    ['er mag nog 10 min bij', '10.00–11.10 uur'],
    ['maak er anderhalf uur van', '10.00–11.30 uur'],
  ];
  for (const [words, times] of MOVED) {
    it(`"${words}" changes the visit on the card, and the one just kept`, async () => {
      expect(await say(KEPT[0] ?? '', words)).to.contain(times);
      talk = house.talk();
      const corrected = await say(...KEPT, words);
      expect(corrected).to.contain('Klopt het zo?').and.contain(times);
    });
  }

  it('a length that is told of something else changes nothing of the visit', async () => {
    expect(await say(...KEPT, 'bel me een uur later terug')).not.to.contain('Klopt het zo?');
    expect(await say('morgen een uur langer bij Jonas')).not.to.contain('Emre');
  });

  it('longer than nobody knows what is not made up', async () => {
    const said = await say('gisteren om 10u bij Emre geweest', 'een kwartier langer');
    expect(said).to.contain('10.00 uur').and.not.contain('kwartier');
  });

  it('"de eerste" that was kept already is corrected after the one at hand', async () => {
    const said = await say(TWO, 'ja', 'de eerste was tot 11u30');
    expect(said).to.contain('Jonas Verbeke').and.not.contain('Emre');
    await say('ja');
    expect(await say('ja'))
      .to.contain('verbeterd')
      .and.contain('10.00–11.30 uur');
  });

  it('who was kept already is not put in the place of the one at hand', async () => {
    const before = house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).total;
    await say(TWO, 'ja', 'bij Emre was het toch om 9u', 'ja', 'ja');
    const { visits, total } = house.deps.visits.mine(house.who(), { offset: 0, limit: 2 });
    expect(total).to.equal(before + 2);
    expect(visits.map(({ start }) => start)).to.have.members(['09:00', '11:00']);
  });

  it('a name of the list changes that visit instead of adding one', async () => {
    expect(await say(TWO, 'bij Jonas was het 12u')).to.contain('Bezoek 1 van 2');
    expect(await say('ja'))
      .to.contain('Jonas')
      .and.contain('12.00 uur');
  });

  it('"laat de tweede maar weg", "allebei goed", a place that is not there', async () => {
    expect(await say(TWO, 'de derde was om 14u')).to.contain('2 bezoeken');
    expect(await say('laat de tweede maar weg'))
      .to.contain('Jonas')
      .and.not.contain('van 2');
    expect(await say('ja'))
      .to.contain('bewaard')
      .and.contain('Emre');
    expect(await say('eergisteren bij Kofi 10u en Fatima 11u', 'allebei goed')).to.contain(
      'bewaard',
    );
  });

  it('after both were kept, "de eerste" and "beide" are withdrawn by name', async () => {
    expect(await say(...BOTH_KEPT, 'verwijder de eerste')).to.contain('Emre Yilmaz');
    await say('nee');
    const asked = await say('verwijder beide');
    expect(asked).to.contain('2 bezoeken').and.contain('Emre Yilmaz');
    expect(await say('ja'))
      .to.contain('ingetrokken')
      .and.contain('Jonas Verbeke');
    expect(await say('ja'))
      .to.contain('ingetrokken')
      .and.contain('Jonas Verbeke');
  });

  it('a correction of one of them leaves the list as it was', async () => {
    await say(...BOTH_KEPT, 'de tweede was een half uur', 'ja');
    expect(await say('verwijder de eerste')).to.contain('Emre Yilmaz');
  });

  it('"undo" takes back what was kept last: a visit after asking, a correction at once', async () => {
    for (const undo of ['undo', 'ongedaan maken', 'maak dat ongedaan', 'annuleer dat']) {
      expect(await say(...KEPT, undo), undo)
        .to.contain('intrekken?')
        .and.contain('Emre');
      await say('ja');
    }
    await say(...KEPT, 'nee, tot half twaalf', 'ja');
    expect(await say('undo'))
      .to.contain('Ongedaan gemaakt')
      .and.contain('10.00–11.00');
  });

  it('"hetzelfde voor Kofi", "en ook bij Jonas, zelfde uur" are new visits at that moment', async () => {
    const jonas = await say(...KEPT, 'en ook bij Jonas, zelfde uur');
    expect(jonas).to.contain('Klopt dit bezoek?').and.contain('10.00–11.00').and.contain('Jonas');
    await say('ja');
    expect(await say('hetzelfde voor Kofi'))
      .to.contain('Kofi')
      .and.contain('10.00–11.00');
  });

  it('"het was bij Jonas" changes the person, with the only employer of that person', async () => {
    for (const words of ['het was bij Jonas', 'nee, het was Jonas']) {
      const said = await say('bezoek vandaag bij Emre van 8 tot 9', 'ja', words);
      expect(said, words).to.contain('Klopt het zo?').and.contain('Bakkerij De Smet');
      expect(said, words).to.contain('08.00–09.00');
      await say('ja', 'undo', 'undo', 'ja');
    }
    const open = await say('bezoek vandaag bij Emre van 8 tot 9', 'nee, het was Jonas');
    expect(open, 'before it is kept').to.contain('Bakkerij De Smet');
  });

  it('an employer that was named stays asked about', async () => {
    const said = await say('bezoek bij Wasserij Sneeuwwit met Jonas vandaag van 8 tot 9');
    expect(said).to.contain('geen overeenkomst');
  });
});

describe('which day a correction or a week means', () => {
  let house: TestHouse;
  beforeEach(() => (house = openHouse()));
  afterEach(() => house.close());

  it('the kept visit of an earlier week, when there is none on the nearest such weekday', async () => {
    const said = await house
      .talk()
      .say('het bezoek van woensdag bij Kofi was eigenlijk van 15u tot 16u');
    expect(said).to.contain('Ik verbeter').and.contain('woensdag 4 november 2026');
  });

  it('a visit that is told without words of correction stays a new one', async () => {
    const said = await house.talk().say('het bezoek van woensdag bij Kofi duurde een uur');
    expect(said).to.contain('Klopt dit bezoek?').and.contain('11 november');
  });

  it('"vorige week", then "dinsdag": of that week', async () => {
    const talk = house.talk();
    await talk.say('bezoek bij Emre');
    expect(await talk.say('vorige week'))
      .to.contain('van die week')
      .and.contain('3 november');
    expect(await talk.say('dinsdag')).to.contain('dinsdag 3 november 2026');
    const other = house.talk();
    await other.say('vorige week bij Emre geweest');
    expect(await other.say('dinsdag')).to.contain('dinsdag 3 november 2026');
  });

  it('English that registers is no withdrawal', async () => {
    const said = await house.talk().say('I want to register a visit with Emre');
    expect(said).to.contain('Welke dag was dat?');
  });
});
