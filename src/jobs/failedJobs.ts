// A job that fails is told to the administrators: once, and again each week that it goes on.
import { keepFailure } from '../store/jobRuns.ts';
import { queueMessage } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';
import type { Tx } from '../store/handle.ts';
import { JobError } from './job.ts';

/** It is tried again every few minutes: what was over by then is told to nobody. */
const PATIENCE_MS = 15 * 60_000;
const WEEK_MS = 7 * 24 * 3_600_000;

/** Notes that a job failed, and puts the message in line. Without administrators the leads hear it. */
export function noteFailure(tx: Tx, name: string, error: unknown): void {
  const since = keepFailure(tx, name, problemOf(error));
  const weeks = Math.floor((tx.now - since) / WEEK_MS);
  const message = { kind: 'jobFailed', key: `${name}@${since}+${weeks}`, subjectId: name } as const;
  const administrators = peopleWithRole(tx, 'administrator');
  const hears = administrators.length > 0 ? administrators : peopleWithRole(tx, 'teamLead');
  for (const personId of hears) queueMessage(tx, { ...message, personId }, since + PATIENCE_MS);
}

/** Words that were meant for people; of anything else its code only: it may quote a name. */
function problemOf(error: unknown): string {
  if (error instanceof JobError) return error.message;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'unknown');
}
