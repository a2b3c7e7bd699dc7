// The small office with its jobs: a clock that a test moves, conversations, a sender that writes down.
import { resolve } from 'node:path';
import type { Card } from '../../cards/card.ts';
import { toText } from '../../cards/renderers/toText.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { loadContent, type Content } from '../../src/content/loadContent.ts';
import { createJobs, messageGroups } from '../../src/jobs/createJobs.ts';
import type { Delivery, ProactiveSender } from '../../src/jobs/delivery.ts';
import { OutboxWorker, type OutboxHouse } from '../../src/jobs/outboxWorker.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { weeklySummary } from '../../src/jobs/weeklySummary.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { openOffice, type Office } from '../store/fixture.ts';

const CONTENT = loadContent(resolve(import.meta.dirname, '../../data'));

export interface Sent {
  personId: string;
  /** The card as plain text, and what a notification shows. */
  text: string;
  summary: string;
  at: number;
}

export interface JobOffice extends Office {
  deps: DialogDeps;
  content: Content;
  /** What left, in order; also what may not have arrived. */
  sent: Sent[];
  /** Cards that were put in the place of a message, under its id. */
  replaced: (Sent & { activityId: string })[];
  /** What becomes of the next messages. */
  outcome: (message: Sent) => Delivery;
  /** Pauses between messages, in ms. */
  pauses: number[];
  house: OutboxHouse;
  /** A bot that starts: its jobs begin where the last one's ended. */
  start(): { scheduler: Scheduler; worker: OutboxWorker };
  /** Runs until a time in Brussels, and gives what was sent at that time. */
  at(day: string, time: string): Promise<Sent[]>;
  /** Is down until a time in Brussels, and starts again then. */
  downUntil(day: string, time: string): Promise<Sent[]>;
}

/** Everybody has talked with Maatje but those who are named. */
export function openJobOffice(
  options: Parameters<typeof openOffice>[0] & {
    silent?: readonly string[];
  } = {},
): JobOffice {
  const { silent = [], ...rest } = options;
  const office = openOffice(rest);
  const { store, clock } = office;
  const summary = weeklySummary(store);
  const deps = createDialogDeps(store, CONTENT);
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const replaced: JobOffice['replaced'] = [];
  for (const who of [office.els, office.tom, office.nadia, office.lead, office.admin])
    if (!silent.includes(who.name)) talkOnce(office, who);
  const made: JobOffice = {
    ...{ ...office, deps, content: CONTENT, sent, replaced, pauses },
    outcome: () => ({ kind: 'sent' }),
    house: {
      ...{ store, deps },
      sender: writingSender(() => made),
      groups: messageGroups(CONTENT, summary),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      pause: (ms) => {
        pauses.push(ms);
        clock.now += ms;
        return Promise.resolve();
      },
    },
    start() {
      const jobs = createJobs(store, CONTENT, summary);
      running = {
        scheduler: new Scheduler({ store, jobs, log: made.house.log }),
        worker: new OutboxWorker(made.house),
      };
      return running;
    },
    async at(day, time) {
      const end = brusselsInstant(day, time);
      running ??= made.start();
      for (let next = running.scheduler.nextAt(); next < end; next = running.scheduler.nextAt()) {
        clock.now = next;
        await look();
      }
      clock.now = end;
      return look();
    },
    downUntil(day, time) {
      clock.now = brusselsInstant(day, time);
      made.start();
      return look();
    },
  };
  const look = async (): Promise<Sent[]> => {
    const before = sent.length;
    running!.scheduler.poll();
    await running!.worker.drain();
    return sent.slice(before);
  };
  let running: ReturnType<JobOffice['start']> | undefined;
  return made;
}

/** Somebody writes to Maatje: from then on they can be written to. */
export function talkOnce({ store }: Office, { personId }: StaffPrincipal): void {
  store.write((tx) =>
    saveConversation(tx, {
      ...{ conversationId: `talk-${personId}`, channelId: 'msteams', scope: 'personal', personId },
      reference: { serviceUrl: 'http://127.0.0.1:1/', user: { id: personId } },
    }),
  );
}

function writingSender(office: () => JobOffice): ProactiveSender {
  return {
    deliver(to, compose) {
      const reply = compose();
      if (reply === null) return Promise.resolve(null);
      const card = (reply as { card: Card }).card;
      const { clock, sent, outcome } = office();
      const personId = to.personId!;
      const message = { personId, text: toText(card), summary: card.summary, at: clock.now };
      const delivery = outcome(message);
      if (delivery.kind === 'sent' || delivery.kind === 'uncertain') sent.push(message);
      const isKnown = delivery.kind === 'sent';
      return Promise.resolve(
        isKnown ? { activityId: `sent-${sent.length}`, ...delivery } : delivery,
      );
    },
    replace(to, activityId, reply) {
      const { card } = reply as { card: Card };
      const { clock, replaced, outcome } = office();
      const message = { personId: to.personId!, summary: card.summary, at: clock.now };
      const text = toText(card);
      const delivery = outcome({ ...message, text });
      if (delivery.kind === 'sent') replaced.push({ ...message, text, activityId });
      return Promise.resolve(delivery);
    },
  };
}
