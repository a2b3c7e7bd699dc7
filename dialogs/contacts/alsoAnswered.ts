// Which open requests a contact answers beside the one it was about: a contact in a file answers all that wait there.
import { addDays } from '../../src/language/index.ts';
import { openItemsOf } from '../commitments/openItemsOf.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { instantOf } from '../form/saidMoment.ts';
import type { ContactDraft } from './contactDraft.ts';

/** No deadline of a request lies further ahead, closing periods included. */
const AHEAD_DAYS = 60;

/** The note for the card, before anything is kept; null when there is no other request. */
export function alsoAnswered(draft: ContactDraft, turn: Turn, deps: DialogDeps): string | null {
  const { answered, agreementIds, requestId } = draft;
  if (!answered || agreementIds === null || agreementIds.length === 0) return null;
  const at = instantOf(draft, deps);
  const dueTo = addDays(turn.today, AHEAD_DAYS);
  const { items } = openItemsOf({ agreementIds, dueTo }, 'registerContact', turn, deps);
  const requests = items.flatMap(({ commitment, request, employeeName }) => {
    const isOther = request !== null && request.id !== requestId;
    if (!isOther || commitment.kind !== 'reachable' || commitment.startedAt > at) return [];
    const caller = request.callerName;
    return caller === null
      ? deps.text('contact.note.request', { employee: employeeName })
      : deps.text('contact.note.requestOf', { caller });
  });
  if (requests.length === 0) return null;
  return deps.text('contact.note.alsoAnswers', { requests: [...new Set(requests)].join(', ') });
}
