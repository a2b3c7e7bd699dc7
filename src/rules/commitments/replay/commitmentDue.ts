// The deadline of an opening under the facts known at one moment, moved by what came until another.
import type { WeekHours } from '../../calendar/calendarFacts.ts';
import type { CoachWeeks } from '../../calendar/coachPattern.ts';
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { CommitmentKind, DeadlineRule, Explanation } from '../commitment.ts';
import type { AssignmentFact, PolicyFact } from '../commitmentFacts.ts';
import { explainContactRequest } from '../contactRequestDeadline.ts';
import { explainFollowUp, explainOnsite } from '../countedDeadline.ts';
import { explainReachable } from '../reachableDeadline.ts';
import type { SuspendedPeriod } from '../suspendedDays.ts';
import { explainSupportPlan } from '../supportPlanDeadline.ts';
import type { KnownFacts } from './knownFacts.ts';
import { dayOf, dayStart } from './opening.ts';

export interface DueInput {
  agreementId: string;
  kind: CommitmentKind;
  cause: 'start' | 'change';
  openerId: string;
  startedOn: LocalDate;
  startedAt: InstantMs;
  /** Calendar, hours and policy are those known then, and stay so. */
  knownAt: InstantMs;
  /** Suspensions and new coaches recorded up to then move the deadline. */
  movedUntil: InstantMs;
  /** By when whoever asked was told to be answered; null: nothing was told. */
  toldDueAt: InstantMs | null;
  /** The policy of the promise. */
  policy: PolicyFact;
}

const WHOLE_DAY = ['00:00', '24:00'] as const;
/** Without a coach, or a coach without hours, every office day counts. */
const EVERY_DAY: WeekHours = {
  mon: WHOLE_DAY,
  tue: WHOLE_DAY,
  wed: WHOLE_DAY,
  thu: WHOLE_DAY,
  fri: WHOLE_DAY,
  sat: WHOLE_DAY,
  sun: WHOLE_DAY,
};

/** The deadline with its explanation; never later than what whoever asked was told. */
export function commitmentDue(input: DueInput, known: KnownFacts): Explanation {
  const due = countedDue(input, known);
  const { toldDueAt, openerId, policy, knownAt } = input;
  if (toldDueAt === null || due.dueAt <= toldDueAt) return due;
  const calendar = known.calendarAt(knownAt);
  const context = { calendar, policy, startedBy: openerId, policyVersion: policy.version };
  const told = result(explainContactRequest({ ...context, receivedAt: input.startedAt }));
  const dueDate = dayOf(known.days, toldDueAt);
  return { ...told, rule: 'contactRequest.told', countedTo: dueDate, dueDate, dueAt: toldDueAt };
}

function countedDue(input: DueInput, known: KnownFacts): Explanation {
  const { kind, policy, startedAt: receivedAt, startedOn } = input;
  const calendar = known.calendarAt(input.knownAt);
  const context = { calendar, policy, startedBy: input.openerId, policyVersion: policy.version };
  switch (kind) {
    case 'reachable':
      return reachable(input, known);
    case 'onsite':
      return suspended(input, known, (suspensions) =>
        explainOnsite({ ...context, receivedAt, suspensions }),
      );
    case 'followUp':
      return suspended(input, known, (suspensions) =>
        explainFollowUp({ ...context, lastFollowUp: startedOn, suspensions }),
      );
    case 'supportPlan':
      return result(explainSupportPlan({ ...context, startedOn, cause: input.cause }));
    case 'contactRequest':
      return result(explainContactRequest({ ...context, receivedAt }));
  }
}

/**
 * Under the suspensions that stood when it was promised and under those that stand at the end, the
 * later of the two: withdrawing a suspension takes back what it moved, not what was promised.
 */
function suspended(
  { agreementId, knownAt, movedUntil }: DueInput,
  known: KnownFacts,
  explain: (periods: readonly SuspendedPeriod[]) => Verdict<{ explanation: Explanation }>,
): Explanation {
  const promised = result(explain(known.suspensionsAt(agreementId, knownAt)));
  if (movedUntil <= knownAt) return promised;
  const moved = result(explain(known.suspensionsAt(agreementId, movedUntil)));
  return moved.dueAt >= promised.dueAt ? moved : promised;
}

/** Counted for the coach known at the promise; each other coach assigned later can bring it forward. */
function reachable(input: DueInput, known: KnownFacts): Explanation {
  const { agreementId, knownAt } = input;
  let coachId = known.coachOn(agreementId, input.startedOn, knownAt);
  let best = reachableFor(input, known, { coachId, from: input.startedAt, knownAt });
  for (const assignment of known.assignedBetween(agreementId, knownAt, input.movedUntil)) {
    if (assignment.coachId === coachId) continue;
    coachId = assignment.coachId;
    const from = dayStart(known.days, countedFrom(assignment, input, known));
    const newCoach = { coachId, from, knownAt: assignment.recordedAt };
    const brought = reachableFor(input, known, newCoach, 'reachable.newCoach');
    if (brought.dueAt < best.dueAt) best = brought;
  }
  return best;
}

/** The day of the assignment: its start, or the day it was recorded or the request came, if later. */
function countedFrom(
  { effectiveFrom, recordedAt }: AssignmentFact,
  { startedOn }: DueInput,
  { days }: KnownFacts,
): LocalDate {
  return [effectiveFrom, dayOf(days, recordedAt), startedOn].sort().at(-1)!;
}

function reachableFor(
  { openerId, policy }: DueInput,
  known: KnownFacts,
  coach: { coachId: string | null; from: InstantMs; knownAt: InstantMs },
  rule?: DeadlineRule,
): Explanation {
  const explain = (pattern: WeekHours | CoachWeeks, by?: DeadlineRule) =>
    explainReachable({
      receivedAt: coach.from,
      calendar: known.calendarAt(coach.knownAt),
      pattern,
      startedBy: openerId,
      policyVersion: policy.version,
      ...(by && { rule: by }),
    });
  const weeks = coach.coachId === null ? [] : known.weeksOf(coach.coachId, coach.knownAt);
  const own = explain(weeks, rule);
  return own.kind === 'result'
    ? own.explanation
    : result(explain(EVERY_DAY, rule ?? 'reachable.firstOfficeDay'));
}

function result<Reason extends string>(
  verdict: Verdict<{ explanation: Explanation }, Reason>,
): Explanation {
  if (verdict.kind !== 'result') throw new Error(`No deadline: ${verdict.kind}`);
  return verdict.explanation;
}
