// A command in the middle of registering is a command, and the open question comes again after it.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

describe('in the middle of registering', function () {
  // The first question about individueel maatwerk waits until the answers are read.
  this.timeout(60_000);
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const open = {
    'who was there': ['vandaag bij De Smet geweest van 9 tot 10', 'Met wie had je contact'],
    'which day': ['bij De Smet geweest voor Jonas', 'Welke dag was dat?'],
    'how one had contact': [
      'gisteren contact gehad met Jonas, een half uur',
      'Hoe had je contact?',
    ],
    'the card': ['gisteren bij De Smet geweest voor Jonas', 'Klopt dit bezoek?'],
  } as const;
  const commands = {
    mensen: 'Wie werkt er met Maatje?',
    'sluitingsdagen 2027': 'Sluitingsdagen 2027',
    'mijn bezoeken': 'Mijn bezoeken',
    hulp: 'Zo kun je me gebruiken',
    'welke deadlines heb ik': 'Wat staat er open?',
    'plan een bezoek bij Jonas vrijdag': 'Dat kan zodra dit klaar is',
    'trek mijn bezoek in': 'Welk bezoek wil je intrekken?',
    'wat is individueel maatwerk?': 'helpt personen met een erkende arbeidsbeperking',
  };

  for (const [what, [sentence, question]] of Object.entries(open)) {
    for (const [command, answer] of Object.entries(commands)) {
      it(`${command}: while asked ${what}`, async () => {
        const asked = await talk.say(sentence);
        expect(asked).to.contain(question);
        const said = await talk.say(command);
        expect(said).to.contain(answer).and.contain('We waren hier gebleven:');
        expect(said.endsWith(asked), 'the same question again').to.equal(true);
      });
    }
    it(`laat maar: while asked ${what}`, async () => {
      await talk.say(sentence);
      expect(await talk.say('laat maar')).to.contain('Er is niets bewaard');
    });
  }

  it('takes any words where words are asked, except help, cancel and restart', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 16u waarvan 30 min extra');
    const asked = await talk.say('hulp');
    expect(asked).to.contain('Zo kun je me gebruiken').and.contain('Wat was het extra werk');
    expect(await talk.say('uitleg')).to.contain('Wie bij de werkgever');
    expect(await talk.say('mensen')).to.contain('Wanneer keurde');
    expect(await talk.say('laat maar')).to.contain('Er is niets bewaard');
  });

  it('says that the open visit is left when another one is corrected by its button', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
    const correct = talk.buttons().find(({ title }) => title === 'Verbeteren')!.action;
    await talk.say('vandaag bij De Smet geweest van 9 tot 10');
    const said = await talk.act(correct);
    expect(said).to.contain('ik stop hier. Er is niets bewaard').and.contain('14.00–15.00 uur');
    await talk.say('laat maar');
    expect(await talk.say('laat maar')).to.contain('niets open');
  });

  it('says which period the list is of', async () => {
    expect(await talk.say('mijn bezoeken van vorige week')).to.contain('Je bezoeken van week 45');
    expect(await talk.say('mijn bezoeken')).not.to.contain('Je bezoeken van');
  });
});

describe('help', () => {
  let house: TestHouse;
  before(() => (house = openHouse()));
  after(() => house.close());

  it('tells an administrator what else can be managed here, with examples', async () => {
    const said = await house.talk('demo-sofie').say('hulp');
    expect(said).to.contain('Mensen en sluitingsdagen beheren');
    expect(said).to.match(/\d\. mensen\n\d\. sluitingsdagen 2027\n/);
  });

  it('tells a coach nothing of it', async () => {
    expect(await house.talk('demo-els').say('hulp')).not.to.match(/sluitingsdagen beheren|mensen/);
  });
});
