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
  /** The same for a question that leans on the one before: what is meant is guessed more. */
  nextAnswersFrom: number;
  choicesFrom: number;
}

/** Fitted on the tuning half of test/faq/corpus, thresholds by ten-fold cross-validation. */
export const FINDER_MODEL: FinderModel = {
  part: 0.2,
  confidence: {
    base: 0.271,
    score: 1.156,
    lead: 1.692,
    covered: 1.357,
    inside: 1.684,
    weight: -0.072,
  },
  answersFrom: 0.83,
  nextAnswersFrom: 0.92,
  choicesFrom: 0.6,
};
