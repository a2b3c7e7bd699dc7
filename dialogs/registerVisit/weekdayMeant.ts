// "Nee, het was donderdag", said of a visit of an earlier week: the Thursday beside it, not the last one.
import { addDays } from '../../src/language/index.ts';

const WEEKDAY = /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b/;
/** With any of these the words say themselves which one. */
const SAYS_WHICH =
  /\d\s?[/.-]\s?\d|\b\d{1,2} (?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b(?:vandaag|(?:eer)?gisteren|vorige?|verleden|afgelopen|laatste|laatst|voorbije?|deze|week|weken|geleden)\b/;
/** A weekday alone is within this many days of today. */
const LATEST_DAYS = 7;

/**
 * The day that is meant by one that was heard; days are YYYY-MM-DD.
 * @param before the day that stood there
 */
export function weekdayMeant(
  text: string,
  heard: string | null,
  before: string | null,
  today: string,
): string | null {
  if (heard === null || before === null || before > addDays(today, -LATEST_DAYS)) return heard;
  if (!saysBareWeekday(text)) return heard;
  const near = [-3, -2, -1, 0, 1, 2, 3].map((days) => addDays(before, days));
  return near.find((day) => weekday(day) === weekday(heard)) ?? heard;
}

/** True when a weekday is named alone: not "vorige week maandag", nor "maandag 2/11". */
export function saysBareWeekday(text: string): boolean {
  const said = text.toLowerCase();
  return WEEKDAY.test(said) && !SAYS_WHICH.test(said);
}

/** The day of a week (YYYY-MM-DD of its first day) that has the weekday of another day. */
export function dayOfWeek(first: string, like: string): string {
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(first, ahead));
  return days.find((day) => weekday(day) === weekday(like)) ?? like;
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
