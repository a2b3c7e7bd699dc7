// On which side of today the last day of work lies: "is ontslagen op 10 november" has been.
import { addDays, fold } from '../../../src/language/index.ts';
import { isLocalDate } from '../../../src/rules/index.ts';

/** A last day further ahead is likely a slip in the year. */
export const FAR_DAYS = 183;
/** "Is ontslagen, laatste werkdag 31 december": what was said already may still come. */
const NEAR_DAYS = 92;
/** Surely over; "ontslagen" alone may be told before the last day. */
const WAS =
  /\b(?:werd(?:en)?|was|waren|kreeg|kregen|stopte|vertrok|nam|gestopt|vertrokken|weggegaan|opgestapt|overleden|ermee opgehouden)\b/;
const TOLD = /\b(?:ontslagen|ontslag|afgedankt|buitengezet|beeindigd|afgelopen|verbroken)\b/;
/** Surely to come, however far: the card asks whether the year is right. */
const WILL_BE = /\b(?:wordt|worden|zal|zullen|gaat|gaan|moet|moeten)\b/;
const MAY_COME = /\b(?:stopt|vertrekt|vanaf|met ingang|ingaand\w*|per|pas|tot)\b/;
const LAST_DAY = /\blaatste (?:werk)?dag\b(?!.*\b(?:was|werd)\b)/;
const YEAR = /\b20\d\d\b|\b(?:dit|vorig|volgend|komend) jaar\b/;

/**
 * The last day of work, YYYY-MM-DD.
 * @param ahead the day as it would lie ahead
 * @param before the same words as a day that has been; null when they are none
 */
export function dayOfEnd(
  { ahead, before }: { ahead: string; before: string | null },
  text: string,
  today: string,
): string {
  const said = fold(text);
  if (YEAR.test(said) || ahead <= today || before === null || before > today) return ahead;
  if (WILL_BE.test(said)) return ahead;
  const isFar = ahead > addDays(today, FAR_DAYS) && before >= addDays(today, -FAR_DAYS);
  if (isFar) return before;
  if (MAY_COME.test(said) || LAST_DAY.test(said)) return ahead;
  if (WAS.test(said)) return before;
  const isNear = ahead <= addDays(today, NEAR_DAYS) && before < addDays(today, -FAR_DAYS);
  return TOLD.test(said) && !isNear ? before : ahead;
}

const BARE_YEAR =
  /^\W*(?:(?:nee|neen|nee nee|fout|toch|het|is|was|dat|in|van|moet|zijn|ik|bedoel|bedoelde|jaar)\W+)*(20\d\d|dit jaar|vorig jaar|volgend jaar)(?:\W+(?:zijn|natuurlijk|he|bedoel ik))*\W*$/;

/** "Nee 2026", "vorig jaar": the same day in that year; null for other words, or a day that it has not. */
export function inYearSaid(day: string, text: string, today: string): string | null {
  const [, said] = BARE_YEAR.exec(fold(text).trim()) ?? [];
  if (said === undefined) return null;
  const shift = said.startsWith('vorig') ? -1 : said.startsWith('volgend') ? 1 : 0;
  const year = /^\d/.test(said) ? said : String(Number(today.slice(0, 4)) + shift);
  const other = `${year}${day.slice(4)}`;
  return isLocalDate(other) ? other : null;
}
