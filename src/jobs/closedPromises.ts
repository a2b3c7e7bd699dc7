// A closing day that was confirmed after something had been promised for it: whoever owes it is told at once.
import { isOfficeDay, previousOfficeDay, startOfDay, whoAnswers } from '../rules/index.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import { openDueBetween } from '../store/dueCommitments.ts';
import type { Tx } from '../store/handle.ts';
import { queueMessage } from '../store/outbox.ts';
import { answerFacts } from '../store/reminderFacts.ts';
import { deadlineKey } from './deadlineKey.ts';
import { jobCalendar } from './jobCalendar.ts';
import { queueForLeads } from './leads.ts';

/** Everything that is promised: the longest term is a support plan's. */
const DAYS_AHEAD = 200;

/**
 * Tells, once for each deadline, whoever answers on the last office day before it. To be called in the
 * transaction that confirms a list; the reminders of the day look too, for lists that came as files.
 */
export function queueClosedPromises(tx: Tx): void {
  const calendar = jobCalendar(tx);
  const today = brusselsDay(tx.now);
  const last = addDays(today, DAYS_AHEAD);
  const facts = answerFacts(tx, { from: today, to: last });
  const span = { from: startOfDay(calendar, today), to: startOfDay(calendar, last) };
  for (const { commitment, coachId } of openDueBetween(tx, span.from, span.to)) {
    const { id: subjectId, dueDate } = commitment;
    if (isOfficeDay(calendar, dueDate)) continue;
    const actDay = previousOfficeDay(calendar, dueDate);
    const input = { ...facts, calendar, coachId: coachId ?? '' };
    const personId = whoAnswers(input, actDay < today ? today : actDay);
    const message = { kind: 'closedPromise', key: deadlineKey(commitment), subjectId } as const;
    if (personId === null) queueForLeads(tx, message);
    else queueMessage(tx, { ...message, personId });
  }
}
