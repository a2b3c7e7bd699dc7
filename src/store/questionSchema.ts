// The tables about answers that were judged and questions that got none, as Kysely sees them.
import type { Generated } from 'kysely';

type Instant = number;

/** Nobody's name stands here: whose answer it was is not kept. */
export interface AnswerRatingTable {
  id: Generated<number>;
  submissionKey: string;
  answerId: string;
  /** That of the answer as it was shown. */
  version: string;
  useful: 0 | 1;
  audience: string;
  at: Instant;
}

export interface UnansweredTable {
  id: string;
  /** Without what points at somebody. */
  text: string;
  audience: string;
  /** JSON: ids of the closest answers, best first. */
  near: string;
  at: Instant;
  /** The answer that was written for it since. */
  answerId: string | null;
  dismissalId: string | null;
}

/** "Niet voor ons": kept when the questions themselves are gone. */
export interface DismissalTable {
  id: string;
  /** One of the questions; empty once they are gone. */
  text: string;
  /** How many there were. */
  questions: number;
  reason: string;
  recordedAt: Instant;
  recordedBy: string;
}

export interface QuestionTables {
  answerRating: AnswerRatingTable;
  unanswered: UnansweredTable;
  dismissal: DismissalTable;
}
