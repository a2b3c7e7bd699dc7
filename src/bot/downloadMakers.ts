// Who makes the file of each kind of download: a new kind joins here.
import type { Store } from '../store/store.ts';
import type { DownloadMakers } from './downloads.ts';

/** The makers over an opened store; each asks its repository anew what this person may see. */
export function downloadMakers(_store: Store): DownloadMakers {
  return {};
}
