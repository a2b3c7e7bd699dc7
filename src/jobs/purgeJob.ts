// What was sent, asked and judged long ago is removed.
import type { Retention } from '../content/retentionSchema.ts';
import { purgeRatings } from '../store/answerRatings.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { purgeEstimates } from '../store/estimates.ts';
import { purgeOutbox } from '../store/outboxStates.ts';
import { purgeBotState } from '../store/stateFile.ts';
import type { Store } from '../store/store.ts';
import { purgeUnanswered } from '../store/unanswered.ts';
import { purgeWebConversations } from '../store/webConversations.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 3_600_000;
/** Longer than a breach is told after: what was told is not told again once its row is gone. */
export const KEPT_MS = 400 * DAY_MS;

/** Once a day, at any hour. @param transcriptDays for how many days the website's conversations are kept */
export function purgeJob(
  store: Store,
  pattern: string,
  retention: Retention,
  transcriptDays: number,
): Job {
  return {
    name: 'purge',
    pattern,
    dueAt: ({ at }) => [brusselsDay(at)],
    mayRunAt: () => true,
    run(_days, now) {
      const wordsBefore = now - retention.unansweredDays.value * DAY_MS;
      store.write((tx) => {
        purgeOutbox(tx, now - KEPT_MS);
        purgeUnanswered(tx, wordsBefore);
        purgeRatings(tx, now - retention.feedbackDays.value * DAY_MS);
        purgeEstimates(tx, now - retention.estimateDays.value * DAY_MS);
        purgeWebConversations(tx, now - transcriptDays * DAY_MS);
      });
      purgeBotState(store.stateConnection, wordsBefore);
    },
  };
}
