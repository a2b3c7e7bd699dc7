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

/** What an editor writes. */
export interface AnswerDraft {
  audience: AnswerAudience;
  title: string;
  /** Placeholders as they are written: "{{basicFeeFirst}}". */
  answer: string;
  wordings: readonly string[];
  /** "S0 art. 5" */
  sources: readonly string[];
  /** Ids of answers. */
  related: readonly string[];
}

/** An answer that can be changed. */
export interface StoredAnswer {
  id: string;
  draft: AnswerDraft;
  /** Of what was decided about it last; empty when it is not in force. */
  version: string;
}

/** One place in the history of an answer. */
export interface HistoryEntry {
  /** 0: as it came with the program; then the decisions, in order. */
  entry: number;
  /** Epoch ms and name; null: it came with the program. */
  decided: { at: number; by: string } | null;
  /** Null: withdrawn. */
  draft: AnswerDraft | null;
}

/** An answer about which somebody decided something in chat. */
export interface DecidedEntry extends TitledId {
  inForce: boolean;
  decided: { at: number; by: string };
}

export interface TitledId {
  id: string;
  title: string;
}

/** What a draft may name. */
export interface AnswerFacts {
  placeholders: ReadonlySet<string>;
  isSource(source: string): boolean;
  /** The source that may be meant. */
  sourceLike(source: string): string | null;
  /** The answer for which a wording is already there; null: none but `except`. */
  askedFor(wording: string, except: string | null): TitledId | null;
  /** Of answers that are told; those that are not there are left out. */
  titles(ids: readonly string[]): readonly TitledId[];
  /** Figures that stand written out in an answer, with the placeholders that say the same. */
  writtenFigures(answer: string): readonly { figure: string; placeholders: readonly string[] }[];
  /** The told answers nearest to these words, best first. */
  nearest(words: string): readonly TitledId[];
}

/** What finds another answer; `to` is the title of that, null: none for sure. */
export interface FoundElsewhere {
  wording: string;
  to: string | null;
}

/** What an answer would do once it is published. */
export interface AnswerPreview {
  /** Names what was looked at: the draft, and the answers that it was tried beside. */
  mark: string;
  /** As a person reads it. */
  text: string;
  /** Kept questions that it would answer now. */
  caught: readonly string[];
  /** Questions of its group that it would not: they stay open. */
  missed: readonly FoundElsewhere[];
  /** Its own wordings that find something else. */
  lost: readonly FoundElsewhere[];
  /** Wordings that it would take from other answers. */
  taken: readonly { wording: string; from: string }[];
}

/** What is looked at, or published. */
export interface Written {
  /** Null: a new answer. */
  answerId: string | null;
  draft: AnswerDraft;
  /** The questions for which it is written. */
  questionIds: readonly string[];
}

export type PublishOutcome =
  /** `left`: so many questions of its group find something else, and stay open. */
  | { kind: 'published'; answerId: string; left: number }
  /** Somebody else changed the answer since the card was shown. */
  | { kind: 'stale' }
  /** What is published is not what was looked at. */
  | { kind: 'notPreviewed' }
  | { kind: 'refused' };

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
  facts(): AnswerFacts;
  /** As it was decided last, also when it was withdrawn; null: there is no such answer to change. */
  stored(answerId: string): StoredAnswer | null;
  /** The newest first; empty: there is no such answer. */
  history(answerId: string): readonly HistoryEntry[];
  /** What was published, changed or withdrawn in chat, the latest first. */
  decided(): readonly DecidedEntry[];
  /** Nobody gets it any more; `version` is that of the answer as it was shown. */
  withdraw(
    who: StaffPrincipal,
    answer: { answerId: string; version: string },
    by: Submission,
  ): 'withdrawn' | 'existing' | 'stale' | 'refused';
  /** Tried with a finder that has it; `later` when that takes longer than a person waits. */
  preview(written: Written): Promise<{ ready: AnswerPreview } | { later: Promise<AnswerPreview> }>;
  /** The answer that a submission published or withdrew before; null: it did nothing yet. */
  handled(who: StaffPrincipal, submissionKey: string): string | null;
  /**
   * A dated decision that works at once; the questions that it answers leave the list, and no others.
   * @param seen the version that the form was filled from, and what was looked at
   */
  publish(
    who: StaffPrincipal,
    written: Written,
    seen: { version: string; mark: string },
    by: Submission,
  ): PublishOutcome;
}
