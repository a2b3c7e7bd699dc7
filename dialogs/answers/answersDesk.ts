// What the dialogs about questions without an answer, and about writing answers, need from the house.
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export type AnswerAudience = 'everyone' | 'staff';

/** A question as it was kept: without names, numbers and addresses. */
export interface OpenQuestion {
  id: string;
  text: string;
  /** Epoch ms. */
  at: number;
}

/** Questions that ask much the same; those of visitors and those of colleagues stand apart. */
export interface OpenGroup {
  audience: AnswerAudience;
  /** The newest first; at least one. */
  questions: readonly OpenQuestion[];
  /** Ids of the answers that were closest, the closest first. */
  near: readonly string[];
}

/** Why a group needs no answer. */
export const DISMISSALS = ['notOurs', 'noQuestion', 'known'] as const;
export type DismissReason = (typeof DISMISSALS)[number];

export interface AnswersDesk {
  /** True for team leads and editors. */
  mayWrite(who: StaffPrincipal): boolean;
  /** The groups, the most asked first. Null: not theirs to see; the look is noted. */
  groups(who: StaffPrincipal, why: string): Promise<readonly OpenGroup[] | null>;
  /** These are no longer shown; why, by whom and when is kept. The same submission again changes nothing. */
  dismiss(
    who: StaffPrincipal,
    questions: { ids: readonly string[]; text: string; reason: DismissReason },
    by: Submission,
  ): 'done' | 'existing' | 'refused';
}
