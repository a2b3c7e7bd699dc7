// A reply in words.
import type { Reply } from './dialog.ts';

/** A plain text message. */
export function say(text: string): Reply {
  return { kind: 'text', text };
}
