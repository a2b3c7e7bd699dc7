// Sends the letters that wait in the outbox, one after the other, each once; the coach hears of what did not arrive.
import { brusselsDay } from '../store/brusselsTime.ts';
import { dueMessages, nextDue, queueMessage, type OutboxRow } from '../store/outbox.ts';
import { claimMessages, settleMessages } from '../store/outboxStates.ts';
import type { Delivery } from './delivery.ts';
import type { Letter, Mailer } from './letter.ts';
import { settleDelivery, settleFailure, type SettleHouse } from './settleDelivery.ts';

/** Between two letters: a mail server takes a few in a second. */
const SPACING_MS = 250;

export interface MailHouse extends SettleHouse {
  mailer: Mailer;
  /** The letter of a row, as things are now; null: it is not needed any more. */
  letter(row: OutboxRow): Letter | null;
  pause(ms: number): Promise<void>;
}

export class MailWorker {
  readonly #house: MailHouse;
  #isStopped = false;
  #running: Promise<number> | null = null;
  #silentUntil = 0;

  constructor(house: MailHouse) {
    this.#house = house;
  }

  /** Sends all that waits; returns how many letters left. One call at a time does the work. */
  drain(): Promise<number> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Begins nothing new, and waits for the letter that is on its way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #drain(): Promise<number> {
    const { store, pause } = this.#house;
    let count = 0;
    while (!this.#isStopped && store.clock() >= this.#silentUntil) {
      const row = store.read((db) => {
        const next = nextDue(db, ['appointmentMail', 'requestMail']);
        return next && (dueMessages(db, next.personId, [next.kind], 1)[0] ?? null);
      });
      if (!row) break;
      if (count > 0) await pause(SPACING_MS);
      if (await this.#send(row)) count += 1;
    }
    return count;
  }

  /** @returns whether a letter left (or may have left) */
  async #send(row: OutboxRow): Promise<boolean> {
    const { store, mailer } = this.#house;
    let letter: Letter | null;
    try {
      letter = this.#house.letter(row);
    } catch (error) {
      settleFailure(this.#house, [row], error);
      return false;
    }
    if (!letter) {
      store.write((tx) => settleMessages(tx, [row], 'obsolete'));
      return false;
    }
    store.write((tx) => claimMessages(tx, [row]));
    const delivery = refusedForGood(await mailer.send(letter));
    const silentMs = settleDelivery(this.#house, { rows: [row], named: [] }, delivery, null);
    if (silentMs > 0) this.#silentUntil = store.clock() + silentMs;
    if (delivery.kind === 'failed' || delivery.kind === 'uncertain') this.#tellCoach(row);
    return delivery.kind === 'sent' || delivery.kind === 'uncertain';
  }

  /** Named in the next message, which this is when there is no other. */
  #tellCoach({ personId, id }: OutboxRow): void {
    this.#house.store.write((tx) =>
      queueMessage(tx, {
        ...{ personId, kind: 'uncertainBefore' },
        ...{ key: `mail:${id}`, subjectId: brusselsDay(tx.now) },
      }),
    );
  }
}

/** An address that the server does not know: nobody there to wait for. */
function refusedForGood(delivery: Delivery): Delivery {
  return delivery.kind === 'unreachable' ? { kind: 'failed', why: delivery.why } : delivery;
}
