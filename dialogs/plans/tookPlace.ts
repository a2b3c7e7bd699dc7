// An appointment that took place becomes a visit; one before a closed door stays a try.
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { emptyDraft, minutesBetween, type VisitDraft } from '../registerVisit/visitDraft.ts';
import { say } from '../say.ts';
import { hasBegun } from './hasBegun.ts';
import { planDraftOf } from './planDraft.ts';
import { showAppointment } from './showPlanned.ts';

export interface PlanStep {
  replies: Reply[];
  next?: NextDialog;
}

interface OnPlanned {
  plannedId: string;
  submissionKey: string;
}

/**
 * "Het ging door": registers the visit at once when nothing is missing and nothing must be seen first.
 * The visit has the button's key: a second click shows it again.
 */
export function tookPlace(action: OnPlanned, turn: Turn, deps: DialogDeps): PlanStep {
  const { plannedId, submissionKey } = action;
  const planned = deps.commitments.plans.find(turn.who, plannedId, 'plannedDone');
  if (!planned) return told('plan.no.unknownPlan', deps);
  const before = deps.visits.bySubmission(turn.who, submissionKey, 'plannedDone');
  if (!before) {
    if (planned.status !== 'planned') return told('plan.no.notPlanned', deps);
    if (!hasBegun(planned, turn)) return told('plan.no.notYet', deps);
  }
  const draft = visitOf(planned, submissionKey);
  return { replies: [], next: { dialog: 'registerVisit', args: { drafts: [draft], keep: true } } };
}

/** The appointment as the draft of a visit. */
function visitOf(planned: PlannedVisit, submissionKey: string): VisitDraft {
  const { start, end } = planned;
  return {
    ...emptyDraft(submissionKey),
    plannedId: planned.id,
    employerId: planned.employerId,
    workplaceId: planned.workplaceId,
    employeeIds: planned.agreements.map(({ employeeId }) => employeeId),
    date: planned.date,
    start,
    end,
    minutes: start !== null && end !== null ? minutesBetween(start, end) : null,
    mode: planned.mode,
  };
}

/** "Gesloten deur": the try is kept, and a new day is asked. */
export function closedDoor(action: OnPlanned, turn: Turn, deps: DialogDeps): PlanStep {
  const { plannedId, submissionKey } = action;
  const found = deps.commitments.plans.find(turn.who, plannedId, 'closedDoor');
  if (found?.status === 'planned' && !hasBegun(found, turn)) return told('plan.no.notYet', deps);
  const by = { submissionKey, activityId: turn.activityId, why: 'closedDoor' };
  const outcome = deps.commitments.plans.closedDoor(turn.who, plannedId, by);
  if (outcome.kind === 'refused') {
    const { reason } = outcome;
    return told(reason === 'notPlanned' ? 'plan.no.notPlanned' : 'plan.no.unknownPlan', deps);
  }
  const { planned } = outcome;
  const replies = [showAppointment(planned, 'closedDoor', turn, deps)];
  if (outcome.kind === 'existing') return { replies };
  const draft = planDraftOf(planned, deps.newKey(), 'again');
  return { replies, next: { dialog: 'planVisit', args: { draft } } };
}

function told(
  key: 'plan.no.unknownPlan' | 'plan.no.notPlanned' | 'plan.no.notYet',
  deps: DialogDeps,
): PlanStep {
  return { replies: [say(deps.text(key))] };
}
