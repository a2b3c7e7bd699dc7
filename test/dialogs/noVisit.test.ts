// What is told and is no visit: other work, and what was called off; and the visits that sound like it.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('what is no visit', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const OTHER_WORK = [
    'Gisteren heel de dag teamdag gehad in De Centrale',
    'vormingsdag vandaag',
    'vandaag opleiding gevolgd',
    'gisteren teamvergadering van 9 tot 12',
  ];
  for (const text of OTHER_WORK) {
    it(`"${text}" is other work, of which nothing is kept`, async () => {
      expect(await house.talk().say(text)).to.match(/^Dat is geen bezoek of contact/);
    });
  }

  const VISITS = [
    'gisteren bij Emre geweest van 9 tot 10 en dan teamvergadering',
    'moest vandaag om 8u bij Jonas zijn maar mijn band stond plat, toch nog van 9 tot 10 geweest',
  ];
  for (const text of VISITS) {
    it(`"${text}" is a visit`, async () => {
      expect(await house.talk().say(text)).to.contain('Klopt dit bezoek?');
    });
  }

  it('an absence for a course is still one', async () => {
    const away = await house.talk().say('vrijdag heb ik verlof voor een opleiding');
    expect(away).to.contain('Deze afwezigheid bewaren?');
  });

  const CALLED_OFF = [
    "'k moest vanmorgen om 8u bij Jonas zijn maar mijn band stond plat, afgezegd",
    'ik had gisteren om 9u afspraak met Jonas, maar autopech, dus ik heb afgezegd',
    'moest gisteren bij Emre zijn om 10u maar de trein reed niet, afgebeld',
  ];
  for (const text of CALLED_OFF) {
    it(`"${text}" did not take place`, async () => {
      expect(await house.talk().say(text)).to.match(/^Ik hoor dat dit bezoek niet doorging/);
    });
  }

  it('a visit of another language is heard: made, or still to come', async () => {
    const log = await house.talk().say('I would like to log a visit');
    expect(log).to.contain('Bij welke werkgever was je?');
    const gone = await house.talk().say('please delete my visit of yesterday');
    expect(gone).to.contain('Ik vind geen bezoek van jou van donderdag 12 november 2026');
    const ahead = await house.talk().say('rendez-vous chez De Smet mardi prochain à 10h');
    expect(ahead).to.contain('Over wie gaat het bij Bakkerij De Smet?');
    const planned = await house.talk().say('planifier une visite chez Emre jeudi prochain à 14h');
    expect(planned)
      .to.contain('Dit bezoek plannen?')
      .and.contain('donderdag 19 november 2026, 14.00 uur');
    const been = await house.talk().say('rendez-vous avec Emre hier de 10h à 11h');
    expect(been).to.contain('Hoe had je contact?');
  });
});
