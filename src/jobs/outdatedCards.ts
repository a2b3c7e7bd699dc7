// Replaces announcements whose request was taken or closed elsewhere, in the conversation where they stand.
import { goneCard } from '../../dialogs/requests/takeRequest.ts';
import { personalConversation } from '../store/conversations.ts';
import { forgetShown, outdatedCards, type OutdatedCard } from '../store/shownCards.ts';
import type { OutboxHouse } from './outboxWorker.ts';

const SPACING_MS = 250;
const MINUTE = 60_000;

/**
 * Replaces each of them once. The same card in its place again changes nothing, so one that surely did not
 * arrive waits; any other failure is left: whoever presses the old card hears what happened.
 * @returns for how long (ms) nothing more should be sent
 */
export async function replaceOutdated(house: OutboxHouse, goesOn: () => boolean): Promise<number> {
  const { store, pause } = house;
  for (const [index, card] of store.read((db) => outdatedCards(db)).entries()) {
    if (!goesOn()) return 0;
    if (index > 0) await pause(SPACING_MS);
    const silentMs = await replace(card, house);
    if (silentMs > 0) return silentMs;
  }
  return 0;
}

async function replace(
  { id, personId, activityId, ...gone }: OutdatedCard,
  { store, deps, sender, log }: OutboxHouse,
): Promise<number> {
  const to = store.read((db) => personalConversation(db, personId));
  const card = goneCard({ ...gone, reason: gone.why, name: gone.takenByName }, deps);
  const delivery = to && (await sender.replace(to, activityId, { kind: 'card', card }));
  if (delivery?.kind === 'notArrived') return delivery.retryAfterMs ?? MINUTE;
  store.write((tx) => forgetShown(tx, id));
  log.info({ kind: 'newRequest', outcome: delivery?.kind ?? 'noConversation' }, 'card replaced');
  return 0;
}
