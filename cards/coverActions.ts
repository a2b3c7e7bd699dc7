// The buttons about appointments, absence, handing over one file and suspending; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { day, recordId, submissionKey, verbsOf } from './actionParts.ts';

/** What is done with appointments. */
export const planActions = [
  z.strictObject({ verb: z.literal('showAgenda'), from: day, to: day }),
  z.strictObject({ verb: z.literal('showPlanned'), plannedId: recordId }),
  // A new appointment about one file, or about those of an appointment that did not take place.
  z.strictObject({ verb: z.literal('planVisit'), agreementId: recordId }),
  z.strictObject({ verb: z.literal('planAgain'), plannedId: recordId }),
  z.strictObject({ verb: z.literal('movePlanned'), plannedId: recordId }),
  z.strictObject({ verb: z.literal('askCancelPlanned'), plannedId: recordId }),
  z.strictObject({ verb: z.literal('cancelPlanned'), plannedId: recordId, submissionKey }),
  // It took place: becomes a visit.
  z.strictObject({ verb: z.literal('plannedDone'), plannedId: recordId, submissionKey }),
  z.strictObject({ verb: z.literal('closedDoor'), plannedId: recordId, submissionKey }),
  z.strictObject({ verb: z.literal('calendarFile'), plannedId: recordId }),
] as const;

/** Who replaces whom, handing over one file, and periods that do not count. */
export const coverActions = [
  z.strictObject({ verb: z.literal('showAbsences') }),
  z.strictObject({ verb: z.literal('changeAbsence'), absenceId: recordId }),
  z.strictObject({ verb: z.literal('askWithdrawAbsence'), absenceId: recordId }),
  z.strictObject({ verb: z.literal('withdrawAbsence'), absenceId: recordId, submissionKey }),
  z.strictObject({ verb: z.literal('handOverFile'), agreementId: recordId }),
  z.strictObject({ verb: z.literal('suspendFile'), agreementId: recordId }),
  z.strictObject({ verb: z.literal('showPendingSuspensions') }),
  z.strictObject({ verb: z.literal('showSuspension'), suspensionId: recordId }),
  z.strictObject({
    verb: z.literal('decideSuspension'),
    suspensionId: recordId,
    approve: z.boolean(),
    submissionKey,
  }),
  z.strictObject({ verb: z.literal('askWithdrawSuspension'), suspensionId: recordId }),
  z.strictObject({ verb: z.literal('withdrawSuspension'), suspensionId: recordId, submissionKey }),
] as const;

export type PlanAction = z.infer<(typeof planActions)[number]>;
export type CoverAction = z.infer<(typeof coverActions)[number]>;

const PLAN_VERBS = verbsOf(planActions);
const COVER_VERBS = verbsOf(coverActions);

/** True for a button about appointments. */
export function isPlanAction(action: CardAction): action is PlanAction {
  return PLAN_VERBS.has(action.verb);
}

/** True for a button about absence, handing over one file or suspending. */
export function isCoverAction(action: CardAction): action is CoverAction {
  return COVER_VERBS.has(action.verb);
}
