// Every night what is past its term is erased.
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Job } from './job.ts';
import { runPurge, type PurgeHouse } from './purge/runPurge.ts';

/** Once a day, at any hour; what was interrupted goes on. */
export function purgeJob(pattern: string, house: PurgeHouse): Job {
  return {
    name: 'purge',
    pattern,
    // It writes the files anew, which waits for whoever reads them.
    alone: true,
    dueAt: ({ at }) => [brusselsDay(at)],
    mayRunAt: () => true,
    async run(_days, now) {
      await runPurge(house, now);
    },
  };
}
