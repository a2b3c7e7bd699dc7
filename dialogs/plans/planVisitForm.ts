// Planning a visit, or moving one: a form whose card shows day, hour and file before anything is kept.
import { planDraftCard } from '../../cards/planDraftCard.ts';
import { addDays } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FieldErrors, Form, FormQuestion } from '../form/form.ts';
import { say } from '../say.ts';
import { appointmentOfDraft, choicesOf, planInputs } from './appointmentViews.ts';
import { chooseName, hearName } from '../form/fileAnswers.ts';
import { goneFile } from '../form/goneFile.ts';
import { besideOthers } from '../form/namedFiles.ts';
import { keepPlan } from './keepPlan.ts';
import { atMoment, emptyPlan, withPlanSlots, type PlanDraft } from './planDraft.ts';
import { readPlanInputs } from './planInputs.ts';
import { nextOfPlan, planWarnings } from './planQuestions.ts';

/** The days that the card's field offers. */
const DAYS_AHEAD = 365;

/** What it starts from: the draft that a sentence or a button made. */
export interface PlanVisitArgs {
  draft?: PlanDraft;
}

/** Makes the form with what it needs from the house. */
export function planVisitForm(deps: DialogDeps): Form<PlanDraft> {
  return {
    id: 'planVisit',
    version: 2,
    ownIntents: new Set(['plan_visit', 'register_visit', 'correct_visit', 'unknown', 'smalltalk']),
    whatIsWrong: deps.text('plan.whatIsWrong'),
    notUnderstood: deps.text('plan.notUnderstood'),
    farewell: deps.text('plan.farewell'),
    begin(args, turn) {
      const { draft } = (args ?? {}) as PlanVisitArgs;
      if (deps.files(turn.who).agreements.length === 0) {
        return { replies: [say(deps.text('plan.noFiles'))] };
      }
      return { draft: draft ?? emptyPlan(deps.newKey()) };
    },
    gone: (draft, turn) => goneFile(draft, 'plan.no.notYourFile', turn, deps),
    next(draft, turn) {
      const { agreements: _, ...found } = nextOfPlan(draft, turn, deps);
      return found;
    },
    hear(draft, { text }, question, turn) {
      const { roster } = deps.files(turn.who);
      const expected = question?.expected;
      const { slots } = deps.understand(text, {
        now: turn.now,
        roster,
        as: 'plan_visit',
        ...(expected ? { expected } : {}),
      });
      const settled = hearName(draft, question, slots);
      const heard = withPlanSlots(settled, slots);
      const isPerson = question?.field === 'employee';
      return { draft: isPerson ? besideOthers(draft, settled, heard) : heard };
    },
    choose: (draft, question, value, turn) => choose(draft, question, value, turn),
    read: (draft, inputs, turn) => readPlanInputs(draft, inputs, turn, deps),
    card: (draft, errors, turn) => cardOf(draft, errors, turn, deps),
    keep: (draft, turn) => keepPlan(draft, turn, deps),
  };
}

function choose(
  draft: PlanDraft,
  question: FormQuestion,
  value: string,
  turn: Turn,
): PlanDraft | null {
  if (question.field !== 'date') return chooseName(draft, question, value);
  return isLocalDate(value) && value >= turn.today ? atMoment(draft, { date: value }) : null;
}

function cardOf(draft: PlanDraft, errors: FieldErrors, turn: Turn, deps: DialogDeps) {
  const files = deps.files(turn.who);
  return planDraftCard({
    submissionKey: draft.submissionKey,
    purpose: draft.moving === null ? 'plan' : 'move',
    appointment: appointmentOfDraft(draft, files),
    inputs: planInputs(draft),
    choices: choicesOf(draft, files),
    days: { first: turn.today, last: addDays(turn.today, DAYS_AHEAD) },
    warnings: planWarnings(nextOfPlan(draft, turn, deps), turn, deps),
    errors,
  });
}
