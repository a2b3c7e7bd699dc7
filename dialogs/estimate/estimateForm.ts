// "Wat kost dat?": what is missing is asked one by one, the rules compute, a reference keeps the figures.
import { estimateFormCard } from '../../cards/estimateFormCard.ts';
import type { Intent } from '../../src/language/index.ts';
import type { Principal } from '../../src/store/principal.ts';
import type { EstimateAsked } from '../../src/store/estimates.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn as AnyTurn } from '../dialog.ts';
import type { Form, FormQuestion, Kept } from '../form/form.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import { comingDayField, required, type FieldReader } from '../form/readField.ts';
import { say } from '../say.ts';
import {
  askedSoFar,
  nextEstimateQuestion,
  REFUSED_FIELDS,
  whyInWords,
  withoutRefused,
} from './askEstimate.ts';
import {
  newEstimate,
  settledStarts,
  withEstimateSentence,
  type EstimateDraft,
} from './estimateDraft.ts';
import { answersEstimate, extraAnswered, quartersAnswered } from './estimateWords.ts';
import { hearEstimate, withOption } from './hearEstimate.ts';
import { saysUnknownYet } from './saysUnknownYet.ts';
import { shownEstimate } from './showEstimate.ts';

type Turn = AnyTurn<Principal>;
type FormDeps = Pick<DialogDeps, 'text' | 'newKey' | 'estimates' | 'citation' | 'faq'>;

/** How an estimate is begun. */
export interface EstimateStart {
  how?: EstimateDraft['how'];
  /** The sentence that asked for it. */
  text?: string;
  /** An estimate to go on from. */
  before?: EstimateAsked;
}

const OWN_INTENTS: ReadonlySet<Intent> = new Set([
  'cost_estimate',
  'plan_visit',
  'register_visit',
  'correct_visit',
  'suspend',
  'absence',
  'notice',
  'new_agreement',
  'month_end',
  'agreement_summary',
  'unknown',
]);

/** The form, with what it needs from the house. */
export function estimateForm(deps: FormDeps): Form<EstimateDraft, Principal> {
  return {
    id: 'costEstimate',
    version: 2,
    ownIntents: OWN_INTENTS,
    begin(args, turn) {
      const { how = 'questions', text, before } = (args ?? {}) as EstimateStart;
      const empty = newEstimate(deps.newKey(), how, before ?? null);
      if (text === undefined) return { draft: empty };
      return { draft: withoutRefused(withEstimateSentence(empty, text, turn.today), turn, deps) };
    },
    next: (draft, { today }) => ({
      draft,
      question: draft.how === 'form' ? null : nextEstimateQuestion(draft, today, deps),
    }),
    keepsAtOnce: ({ how }) => how === 'questions',
    answers: ({ expected }, text) => saysUnknownYet(text) || answersEstimate(text, expected),
    aside: ({ how, why }) => (how === 'form' ? null : whyInWords(why, deps)),
    hear: (draft, { text }, question, turn) => hearEstimate(draft, text, question, turn, deps),
    choose,
    read,
    card: (draft, errors, { today }) =>
      estimateFormCard({
        submissionKey: draft.submissionKey,
        ...inputsOf(draft, today),
        today,
        why: whyInWords(draft.why, deps),
        errors,
      }),
    keep,
    whatIsWrong: deps.text('estimate.whatIsWrong'),
    notUnderstood: deps.text('estimate.notUnderstood'),
    farewell: deps.text('estimate.left'),
  };

  function choose(
    draft: EstimateDraft,
    { field, options }: FormQuestion,
    value: string,
    turn: Turn,
  ): EstimateDraft | null {
    if (!options.some((option) => option.value === value)) return null;
    return withOption(draft, field, value, turn, deps);
  }

  function read(draft: EstimateDraft, inputs: Readonly<Record<string, string>>, turn: Turn) {
    const taker = fieldTaker(inputs, deps);
    const day = required(comingDayField(turn.today));
    const shown = settledStarts(draft, turn.today);
    const taken = {
      premiumStart: taker.take('premiumStart', 'date', shown.premiumStart, day),
      agreementStart: taker.take('agreementStart', 'date', shown.agreementStart, day),
    };
    // A day that was only assumed, and that nobody changed, is still not known.
    const unknown = draft.unknown.filter((start) => taken[start] === shown[start]);
    const next: EstimateDraft = {
      ...draft,
      ...taken,
      ...Object.fromEntries(unknown.map((start) => [start, null])),
      ...{ unknown, until: null },
      quarters: taker.take('quarters', 'number', draft.quarters, required(numberField)),
      extraMinutes: taker.take('extraHours', 'number', draft.extraMinutes, hoursField),
      why: null,
    };
    const errors: Record<string, string> = { ...taker.errors() };
    const verdict = deps.estimates.judge(askedSoFar(next, turn.today), turn.now);
    if (verdict.kind === 'refused') {
      for (const reason of verdict.reasons) {
        for (const field of REFUSED_FIELDS[reason]) {
          const input = field === 'extraMinutes' ? 'extraHours' : field;
          errors[input] ??= whyInWords(reason, deps) ?? '';
        }
      }
    }
    return { draft: next, errors };
  }

  function keep(draft: EstimateDraft, turn: Turn): Kept<EstimateDraft> {
    const { premiumStart, agreementStart } = settledStarts(draft, turn.today);
    if (premiumStart === null || agreementStart === null || draft.quarters === null) {
      return { kind: 'ask', draft };
    }
    const asked = askedSoFar(draft, turn.today);
    const verdict = deps.estimates.judge(asked, turn.now);
    if (verdict.kind === 'refused') {
      const why = whyInWords(verdict.reasons[0] ?? null, deps) ?? '';
      return { kind: 'done', replies: [say(why)] };
    }
    const kept = deps.estimates.keep(asked, verdict.figures, draft.submissionKey);
    const replies = [shownEstimate(kept, turn, deps)];
    return { kind: 'done', replies, lastEstimate: kept.reference };
  }
}

function inputsOf(draft: EstimateDraft, today: string) {
  const { premiumStart, agreementStart } = settledStarts(draft, today);
  return {
    ...{ premiumStart: premiumStart ?? '', agreementStart: agreementStart ?? '' },
    quarters: draft.quarters,
    extraHours: draft.extraMinutes === null ? null : draft.extraMinutes / 60,
  };
}

const numberField: FieldReader<number> = (typed) => {
  const value = quartersAnswered(typed);
  return value === null ? { why: 'unreadable' } : { value };
};

/** Left empty: none. */
const hoursField: FieldReader<number> = (typed) => {
  if (typed === '') return { value: 0 };
  const extra = extraAnswered(typed);
  return extra?.each === 'period' ? { value: extra.minutes } : { why: 'unreadable' };
};
