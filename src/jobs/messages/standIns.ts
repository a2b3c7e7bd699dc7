// Whose turn it was when a coach was away on the day of a deadline: a lead does not hold it against who had leave.
import { coachAvailability, whoAnswers } from '../../rules/index.ts';
import { coachOn } from '../../store/assignments.ts';
import type { Reader } from '../../store/handle.ts';
import type { OpenItem } from '../../store/openItem.ts';
import { findPerson } from '../../store/people.ts';
import { answerFacts } from '../../store/reminderFacts.ts';
import { jobCalendar } from '../jobCalendar.ts';

/** By commitment: the name of who replaced the coach on the day itself, or null for nobody. */
export function standInsOf(db: Reader, items: readonly OpenItem[]): Map<string, string | null> {
  const owed = items.map(({ commitment }) => commitment).filter((one) => one.agreementId !== '');
  const days = owed.map(({ dueDate }) => dueDate).toSorted();
  const [from] = days;
  if (from === undefined) return new Map();
  const facts = { ...answerFacts(db, { from, to: days.at(-1)! }), calendar: jobCalendar(db) };
  const found = new Map<string, string | null>();
  for (const { id, agreementId, dueDate: day } of owed) {
    const coachId = coachOn(db, agreementId, day);
    const verdict = coachId === null ? null : coachAvailability({ ...facts, coachId, day });
    if (coachId === null || verdict?.kind !== 'result' || verdict.why !== 'absent') continue;
    const backupId = whoAnswers({ ...facts, coachId }, day);
    found.set(id, backupId === null ? null : (findPerson(db, backupId)?.name ?? null));
  }
  return found;
}
