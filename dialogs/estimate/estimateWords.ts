// What a sentence says about an estimate: the two starts, how many quarters, how many extra hours.
import { cardinal } from '../../src/language/index.ts';
import { saidStarts } from './saidStart.ts';

export interface SaidEstimate {
  /** YYYY-MM-DD; absent: not said. */
  premiumStart?: string;
  agreementStart?: string;
  quarters?: number;
  /** Over the whole period, or for each quarter. */
  extra?: { minutes: number; each: 'period' | 'quarter' | 'month' | 'year' | 'week' };
  /** A day was said that does not exist. */
  badDay: boolean;
}

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d+)?|\p{L}+)`;
const QUARTERS = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER}[ -]?(?:kwartalen|kwartaal|trimesters?|kw)(?!\p{L})`,
  'iu',
);
const YEARS = new RegExp(String.raw`(?<![\p{L}\d])${NUMBER} (?:jaar|jaren|jr)(?!\p{L})`, 'iu');
const MONTHS = new RegExp(String.raw`(?<![\p{L}\d])${NUMBER} (?:maanden|maand|mnd)(?!\p{L})`, 'iu');
const HOURS = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER} ?(?:extra )?(?:u|uur|uren|uurtjes)(?: extra)?(?!\p{L})`,
  'iu',
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
  const days = starts.flatMap(({ date, from }) => (date === null ? [] : [{ date, from }]));
  const [first, second] = days;
  if (first && second) Object.assign(said, twoDays(text, first, second));
  else if (first) Object.assign(said, oneDay(text, first.date));
  const rest = starts.reduceRight((left, one) => blanked(left, one.from, one.to), text);
  const quarters = quartersIn(rest);
  if (quarters !== null) said.quarters = quarters;
  const extra = extraIn(rest);
  if (extra) said.extra = extra;
  return said;
}

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

const UNKNOWN =
  /^\W*(?:(?:dat|da|het|'?t) )?(?:(?:is|zijn) )?(?:(?:ik )?(?:weet|weten)(?: (?:ik|we|wij))?(?: (?:het|dat|da|'?t))?(?: (?:nog|echt|eigenlijk))* (?:niet|nie)(?: zeker)?|geen (?:idee|flauw idee)|(?:ligt |staat )?nog (?:niet|nie) (?:bekend|geweten|gekend|beslist|vast|zeker)|(?:nog )?onbekend)\W*$/iu;

/** "Nog niet bekend", "dat weet ik nog niet", "geen idee". */
export function saysUnknownYet(text: string): boolean {
  return UNKNOWN.test(text);
}

function quartersIn(text: string): number | null {
  const inQuarters = numberAt(QUARTERS.exec(text));
  if (inQuarters !== null) return inQuarters;
  const years = numberAt(YEARS.exec(text));
  if (years !== null) return Math.ceil(years * 4);
  if (/\b(?:half ?jaar|halfjaar)\b/iu.test(text)) return 2;
  if (/\banderhalf jaar\b/iu.test(text)) return 6;
  const months = numberAt(MONTHS.exec(text));
  return months === null ? null : Math.ceil(months / 3);
}

function extraIn(text: string): SaidEstimate['extra'] | null {
  if (NO_EXTRA.test(text)) return { minutes: 0, each: 'period' };
  const hours = numberAt(HOURS.exec(text)) ?? numberAt(EXTRA_NUMBER.exec(text));
  return hours === null ? null : { minutes: Math.round(hours * 60), each: eachIn(text) };
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
