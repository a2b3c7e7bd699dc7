// Keeps the draft at hand and goes to the next one, or shows what must be seen first.
import type { DialogDeps, KeptVisit } from '../deps.ts';
import type { LastKept, Reply, Step, Turn } from '../dialog.ts';
import { draftOf } from '../myVisits/correctionDraft.ts';
import { say } from '../say.ts';
import { keepVisit } from './keepVisit.ts';
import { nextAsk } from './nextAsk.ts';
import {
  advance,
  current,
  positionOf,
  withDraft,
  type RegisterVisitState as State,
} from './registerVisitState.ts';
import { howKept, savedCard, type HowKept } from './savedCard.ts';
import type { VisitDraft } from './visitDraft.ts';

/** What is kept of a draft. */
const KEPT_FIELDS = [
  ...(['employerId', 'workplaceId', 'employeeIds', 'date', 'start', 'end', 'minutes'] as const),
  ...(['extraMinutes', 'extraDescription', 'extraApprovedBy', 'extraApprovedOn'] as const),
  ...(['mode', 'note'] as const),
];
const PERHAPS_TWICE = new Set(['overlap', 'sameDay']);

/**
 * Keeps the draft at hand if nothing is missing, refused or unseen. A key that was handled before (the
 * process died before it could answer) shows what it kept: a visit does not overlap with itself.
 */
export function keep(state: State, turn: Turn, deps: DialogDeps): Step<State> {
  const { submissionKey, correcting } = current(state);
  const before = deps.visits.bySubmission(turn.who, submissionKey, 'registerVisit');
  if (before) return shown(state, before, howKept(before.visit, turn), turn, deps);
  const found = nextAsk(current(state), turn, deps);
  if (found.ask.kind !== 'confirm' || needsASecondLook(state, found.warnings)) {
    return advance(withDraft(state, found.draft), turn, deps, []);
  }
  if (correcting && isUnchanged(found.draft, correcting, turn, deps)) {
    return { kind: 'done', replies: [say(deps.text('correct.unchanged'))] };
  }
  const kept = keepVisit(found, turn, deps);
  if (kept.kind === 'refused') {
    return { kind: 'done', replies: [{ kind: 'text', text: kept.text }] };
  }
  return shown(state, kept, correcting ? 'corrected' : 'registered', turn, deps);
}

/** Keeps the draft at once; with something missing or worth a look its card comes first. */
export function keepIfClear(state: State, turn: Turn, deps: DialogDeps): Step<State> {
  const { submissionKey } = current(state);
  const isKept = deps.visits.bySubmission(turn.who, submissionKey, 'registerVisit') !== null;
  const { ask, warnings } = nextAsk(current(state), turn, deps);
  const isClear = ask.kind === 'confirm' && warnings.length === 0;
  return isKept || isClear ? keep(state, turn, deps) : advance(state, turn, deps, []);
}

/** The draft says what is kept already: nobody is told that something was corrected. */
function isUnchanged(
  draft: VisitDraft,
  { visitId, expectedVersion }: NonNullable<VisitDraft['correcting']>,
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const visit = deps.visits.find(turn.who, visitId, 'registerVisit');
  if (visit?.version !== expectedVersion || visit.status === 'withdrawn') return false;
  const kept = draftOf(visit, draft.submissionKey);
  return KEPT_FIELDS.every((field) => String(draft[field]) === String(kept[field]));
}

/** Shows what was kept, and goes on with the next draft if there is one. */
function shown(
  state: State,
  { visit, commitments }: KeptVisit,
  how: HowKept,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const position = positionOf(state);
  const card = savedCard(visit, commitments, { how, position }, turn.now, deps);
  const replies: Reply[] = [{ kind: 'card', card, replaces: true }];
  const kept = [...state.kept, { at: state.index, visitId: visit.id }];
  const next: State = { ...state, index: state.index + 1, kept };
  const remembered = { lastVisitId: visit.id, lastKept: lastKeptOf(next, visit.id, turn) };
  if (next.index >= next.drafts.length) return { kind: 'done', replies, ...remembered };
  return { ...advance(next, turn, deps, replies), ...remembered };
}

/** The visits of the message in their order; one of them that is corrected later stays in its place. */
function lastKeptOf({ kept }: State, visitId: string, { lastKept }: Turn): LastKept {
  const before = lastKept?.what === 'visits' ? lastKept.ids : [];
  if (kept.length === 1 && before.includes(visitId)) return { what: 'visits', ids: before };
  return { what: 'visits', ids: [...new Set(kept.map((one) => one.visitId))] };
}

/** What may be there twice and was not on the card yet is shown before it is kept. */
function needsASecondLook(state: State, warnings: readonly { kind: string }[]): boolean {
  const shown = state.ask.kind === 'confirm' ? (state.ask.shownWarnings ?? []) : [];
  return warnings.some(({ kind }) => PERHAPS_TWICE.has(kind) && !shown.includes(kind));
}
