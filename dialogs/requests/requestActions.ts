// What the buttons about requests, contacts and open commitments do.
import type { CommitmentAction } from '../../cards/commitmentActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { ActionOutcome } from '../myVisits/visitActions.ts';
import { explain } from '../open/explain.ts';
import { showOpen } from '../open/showOpen.ts';
import { emptyDraft } from '../registerVisit/visitDraft.ts';
import { say } from '../say.ts';
import { closeRequest } from './closeRequestDialog.ts';
import { showRequest, showRequests } from './showRequests.ts';
import { takeRequest } from './takeRequest.ts';

/** A button that belongs to no open dialog. Every record it names is checked against the person. */
export function handleCommitmentAction(
  action: CommitmentAction,
  turn: Turn,
  deps: DialogDeps,
): ActionOutcome {
  switch (action.verb) {
    case 'showRequest':
      return { replies: showRequest(action.requestId, turn, deps) };
    case 'showRequests':
      return { replies: showRequests(turn, deps) };
    case 'takeRequest':
      return { replies: takeRequest(action, turn, deps) };
    case 'closeRequest':
      return { replies: closeRequest(action, turn, deps) };
    case 'askCloseRequest':
      return {
        replies: [],
        next: { dialog: 'closeRequest', args: { requestId: action.requestId } },
      };
    case 'askTieRequest':
      return { replies: [], next: { dialog: 'tieRequest', args: { requestId: action.requestId } } };
    case 'askCorrectReceipt':
      return {
        replies: [],
        next: { dialog: 'correctReceipt', args: { requestId: action.requestId } },
      };
    case 'contactOnRequest':
      return {
        replies: [],
        next: { dialog: 'registerContact', args: { requestId: action.requestId } },
      };
    case 'contactOnFile':
      return {
        replies: [],
        next: { dialog: 'registerContact', args: { agreementId: action.agreementId } },
      };
    case 'visitOnFile':
      return visitOnFile(action.agreementId, turn, deps);
    case 'showOpen':
      return {
        replies: showOpen(action.filter, action.page, turn, deps, { replaces: action.page > 0 }),
      };
    case 'explainCommitment':
      return { replies: explain(action.commitmentId, turn, deps) };
  }
}

/** Registering a visit of which the file is known already. */
function visitOnFile(agreementId: string, turn: Turn, deps: DialogDeps): ActionOutcome {
  const file = deps.files(turn.who).agreements.find(({ id }) => id === agreementId);
  if (!file) return { replies: [say(deps.text('save.notYourFile'))] };
  const { employerId, employeeId } = file;
  const draft = { ...emptyDraft(deps.newKey()), employerId, employeeIds: [employeeId] };
  return { replies: [], next: { dialog: 'registerVisit', args: { drafts: [draft] } } };
}
