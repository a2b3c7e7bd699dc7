// What a job is called, and what to do when it fails: for administrators, and for who keeps the server.
import { cardText, type CardTextKey } from '../../cards/cardText.ts';
import type { JobName } from '../content/jobsSchema.ts';
import type { FailingJob } from '../store/jobRuns.ts';

const NAMES: Readonly<Record<JobName, CardTextKey>> = {
  reminders: 'job.reminders',
  breaches: 'job.breaches',
  askMissing: 'job.askMissing',
  weeklyPush: 'job.weeklyPush',
  freeze: 'job.freeze',
  purge: 'job.purge',
  monthEnd: 'job.monthEnd',
  backup: 'job.backup',
};

/** A command that does the same and says what is in the way. */
const BY_HAND: Partial<Record<JobName, string>> = {
  purge: 'npm run purge',
  backup: 'npm run backup',
};

const REMEDIES: readonly [code: RegExp, remedy: CardTextKey][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'jobRemedy.diskFull'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/, 'jobRemedy.rights'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'jobRemedy.damaged'],
  [/^NotNowError$/, 'jobRemedy.busy'],
];

/** "de back-up" */
export function jobInWords(name: string): string {
  return Object.hasOwn(NAMES, name) ? cardText(NAMES[name as JobName]) : name;
}

/** What whoever keeps the server should do, in Dutch; in the job's own words when it had any. */
export function remedyFor({ name, problem }: FailingJob): string {
  if (/[.!]$/.test(problem)) return problem;
  const known = REMEDIES.find(([code]) => code.test(problem))?.[1];
  if (known !== undefined) return cardText(known);
  const command = BY_HAND[name as JobName];
  return command === undefined
    ? cardText('jobRemedy.log', { problem })
    : cardText('jobRemedy.byHand', { problem, command });
}
