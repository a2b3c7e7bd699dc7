// Words of distress: numbers of people first; nothing is asked when nothing else was said.
import { expect } from 'chai';
import { NOW, openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';
import { VisitorTalk } from '../support/visitorTalk.ts';

describe('words of distress', () => {
  let house: TestHouse;
  let talk: Talk;
  before(() => (house = openHouse()));
  after(() => house.close());
  beforeEach(() => (talk = house.talk()));

  for (const sentence of [
    'Jonas Verbeke dreigt met zelfmoord',
    'Fatima huilt, ze wordt geslagen op het werk',
    'er is een ongeval gebeurd bij Jonas',
    'ongeval op de werkvloer bij De Smet',
    'Emre dreigt met geweld op het werk',
    'Jonas heeft gisteren een ongeluk gehad',
    'ik maak me zorgen over Jonas, hij ziet het niet meer zitten',
    'Jonas overdosis',
  ]) {
    it(`alone: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('1813')
        .and.contain('dat noteer ik voor je')
        .and.not.contain('Welke dag')
        .and.not.contain('Kies er een');
    });
  }

  for (const [sentence, question] of [
    ['Fatima belde, het loopt mis, of er iemand kan komen', 'Klopt deze vraag?'],
    ['ik heb Jonas gebeld, hij wil dood', 'Klopt dit contact?'],
    ['vandaag van 9 tot 10 bij Jonas geweest, hij dreigt met zelfmoord', 'Klopt dit'],
    ['Jonas vraagt of we hem bellen, hij is bedreigd', 'Klopt deze vraag?'],
  ] as const) {
    it(`beside what is to be kept: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('1813')
        .and.contain(question)
        .and.not.contain('dat noteer ik voor je');
    });
  }

  it('a call that is merely reported gets none, nor does what follows', async () => {
    expect(await talk.say('Luc belde net'))
      .to.contain('Over wie')
      .and.not.contain('1813');
    expect(await talk.say('Jonas')).to.not.contain('1813');
    expect(await talk.say('contact'))
      .to.contain('Klopt deze vraag?')
      .and.not.contain('1813');
  });

  it('"waarom?" right after: why, and the numbers once more', async () => {
    await talk.say('Jonas Verbeke dreigt met zelfmoord');
    expect(await talk.say('waarom?'))
      .to.contain('In wat je daarnet schreef')
      .and.contain('1813');
  });

  it('so are the numbers that stand beside a request', async () => {
    await talk.say('Greet Baert belt: Kofi wil er een einde aan maken, of er iemand kan komen');
    await talk.press('Bewaren');
    expect(await talk.say('waarom krijg ik die nummers?')).to.contain('In wat je daarnet schreef');
  });

  it('the service has its own number there, with its hours', async () => {
    expect(await talk.say('Jonas Verbeke dreigt met zelfmoord')).to.match(
      /1813.*Dienst Activering en Werk van Stad Gent, .*uur: 09 210 10 10/su,
    );
  });

  it('"waarom?" of a visitor: the same, and no answer that was shown before', function () {
    // All answers are read once.
    this.timeout(60_000);
    const visitor = new VisitorTalk(house.deps, NOW);
    visitor.say('wat kost het basispakket');
    visitor.say('mijn werknemer wil dood');
    expect(visitor.say('hoezo?'))
      .to.contain('In wat u daarnet schreef')
      .and.contain('1813')
      .and.not.contain('art. 5');
  });
});
