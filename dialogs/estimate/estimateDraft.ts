// The draft of a cost estimate: what has been said so far, and how new words change it.
import type { EstimateRefusal } from '../../src/rules/index.ts';
import type { EstimateAsked } from '../../src/store/estimates.ts';
import { saidEstimate, type SaidEstimate } from './estimateWords.ts';

export interface EstimateDraft {
  submissionKey: string;
  /** One form, or one question at a time. */
  how: 'form' | 'questions';
  /** YYYY-MM-DD */
  premiumStart: string | null;
  agreementStart: string | null;
  quarters: number | null;
  extraMinutes: number | null;
  /** Extra hours of each quarter or so, as long as nobody said how many quarters. */
  extraEach: SaidEstimate['extra'] | null;
  /** Why something that was said could not be taken. */
  why: EstimateRefusal | 'badDay' | null;
}

/** A draft in which nothing is known yet, or what an earlier estimate was asked with. */
export function newEstimate(
  submissionKey: string,
  how: EstimateDraft['how'],
  before: EstimateAsked | null = null,
): EstimateDraft {
  const nothing = { premiumStart: null, agreementStart: null, quarters: null, extraMinutes: null };
  return { submissionKey, how, ...(before ?? nothing), extraEach: null, why: null };
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
  return withExtra({
    ...draft,
    premiumStart: premiumStart ?? draft.premiumStart,
    agreementStart: said.agreementStart ?? draft.agreementStart,
    quarters: said.quarters ?? draft.quarters,
    extraEach: said.extra ?? draft.extraEach,
    why: said.badDay ? 'badDay' : null,
  });
}

/** Extra hours a quarter, month, week or year become those of the period, once it is known. */
export function withExtra(draft: EstimateDraft): EstimateDraft {
  const { extraEach, quarters } = draft;
  if (!extraEach) return draft;
  const { minutes, each } = extraEach;
  if (each === 'period') return { ...draft, extraMinutes: minutes, extraEach: null };
  if (quarters === null) return draft;
  const times = { quarter: quarters, month: 3 * quarters, week: 13 * quarters, year: quarters / 4 };
  return { ...draft, extraMinutes: Math.round(minutes * times[each]), extraEach: null };
}
