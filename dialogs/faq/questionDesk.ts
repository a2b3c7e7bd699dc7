// What becomes of questions after their answer: judged useful or not, or kept because there was none.

/** "Was dit nuttig?": nobody's name goes with it. */
export interface Judgement {
  submissionKey: string;
  answerId: string;
  /** That of the answer as it was shown. */
  version: string;
  useful: boolean;
  audience: 'everyone' | 'staff';
}

export interface UnansweredQuestion {
  text: string;
  audience: 'everyone' | 'staff';
  /** Ids of the closest answers, best first. */
  near: readonly string[];
  /** The same activity again is the same question. */
  activityId: string | null;
}

export interface QuestionDesk {
  /** Keeps a judgement; false when this card was judged before. */
  judge(judgement: Judgement): boolean;
  /** Keeps a question that got no answer, once names, numbers and addresses are out of it. */
  keep(question: UnansweredQuestion): void;
}
