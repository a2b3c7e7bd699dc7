// Which single thing is asked next for a cost estimate, with the answers one would most likely give.
import type { Choice } from '../../cards/card.ts';
import { dateInWords } from '../../src/language/index.ts';
import {
  estimateStarts,
  firstDayOf,
  monthAfter,
  monthOf,
  monthsOf,
  MOST_EXTRA_MINUTES,
  MOST_PEOPLE,
  MOST_QUARTERS,
  quarterAfter,
  quarterOf,
  type EstimateRefusal,
} from '../../src/rules/index.ts';
import type { EstimateAsked } from '../../src/store/estimates.ts';
import type { DialogDeps } from '../deps.ts';
import type { FormQuestion } from '../form/form.ts';
import type { EstimateDraft } from './estimateDraft.ts';

type EstimateField = Exclude<keyof EstimateAsked, 'assumed'>;

/** The fields of the draft that a refusal is about. */
export const REFUSED_FIELDS: Readonly<Record<EstimateRefusal, readonly EstimateField[]>> = {
  quarters: ['quarters'],
  extraMinutes: ['extraMinutes'],
  people: ['people'],
  agreementInPast: ['agreementStart'],
  agreementBeforePremium: ['agreementStart'],
  premiumTooEarly: ['premiumStart'],
  tooFarAhead: ['premiumStart', 'agreementStart'],
};

type EstimateDeps = Pick<DialogDeps, 'text' | 'estimates'>;

/** What the draft asks, where nothing was said yet by what would be most usual. */
export function askedSoFar(draft: EstimateDraft, today: string): EstimateAsked {
  const { premiumStart, agreementStart, assumed } = estimateStarts(draft, today);
  return {
    ...{ premiumStart, agreementStart },
    quarters: draft.quarters ?? 1,
    extraMinutes: draft.extraMinutes ?? 0,
    ...(draft.people === null ? {} : { people: draft.people }),
    ...(assumed.length === 0 ? {} : { assumed }),
  };
}

/** The draft without what the rules refuse, and why. */
export function withoutRefused(
  draft: EstimateDraft,
  { now, today }: { now: number; today: string },
  deps: EstimateDeps,
): EstimateDraft {
  const verdict = deps.estimates.judge(askedSoFar(draft, today), now);
  if (verdict.kind === 'result') return draft;
  const cleared = verdict.reasons.flatMap((reason) => REFUSED_FIELDS[reason]);
  const nothing = Object.fromEntries(cleared.map((field) => [field, null]));
  const until = cleared.includes('quarters') ? null : draft.until;
  return { ...draft, ...nothing, until, why: verdict.reasons[0] ?? draft.why };
}

/** The first thing that is missing; null when all is known. */
export function nextEstimateQuestion(
  draft: EstimateDraft,
  today: string,
  deps: EstimateDeps,
): FormQuestion | null {
  const unknown: readonly string[] = draft.unknown;
  const missing = FIELDS.find((field) => draft[field] === null && !unknown.includes(field));
  if (!missing) return null;
  return {
    field: missing,
    text: deps.text(`estimate.ask.${missing}`),
    options: optionsFor(missing, draft, today, deps),
    expected: missing === 'premiumStart' || missing === 'agreementStart' ? 'date' : 'duration',
  };
}

const FIELDS = ['premiumStart', 'agreementStart', 'quarters', 'extraMinutes'] as const;

/** Why something could not be taken, or what was noted, in a sentence. */
export function whyInWords(why: EstimateDraft['why'], deps: EstimateDeps): string | null {
  if (why === null) return null;
  return deps.text(`estimate.why.${why}`, {
    mostQuarters: MOST_QUARTERS,
    mostHours: MOST_EXTRA_MINUTES / 60,
    mostPeople: MOST_PEOPLE,
  });
}

/** The option for who does not know the day yet: no other option has its value. */
export const UNKNOWN_YET = 'unknown';
/** The same day as that of the premium, which is not known: so neither is. */
export const SAME_DAY = 'sameDay';

function optionsFor(
  field: (typeof FIELDS)[number],
  { premiumStart, unknown }: EstimateDraft,
  today: string,
  { text }: EstimateDeps,
): Choice[] {
  switch (field) {
    case 'premiumStart': {
      const [first, second] = nextQuarters(today);
      return [
        day(first),
        day(second),
        { title: text('estimate.option.unknown'), value: UNKNOWN_YET },
      ];
    }
    case 'agreementStart': {
      const isAhead = premiumStart !== null && premiumStart >= today;
      const same = { title: text('estimate.option.sameDay'), value: premiumStart ?? SAME_DAY };
      const notKnown = { title: text('estimate.option.unknown'), value: UNKNOWN_YET };
      const next = day(firstDayOf(monthAfter(monthOf(today))));
      if (isAhead || unknown.includes('premiumStart')) return [same, notKnown];
      return [...[next, day(nextQuarters(today)[0])].filter(isFirstOfItsKind), notKnown];
    }
    case 'quarters':
      return [4, 8, 20].map((count) => ({
        title: text('estimate.option.quarters', { count, years: count / 4 }),
        value: String(count),
      }));
    case 'extraMinutes':
      return [0, 10, 20].map((hours) => ({
        title:
          hours === 0 ? text('estimate.option.noExtra') : text('estimate.option.hours', { hours }),
        value: String(hours * 60),
      }));
  }
}

function isFirstOfItsKind(one: Choice, at: number, all: readonly Choice[]): boolean {
  return all.findIndex(({ value }) => value === one.value) === at;
}

function nextQuarters(today: string): [string, string] {
  const now = quarterOf(monthOf(today));
  const first = (n: number): string => firstDayOf(monthsOf(quarterAfter(now, n))[0]);
  return [first(1), first(2)];
}

function day(value: string): Choice {
  return { title: dayInWords(value), value };
}

/** "1 januari 2027" */
export function dayInWords(date: string): string {
  return dateInWords(date).replace(/^\S+ /, '');
}
