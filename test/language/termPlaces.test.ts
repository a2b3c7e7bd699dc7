// Terms found in the text of a list: the same as a map of its lines.
import { expect } from 'chai';
import { TermPlaces } from '../../src/language/termPlaces.ts';

describe('the places of terms in a text', () => {
  it('are those of a map of its lines, for every term and for none other', () => {
    const terms = Array.from({ length: 5000 }, (_, n) => `${n % 7} <number> é${n.toString(36)}`);
    const places = new TermPlaces(terms.join('\n'));
    expect(places.size).to.equal(terms.length);
    for (const [place, term] of terms.entries()) {
      expect(places.get(term)).to.equal(place);
      expect(places.get(`${term}x`)).to.equal(undefined);
      expect(places.get(term.slice(1))).to.equal(undefined);
    }
    expect(places.get('')).to.equal(undefined);
  });

  it('are told apart when one term begins or ends as another', () => {
    const places = new TermPlaces('werk\nwerkt\nwer\nerk\nx');
    expect(['werk', 'werkt', 'wer', 'erk', 'x'].map((term) => places.get(term))).to.deep.equal([
      0, 1, 2, 3, 4,
    ]);
    expect(places.get('werk\nwerkt')).to.equal(undefined);
  });

  it('of one line, and of an empty one', () => {
    expect(new TermPlaces('alleen').get('alleen')).to.equal(0);
    expect(new TermPlaces('').get('')).to.equal(0);
    expect(new TermPlaces('').get('iets')).to.equal(undefined);
  });
});
