// Hears that a part of a day is meant ("woensdagnamiddag", "vanaf 15u"): absences are kept by whole days.
import { fold } from '../../src/language/index.ts';

/** Also of several days: "van maandagnamiddag tot woensdag". */
const PART =
  /\b(?:\w*(?:voormiddag|namiddag|achternoen)s?|(?:voor|na) de (?:middag|noen)|halve (?:werk)?dag(?:en)?|halfdag|halfweg de dag)\b/;
/** Of one day only: "van maandagmorgen tot vrijdagavond" are whole days. */
const OF_DAY =
  /\b(?:\w*(?:ochtend|avond)|\w+dag(?:morgen|middag)|van(?:de)?(?:morgen|middag)|morgenvroeg|middags|smorgens|savonds)\b|\b\d{1,2} ?(?:u|h|uur)(?:\d{2})?\b|\b\d{1,2}:\d{2}\b|\b(?:half|kwart (?:voor|na|over)) [a-z]+\b|\b[a-z]+ (?:uur|uren|uurtjes?)\b/;

/** True when only a part of the days is said; `from` and `to` are YYYY-MM-DD, null as long as unknown. */
export function saysPartOfDay(
  text: string,
  { from, to }: { from: string | null; to: string | null },
): boolean {
  const said = fold(text);
  const isOneDay = from === null || to === null || from === to;
  return PART.test(said) || (isOneDay && OF_DAY.test(said));
}
