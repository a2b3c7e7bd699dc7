// Writes down what became of a message: sent, to be tried again, uncertain, or the person cannot be reached.
import type { Logger } from 'pino';
import {
  markUnreachable,
  unreachableSince,
  type ConversationRecord,
} from '../store/conversations.ts';
import type { Tx } from '../store/handle.ts';
import type { OutboxRow } from '../store/outbox.ts';
import {
  nameMessages,
  postponeMessages,
  retryMessages,
  settleMessages,
} from '../store/outboxStates.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import { keepShown } from '../store/shownCards.ts';
import type { Store } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import { queueForLeads } from './leads.ts';

/** What settling needs. */
export interface SettleHouse {
  store: Store;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const MINUTE = 60_000;
/** How long what did not arrive waits before each further try; the last one holds for all after it. */
const AGAIN_AFTER_MS = [MINUTE / 2, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** Some two days: then it is given up, and named in a later message. */
const MOST_TRIES = 50;
/** A Retry-After beyond this is no answer but a mistake. */
const LONGEST_WAIT_MS = 24 * 60 * MINUTE;

/**
 * Keeps what became of a message to somebody here, or (null) of a letter to somebody else.
 * @returns for how long (ms) nothing more should be sent to anybody
 */
export function settleDelivery(
  { store, log }: SettleHouse,
  { rows, named }: { rows: readonly OutboxRow[]; named: readonly OutboxRow[] },
  delivery: Delivery,
  reached: { who: StaffPrincipal; to: ConversationRecord } | null,
): number {
  const conversation = reached?.to.conversationId;
  const about = { kind: rows[0]?.kind, count: rows.length, conversation };
  switch (delivery.kind) {
    case 'sent':
      store.write((tx) => {
        settleMessages(tx, rows, 'sent');
        keepPlace(tx, rows, delivery.activityId, reached?.to.channelId);
        nameMessages(tx, named);
      });
      log.info(about, 'message sent');
      return 0;
    case 'notArrived': {
      const silence = Math.min(delivery.retryAfterMs ?? AGAIN_AFTER_MS[0]!, LONGEST_WAIT_MS);
      const wait = Math.max(silence, delivery.retryAfterMs === null ? backOff(rows) : 0);
      store.write((tx) => tryAgain(tx, rows, tx.now + wait));
      log.warn({ ...about, why: delivery.why, wait }, 'message did not arrive');
      return silence;
    }
    case 'uncertain':
      store.write((tx) => settleMessages(tx, rows, 'uncertain'));
      log.warn({ ...about, why: delivery.why }, 'message may not have arrived');
      return 0;
    case 'failed':
      store.write((tx) => settleMessages(tx, rows, 'failed'));
      log.error({ ...about, why: delivery.why }, 'message refused');
      return 0;
    case 'unreachable':
      if (reached) settleUnreachable({ store, log }, rows, reached.who, reached.to);
      else store.write((tx) => settleMessages(tx, rows, 'failed'));
      return 0;
  }
}

/**
 * Nothing arrives with this person (any more): they wait until the person talks again. The leads are told
 * a minute later, of all such people at once.
 */
export function settleUnreachable(
  { store, log }: SettleHouse,
  rows: readonly OutboxRow[],
  { personId }: StaffPrincipal,
  to: ConversationRecord | null,
): void {
  const told = store.write((tx) => {
    if (to) markUnreachable(tx, to.conversationId);
    settleMessages(tx, rows, 'unreachable');
    const since = unreachableSince(tx, personId) ?? 'never';
    const message = { kind: 'unreachable', key: `${personId}@${since}` } as const;
    return queueForLeads(tx, { ...message, subjectId: personId }, personId, tx.now + MINUTE);
  });
  log.warn({ kind: rows[0]?.kind, count: rows.length, told }, 'person cannot be reached');
}

/** The card of an announcement may have to be replaced; only Teams can do so. */
function keepPlace(
  tx: Tx,
  rows: readonly OutboxRow[],
  activityId: string | undefined,
  channelId: string | undefined,
): void {
  const [row] = rows;
  const canReplace = channelId === 'msteams' && row?.kind === 'newRequest' && rows.length === 1;
  if (canReplace && activityId) keepShown(tx, row.id, activityId);
}

/** It could not be put into words: tried again later, given up in the end. */
export function settleFailure(
  { store, log }: SettleHouse,
  rows: readonly OutboxRow[],
  error: unknown,
): void {
  store.write((tx) => {
    const lost = rows.filter((row) => row.attempts + 1 >= MOST_TRIES);
    settleMessages(tx, lost, 'failed');
    postponeMessages(tx, rows.filter((row) => !lost.includes(row)), tx.now + backOff(rows)); // prettier-ignore
  });
  log.error({ err: error, kind: rows[0]?.kind }, 'message could not be made');
}

function tryAgain(tx: Tx, rows: readonly OutboxRow[], at: number): void {
  const lost = rows.filter((row) => row.attempts + 1 >= MOST_TRIES);
  settleMessages(tx, lost, 'failed');
  retryMessages(tx, rows.filter((row) => !lost.includes(row)), at); // prettier-ignore
}

/** By the tries that were made before this one. */
function backOff(rows: readonly OutboxRow[]): number {
  const tries = Math.max(0, ...rows.map((row) => row.attempts));
  return AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length - 1)]!;
}
