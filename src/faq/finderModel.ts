// The finder's numbers: how much each likeness counts, and from which confidence it answers.

export interface FinderModel {
  weights: {
    learnt: number;
    wording: number;
    wordings: number;
    covered: number;
    letters: number;
  };
  /** How much the best part of a long message counts beside the whole. */
  part: number;
  /** From features of the best answer to the odds that it is right (logistic). */
  confidence: {
    base: number;
    score: number;
    lead: number;
    learnt: number;
    wording: number;
    covered: number;
    known: number;
    weight: number;
  };
  /** From this confidence on it answers; below, it offers choices; below the other, it does not know. */
  answersFrom: number;
  choicesFrom: number;
}

/** Fitted on the tuning half of test/faq/corpus, thresholds by ten-fold cross-validation. */
export const FINDER_MODEL: FinderModel = {
  weights: { learnt: 1, wording: 0.18, wordings: 0.12, covered: 0.42, letters: 0.15 },
  part: 0.35,
  confidence: {
    base: -6.059,
    score: 4.776,
    lead: 2.364,
    learnt: -2.761,
    wording: -2.157,
    covered: 1.804,
    known: 1.128,
    weight: 0.643,
  },
  answersFrom: 0.65,
  choicesFrom: 0.3,
};
