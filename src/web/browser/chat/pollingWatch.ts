// Without a stream Direct Line asks every second, and never again after one failure: this notices.
import { DIRECT_LINE } from './tokens.ts';

export interface Polled {
  conversationId: string;
  token: string;
  /** How far the client has come. */
  place(): string;
}

/** Gives a function to call now and then; it says whether the client has to be made anew. */
export function createPollingWatch(): (polled: Polled) => Promise<boolean> {
  let failed = false;
  let behind = '';
  return async ({ conversationId, token, place }) => {
    const here = place();
    const url = `${DIRECT_LINE}/conversations/${conversationId}/activities?watermark=${here}`;
    try {
      const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      const wasGone = failed;
      failed = !response.ok;
      if (failed) return response.status === 403;
      const { watermark } = (await response.json()) as { watermark?: string };
      const isStuck = Number(watermark) > Number(here) && behind === here;
      behind = Number(watermark) > Number(here) ? here : '';
      return wasGone || isStuck;
    } catch {
      failed = true;
      return false;
    }
  };
}
