// Whose turn a commitment was on the day it fell due, and what is known of why it ended as it did.
import { absenceOn, namedBackup } from '../calendar/coachAvailability.ts';
import type { CoachFacts } from '../calendar/coachAvailability.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { CaseOutcome, CaseReason } from './summaryCase.ts';

type CoverFacts = Pick<CoachFacts, 'coachId' | 'absences' | 'backups' | 'knownAt'>;

/**
 * The coach, or during an absence who replaced the coach. Nobody (null) when no back-up was named or
 * the back-up was absent too: that is not held against the coach.
 */
export function answererOn(
  facts: CoverFacts,
  day: LocalDate,
): { answererId: string | null; coachAbsent: boolean } {
  const absence = absenceOn(facts, day);
  if (!absence) return { answererId: facts.coachId, coachAbsent: false };
  const backupId = namedBackup(facts, day, absence);
  const isThere = backupId !== null && !absenceOn({ ...facts, coachId: backupId }, day);
  return { answererId: isThere ? backupId : null, coachAbsent: true };
}

export interface CaseCircumstances {
  closedAs: Commitment['closedAs'];
  coachAbsent: boolean;
  hasAnswerer: boolean;
  /** The file got another coach while the commitment ran. */
  handedOver: boolean;
  /** Somebody tried to reach the caller before the deadline ("geen gehoor"). */
  tried: boolean;
  /** What fulfilled it was recorded after the deadline. */
  enteredLate: boolean;
}

/** The reasons of a case, in a fixed order; a missed one has at least one. */
export function caseReasons(outcome: CaseOutcome, about: CaseCircumstances): CaseReason[] {
  switch (outcome) {
    case 'lapsed':
      return [about.closedAs === 'agreementEnded' ? 'agreementEnded' : 'requestClosed'];
    case 'onTime':
      return about.enteredLate ? ['enteredLate'] : [];
    case 'open':
    case 'late':
    case 'missed': {
      const reasons: CaseReason[] = [];
      if (about.coachAbsent) reasons.push('coachAbsent');
      if (about.coachAbsent && !about.hasAnswerer) reasons.push('noBackup');
      if (about.handedOver) reasons.push('handedOver');
      if (about.tried) reasons.push('tried');
      if (outcome === 'missed' && reasons.length === 0) reasons.push('nothingRecorded');
      return reasons;
    }
  }
}
