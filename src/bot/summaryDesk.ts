// Gives the dialogs, the command line and the exports the figures of an opened store.
import type { SummaryDesk } from '../../dialogs/summary/summaryDesk.ts';
import { readSummary } from '../store/summaries.ts';
import { readCases, readWork } from '../store/summaryDetails.ts';
import { freezeDueWeeks } from '../store/summaryFreeze.ts';
import type { Store } from '../store/store.ts';

/** The figures; whoever asks first after the moment of a week tells it for good. */
export function summaryDesk(store: Store): SummaryDesk {
  const told = <T>(read: () => T): T => {
    freezeDueWeeks(store);
    return read();
  };
  return {
    summary: (who, ask, why) => told(() => store.read((db) => readSummary(db, who, ask, why))),
    cases: (who, ask, why) => told(() => store.read((db) => readCases(db, who, ask, why))),
    work: (who, ask, why) => told(() => store.read((db) => readWork(db, who, ask, why))),
  };
}
