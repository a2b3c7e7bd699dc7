// The real jobs and the real outbox on the simulated store, with a delivery that fails, hangs and breaks off.
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { createJobs, messageGroups } from '../../src/jobs/createJobs.ts';
import type { Delivery, ProactiveSender } from '../../src/jobs/delivery.ts';
import { OutboxWorker } from '../../src/jobs/outboxWorker.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { weeklySummary } from '../../src/jobs/weeklySummary.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { interruptedSends, reviveMessages } from '../../src/store/outboxStates.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { SimulatedOffice } from './simulatedOffice.ts';

/** A message that was handed to the channel, with what the sender then said. */
export interface Handed {
  at: number;
  personId: string;
  kind: string;
  key: string;
  subjectId: string;
  came: Delivery['kind'] | 'brokenOff';
}

type Look = (handed: readonly Handed[]) => void;

export class SimulatedJobs {
  readonly handed: Handed[] = [];
  readonly failures: string[] = [];
  /** Hears each card's messages while they are on their way. */
  onHanded: Look = () => {};
  readonly neverReached: ReadonlySet<string>;
  private readonly office: SimulatedOffice;
  private running: { scheduler: Scheduler; worker: OutboxWorker; restarts: number } | null = null;
  private readonly silent = new Set<string>();
  private readonly fates = new Map<string, Chance>();
  private breakOff: () => void = () => {};

  constructor(office: SimulatedOffice) {
    this.office = office;
    const [neverTalks, ...others] = office.coaches;
    this.neverReached = new Set([neverTalks!.personId]);
    for (const who of [office.lead, ...others]) this.talk(who.personId);
    this.start();
  }

  /** What falls due now is done and sent; a process that breaks off is started again. */
  async look(): Promise<void> {
    const { office } = this;
    if (this.running?.restarts !== office.restarts) this.start();
    const { scheduler, worker } = this.running!;
    const brokenOff = new Promise<'brokenOff'>((resolve) => {
      this.breakOff = () => resolve('brokenOff');
    });
    scheduler.poll();
    const ended = await Promise.race([worker.drain(), brokenOff]);
    // A month-end run that takes long is not cut off by whoever closes the store next.
    if (ended !== 'brokenOff') return scheduler.idle();
    office.restart();
    await this.look();
  }

  /** Who could not be reached says something, and can be written to again. */
  talkAgain(): void {
    for (const personId of this.silent) this.talk(personId);
    this.silent.clear();
  }

  private talk(personId: string): void {
    this.office.write((tx) => {
      const conversationId = `talk-${personId}`;
      const scope = { channelId: 'msteams', scope: 'personal', personId } as const;
      saveConversation(tx, { conversationId, ...scope, reference: {} });
      reviveMessages(tx, personId, tx.now - 7 * 24 * 3_600_000);
    });
  }

  private start(): void {
    const { office } = this;
    const { content } = office;
    office.write(interruptedSends);
    // One commit for what the jobs write side by side: a simulated year is no test of the disk.
    const store: Store = { ...office.store, write: office.store.join };
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (what: unknown) => void this.failures.push(`log: ${told(what)}`),
    };
    const summary = weeklySummary(store);
    const house = {
      ...{ store, log, deps: createDialogDeps(store, content), sender: this.sender() },
      groups: messageGroups(content, summary),
      pause: (ms: number) => Promise.resolve(office.moveTo(office.now + ms)),
    };
    const scheduler = new Scheduler({ store, log, jobs: createJobs(store, content, summary) });
    this.running = { scheduler, worker: new OutboxWorker(house), restarts: office.restarts };
  }

  private sender(): ProactiveSender {
    return {
      deliver: (to, compose) => {
        if (compose() === null) return Promise.resolve(null);
        const came = this.fate(to.personId!);
        const onTheirWay = this.office.store.read((db) =>
          db.all(
            query
              .selectFrom('outbox')
              .select(['personId', 'kind', 'key', 'subjectId'])
              .where('state', '=', 'sending'),
          ),
        );
        const messages = onTheirWay.map((row): Handed => ({ ...row, came, at: this.office.now }));
        this.handed.push(...messages);
        this.onHanded(messages);
        if (came !== 'brokenOff') return Promise.resolve(deliveryOf(came));
        this.breakOff();
        return new Promise(() => {});
      },
      replace: () => Promise.resolve({ kind: 'sent' }),
    };
  }

  /** By person, so that a seed gives the same year whoever comes first. */
  private fate(personId: string): Handed['came'] {
    const { coaches, scale } = this.office;
    const nth = coaches.findIndex((coach) => coach.personId === personId);
    const chance = this.fates.get(personId) ?? chanceOf(scale.seed + 7919 * (nth + 1));
    this.fates.set(personId, chance);
    const lot = chance.int(1, 200);
    if (lot <= 6) return 'notArrived';
    if (lot <= 10) return 'uncertain';
    if (lot <= 13) return 'brokenOff';
    if (lot > 14) return 'sent';
    this.silent.add(personId);
    return 'unreachable';
  }
}

function deliveryOf(came: Exclude<Handed['came'], 'brokenOff'>): Delivery {
  if (came === 'sent') return { kind: 'sent' };
  if (came === 'notArrived') return { kind: came, why: '429', retryAfterMs: 30_000 };
  return { kind: came, why: 'simulated' };
}

function told(what: unknown): string {
  const error = (what as { err?: unknown }).err;
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(what);
}
