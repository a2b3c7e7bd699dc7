// What became of a message that was sent by ourselves, and what a sender offers to those who write one.
import type { Reply } from '../../dialogs/dialog.ts';
import type { ConversationRecord } from '../store/conversations.ts';

/** Only what surely did not arrive may be sent again: a send has no key by which the other side knows it. */
export type Delivery =
  /** `activityId`: under which the channel knows it, where it says so. */
  | { kind: 'sent'; activityId?: string }
  /** Refused for now (429, after `retryAfterMs`), or nobody answered the call. */
  | { kind: 'notArrived'; why: string; retryAfterMs: number | null }
  /** It left, and what became of it is unknown. */
  | { kind: 'uncertain'; why: string }
  /** The person (403) or the conversation (404) is not there any more. */
  | { kind: 'unreachable'; why: string }
  /** Refused for good: sending it again would change nothing. */
  | { kind: 'failed'; why: string };

export interface ProactiveSender {
  /**
   * Waits for the turns of this person, then asks what to say and sends it; null: there is nothing to
   * say any more. Rejects only when `compose` throws: nothing was sent then.
   */
  deliver(to: ConversationRecord, compose: () => Reply | null): Promise<Delivery | null>;
  /** Puts a reply in the place of a message that was sent; the same again changes nothing. */
  replace(to: ConversationRecord, activityId: string, reply: Reply): Promise<Delivery>;
}
