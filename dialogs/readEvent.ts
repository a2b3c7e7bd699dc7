// What came in from a channel as an event: words, or a card's payload, untrusted.
import { parseCardSubmit } from '../cards/actions.ts';
import type { Event } from './conversation.ts';

/** A message; Action.Submit arrives as one with a value and no words. `bad` when the value is none of ours. */
export function readEvent({
  text,
  value,
}: {
  text?: string | null | undefined;
  value?: unknown;
}): Event | { kind: 'bad' } {
  const said = text ?? '';
  if (value !== undefined && value !== null && said.trim() === '') return cardEvent(value);
  return { kind: 'text', text: said };
}

/** A card's payload as an event; `bad` when it is none of ours. */
export function cardEvent(value: unknown): Event | { kind: 'bad' } {
  const parsed = parseCardSubmit(value);
  return parsed.kind === 'bad'
    ? parsed
    : { kind: 'action', action: parsed.action, inputs: parsed.inputs };
}
