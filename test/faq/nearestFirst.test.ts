// The nth highest of scores, beside sorting them.
import { expect } from 'chai';
import { nthHighest } from '../../src/faq/nearestFirst.ts';
import { randomNumbers } from '../../src/faq/randomNumbers.ts';

describe('the nth highest of scores', () => {
  it('is what sorting gives, also with many alike', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 300; round++) {
      const kinds = 1 + Math.floor(random.next() * 40);
      const scores = Float64Array.from({ length: 1 + Math.floor(random.next() * 80) }, () =>
        Math.floor(random.next() * kinds),
      );
      const sorted = [...scores].sort((a, b) => b - a);
      const nth = 1 + Math.floor(random.next() * scores.length);
      expect(nthHighest(scores.slice(), nth)).to.equal(sorted[nth - 1]);
    }
  });
});
