// Gives the dialogs, the command line and the exports the figures of an opened store.
import type { QuestionCounts, SummaryDesk } from '../../dialogs/summary/summaryDesk.ts';
import type { Retention } from '../content/retentionSchema.ts';
import { countNotUseful } from '../store/answerRatings.ts';
import { addDays, brusselsDay, brusselsInstant } from '../store/brusselsTime.ts';
import type { Reader } from '../store/handle.ts';
import { readSummary } from '../store/summaries.ts';
import { readCases, readWork } from '../store/summaryDetails.ts';
import { freezeDueWeeks } from '../store/summaryFreeze.ts';
import type { Store } from '../store/store.ts';
import { countUnanswered } from '../store/unanswered.ts';

/** The figures; whoever asks first after the moment of a week tells it for good. */
export function summaryDesk(store: Store, retention: Retention): SummaryDesk {
  const told = <T>(read: () => T): T => {
    freezeDueWeeks(store);
    return read();
  };
  return {
    summary: (who, ask, why) => told(() => store.read((db) => readSummary(db, who, ask, why))),
    questions: ({ from, to }) => store.read((db) => questionCounts(db, { from, to }, retention)),
    cases: (who, ask, why) => told(() => store.read((db) => readCases(db, who, ask, why))),
    work: (who, ask, why) => told(() => store.read((db) => readWork(db, who, ask, why))),
  };
}

/** What was removed meanwhile cannot be counted. */
function questionCounts(
  db: Reader,
  { from, to }: { from: string; to: string },
  { unansweredDays, feedbackDays }: Retention,
): QuestionCounts | null {
  const kept = Math.min(unansweredDays.value, feedbackDays.value);
  if (from <= addDays(brusselsDay(db.now), -kept)) return null;
  const start = brusselsInstant(from, '00:00');
  const end = brusselsInstant(addDays(to, 1), '00:00');
  return {
    unanswered: countUnanswered(db, start, end),
    notUseful: countNotUseful(db, start, end),
  };
}
