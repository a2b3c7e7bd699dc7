// Sends what waits in the outbox: one message after the other, each once, with what may not have arrived before.
import type { Logger } from 'pino';
import { withUncertain } from '../../cards/uncertainLines.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import { personalConversation, type ConversationRecord } from '../store/conversations.ts';
import { dueMessages, nextDue, uncertainMessages, type OutboxRow } from '../store/outbox.ts';
import { claimMessages, settleMessages } from '../store/outboxStates.ts';
import { findStaffById } from '../store/people.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { ProactiveSender } from './delivery.ts';
import { jobCalendar } from './jobCalendar.ts';
import type { MessageGroup, MessageHouse } from './messages/messageGroup.ts';
import { replaceOutdated } from './outdatedCards.ts';
import { settleDelivery, settleFailure, settleUnreachable } from './settleDelivery.ts';

/** Between two messages: a channel takes a few in a second. */
const SPACING_MS = 250;
const MOST_AT_ONCE = 500;
const MOST_NAMED = 10;

export interface OutboxHouse extends MessageHouse {
  sender: ProactiveSender;
  groups: readonly MessageGroup[];
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  pause(ms: number): Promise<void>;
}

/** What is on its way, and what is named beside it. */
interface Claimed {
  rows: readonly OutboxRow[];
  named: readonly OutboxRow[];
  reply: Reply;
}

export class OutboxWorker {
  readonly #house: OutboxHouse;
  #isStopped = false;
  #running: Promise<number> | null = null;
  #silentUntil = 0;

  constructor(house: OutboxHouse) {
    this.#house = house;
  }

  /** Sends all that may be sent now; returns how many messages left. One call at a time does the work. */
  drain(): Promise<number> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Begins nothing new, and waits for the message that is on its way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #drain(): Promise<number> {
    const { store, pause } = this.#house;
    let count = 0;
    while (!this.#isStopped && store.clock() >= this.#silentUntil) {
      const next = this.#next();
      if (!next) break;
      if (count > 0) await pause(SPACING_MS);
      if (await this.#deliver(next.personId, next.group)) count += 1;
    }
    const goesOn = (): boolean => !this.#isStopped && store.clock() >= this.#silentUntil;
    const silentMs = goesOn() ? await replaceOutdated(this.#house, goesOn) : 0;
    if (silentMs > 0) this.#silentUntil = store.clock() + silentMs;
    return count;
  }

  #next(): { personId: string; group: MessageGroup } | null {
    const { store, groups } = this.#house;
    const now = store.clock();
    return store.read((db) => {
      const calendar = jobCalendar(db);
      const allowed = groups.filter((group) => group.mayBeSentAt(now, calendar));
      const due = nextDue(
        db,
        allowed.flatMap((group) => group.kinds),
      );
      const group = allowed.find(({ kinds }) => due && kinds.includes(due.kind));
      return due && group ? { personId: due.personId, group } : null;
    });
  }

  /** @returns whether a message left (or may have left) */
  async #deliver(personId: string, group: MessageGroup): Promise<boolean> {
    const { store, sender } = this.#house;
    const rows = store.read((db) => this.#due(db, personId, group));
    const who = store.read((db) => findStaffById(db, personId));
    if (!who) {
      store.write((tx) => settleMessages(tx, rows, 'obsolete'));
      return false;
    }
    const to = store.read((db) => personalConversation(db, personId));
    if (!to) {
      settleUnreachable(this.#house, rows, who, null);
      return false;
    }
    return this.#send(to, who, group, sender);
  }

  async #send(
    to: ConversationRecord,
    who: StaffPrincipal,
    group: MessageGroup,
    sender: ProactiveSender,
  ): Promise<boolean> {
    let claimed: Claimed | null = null;
    try {
      const delivery = await sender.deliver(to, () => {
        claimed = this.#claim(who, group);
        return claimed?.reply ?? null;
      });
      const left = claimed as Claimed | null;
      if (delivery === null || left === null) return false;
      const silentMs = settleDelivery(this.#house, left, delivery, { who, to });
      if (silentMs > 0) this.#silentUntil = this.#house.store.clock() + silentMs;
      return delivery.kind === 'sent' || delivery.kind === 'uncertain';
    } catch (error) {
      const { store } = this.#house;
      const left = claimed as Claimed | null;
      if (left) store.write((tx) => settleMessages(tx, left.rows, 'uncertain'));
      const rows = store.read((db) => this.#due(db, who.personId, group));
      settleFailure(this.#house, rows, error);
      return false;
    }
  }

  #due(
    db: Parameters<typeof dueMessages>[0],
    personId: string,
    { kinds, isBatched }: MessageGroup,
  ): OutboxRow[] {
    return dueMessages(db, personId, kinds, isBatched ? MOST_AT_ONCE : 1);
  }

  /** Put into words and marked as on its way without anything in between: nothing runs beside it. */
  #claim(who: StaffPrincipal, group: MessageGroup): Claimed | null {
    const { store } = this.#house;
    const rows = store.read((db) => this.#due(db, who.personId, group));
    const composed = rows.length === 0 ? null : group.compose(who, rows, this.#house);
    const unsure = store.read((db) => uncertainMessages(db, who.personId)).slice(0, MOST_NAMED);
    const lines = unsure.flatMap((row) => this.#mention(who, row) ?? []);
    const says = composed !== null && (!group.isCarrier || lines.length > 0);
    const told = says ? composed.rows : [];
    const needless = rows.filter((row) => !told.includes(row));
    store.write((tx) => {
      settleMessages(tx, needless, 'obsolete');
      if (says) claimMessages(tx, told);
    });
    if (!says) return null;
    const card = withUncertain(composed.card, lines);
    return { rows: told, named: unsure, reply: { kind: 'card', card } };
  }

  #mention(who: StaffPrincipal, row: OutboxRow): string | null {
    const group = this.#house.groups.find(({ kinds }) => kinds.includes(row.kind));
    return group?.mention(who, row, this.#house) ?? null;
  }
}
