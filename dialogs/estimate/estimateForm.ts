// "Wat kost dat?": what is missing is asked one by one, the rules compute, a reference keeps the figures.
import { estimateFormCard } from '../../cards/estimateFormCard.ts';
import type { Intent } from '../../src/language/index.ts';
import type { Principal } from '../../src/store/principal.ts';
import type { EstimateAsked } from '../../src/store/estimates.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn as AnyTurn } from '../dialog.ts';
import type { Form, FormQuestion, Heard, Kept, Said } from '../form/form.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import { comingDayField, required, type FieldReader } from '../form/readField.ts';
import { say } from '../say.ts';
import {
  askedSoFar,
  nextEstimateQuestion,
  REFUSED_FIELDS,
  UNKNOWN_YET,
  usualStart,
  whyInWords,
  withoutRefused,
} from './askEstimate.ts';
import {
  newEstimate,
  withEstimateSentence,
  withExtra,
  type EstimateDraft,
} from './estimateDraft.ts';
import { extraAnswered, quartersAnswered, saysUnknownYet } from './estimateWords.ts';
import { shownEstimate } from './showEstimate.ts';

type Turn = AnyTurn<Principal>;
type FormDeps = Pick<DialogDeps, 'text' | 'newKey' | 'estimates' | 'citation'>;

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
    version: 1,
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
    answers: (_question, text) => saysUnknownYet(text),
    hear,
    choose,
    read,
    card: (draft, errors, { today }) =>
      estimateFormCard({
        submissionKey: draft.submissionKey,
        ...inputsOf(draft),
        today,
        why: whyInWords(draft.why, deps),
        errors,
      }),
    keep,
    whatIsWrong: deps.text('estimate.whatIsWrong'),
    notUnderstood: deps.text('estimate.notUnderstood'),
    farewell: deps.text('estimate.left'),
  };

  function hear(
    draft: EstimateDraft,
    { text }: Said,
    question: FormQuestion | null,
    turn: Turn,
  ): Heard<EstimateDraft> {
    const fresh = { ...draft, why: null };
    if (question && saysUnknownYet(text)) {
      const chosen = choose(draft, question, UNKNOWN_YET, turn);
      return chosen ? { draft: chosen } : { why: deps.text('estimate.unknownYet') };
    }
    const said = withEstimateSentence(fresh, text, turn.today);
    const placed = question ? withAskedDay(fresh, said, question.field) : said;
    const answered = question ? withAnswer(placed, question.field, text, turn.today) : said;
    const checked = withoutRefused(withExtra(answered), turn, deps);
    const asked = question && checked[question.field as keyof EstimateAsked] === null;
    if (!asked || checked.why !== null) return { draft: checked };
    return { why: deps.text(`estimate.wrong.${question.field as keyof EstimateAsked}`) };
  }

  function choose(
    draft: EstimateDraft,
    { field, options }: FormQuestion,
    value: string,
    turn: Turn,
  ): EstimateDraft | null {
    if (!options.some((option) => option.value === value)) return null;
    const isDay = field === 'premiumStart' || field === 'agreementStart';
    const day = value === UNKNOWN_YET ? usualStart(turn.today) : value;
    const chosen = { ...draft, why: null, [field]: isDay ? day : Number(value) };
    return withoutRefused(withExtra(chosen), turn, deps);
  }

  function read(draft: EstimateDraft, inputs: Readonly<Record<string, string>>, turn: Turn) {
    const taker = fieldTaker(inputs, deps);
    const day = required(comingDayField(turn.today));
    const next: EstimateDraft = {
      ...draft,
      premiumStart: taker.take('premiumStart', 'date', draft.premiumStart, day),
      agreementStart: taker.take('agreementStart', 'date', draft.agreementStart, day),
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
    const { submissionKey, premiumStart, agreementStart, quarters, extraMinutes } = draft;
    if (premiumStart === null || agreementStart === null || quarters === null) {
      return { kind: 'ask', draft };
    }
    const asked = { premiumStart, agreementStart, quarters, extraMinutes: extraMinutes ?? 0 };
    const verdict = deps.estimates.judge(asked, turn.now);
    if (verdict.kind === 'refused') {
      const why = whyInWords(verdict.reasons[0] ?? null, deps) ?? '';
      return { kind: 'done', replies: [say(why)] };
    }
    const kept = deps.estimates.keep(asked, verdict.figures, submissionKey);
    const replies = [shownEstimate(kept, turn, deps)];
    return { kind: 'done', replies, lastEstimate: kept.reference };
  }
}

/** A day that answers "wanneer start de overeenkomst?" says nothing about the premium. */
function withAskedDay(before: EstimateDraft, said: EstimateDraft, field: string): EstimateDraft {
  const { premiumStart, agreementStart } = said;
  if (premiumStart !== agreementStart) return said;
  if (field === 'premiumStart') return { ...said, agreementStart: before.agreementStart };
  return field === 'agreementStart' ? { ...said, premiumStart: before.premiumStart } : said;
}

function withAnswer(
  draft: EstimateDraft,
  field: string,
  text: string,
  today: string,
): EstimateDraft {
  switch (field) {
    case 'quarters': {
      const quarters = quartersAnswered(text);
      return quarters === null ? draft : { ...draft, quarters };
    }
    case 'extraMinutes':
      return { ...draft, extraEach: extraAnswered(text) ?? draft.extraEach };
    case 'agreementStart':
      return /(?:zelfde|\bidem|ook dan|samen|gelijk)\b/i.test(text) && draft.premiumStart !== null
        ? { ...draft, agreementStart: draft.premiumStart < today ? today : draft.premiumStart }
        : draft;
    default:
      return draft;
  }
}

function inputsOf(draft: EstimateDraft) {
  return {
    premiumStart: draft.premiumStart ?? '',
    agreementStart: draft.agreementStart ?? '',
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
