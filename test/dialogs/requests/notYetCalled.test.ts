// Who says that somebody was not called yet keeps nothing; what somebody wrote, or told, is their question.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a contact that was not made', () => {
  let house: TestHouse;
  let talk: Talk;
  before(() => (house = openHouse()));
  after(() => house.close());
  beforeEach(() => (talk = house.talk()));

  for (const sentence of [
    'ik heb Peter De Smet nog niet gebeld',
    'ik kon Peter De Smet niet bellen',
    'ik vergat Peter De Smet te bellen',
    'Peter De Smet heeft nog niet teruggebeld',
    'ik bel Peter De Smet maandag',
    'ik moet Peter De Smet nog bellen',
  ]) {
    it(`keeps nothing and shows the question: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('er is niets bewaard')
        .and.contain('Wie vroeg het: Peter De Smet')
        .and.not.contain('Klopt dit contact');
    });
  }

  it('shows what stands open with an employee', async () => {
    expect(await talk.say('ik heb Jonas nog niet gebeld')).to.contain('Open bij Jonas Verbeke');
  });

  for (const [sentence, answer] of [
    ['ik heb Peter De Smet geprobeerd te bellen, geen gehoor', 'Klopt deze poging?'],
    ['ik heb Peter De Smet gebeld', 'Klopt dit contact?'],
    ['Jonas niet gebeld maar gemaild', 'Hoe: Per e-mail'],
    ['ik bel Jonas maandag om 10u', 'Dit bezoek plannen?'],
  ] as const) {
    it(`is not "${sentence}"`, async () => expect(await talk.say(sentence)).to.contain(answer));
  }
});

describe('what somebody wrote', () => {
  let house: TestHouse;
  let talk: Talk;
  before(() => (house = openHouse()));
  after(() => house.close());
  beforeEach(() => (talk = house.talk()));

  for (const sentence of [
    'mail gekregen van Peter De Smet over Fatima',
    'Peter De Smet mailde over Fatima',
    'Peter De Smet heeft mij gemaild over Fatima',
    'Greet Baert stuurde een berichtje over Kofi',
    'een mail van Greet over Kofi',
  ]) {
    it(`is a question of theirs: "${sentence}"`, async () => {
      expect(await talk.say(sentence)).to.contain('Wat wordt er gevraagd?');
    });
  }

  for (const sentence of [
    'ik heb Peter De Smet gemaild',
    'mail gestuurd naar Peter',
    'de mail van Greet beantwoord',
  ]) {
    it(`is not what the coach wrote: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Klopt dit contact?')
        .and.contain('Ja, er is gemaild')
        .and.not.contain('gesproken');
    });
  }

  for (const [sentence, caller, subject] of [
    [
      "mail van Peter De Smet: Fatima komt niet goed overeen met haar collega's",
      'Peter De Smet (de werkgever)',
      "komt niet goed overeen met haar collega's",
    ],
    [
      'ik kreeg een mail van Wasserij Sneeuwwit over Emre: hij komt te laat',
      'De werkgever',
      'hij komt te laat',
    ],
    ['Carla belde: Emre komt morgen niet', 'Carla Maton', 'komt morgen niet'],
    [
      'Carla van de wasserij belde dat Emre gisteren niet is komen werken',
      'Carla Maton',
      'gisteren niet is komen werken',
    ],
    ['Wasserij Sneeuwwit mailde: Emre komt vaak te laat', 'De werkgever', 'komt vaak te laat'],
  ] as const) {
    it(`tells of somebody, and asks for no visit: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain(`Wie vroeg het: ${caller}`)
        .and.contain('Wat: Contact')
        .and.contain(`Waarover: ${subject}`);
    });
  }

  for (const sentence of [
    'Carla belde of er iemand kan komen, Emre komt vaak te laat',
    'Carla mailde of ik kan langskomen bij Emre',
    'Carla belde dat Emre niet komt werken, of je kan langskomen',
  ]) {
    it(`asks for a visit all the same: "${sentence}"`, async () => {
      expect(await talk.say(sentence)).to.contain('Wat: Iemand komt langs op de werkvloer');
    });
  }

  it('keeps nothing of health or distress as its subject', async () => {
    expect(await talk.say('Carla belde dat Emre ziek is')).not.to.contain('Waarover');
    await talk.say('laat maar');
    await talk.say('Carla belde: Emre wil niet meer leven');
    expect(await talk.say('contact')).not.to.contain('Waarover');
  });
});

describe('taking and closing a question', () => {
  let house: TestHouse;
  before(() => (house = openHouse()));
  after(() => house.close());

  it('a contact that was made answers it', async () => {
    const talk = house.talk();
    expect(await talk.say('ik heb gisteren om 15u Karim Aziz gemaild, sluit de vraag'))
      .to.contain('Klopt dit contact?')
      .and.contain('15.00 uur')
      .and.contain('Karim Aziz');
  });

  for (const sentence of [
    'de vraag van Karim Aziz neem ik',
    'ik neem Karim Aziz voor mijn rekening',
  ]) {
    it(`"${sentence}" takes it`, async () => {
      const fresh = openHouse();
      expect(await fresh.talk().say(sentence)).to.contain('Je nam deze vraag op');
      fresh.close();
    });
  }

  it('a reason that nobody knows is asked again; a mistake is one', async () => {
    const talk = house.talk();
    await talk.say('sluit de vraag van Greet');
    expect(await talk.say('reden: weet ik niet')).to.contain('Kies nog waarom');
    expect(await talk.say('reden: was vergissing')).to.contain('De vraag is gesloten');
  });

  it('"niet meer nodig" is a reason, no "nee"', async () => {
    const talk = house.talk();
    await talk.say('sluit de vraag van Peter De Smet');
    expect(await talk.say('niet meer nodig')).to.contain('De vraag is gesloten');
  });
});

describe('a visit at which only the co-worker coach was seen', () => {
  it('is of the file that the words name', async () => {
    const house = openHouse();
    const said = 'gisteren bij Emre maar hij was ziek dus enkel met Rachid gesproken van 10 tot 11';
    expect(await house.talk().say(said))
      .to.contain('Klopt dit bezoek?')
      .and.contain('Emre Yilmaz')
      .and.contain('10.00–11.00 uur');
    house.close();
  });
});
