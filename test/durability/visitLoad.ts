// Coaches who keep visits as fast as they can, each in a slot of its own, and go on after a crash.
import type { Agent } from 'node:http';
import { benchObjectId, visitSlot, wholeSentence } from '../bench/benchNames.ts';
import { keptConnections, postActivity } from '../bench/sendTurns.ts';
import { messageActivity } from '../support/activities.ts';

/** A visit that somebody is keeping: what they said last, and whether an answer came. */
export interface SlotTaken {
  coach: number;
  date: string;
  start: string;
  /** From the saved card; null when its answer never came. */
  visitId: string | null;
}

interface Writer {
  coach: number;
  nth: number;
  step: 'sentence' | 'confirm';
  /** Sent, and not answered: to be delivered again, under the same id. */
  inFlight: Record<string, unknown> | null;
}

export class VisitLoad {
  readonly #now = Date.now();
  readonly #agent: Agent;
  readonly #writers: Writer[];
  #stopping = false;
  /** Every visit that was confirmed, answered or not, except those that are in flight now. */
  readonly done: SlotTaken[] = [];

  /** @param coaches how many write at the same time, each over a connection of their own */
  constructor(coaches: number) {
    this.#agent = keptConnections(coaches);
    this.#writers = Array.from({ length: coaches }, (_, coach) => ({
      ...{ coach, nth: 0, step: 'sentence', inFlight: null },
    }));
  }

  /** Writes until the bot is gone; a wrong answer rejects. */
  async untilKilled(port: number): Promise<void> {
    this.#stopping = false;
    await Promise.all(this.#writers.map((writer) => this.#write(writer, port)));
  }

  /** Delivers again what was in flight, finishes those visits and writes no more. */
  async finish(port: number): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#writers.map((writer) => this.#write(writer, port)));
    this.#agent.destroy();
  }

  /** Those whose saved card came. */
  get acknowledged(): SlotTaken[] {
    return this.done.filter((slot) => slot.visitId !== null);
  }

  async #write(writer: Writer, port: number): Promise<void> {
    while (!(this.#stopping && writer.step === 'sentence' && writer.inFlight === null)) {
      const again = writer.inFlight !== null;
      writer.inFlight ??= this.#activityOf(writer);
      const body = JSON.stringify(writer.inFlight);
      const answer = await postActivity(port, body, this.#agent).catch(() => null);
      if (answer === null) return;
      this.#take(writer, answer, again);
    }
  }

  #activityOf({ coach, nth, step }: Writer): Record<string, unknown> {
    const text = step === 'sentence' ? wholeSentence(coach, nth, this.#now) : 'ja';
    return messageActivity(text, {
      conversationId: `durability-${coach}`,
      objectId: benchObjectId(coach),
      timestamp: new Date(this.#now).toISOString(),
    });
  }

  #take(writer: Writer, answer: { status: number; text: string }, again: boolean): void {
    const { status, text } = answer;
    // A turn that was handled before the crash is answered with nothing when it comes again.
    const handledBefore = again && text.includes('"activities":[]');
    const card = writer.step === 'sentence' ? '"confirmVisit"' : '"visitId"';
    if (status !== 200 || !(handledBefore || text.includes(card)))
      throw new Error(`${writer.step}: ${status} ${text.slice(0, 500)}`);
    writer.inFlight = null;
    if (writer.step === 'sentence') {
      writer.step = 'confirm';
      return;
    }
    const { date, from } = visitSlot(writer.nth, this.#now);
    const visitId = /"visitId":"([^"]+)"/.exec(text)?.[1] ?? null;
    const start = `${String(from).padStart(2, '0')}:00`;
    this.done.push({ coach: writer.coach, date, start, visitId });
    writer.step = 'sentence';
    writer.nth += 1;
  }
}
