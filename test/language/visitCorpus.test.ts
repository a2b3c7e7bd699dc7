// The sentences of two writers who have seen no parser; of the untouched half only counts are known.
import { expect } from 'chai';
import { chronoScore } from './chronoScore.ts';
import { corpusHalf, scoreOf, type Half } from './corpusScore.ts';

const LEAST: Record<Half, number> = { tuning: 0.99, untouched: 0.95 };

describe('visit corpus', () => {
  for (const half of ['tuning', 'untouched'] as const) {
    describe(half, () => {
      const items = corpusHalf(half);
      const score = scoreOf(items);

      it('has date, start, minutes and mode all right', () => {
        expect(score.allFour.right / score.allFour.all).to.be.at.least(LEAST[half]);
      });

      it('takes no wrong name silently', () => {
        expect(score.wrongNames).to.equal(0);
      });

      it('understands more days, starts and lengths than chrono-node alone', () => {
        const alone = chronoScore(items);
        for (const field of ['date', 'start', 'minutes']) {
          const own = score.fields.get(field);
          const theirs = alone.get(field);
          expect((own?.right ?? 0) / (own?.all ?? 1)).to.be.above(
            (theirs?.right ?? 1) / (theirs?.all ?? 1),
          );
        }
      });
    });
  }
});
