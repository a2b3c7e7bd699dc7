// What is said later changes what it is about, and nothing else of the visit.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('words that come later', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  /** Says one thing after the other; returns the last answer. */
  const say = async (...texts: string[]): Promise<string> => {
    let answer = '';
    for (const text of texts) answer = await talk.say(text);
    return answer;
  };

  for (const said of [
    ['gisteren gebeld', 'bij De Smet', 'Jonas'],
    ['gisteren gebeld', 'het was bij De Smet bij Jonas'],
    ['gisteren getelefoneerd van 9 tot 10', 'bij Emre'],
    ['gisteren gebeld', 'ik ben bij De Smet geweest', 'Jonas'],
  ]) {
    it(`a place makes no visit of a phone call: ${said.join(' → ')}`, async () => {
      expect(await say(...said)).to.contain('Hoe: Aan de telefoon');
    });
  }

  it('a place leaves an online meeting online; clear words change it', async () => {
    const card = await say(
      'gisteren een uur via teams met Jonas',
      'het was bij De Smet met Fatima',
    );
    expect(card).to.contain('Fatima El Amrani').and.contain('Hoe: Online');
    expect(await talk.say('nee, het was ter plaatse')).to.contain('Hoe: Op de werkvloer');
  });

  for (const extra of ['extra 30 minuten', 'er was 30 minuten extra werk bij']) {
    it(`extra work is a part of the visit, it does not shorten it: ${extra}`, async () => {
      const card = await say(
        'gisteren van 9 tot 11 bij Jonas ter plaatse',
        extra,
        'vorming',
        'Greet',
        'gisteren',
      );
      expect(card).to.contain('9.00–11.00 uur (2 uur)');
      expect(card).to.contain('Extra werk: een half uur: vorming');
    });
  }
});
