// Hands a draft to the appointments and turns every answer of theirs into what the person hears.
import type { PlanOutcome } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { Kept } from '../form/form.ts';
import { say } from '../say.ts';
import type { PlanDraft } from './planDraft.ts';
import { nextOfPlan } from './planQuestions.ts';
import { showAppointment } from './showPlanned.ts';

/** Plans or moves; twice with the same key has one effect. */
export function keepPlan(draft: PlanDraft, turn: Turn, deps: DialogDeps): Kept<PlanDraft> {
  const { plans } = deps.commitments;
  const isAgain = plans.bySubmission(turn.who, draft.submissionKey, 'planVisit') !== null;
  const outcome = handIn(draft, turn, deps);
  if (outcome.kind === 'refused') {
    const { reason } = outcome;
    if (reason === 'past' || reason === 'tooFarAhead' || reason === 'agreementNotActive') {
      return { kind: 'ask', draft: { ...draft, refused: reason } };
    }
    return { kind: 'done', replies: [say(deps.text(`plan.no.${reason}`))] };
  }
  const how = draft.moving === null ? 'planned' : 'moved';
  const wasThere = outcome.kind === 'existing' && !isAgain;
  const replies = wasThere
    ? [say(deps.text('plan.alreadyPlanned')), showAppointment(outcome.planned, 'shown', turn, deps)]
    : [showAppointment(outcome.planned, how, turn, deps)];
  const what = draft.moving === null ? ('planned' as const) : ('moved' as const);
  const lastKept = { what, ids: [outcome.planned.id] };
  const [next, ...queue] = draft.queue;
  if (!next) return { kind: 'done', replies, lastKept };
  const args = { draft: { ...next, queue } };
  return { kind: 'done', replies, lastKept, next: { dialog: 'planVisit', args } };
}

function handIn(draft: PlanDraft, turn: Turn, deps: DialogDeps): PlanOutcome {
  const { agreements } = nextOfPlan(draft, turn, deps);
  const { employerId, date, start, end, mode, workplaceId, moving, submissionKey } = draft;
  if (employerId === null || date === null)
    throw new Error('planVisit: kept before it was complete');
  const by = { submissionKey, activityId: turn.activityId, why: 'planVisit' };
  const { plans } = deps.commitments;
  if (moving !== null) return plans.move(turn.who, { plannedId: moving, date, start, end }, by);
  const agreementIds = agreements.map(({ id }) => id);
  const content = { employerId, workplaceId, agreementIds, date, start, end, mode };
  return plans.plan(turn.who, content, by);
}
