// Requests in passing: "vragen", "bel ik terug", somebody's question about individueel maatwerk.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('requests, said in passing', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  for (const sentence of [
    'vragen',
    'Vragen?',
    'toon de vragen',
    'welke vragen staan er nog open?',
    'nieuwe vragen',
    'zijn er vragen binnengekomen?',
  ]) {
    it(`lists them: "${sentence}"`, async () => {
      for (const who of [undefined, 'demo-sofie'])
        expect(await house.talk(who).say(sentence)).to.contain(
          'Vragen die op een antwoord wachten',
        );
    });
  }

  for (const sentence of [
    'ik bel Karim Aziz terug',
    'Karim Aziz bel ik terug',
    'ik zal Karim straks terugbellen',
  ]) {
    it(`takes what waits for somebody: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Je nam deze vraag op')
        .and.contain('Karim Aziz');
    });
  }

  for (const sentence of [
    'ik bel Kofi morgen terug',
    'k bel Greet Baert terug',
    'Greet Baert bel ik zelf wel op',
  ]) {
    it(`shows one's own: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Registreer het contact als je gebeld hebt')
        .and.contain('Greet Baert (de collega-coach)');
    });
  }

  it('asks which one, and says that there is none', async () => {
    for (const sentence of ['bel ik terug', 'die bel ik straks wel terug', 'ik bel ze terug'])
      expect(await talk.say(sentence), sentence).to.contain('Welke vraag bedoel je?');
    const nadia = house.talk('demo-nadia');
    await house.talk('demo-sofie').say('ik neem de vraag van Karim Aziz op');
    expect(await nadia.say('bel ik terug')).to.contain('Er wacht geen vraag op een antwoord');
  });

  it('offers the button that answers the question, without "Meer"', async () => {
    await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await talk.say('zonder dossier');
    await talk.say('ja');
    const other = house.talk('demo-nadia');
    expect(await other.say('ik neem een vraag op'))
      .to.contain('Welke vraag neem je op?')
      .and.not.contain('Meer');
    expect(await other.press('Ik neem het op')).to.contain('Je nam deze vraag op');
    talk = house.talk();
    expect(await talk.say('sluit een vraag')).to.contain('Welke vraag wil je sluiten?');
    expect(await talk.press('Sluiten')).to.contain('Deze vraag sluiten?');
  });

  for (const sentence of [
    "iemand van frituur 't Hoekske vraagt hoe het begint",
    'iemand van broodjeszaak Lekker vraagt hoe individueel maatwerk werkt',
    'Iemand van garage Sels belde, hoe begint individueel maatwerk',
    'mevrouw van de strijkerij wil weten wat imw kost',
    'Karim van Brouwerij Hop vroeg hoe de begeleidingspremie werkt',
  ]) {
    it(`is somebody's question to answer: "${sentence}"`, async () => {
      await talk.say(sentence);
      expect(await talk.say('zonder dossier')).not.to.contain('binnenkort beantwoorden');
      expect(await talk.say('laat maar')).to.contain('De vraag is niet bewaard');
    });
  }
});

describe('a question to Maatje', function () {
  // The answers are made findable by the first question.
  this.timeout(60_000);

  it('is no request of somebody else', async () => {
    const house = openHouse();
    for (const sentence of [
      'hoe werkt individueel maatwerk?',
      'wat vraagt de VDAB voor een begeleidingspremie?',
      'De werkgever vraagt of hij recht heeft op een begeleidingspremie, klopt dat?',
      'wie betaalt de begeleidingspremie',
    ]) {
      const talk = house.talk();
      await talk.say(sentence);
      expect(await talk.say('laat maar'), sentence).not.to.contain('De vraag is niet bewaard');
    }
    house.close();
  });
});
