// Who must be reminded of what on a day, thought out from the promise in words; nothing from src/rules.
import { addDays, weekday } from '../rules/oracle.ts';
import type { Office } from './naiveCalendar.ts';

export interface Reminder {
  kind: 'dayBefore' | 'sameDay';
  /** Null: nobody replaces the coach, so the lead hears it. */
  personId: string | null;
}
/** Who works when, as known on the morning of the day. */
export interface Staff {
  office: Office;
  /** Null for a question that nobody took. */
  coachId: string | null;
  absenceOf(coachId: string, day: string): { backupId: string | null } | undefined;
  backupOf(coachId: string): string | null;
}

/** A coach who does not work looks back this many office days for a day of his or her own. */
const OFFICE_DAYS_BACK = 5;

/** On the day itself and on the working day before it; null: nothing is said on this day. */
export function reminderFor(staff: Staff, day: string, dueDate: string): Reminder | null {
  const { office, coachId } = staff;
  if (!office.isOpen(day)) return null;
  // A promised day that turned out to be closed: one acts on the office day before.
  const actDay = office.isOpen(dueDate) ? dueDate : officeDayBefore(office, dueDate);
  if (day > actDay) return null;
  if (day === actDay) return { kind: 'sameDay', personId: answers(staff, day) };
  const eve = officeDayBefore(office, actDay);
  let own = eve;
  for (let count = 0; coachId !== null && count < OFFICE_DAYS_BACK; count++) {
    if (worksOn(staff, coachId, own))
      return own === day ? { kind: 'dayBefore', personId: coachId } : null;
    const isOnLeave = office.coachStops(coachId, own) !== null;
    if (isOnLeave) break;
    own = officeDayBefore(office, own);
  }
  return eve === day ? { kind: 'dayBefore', personId: answers(staff, day) } : null;
}

/** The coach, else the back-up, else nobody. */
function answers(staff: Staff, day: string): string | null {
  const { coachId } = staff;
  if (coachId === null || worksOn(staff, coachId, day)) return coachId;
  const backupId = staff.absenceOf(coachId, day)?.backupId ?? staff.backupOf(coachId);
  return backupId !== null && worksOn(staff, backupId, day) ? backupId : null;
}

function worksOn({ office, absenceOf }: Staff, coachId: string, day: string): boolean {
  return office.isOpen(day) && office.coachStops(coachId, day) !== null && !absenceOf(coachId, day);
}

function officeDayBefore(office: Office, day: string): string {
  let before = addDays(day, -1);
  while (!office.isOpen(before)) before = addDays(before, -1);
  return before;
}

/** The week ('YYYY-Www') that was over last on a day: the one before the day's own. */
export function lastWeekBefore(day: string): string {
  let thursday = addDays(day, -7);
  while (weekday(thursday) !== 'mon') thursday = addDays(thursday, -1);
  thursday = addDays(thursday, 3);
  const year = thursday.slice(0, 4);
  let week = 1;
  for (let one = addDays(thursday, -7); one.startsWith(year); one = addDays(one, -7)) week += 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
