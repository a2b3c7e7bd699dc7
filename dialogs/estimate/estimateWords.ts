// What a sentence says about an estimate: the two starts, how long, for how many people, how many extra hours.
import type { Expected } from '../dialog.ts';
import { cardinal } from '../../src/language/index.ts';
import { startsAndEnd } from './saidEnd.ts';
import { saidPeople } from './saidPeople.ts';
import { saidStarts } from './saidStart.ts';
import { areHoursOfWork, isOfStory } from './storyWords.ts';

export interface SaidEstimate {
  /** YYYY-MM-DD; absent: not said. */
  premiumStart?: string;
  agreementStart?: string;
  quarters?: number;
  /** The last quarter, '2028-Q4'. */
  until?: string;
  people?: number;
  /** Over the whole period, or for each quarter. */
  extra?: { minutes: number; each: 'period' | 'quarter' | 'month' | 'year' | 'week' };
  /** A day was said that does not exist. */
  badDay: boolean;
}

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d+)?|\p{L}+)`;
const QUARTERS = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER}[ -]?(?:kwartalen|kwartaal|trimesters?|kw)(?!\p{L})`,
  'giu',
);
const YEARS = new RegExp(String.raw`(?<![\p{L}\d])${NUMBER} ?(?:jaar|jaren|jr)(?!\p{L})`, 'giu');
const MONTHS = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER} (?:maanden|maand|mnd)(?!\p{L})`,
  'giu',
);
const HOURS = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER} ?(?:extra )?(?:u|uur|uren|uurtjes)(?: extra)?(?!\p{L})`,
  'giu',
);
const EXTRA_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])(?:extra|met) ${NUMBER}(?= (?:extra|uur))`,
  'iu',
);
const NO_EXTRA =
  /\b(?:geen|zonder|niets?|nul|0)\b.{0,12}\b(?:extra|uren|uur|pakket)\b|\bniets? extra\b/iu;
const EACH: readonly [RegExp, NonNullable<SaidEstimate['extra']>['each']][] = [
  [/(?:per|elk|ieder|\/) ?(?:kwartaal|trimester)/iu, 'quarter'],
  [/(?:per|elke|iedere|\/) ?(?:maand|mnd)|maandelijks/iu, 'month'],
  [/(?:per|elk|ieder|\/) ?jaar|jaarlijks/iu, 'year'],
  [/(?:per|elke|iedere|\/) ?week|wekelijks/iu, 'week'],
];
const BELOW_ZERO = /^\s*[-−–]\s*\d/u;
const PREMIUM = /\b(?:begeleidings)?premie\b|\bwewis\b|\bsubsidie\b/iu;
const AGREEMENT = /\bovereenkomst\b|\bcontract\b|\bbegeleiding\b|\bcoach\b|\bjullie\b/iu;

/** What the words say, without any answer in mind. */
export function saidEstimate(text: string, today: string): SaidEstimate {
  const said: SaidEstimate = { badDay: false };
  const starts = saidStarts(text, today);
  said.badDay = starts.some(({ date }) => date === null);
  const { starts: begins, until } = startsAndEnd(text, starts);
  if (until !== null) said.until = until;
  const days = begins.flatMap(({ date, from }) => (date === null ? [] : [{ date, from }]));
  const [first, second] = days;
  if (first && second) Object.assign(said, twoDays(text, first, second));
  else if (first) Object.assign(said, oneDay(text, first.date));
  const rest = starts.reduceRight((left, one) => blanked(left, one.from, one.to), text);
  const quarters = quartersIn(rest);
  if (quarters !== null) said.quarters = quarters;
  const extra = extraIn(rest);
  if (extra) said.extra = extra;
  const people = saidPeople(rest);
  if (people !== undefined) said.people = people;
  return said;
}

/** True when the words are about the premium, by name. */
export function namesPremium(text: string): boolean {
  return PREMIUM.test(text);
}

/** True when the words are about the agreement, by name. */
export function namesAgreement(text: string): boolean {
  return AGREEMENT.test(text);
}

/** "Begin 2027" to "wanneer?" is a day, though "begin" by itself begins anew; a question answers nothing. */
export function answersEstimate(text: string, expected: Expected): boolean {
  if (expected !== 'date' || text.includes('?') || text.length > MAX_ANSWER) return false;
  return saidStarts(text, ANY_DAY).some(({ date }) => date !== null);
}

const MAX_ANSWER = 60;
/** Whether a start is said does not depend on the day of asking. */
const ANY_DAY = '2026-01-01';

/** "8", "acht", "2 jaar", "18 maanden" as an answer to how many quarters; null when it is none. */
export function quartersAnswered(text: string): number | null {
  if (BELOW_ZERO.test(text)) return null;
  const bare = /^\W*(?:voor |gedurende |ongeveer |zo'n )?([\d.,]+|\p{L}+)\W*$/u.exec(text)?.[1];
  return quartersIn(text) ?? (bare === undefined ? null : numberIn(bare));
}

/** "10", "tien uur", "geen", "5 per kwartaal" as an answer to how many extra hours; null when it is none. */
export function extraAnswered(text: string): SaidEstimate['extra'] | null {
  if (BELOW_ZERO.test(text)) return null;
  if (/^\W*(?:geen|nee+n?|niets?|nul|0|zonder)\b/iu.test(text))
    return { minutes: 0, each: 'period' };
  const bare = /^\W*(?:ongeveer |zo'n |met )?([\d.,]+|\p{L}+)(?: extra)?(?=\W*$| per | elk)/iu.exec(
    text,
  )?.[1];
  const hours = bare === undefined ? null : numberIn(bare);
  return (
    extraIn(text) ??
    (hours === null ? null : { minutes: Math.round(hours * 60), each: eachIn(text) })
  );
}

function quartersIn(text: string): number | null {
  const inQuarters = periodIn(text, QUARTERS);
  if (inQuarters !== null) return inQuarters;
  const years = periodIn(text, YEARS);
  if (years !== null) return Math.ceil(years * 4);
  const months = periodIn(text, MONTHS);
  return months === null ? null : Math.ceil(months / 3);
}

const HALVES: Readonly<Record<string, number>> = { half: 0.5, halve: 0.5, anderhalf: 1.5 };

/** The first number of such a unit that is no part of a story. */
function periodIn(text: string, unit: RegExp): number | null {
  for (const one of text.matchAll(unit)) {
    const count = HALVES[one[1]!.toLowerCase()] ?? numberIn(one[1]!);
    if (count !== null && !isOfStory(text, one.index, one.index + one[0].length)) return count;
  }
  return null;
}

function extraIn(text: string): SaidEstimate['extra'] | null {
  if (NO_EXTRA.test(text)) return { minutes: 0, each: 'period' };
  const hours = hoursIn(text) ?? numberAt(EXTRA_NUMBER.exec(text));
  return hours === null ? null : { minutes: Math.round(hours * 60), each: eachIn(text) };
}

function hoursIn(text: string): number | null {
  for (const one of text.matchAll(HOURS)) {
    const hours = numberIn(one[1]!);
    if (hours !== null && !areHoursOfWork(text, one.index, one.index + one[0].length)) return hours;
  }
  return null;
}

function eachIn(text: string): NonNullable<SaidEstimate['extra']>['each'] {
  return EACH.find(([pattern]) => pattern.test(text))?.[1] ?? 'period';
}

/** "Premie vanaf januari en overeenkomst vanaf maart": by the word before each; else premium first. */
function twoDays(
  text: string,
  first: { date: string; from: number },
  second: { date: string; from: number },
): Partial<SaidEstimate> {
  const before = text.slice(0, first.from);
  const isAgreementFirst = AGREEMENT.test(before) && !PREMIUM.test(before);
  return isAgreementFirst
    ? { agreementStart: first.date, premiumStart: second.date }
    : { premiumStart: first.date, agreementStart: second.date };
}

function oneDay(text: string, date: string): Partial<SaidEstimate> {
  const isPremium = PREMIUM.test(text);
  const isAgreement = AGREEMENT.test(text);
  if (isPremium && !isAgreement) return { premiumStart: date };
  return { premiumStart: date, agreementStart: date };
}

function numberAt(found: RegExpExecArray | null): number | null {
  return found ? numberIn(found[1]!) : null;
}

function numberIn(said: string): number | null {
  if (/^\d/.test(said)) return Number(said.replace(',', '.'));
  const plain = said.toLowerCase();
  return plain === 'één' || plain === 'een' ? 1 : cardinal(plain);
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
