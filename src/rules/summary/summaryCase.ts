// A case of a summary: one commitment that fell due, how it ended, and why, in closed codes.
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { Commitment, CommitmentKind } from '../commitments/commitment.ts';
import type { SuspensionReason } from '../commitments/commitmentFacts.ts';

/**
 * `lapsed`: it ended before its deadline without being owed any more (request closed, agreement
 * ended); it counts nowhere but is listed.
 */
export const CASE_OUTCOMES = ['onTime', 'late', 'missed', 'open', 'lapsed'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Neutral and closed: what an export may say, never a health reason, never free text. */
export const CASE_REASONS = [
  'coachAbsent',
  'noBackup',
  'handedOver',
  'tried',
  'enteredLate',
  'nothingRecorded',
  'requestClosed',
  'agreementEnded',
] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

/** What is counted of a case. */
export interface CountedCase {
  kind: CommitmentKind;
  outcome: CaseOutcome;
  /** Why it was suspended for a while; null: it never was. */
  suspended: SuspensionReason | null;
}

export interface SummaryCase extends CountedCase {
  commitmentId: string;
  /** Empty for a question of somebody without an agreement. */
  agreementId: string;
  startedOn: LocalDate;
  dueDate: LocalDate;
  dueAt: InstantMs;
  fulfilledAt: InstantMs | null;
  /** Whose file it was on the day it fell due. */
  coachId: string | null;
  /** Whose turn it was: the coach, or who replaced the coach during an absence; null: nobody. */
  answererId: string | null;
  reasons: readonly CaseReason[];
}

type Ended = Pick<Commitment, 'dueAt' | 'fulfilledAt' | 'closedAs' | 'closedAt'>;

/** How a commitment stands at a moment, for counting (see commitmentState for how it is shown). */
export function outcomeAt(
  { dueAt, fulfilledAt, closedAs, closedAt }: Ended,
  now: InstantMs,
): CaseOutcome {
  if (fulfilledAt !== null) return fulfilledAt <= dueAt ? 'onTime' : 'late';
  // What is closed ahead (the agreement will end before the deadline) is owed until then.
  if (closedAs !== null && closedAt! <= Math.min(dueAt, now)) return 'lapsed';
  return now > dueAt ? 'missed' : 'open';
}

/** A suspension as far as counting needs it. */
export interface SuspendedSpan {
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
}

/**
 * Why a commitment was suspended while it ran: from the day after its start to its deadline, or to the
 * day on which it ended when that came first. Only `onsite` and `followUp` are moved by a suspension.
 */
export function suspendedWhileRunning(
  { kind, startedOn, dueDate }: Pick<Commitment, 'kind' | 'startedOn' | 'dueDate'>,
  endedOn: LocalDate | null,
  spans: readonly SuspendedSpan[],
): SuspensionReason | null {
  if (kind !== 'onsite' && kind !== 'followUp') return null;
  const last = endedOn !== null && endedOn < dueDate ? endedOn : dueDate;
  const hit = spans.find(({ from, to }) => to > startedOn && from <= last);
  return hit?.reason ?? null;
}
