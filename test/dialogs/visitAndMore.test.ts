// A whole visit in one sentence is kept, whatever else the sentence says or whoever else it names.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

describe('a whole visit', () => {
  let house: TestHouse;
  let talk: Talk;
  before(() => (house = openHouse('2026-11-23T15:00:00+01:00')));
  after(() => house.close());
  beforeEach(() => (talk = house.talk()));

  for (const said of [
    'vrijdag van 9 tot 10 bij Emre, pauze van 10u tot 10u15',
    'vrijdag van 9 tot 10 na de pauze bij Emre',
    'vrijdag een uur bij Emre, hij slaat soms een pauze over',
    'vrijdag een uur bij Emre, hij werkt er niet meer vanaf 1 december',
  ]) {
    it(`is no change of the file: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('Klopt dit bezoek?')
        .and.contain('Emre Yilmaz');
    });
  }

  it('is not asked to be told more by a remark', async () => {
    const said = await talk.say('vrijdag een uur bij Emre, hij was vorige week ziek');
    expect(said).to.contain('Klopt dit bezoek?').and.not.contain('Typ daarna');
  });

  for (const [said, rest] of [
    ['vrijdag een uur bij Emre, zijn contract stopt 31/12', 'zijn contract stopt 31/12'],
    [
      'vrijdag een uur bij Emre, werkgever vraagt of er iemand kan komen',
      'werkgever vraagt of er iemand kan komen',
    ],
    ['vrijdag een uur bij Emre, overeenkomst getekend', 'overeenkomst getekend'],
    ['vrijdag een uur bij Emre, dossier overdragen aan Tom', 'dossier overdragen aan Tom'],
    ['vrijdag een uur bij Emre. Wat moet ik nog doen?', 'Wat moet ik nog doen?'],
    [
      'vrijdag een uur bij Emre, zijn plan is getekend door de werkgever',
      'zijn plan is getekend door de werkgever',
    ],
    [
      'vrijdag van 9 tot 10 bij Wim, ploegbaas wil dat er iemand langskomt',
      'ploegbaas wil dat er iemand langskomt',
    ],
    [
      'vrijdag van 9 tot 10 bij Emre, dossier opschorten tot 1 december',
      'dossier opschorten tot 1 december',
    ],
  ] as const) {
    it(`goes first, the rest is named: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain(`Eerst het bezoek. Typ daarna nog eens: "${rest}".`)
        .and.contain('Klopt dit bezoek?');
    });
  }

  for (const [said, meant] of [
    ['zet Emre op pauze van 1 december tot 15 december', 'Wat is de reden?'],
    ['Emre zijn contract stopt 31/12', 'Wie zegt op?'],
    ['werkgever van Emre vraagt of er iemand kan komen', 'Klopt deze vraag?'],
    ['vrijdag belde de baas van Emre, of er iemand kan komen', 'Klopt deze vraag?'],
    ['Emre werkt er niet meer sinds vrijdag', 'einde van het werk'],
  ] as const) {
    it(`is not heard where none is told: ${said}`, async () => {
      expect(await talk.say(said)).to.contain(meant);
    });
  }

  for (const [said, name] of [
    ['vrijdag samen met Tom een uur bij Emre geweest', 'Tom'],
    ['vandaag 20 min teams met Fatima en Peter De Smet', 'Peter De Smet'],
    ['vrijdag een uur bij Emre met Els erbij', 'Els'],
    ['vrijdag van 9 tot 10 bij Fatima, Luc Pauwels was erbij', 'Luc Pauwels'],
  ] as const) {
    it(`of somebody certain does not wait for another name: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('Klopt dit bezoek?')
        .and.contain(`"${name}" staat niet bij jouw werknemers`);
    });
  }

  it('of nobody certain waits for the name', async () => {
    expect(await talk.say('vrijdag een uur bij Xander')).to.contain('Ik vind niemand');
    expect(await talk.say('Xander is mijn collega')).to.contain('Bij welke werkgever was je?');
    await talk.say('laat maar');
    expect(await talk.say('vrijdag een uur bij Emre en Xander')).to.contain('Ik vind niemand');
    expect(await talk.say('Xander is een collega van mij')).to.contain('Werknemer: Emre Yilmaz');
    await talk.say('laat maar');
    expect(await talk.say('vrijdag een uur bij Emre en Lotte')).to.contain('"Lotte" kan bij jou');
  });

  for (const said of [
    'vrijdag een uur bij Jonas, de oven geslagen, een brandje geblust',
    'gisteren van 9 tot 10 bij Jonas op de werkvloer, hij werd geslagen door de ploegbaas',
  ]) {
    it(`stays beside the numbers: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('1813')
        .and.contain('Klopt dit bezoek?')
        .and.not.contain('dat noteer ik voor je');
    });
  }

  it('is none where only trouble is told: the numbers alone', async () => {
    expect(await talk.say('Jonas werd gisteren geslagen door de ploegbaas'))
      .to.contain('1813')
      .and.contain('dat noteer ik voor je')
      .and.not.contain('Klopt dit');
  });
});
