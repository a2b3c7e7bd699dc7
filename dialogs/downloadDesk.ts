// What the dialogs need to offer a file: a bot cannot send one, so it gives a link to our own server.
import type { StaffPrincipal } from '../src/store/principal.ts';

/** What can be fetched; who makes the file of each kind stands in src/bot/downloadMakers.ts. */
export type DownloadKind = 'summary' | 'appointment' | 'billingRun' | 'person';

/** Names the file to make: ids and closed words only, since they stand in the link. */
export type DownloadArgs = Readonly<Record<string, string>>;

export interface DownloadLink {
  url: string;
  /** Epoch ms: the link does not work after it. */
  until: number;
}

export interface DownloadDesk {
  /**
   * A link for this person, who is checked anew when it is opened; null when the server has no
   * address that people can reach (MAATJE_PUBLIC_HOST).
   */
  link(who: StaffPrincipal, kind: DownloadKind, args: DownloadArgs): DownloadLink | null;
}
