// A new request is told at once to whoever is to answer it.
import { coachAvailability, nextOfficeDay } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Reader, Tx } from '../store/handle.ts';
import { queueMessage } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';
import { answerFacts } from '../store/reminderFacts.ts';
import type { StoredRequest } from '../store/requestRecord.ts';
import { jobCalendar } from './jobCalendar.ts';

/**
 * Puts it in line for the coach or the back-up, also the one who is only told, and for the leads when none
 * of them works on the next office day; from the team's queue for the leads and every coach who works
 * today or on that day. To be called in the transaction
 * that keeps the request; whoever did that knows.
 */
export function queueNewRequest(
  tx: Tx,
  request: Pick<StoredRequest, 'id' | 'route' | 'takenBy'>,
  by: string,
): void {
  const { id, route, takenBy } = request;
  const told = [...(route.personId === null ? [] : [route.personId]), ...route.alsoTold];
  const queue = route.as === 'queue' && takenBy === null ? whoMayTake(tx) : [];
  const leads = route.nobodyThere && takenBy === null ? peopleWithRole(tx, 'teamLead') : [];
  for (const personId of new Set([...told, ...queue, ...leads])) {
    if (personId === by || personId === takenBy?.id) continue;
    queueMessage(tx, { personId, kind: 'newRequest', key: id, subjectId: id });
  }
}

function whoMayTake(db: Reader): string[] {
  const calendar = jobCalendar(db);
  const today = brusselsDay(db.now);
  const next = nextOfficeDay(calendar, today);
  const facts = { ...answerFacts(db, { from: today, to: next }), calendar };
  const works = (coachId: string, day: string): boolean => {
    const verdict = coachAvailability({ ...facts, coachId, day });
    return verdict.kind !== 'result' || verdict.why === 'works';
  };
  const coaches = [...facts.coaches].filter((id) => works(id, today) || works(id, next));
  return [...peopleWithRole(db, 'teamLead'), ...coaches];
}
