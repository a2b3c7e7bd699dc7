// What a kind of message is made of when it is sent: from ids to a card, or to nothing.
import type { Card } from '../../../cards/card.ts';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import type { CompiledCalendar } from '../../rules/index.ts';
import type { OutboxKind, OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import type { Store } from '../../store/store.ts';

export interface MessageHouse {
  store: Store;
  deps: DialogDeps;
}

/** A card, and the rows that it tells of; what is not among them has become needless. */
export interface Composed {
  card: Card;
  rows: readonly OutboxRow[];
}

export interface MessageGroup {
  kinds: readonly OutboxKind[];
  /** All that waits in one card; or each in one of its own. */
  isBatched: boolean;
  /** Says nothing of its own: sent only to name what may not have arrived. */
  isCarrier?: boolean;
  /** Reminders keep to office hours, what is told at once does not. */
  mayBeSentAt(now: number, calendar: CompiledCalendar): boolean;
  /** What is said now, with what is known now; null: nothing any more. */
  compose(who: StaffPrincipal, rows: readonly OutboxRow[], house: MessageHouse): Composed | null;
  /** A line that names an earlier one of these messages; null: it matters no more. */
  mention(who: StaffPrincipal, row: OutboxRow, house: MessageHouse): string | null;
}

/** Told at once, at any hour. */
export function atAnyTime(): boolean {
  return true;
}
