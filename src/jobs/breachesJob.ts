// What was promised and not kept is told to the team leads, each breach once, in one card.
import { brusselsDay } from '../store/brusselsTime.ts';
import { isOfficeTime } from '../rules/index.ts';
import { openDueBetween } from '../store/dueCommitments.ts';
import type { Tx } from '../store/handle.ts';
import { keysQueuedFor } from '../store/outboxStates.ts';
import { peopleWithRole } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { deadlineKey } from './deadlineKey.ts';
import type { Job } from './job.ts';
import { queueForLeads } from './leads.ts';
import { mayRemindAt } from './officeMoments.ts';

/** What passed longer ago stands in the summaries; it is no news. */
const DAYS_BACK = 90;
const DAY_MS = 24 * 3_600_000;

/** Looks through the office day, so that a deadline of the morning is no news of tomorrow. */
export function breachesJob(store: Store, pattern: string): Job {
  return {
    name: 'breaches',
    pattern,
    dueAt: ({ at }, calendar) => (isOfficeTime(calendar, at) ? [brusselsDay(at)] : []),
    mayRunAt: mayRemindAt,
    run: () => void store.write(queueBreaches),
  };
}

/** Puts in line, for every lead, each deadline that has passed and was not told before. */
export function queueBreaches(tx: Tx): void {
  // Of thousands that passed, nearly all were told: looking that up at once is a hundredth of trying each.
  const told = keysQueuedFor(tx, 'breach', peopleWithRole(tx, 'teamLead'));
  for (const { commitment } of openDueBetween(tx, tx.now - DAYS_BACK * DAY_MS, tx.now)) {
    const { id: subjectId } = commitment;
    const key = deadlineKey(commitment);
    if (!told.has(key)) queueForLeads(tx, { kind: 'breach', key, subjectId });
  }
}
