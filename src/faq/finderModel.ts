// The finder's numbers: how sure it may be, and from when it answers.

export interface FinderModel {
  /** How much the best part of a long message counts beside the whole. */
  part: number;
  /** Of so many answers, the best by the whole, the parts are looked at. */
  hopeful: number;
  /** How much the nearest wordings of an answer count beside what was learnt, and of how many answers they are read. */
  near: number;
  candidates: number;
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
  hopeful: 100,
  near: 0.7,
  candidates: 12,
  confidence: {
    base: -0.177,
    score: 1.3,
    lead: 1.278,
    covered: 1.048,
    inside: 1.838,
    weight: -0.077,
  },
  answersFrom: 0.8,
  nextAnswersFrom: 0.93,
  choicesFrom: 0.6,
};
