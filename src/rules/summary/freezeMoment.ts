// Until when the figures of a week are provisional, and how a period stands at a moment.
import { brusselsInstant } from '../calendar/brusselsDays.ts';
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { officeDayFrom } from '../calendar/officeTime.ts';
import type { PolicyFact } from '../commitments/commitmentFacts.ts';
import type { InstantMs } from '../core/localDate.ts';
import { toEpochDay, toMinutes } from '../core/localDate.ts';
import type { WeekKey } from './period.ts';
import { daysOfWeek, weekAfter } from './period.ts';

/**
 * The moment up to which what was recorded counts for a week: the third office day after it at 17.00
 * (policy). What is recorded after it appears in the next summary as a correction.
 */
export function freezeMoment(
  week: WeekKey,
  calendar: CompiledCalendar,
  { summaryFreezeOfficeDay, summaryFreezeTime }: PolicyFact,
): InstantMs {
  const monday = daysOfWeek(weekAfter(week)).from;
  const day = officeDayFrom(calendar, monday, summaryFreezeOfficeDay);
  return brusselsInstant(toEpochDay(day), toMinutes(summaryFreezeTime));
}
