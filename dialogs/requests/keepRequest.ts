// Keeps a request once and shows what was promised; the same question as an earlier one is not kept twice.
import type { RequestCardView } from '../../cards/commitmentViews.ts';
import type {
  RequestContent,
  RequestOutcome,
  RequestRefusal,
  StoredRequest,
} from '../../src/store/requestRecord.ts';
import type { Submission } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { Kept } from '../form/form.ts';
import { say } from '../say.ts';
import type { RequestDraft } from './requestDraft.ts';
import { shownRequest } from './requestViews.ts';

const WHY = 'newRequest';
const DOUBLE_CLICK_MS = 60_000;

/** Registers the request; twice with the same submission key has one effect. */
export function keepRequest(
  draft: RequestDraft,
  content: RequestContent,
  turn: Turn,
  deps: DialogDeps,
): Kept<RequestDraft> {
  const { submissionKey, distress } = draft;
  const by: Submission = { submissionKey, activityId: turn.activityId, why: WHY };
  const earlier = draft.same === 'join' ? earlierOf(draft, turn, deps) : null;
  if (earlier && !wantsMore(content, earlier)) {
    const commitments = deps.commitments.requests.owed(turn.who, earlier.id, WHY);
    const shown = { request: earlier, commitments };
    return done(card(shown, 'joined', turn, deps, distress), earlier.id);
  }
  const { requests } = deps.commitments;
  const outcome = requests.register(turn.who, content, by, draft.same !== null);
  switch (outcome.kind) {
    case 'duplicate':
      return { kind: 'ask', draft: { ...draft, earlierId: outcome.earlier.id, same: null } };
    case 'refused':
      return refused(draft, outcome.reason, deps);
    case 'saved':
    case 'existing':
      if (earlier) closeAsDuplicate(earlier, by, turn, deps);
      return done(card(outcome, howKept(outcome, turn), turn, deps, distress), outcome.request.id);
  }
}

/** A double click shows the card as it was; a later one says that it was kept before. */
export function howKept(
  { kind, request }: Extract<RequestOutcome, { kind: 'saved' | 'existing' }>,
  turn: Turn,
): RequestCardView['how'] {
  const isLong = Math.abs(turn.now - request.recordedAt) > DOUBLE_CLICK_MS;
  return kind === 'existing' && isLong ? 'already' : 'registered';
}

/** What a submission kept, for a second click; null when it kept nothing. */
export function requestAgain(submissionKey: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const kept = deps.commitments.requests.bySubmission(turn.who, submissionKey, WHY);
  if (!kept) return null;
  const how = howKept({ kind: 'existing', ...kept }, turn);
  return [card(kept, how, turn, deps, false)];
}

function earlierOf(draft: RequestDraft, turn: Turn, deps: DialogDeps): StoredRequest | null {
  if (draft.earlierId === null) return null;
  return deps.commitments.requests.find(turn.who, draft.earlierId, WHY);
}

/** The same question, but now somebody is asked to come: that is promised too. */
function wantsMore({ wants }: RequestContent, earlier: StoredRequest): boolean {
  return wants === 'presence' && earlier.wants === 'contact' && earlier.status === 'open';
}

/** Of the same day, so with the same deadline: nothing is promised later by it. */
function closeAsDuplicate(
  earlier: StoredRequest,
  by: Submission,
  turn: Turn,
  deps: DialogDeps,
): void {
  const submissionKey = `${by.submissionKey.slice(0, 60)}-dup`;
  const change = { requestId: earlier.id, reason: 'duplicate' } as const;
  deps.commitments.requests.close(turn.who, change, { ...by, submissionKey });
}

function refused(
  draft: RequestDraft,
  reason: RequestRefusal,
  deps: DialogDeps,
): Kept<RequestDraft> {
  if (reason === 'agreementNotActive')
    return { kind: 'ask', draft: { ...draft, notRunning: true } };
  return { kind: 'done', replies: [say(deps.text(`request.refused.${reason}`, { name: '' }))] };
}

function card(
  shown: Parameters<typeof shownRequest>[0],
  how: RequestCardView['how'],
  turn: Turn,
  deps: DialogDeps,
  distress: boolean,
): Reply {
  return { kind: 'card', card: shownRequest(shown, how, turn.who, deps, { distress }) };
}

function done(reply: Reply, lastRequestId: string): Kept<RequestDraft> {
  const lastKept = { what: 'request' as const, ids: [lastRequestId] };
  return { kind: 'done', replies: [reply], lastRequestId, lastKept };
}
