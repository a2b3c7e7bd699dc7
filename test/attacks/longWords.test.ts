// The same words said hundreds of times, as long as a message may be: no pattern takes seconds over them.
import { expect } from 'chai';
import { NOW, openHouse, type TestHouse } from '../support/house.ts';
import { VisitorTalk } from '../support/visitorTalk.ts';

const LONGEST = 4_000;
const MOST_MS = 5_000;
const OPENINGS = ['ik niet', 'ik zeg hierbij', 'verwijder', 'bel mij', 'afspraak van'];
const WORDS = [
  ...['meer', 'niet', 'kan', 'zal', 'van dinsdag', 'wat ik typte', 'ik wil niet', 'hierbij op'],
  ...['verzet', 'iemand nodig', 'om 10u', 'en', 'van 9 tot 10', 'bij Jonas', 'liefst', '...'],
];

function longText(opening: string, word: string): string {
  const more = Math.floor((LONGEST - opening.length - 2) / (word.length + 1));
  return `${opening}${` ${word}`.repeat(more)} x`;
}

describe('words that are said hundreds of times', function () {
  this.timeout(5 * MOST_MS);
  let house: TestHouse;
  before(function () {
    // The first who asks waits for the answers to be learnt.
    this.timeout(0);
    house = openHouse();
    new VisitorTalk(house.deps, NOW).say('wat is individueel maatwerk?');
  });
  after(() => house.close());

  for (const word of WORDS) {
    it(`a visitor's "${word}" are answered in time`, () => {
      for (const opening of OPENINGS) {
        const talk = new VisitorTalk(house.deps, NOW);
        const begun = performance.now();
        talk.say(longText(opening, word));
        expect(performance.now() - begun, opening).to.be.below(MOST_MS);
      }
    });

    it(`a coach's "${word}" are answered in time`, async () => {
      for (const opening of OPENINGS) {
        const begun = performance.now();
        await house.talk().say(longText(opening, word));
        expect(performance.now() - begun, opening).to.be.below(MOST_MS);
      }
    });
  }
});
