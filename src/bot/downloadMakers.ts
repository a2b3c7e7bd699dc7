// Who makes the file of each kind of download: a new kind joins here.
import type { Content } from '../content/loadContent.ts';
import type { Store } from '../store/store.ts';
import { dialogText } from './dialogText.ts';
import type { DownloadMakers } from './downloads.ts';
import { ledgerMaker } from './ledgerExport.ts';
import { personMaker } from './personal/personMaker.ts';
import { planDesk } from './planDesk.ts';
import { summaryDesk } from './summaryDesk.ts';
import { summaryMaker } from './summaryExport.ts';

/** The makers over an opened store; each asks its repository anew what this person may see. */
export function downloadMakers(store: Store, content: Content): DownloadMakers {
  const text = dialogText(content);
  const plans = planDesk(store, text);
  return {
    appointment(who, { plannedId = '' }) {
      const body = plans.calendarFile(who, plannedId);
      if (body === null) return null;
      return { name: 'afspraak.ics', type: 'text/calendar; charset=utf-8', body };
    },
    billingRun: ledgerMaker(store, text),
    person: personMaker(store, content),
    summary: summaryMaker({ summaries: summaryDesk(store, content.retention), text }),
  };
}
