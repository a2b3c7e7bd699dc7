// The finder's numbers: how sure it may be, and from when it answers.

export interface FinderModel {
  /** How much the best part of a long message counts beside the whole. */
  part: number;
  /** From features of the best answer to the odds that it is right (logistic). */
  confidence: {
    base: number;
    score: number;
    lead: number;
    covered: number;
    /** Its lead over the best topic that is never answered. */
    inside: number;
    weight: number;
  };
  /** From this confidence on it answers; below, it offers choices; below the other, it does not know. */
  answersFrom: number;
  choicesFrom: number;
}

/** Fitted on the tuning half of test/faq/corpus, thresholds by ten-fold cross-validation. */
export const FINDER_MODEL: FinderModel = {
  part: 0.2,
  confidence: {
    base: -0.845,
    score: 1.561,
    lead: 1.651,
    covered: 1.51,
    inside: 1.622,
    weight: 0.132,
  },
  answersFrom: 0.8,
  choicesFrom: 0.25,
};
