// A name that can only be one person's is asked in the singular, and "ja" is an answer.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

describe('a name that can be only one', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const sentences: [what: string, sentence: string, after: string][] = [
    ['a visit', 'gisteren een uur bij jona geweest', 'Klopt dit bezoek?'],
    ['a contact', 'heb jona gebeld', 'Klopt dit contact?'],
    ['a request', 'jona belde, hij wil dat ik langskom', 'Klopt deze vraag?'],
    ['an appointment', 'plan een bezoek bij jona dinsdag om 10u', 'Dit bezoek plannen?'],
  ];
  for (const [what, sentence, after] of sentences) {
    it(`${what}: "ja" takes the one`, async () => {
      const question = await talk.say(sentence);
      expect(question).to.contain('Je typte "jona". Bedoel je Jonas Verbeke?');
      expect(question).not.to.contain('verschillende');
      const card = await talk.say('ja');
      expect(card).to.contain(after).and.contain('Jonas Verbeke');
    });

    it(`${what}: "nee" asks who it is`, async () => {
      await talk.say(sentence);
      const question = await talk.say('nee');
      expect(question).to.contain('Ik vind niemand met de naam "jona"');
      expect(question).to.contain('Fatima El Amrani');
      expect(question).not.to.contain('Bedoel je Jonas');
    });
  }

  it('another name is an answer too', async () => {
    await talk.say('gisteren een uur bij jona geweest');
    expect(await talk.say('nee, Emre')).to.contain('Emre Yilmaz');
  });
});
