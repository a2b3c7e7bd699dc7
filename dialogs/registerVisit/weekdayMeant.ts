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
  const said = text.toLowerCase();
  if (!WEEKDAY.test(said) || SAYS_WHICH.test(said)) return heard;
  const near = [-3, -2, -1, 0, 1, 2, 3].map((days) => addDays(before, days));
  return near.find((day) => weekday(day) === weekday(heard)) ?? heard;
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
