// Whose turn it was when a coach was away on the day of a deadline: a lead does not hold it against who had leave.
import { coachAvailability, whoAnswers } from '../../rules/index.ts';
import type { AnswerFacts } from '../../rules/index.ts';
import { coachOn } from '../../store/assignments.ts';
import type { Reader } from '../../store/handle.ts';
import type { OpenItem } from '../../store/openItem.ts';
import { findPerson } from '../../store/people.ts';
import { answerFacts } from '../../store/reminderFacts.ts';
import { jobCalendar } from '../jobCalendar.ts';

/** Without what was due with a colleague on a day on which one did not replace him or her. */
export function ownTurns(db: Reader, personId: string, items: readonly OpenItem[]): OpenItem[] {
  const facts = factsFor(db, items);
  return items.filter(({ commitment: { agreementId, dueDate: day } }) => {
    const coachId = agreementId === '' ? personId : coachOn(db, agreementId, day);
    if (coachId === null || coachId === personId || facts === null) return true;
    const verdict = coachAvailability({ ...facts, coachId, day });
    const isAbsent = verdict.kind === 'result' && verdict.why === 'absent';
    return isAbsent && whoAnswers({ ...facts, coachId }, day) === personId;
  });
}

/** What is known of the coaches on the days on which these are due; null without any. */
function factsFor(db: Reader, items: readonly OpenItem[]): Omit<AnswerFacts, 'coachId'> | null {
  const days = items.map(({ commitment }) => commitment.dueDate).toSorted();
  const [from] = days;
  if (from === undefined) return null;
  return { ...answerFacts(db, { from, to: days.at(-1)! }), calendar: jobCalendar(db) };
}

/** By commitment: the name of who replaced the coach on the day itself, or null for nobody. */
export function standInsOf(db: Reader, items: readonly OpenItem[]): Map<string, string | null> {
  const owed = items.filter(({ commitment }) => commitment.agreementId !== '');
  const facts = factsFor(db, owed);
  const found = new Map<string, string | null>();
  if (facts === null) return found;
  for (const { id, agreementId, dueDate: day } of owed.map(({ commitment }) => commitment)) {
    const coachId = coachOn(db, agreementId, day);
    const verdict = coachId === null ? null : coachAvailability({ ...facts, coachId, day });
    if (coachId === null || verdict?.kind !== 'result' || verdict.why !== 'absent') continue;
    const backupId = whoAnswers({ ...facts, coachId }, day);
    found.set(id, backupId === null ? null : (findPerson(db, backupId)?.name ?? null));
  }
  return found;
}
