// A new request, told at once to whoever is to answer it.
import { cardText } from '../../../cards/cardText.ts';
import { shownRequest } from '../../../dialogs/requests/requestViews.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { commitmentsOfRequest, findRequest } from '../../store/requestLists.ts';
import type { StoredRequest } from '../../store/requestRecord.ts';
import { atAnyTime, type MessageGroup, type MessageHouse } from './messageGroup.ts';

/** Each on a card of its own, with "ik neem het op" where somebody may. An announcement is no reminder. */
export const newRequestMessages: MessageGroup = {
  kinds: ['newRequest'],
  isBatched: false,
  mayBeSentAt: atAnyTime,
  compose(who, rows, house) {
    const request = waitingFor(who, rows[0], house);
    if (!request) return null;
    const { store, deps } = house;
    const commitments = store.read((db) => commitmentsOfRequest(db, request));
    const distress = deps.distress.isSaid(request.subject ?? '');
    const card = shownRequest({ request, commitments }, 'announced', who, deps, { distress });
    return { card, rows };
  },
  mention(who, row, house) {
    const request = waitingFor(who, row, house);
    const received = request && house.deps.momentInWords(request.receivedAt);
    return received && cardText('uncertain.newRequest', { received });
  },
};

/** Still open, and nobody took it; but whose file it is hears of it though a colleague did. */
function waitingFor(
  who: StaffPrincipal,
  row: OutboxRow | undefined,
  { store }: MessageHouse,
): StoredRequest | null {
  if (!row) return null;
  const request = store.read((db) => findRequest(db, who, row.subjectId, row.kind));
  if (request?.status !== 'open') return null;
  const { takenBy, route } = request;
  if (takenBy === null) return request;
  return takenBy.id !== who.personId && route.personId === who.personId ? request : null;
}
