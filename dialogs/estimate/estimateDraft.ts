// The draft of a cost estimate: what has been said so far, and how new words change it.
import {
  estimateStarts,
  monthOf,
  quarterOf,
  quartersBetween,
  type EstimateRefusal,
  type EstimateStartDay,
} from '../../src/rules/index.ts';
import type { EstimateAsked } from '../../src/store/estimates.ts';
import { saidEstimate, type SaidEstimate } from './estimateWords.ts';

export interface EstimateDraft {
  submissionKey: string;
  /** One form, or one question at a time. */
  how: 'form' | 'questions';
  /** YYYY-MM-DD; null as long as nobody said it, also when it is in `unknown`. */
  premiumStart: string | null;
  agreementStart: string | null;
  /** Starts of which was said that they are not known yet. */
  unknown: readonly EstimateStartDay[];
  quarters: number | null;
  /** The last quarter, '2028-Q4', when an end was said instead of a number of quarters. */
  until: string | null;
  /** For how many people; null: nobody said, so one. */
  people: number | null;
  extraMinutes: number | null;
  /** Extra hours of each quarter or so, as long as nobody said how many quarters. */
  extraEach: SaidEstimate['extra'] | null;
  /** Why something that was said could not be taken, or what was noted besides an answer. */
  why: EstimateRefusal | 'badDay' | 'noted' | 'notedPeople' | null;
}

/** A draft in which nothing is known yet, or what an earlier estimate was asked with. */
export function newEstimate(
  submissionKey: string,
  how: EstimateDraft['how'],
  before: EstimateAsked | null = null,
): EstimateDraft {
  const unknown = before?.assumed ?? [];
  const known = (day: EstimateStartDay): string | null =>
    before && !unknown.includes(day) ? before[day] : null;
  return {
    ...{ submissionKey, how, unknown },
    ...{ premiumStart: known('premiumStart'), agreementStart: known('agreementStart') },
    ...{ quarters: before?.quarters ?? null, extraMinutes: before?.extraMinutes ?? null },
    ...{ people: before?.people ?? null, until: null, extraEach: null, why: null },
  };
}

/** The draft after a sentence: what is said replaces what was there. */
export function withEstimateSentence(
  draft: EstimateDraft,
  text: string,
  today: string,
): EstimateDraft {
  const said = saidEstimate(text, today);
  // "Nee, de overeenkomst start in maart" says nothing about the premium.
  const saysAgreementOnly =
    draft.premiumStart !== null &&
    said.premiumStart === said.agreementStart &&
    /\b(?:overeenkomst|contract)\b/i.test(text);
  const premiumStart = saysAgreementOnly ? undefined : said.premiumStart;
  const changed: EstimateDraft = {
    ...draft,
    premiumStart: premiumStart ?? draft.premiumStart,
    agreementStart: said.agreementStart ?? draft.agreementStart,
    quarters: said.quarters ?? draft.quarters,
    until: said.quarters === undefined ? (said.until ?? draft.until) : null,
    people: said.people ?? draft.people,
    extraEach: said.extra ?? draft.extraEach,
    why: said.badDay ? 'badDay' : null,
  };
  return withDerived(changed, today);
}

/** The starts, with a day for the one that is said not to be known; null for what was not asked yet. */
export function settledStarts(draft: EstimateDraft, today: string) {
  const settled = estimateStarts(draft, today);
  const isSettled = (day: EstimateStartDay): boolean =>
    draft[day] !== null || draft.unknown.includes(day);
  return {
    premiumStart: isSettled('premiumStart') ? settled.premiumStart : null,
    agreementStart: isSettled('agreementStart') ? settled.agreementStart : null,
  };
}

/** What follows from what was said: the quarters until an end, the extra hours of all quarters. */
export function withDerived(draft: EstimateDraft, today: string): EstimateDraft {
  const unknown = draft.unknown.filter((day) => draft[day] === null);
  const { agreementStart } = settledStarts({ ...draft, unknown }, today);
  if (draft.until === null || agreementStart === null) return withExtra({ ...draft, unknown });
  const quarters = quartersBetween(quarterOf(monthOf(agreementStart)), draft.until) + 1;
  return withExtra({ ...draft, unknown, quarters });
}

/** Extra hours a quarter, month, week or year become those of the period, once it is known. */
function withExtra(draft: EstimateDraft): EstimateDraft {
  const { extraEach, quarters } = draft;
  if (!extraEach) return draft;
  const { minutes, each } = extraEach;
  if (each === 'period') return { ...draft, extraMinutes: minutes, extraEach: null };
  if (quarters === null) return draft;
  const times = { quarter: quarters, month: 3 * quarters, week: 13 * quarters, year: quarters / 4 };
  return { ...draft, extraMinutes: Math.round(minutes * times[each]), extraEach: null };
}
