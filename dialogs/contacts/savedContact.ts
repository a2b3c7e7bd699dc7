// The card of a contact that was kept: what it brought in order, what stays open.
import { contactSavedCard } from '../../cards/contactSavedCard.ts';
import type { KeptContact } from '../../src/store/contactRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { fulfilledViews, nextDueViews } from '../visitViews.ts';
import { ofCaller } from './settleContact.ts';

const DOUBLE_CLICK_MS = 60_000;

/** What the person sees after keeping, once or again. */
export function savedContact(
  { contact, commitments }: KeptContact,
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const { requestId, agreements } = contact;
  const request =
    requestId === null
      ? null
      : deps.commitments.requests.find(turn.who, requestId, 'registerContact');
  const isLong = Math.abs(turn.now - contact.recordedAt) > DOUBLE_CLICK_MS;
  const card = contactSavedCard({
    how: isLong ? 'already' : 'registered',
    contact: {
      withWhom: agreements.map(({ employeeName, employerName }) =>
        deps.text('contact.with', { employee: employeeName, employer: employerName }),
      ),
      whenInWords: deps.momentInWords(contact.at),
      mode: contact.mode,
      answered: contact.answered,
      about: request ? ofCaller(request, deps) : null,
    },
    fulfilled: fulfilledViews(commitments.fulfilled, agreements, deps),
    next: nextDueViews(commitments.next, agreements, turn.now, deps),
    everybody: agreements.map(({ employeeName }) => employeeName),
  });
  return { kind: 'card', card };
}
