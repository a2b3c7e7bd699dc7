// The shape of data/jobs.json: at what time of the day each job looks whether there is something to do.
import { Cron } from 'croner';
import { z } from 'zod';
import { UNCONFIRMED } from '../rules/index.ts';

const pattern = z.string().refine(isPattern, {
  error: 'expected a cron pattern of five parts: minute, hour, day, month, weekday',
});
const entry = z.strictObject({
  /** In Brussels time; whether a day counts (office day, first of the week…) is for the job to say. */
  pattern,
  reference: z.literal('policy'),
  status: z.literal(UNCONFIRMED).optional(),
});

export const jobsSchema = z.strictObject({
  reminders: entry,
  breaches: entry,
  askMissing: entry,
  weeklyPush: entry,
  freeze: entry,
  purge: entry,
  monthEnd: entry,
  backup: entry,
});

/** What happens by itself. */
export type JobName = keyof z.output<typeof jobsSchema>;

function isPattern(text: string): boolean {
  try {
    return new Cron(text, { paused: true, mode: '5-part' }).nextRun() !== null;
  } catch {
    return false;
  }
}
