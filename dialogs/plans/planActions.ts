// What the buttons about appointments do; every record they name is checked against the person.
import type { PlanAction } from '../../cards/coverActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { offerDownload } from '../offerDownload.ts';
import { say } from '../say.ts';
import { emptyPlan, planDraftOf } from './planDraft.ts';
import { appointmentInWords } from './appointmentViews.ts';
import { showAgenda, showAppointment, showPlanned } from './showPlanned.ts';
import { closedDoor, tookPlace, type PlanStep } from './tookPlace.ts';

/** A button about an appointment. */
export function handlePlanAction(action: PlanAction, turn: Turn, deps: DialogDeps): PlanStep {
  switch (action.verb) {
    case 'showAgenda':
      return { replies: showAgenda(action, turn, deps, { replaces: true }) };
    case 'showPlanned':
      return { replies: showPlanned(action.plannedId, turn, deps) };
    case 'planVisit':
      return planOnFile(action.agreementId, turn, deps);
    case 'planAgain':
      return planFrom(action.plannedId, 'again', turn, deps);
    case 'movePlanned':
      return planFrom(action.plannedId, 'move', turn, deps);
    case 'askCancelPlanned':
      return {
        replies: [],
        next: { dialog: 'confirmStep', args: { what: 'cancelPlanned', id: action.plannedId } },
      };
    case 'cancelPlanned':
      return { replies: [cancelPlanned(action, turn, deps)] };
    case 'plannedDone':
      return tookPlace(action, turn, deps);
    case 'closedDoor':
      return closedDoor(action, turn, deps);
    case 'calendarFile':
      return calendarFile(action.plannedId, turn, deps);
  }
}

function planOnFile(agreementId: string, turn: Turn, deps: DialogDeps): PlanStep {
  const file = deps.files(turn.who).agreements.find(({ id }) => id === agreementId);
  if (!file) return { replies: [say(deps.text('plan.no.notYourFile'))] };
  const { employerId, employeeId } = file;
  const draft = { ...emptyPlan(deps.newKey()), employerId, employeeIds: [employeeId] };
  return { replies: [], next: { dialog: 'planVisit', args: { draft } } };
}

function planFrom(
  plannedId: string,
  purpose: 'move' | 'again',
  turn: Turn,
  deps: DialogDeps,
): PlanStep {
  const planned = deps.commitments.plans.find(turn.who, plannedId, 'planVisit');
  if (!planned) return { replies: [say(deps.text('plan.no.unknownPlan'))] };
  if (purpose === 'move' && planned.status !== 'planned') {
    return { replies: [say(deps.text('plan.no.notPlanned'))] };
  }
  const draft = planDraftOf(planned, deps.newKey(), purpose);
  return { replies: [], next: { dialog: 'planVisit', args: { draft } } };
}

/** Cancels an appointment; twice with the same key has one effect. */
export function cancelPlanned(
  { plannedId, submissionKey }: { plannedId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
) {
  const by = { submissionKey, activityId: turn.activityId, why: 'cancelPlanned' };
  const outcome = deps.commitments.plans.cancel(turn.who, plannedId, by);
  if (outcome.kind !== 'refused') {
    return showAppointment(outcome.planned, 'cancelled', turn, deps);
  }
  const isKnown = outcome.reason === 'notPlanned';
  return say(deps.text(isKnown ? 'plan.no.notPlanned' : 'plan.no.unknownPlan'));
}

function calendarFile(plannedId: string, turn: Turn, deps: DialogDeps): PlanStep {
  const planned = deps.commitments.plans.find(turn.who, plannedId, 'calendarFile');
  if (!planned) return { replies: [say(deps.text('plan.no.unknownPlan'))] };
  const what = deps.text('plan.file', { what: appointmentInWords(planned) });
  return { replies: offerDownload({ kind: 'appointment', args: { plannedId }, what }, turn, deps) };
}
