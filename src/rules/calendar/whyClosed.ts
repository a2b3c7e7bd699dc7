// Why the service is closed on a day: a legal holiday, a day of the city itself, or the weekend.
import { toEpochDay, WEEKDAYS, weekdayIndex, type LocalDate } from '../core/localDate.ts';
import { legalHolidays } from './legalHolidays.ts';

export type WhyClosed =
  { kind: 'holiday'; name: string } | { kind: 'closingDay'; name: string } | { kind: 'weekend' };

/**
 * Null: it is open. Office days are Monday to Friday (S0 art. 5).
 * @param closingDays the city's own closing days of that year, as far as they are known
 */
export function whyClosed(
  date: LocalDate,
  closingDays: readonly { date: LocalDate; name: string }[],
): WhyClosed | null {
  const onDay = (one: { date: LocalDate }): boolean => one.date === date;
  const holiday = legalHolidays(Number(date.slice(0, 4))).find(onDay);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  const closingDay = closingDays.find(onDay);
  if (closingDay) return { kind: 'closingDay', name: closingDay.name };
  const weekday = WEEKDAYS[weekdayIndex(toEpochDay(date))];
  return weekday === 'sat' || weekday === 'sun' ? { kind: 'weekend' } : null;
}
