// Who is named as co-worker coach of whom, in the orders in which it is said.
import { expect } from 'chai';
import { coworkerNamed } from '../../../dialogs/agreements/changes/changeWords.ts';

describe('a co-worker coach in a sentence', () => {
  const told: [string, string, string][] = [
    ['de collega-coach van Marie is An Peeters sinds maandag', 'An Peeters', 'Marie'],
    ['zet Lieve als collega-coach bij Jonas', 'Lieve', 'Jonas'],
    ['nieuwe collega-coach bij De Smet: Piet Janssens', 'Piet Janssens', 'De Smet'],
    ['nieuwe collega-coach van Emre: Piet De Backer vanaf 16 november', 'Piet De Backer', 'Emre'],
    ['collega-coach van Jonas is Jan van den Berg', 'Jan van den Berg', 'Jonas'],
    ['Bea Cools wordt de collega-coach van Fatima', 'Bea Cools', 'Fatima'],
  ];
  for (const [text, name, whose] of told) {
    it(`"${text}"`, () => {
      const heard = coworkerNamed(text);
      expect(heard?.name).to.equal(name);
      expect(heard?.about).to.include(whose).and.not.include(name);
    });
  }

  for (const text of [
    'de collega-coach van Jonas is ziek',
    'zet de collega-coach in het verslag',
  ]) {
    it(`"${text}" names nobody`, () => expect(coworkerNamed(text)).to.equal(null));
  }
});
