// On each office day: who is reminded of what. One row for each deadline and day; they are sent as one card.
import { isOfficeDay, reminderOn, startOfDay } from '../rules/index.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import { openDueBetween } from '../store/dueCommitments.ts';
import type { Tx } from '../store/handle.ts';
import { peopleUncertain, queueMessage } from '../store/outbox.ts';
import { answerFacts } from '../store/reminderFacts.ts';
import type { Store } from '../store/store.ts';
import { queueClosedPromises } from './closedPromises.ts';
import { queueGaps } from './coverNews.ts';
import { deadlineKey } from './deadlineKey.ts';
import type { Job } from './job.ts';
import { jobCalendar } from './jobCalendar.ts';
import { queueForLeads } from './leads.ts';
import { mayRemindAt } from './officeMoments.ts';

/** A deadline behind the longest row of closed days can be next working day's. */
const DAYS_AHEAD = 31;
/** An absence that is over can be why a part-time coach was not reminded on an own last working day. */
const DAYS_BACK = 31;

/** The reminders of the day, and what may not have arrived before. */
export function remindersJob(store: Store, pattern: string): Job {
  return {
    name: 'reminders',
    pattern,
    dueAt: ({ at }, calendar) => {
      const day = brusselsDay(at);
      return isOfficeDay(calendar, day) ? [day] : [];
    },
    mayRunAt: mayRemindAt,
    run: () =>
      void store.write((tx) => {
        queueClosedPromises(tx);
        queueGaps(tx);
        queueReminders(tx);
        queueUncertain(tx);
      }),
  };
}

/** Puts in line what is due today or on somebody's next working day, as of now. */
export function queueReminders(tx: Tx): void {
  const calendar = jobCalendar(tx);
  const day = brusselsDay(tx.now);
  const last = addDays(day, DAYS_AHEAD);
  const facts = answerFacts(tx, { from: addDays(day, -DAYS_BACK), to: last });
  const span = { from: startOfDay(calendar, day), to: startOfDay(calendar, last) };
  for (const { commitment, coachId } of openDueBetween(tx, span.from, span.to)) {
    const { id: subjectId, dueDate } = commitment;
    // A question that nobody took has no coach: the leads are reminded, on both days.
    const input = { ...facts, calendar, coachId: coachId ?? '', day, dueDate };
    const verdict = reminderOn(input);
    if (verdict.kind !== 'result' || verdict.reminder === 'none') continue;
    const message = { kind: verdict.reminder, key: deadlineKey(commitment), subjectId };
    const { personId } = verdict;
    if (personId === null) queueForLeads(tx, message);
    else queueMessage(tx, { ...message, personId });
  }
}

/** Whoever would get no other message today hears all the same what may not have arrived. */
function queueUncertain(tx: Tx): void {
  const day = brusselsDay(tx.now);
  for (const personId of peopleUncertain(tx))
    queueMessage(tx, { personId, kind: 'uncertainBefore', key: day, subjectId: day });
}
