// Hands a confirmed draft to the visits and turns every answer of theirs into what the person hears.
import type { StoredVisit, VisitContent, VisitOutcome } from '../../src/store/visitRecord.ts';
import type { DialogDeps, KeptVisit } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { TextKey } from '../texts.ts';
import type { Found } from './nextAsk.ts';

export type Kept = ({ kind: 'kept' } & KeptVisit) | { kind: 'refused'; text: string };

/** Registers or corrects the visit; twice with the same submission key has one effect. */
export function keepVisit(found: Found, turn: Turn, deps: DialogDeps): Kept {
  const content = contentOf(found);
  const { submissionKey, correcting } = found.draft;
  const by = { submissionKey, activityId: turn.activityId, why: 'registerVisit' };
  const outcome = correcting
    ? deps.visits.correct(turn.who, { ...correcting, content }, by)
    : deps.visits.register(turn.who, content, by);
  if (outcome.kind === 'saved' || outcome.kind === 'existing') {
    noteTookPlace(found, outcome.visit, turn, deps);
    return { kind: 'kept', visit: outcome.visit, commitments: outcome.commitments };
  }
  return { kind: 'refused', text: deps.text(refusalKey(outcome)) };
}

/** The appointment of the visit took place: the one it was made of, or the only one that it can be. */
function noteTookPlace(
  { draft: { plannedId, correcting } }: Found,
  visit: StoredVisit,
  turn: Turn,
  deps: DialogDeps,
): void {
  if (correcting) return;
  const { plans } = deps.commitments;
  const agreementIds = visit.agreements.map(({ agreementId }) => agreementId);
  const { date } = visit;
  const found =
    plannedId === null
      ? plans.forVisit(turn.who, { agreementIds, date }, 'registerVisit').map(({ id }) => id)
      : [plannedId];
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0)
    plans.done(turn.who, { plannedId: only, visitId: visit.id });
}

/** The sentence for an outcome in which nothing was kept. */
export function refusalKey(outcome: Extract<VisitOutcome, { kind: 'stale' | 'refused' }>): TextKey {
  if (outcome.kind === 'stale') return 'save.stale';
  switch (outcome.reason) {
    case 'alreadyWithdrawn':
    case 'unknownVisit':
    case 'notYourFile':
    case 'notACoach':
    case 'keyUsed':
      return `save.${outcome.reason}`;
    case 'noAgreement':
    case 'unknownAgreement':
    case 'otherEmployer':
      return 'save.noAgreement';
  }
}

function contentOf({ draft, agreements, judged }: Found): VisitContent {
  if (!judged || draft.employerId === null || draft.date === null || draft.mode === null) {
    throw new Error('registerVisit: a draft was kept before the rules passed it');
  }
  const outside = new Set(judged.outsideAgreementIds);
  return {
    employerId: draft.employerId,
    workplaceId: draft.workplaceId,
    agreements: agreements.map((a) => ({ agreementId: a.id, outside: outside.has(a.id) })),
    date: draft.date,
    start: judged.start,
    end: judged.end,
    minutes: judged.minutes,
    extraMinutes: judged.extraMinutes,
    extraDescription: draft.extraDescription,
    extraApprovedBy: draft.extraApprovedBy,
    extraApprovedOn: draft.extraApprovedOn,
    mode: draft.mode,
    note: draft.note,
    late: judged.late,
  };
}
