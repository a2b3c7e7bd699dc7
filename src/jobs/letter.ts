// A letter by e-mail, and who hands it over.
import type { Delivery } from './delivery.ts';

/** A letter in plain text. */
export interface Letter {
  to: string;
  /** Who answers are for: the coach. */
  replyTo: string | null;
  subject: string;
  text: string;
  /** An appointment (RFC 5545), which calendars offer to take over or to strike out. */
  calendar: { content: string; method: 'REQUEST' | 'CANCEL' } | null;
  /** The same letter has the same key: programs that read mail show it once. */
  key: string;
}

export interface Mailer {
  send(letter: Letter): Promise<Delivery>;
}
