// What was sent long ago is removed from the outbox.
import { brusselsDay } from '../store/brusselsTime.ts';
import { purgeOutbox } from '../store/outboxStates.ts';
import type { Store } from '../store/store.ts';
import type { Job } from './job.ts';

/** Longer than a breach is told after: what was told is not told again once its row is gone. */
export const KEPT_MS = 400 * 24 * 3_600_000;

/** Once a day, at any hour. */
export function purgeJob(store: Store, pattern: string): Job {
  return {
    name: 'purge',
    pattern,
    dueAt: ({ at }) => [brusselsDay(at)],
    mayRunAt: () => true,
    run: (_days, now) => void store.write((tx) => purgeOutbox(tx, now - KEPT_MS)),
  };
}
