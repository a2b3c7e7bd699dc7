// The facts of which calendars are made: closing lists, hours, patterns, absences, back-ups.
import type { LocalDate, Weekday } from '../core/localDate.ts';
import type { Known } from '../core/timeOfKnowing.ts';

/** Hours of a week, e.g. { mon: ['09:00', '17:00'] }; a day that is absent is not worked. */
export type WeekHours = Partial<Record<Weekday, readonly [string, string]>>;

/**
 * The city's own closing days of one year. `effectiveFrom` is 1 January of that year; a list
 * recorded later replaces the earlier ones of its year. Only a confirmed list closes days.
 */
export interface ClosingListFact extends Known {
  year: number;
  days: readonly { date: LocalDate; name: string }[];
  confirmed: boolean;
}

/** The service's office hours (S0 art. 5). */
export interface OfficeHoursFact extends Known {
  weekdays: WeekHours;
}

/** The weekly hours of one coach. */
export interface CoachPatternFact extends Known {
  coachId: string;
  weekdays: WeekHours;
}

/** Days on which a coach is away, first and last included; never with a cause. */
export interface AbsenceFact extends Known {
  /** Facts with the same id replace one another, the last recorded counts. */
  absenceId?: string;
  coachId: string;
  from: LocalDate;
  to: LocalDate;
  /** Null: the usual one. */
  backupId: string | null;
  /** Nobody takes over, as was said: not the usual one either. */
  noBackup?: boolean;
  withdrawn?: boolean;
}

/** Who replaces a coach unless an absence names somebody else. */
export interface BackupFact extends Known {
  coachId: string;
  backupId: string | null;
}
