// Facts with which the rules are tried: the office hours and policy of the domain, closing lists.
import { compileCalendar } from '../../src/rules/index.ts';
import type {
  ClosingListFact,
  CompiledCalendar,
  OfficeHoursFact,
  PolicyFact,
  WeekHours,
} from '../../src/rules/index.ts';

const DAY = ['09:00', '17:00'] as const;
export const FULL_WEEK: WeekHours = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };

export const OFFICE_HOURS: OfficeHoursFact = {
  effectiveFrom: '2020-01-01',
  recordedAt: 0,
  weekdays: FULL_WEEK,
};

export const POLICY: PolicyFact = {
  effectiveFrom: '2020-01-01',
  recordedAt: 0,
  version: 'p1',
  followUpByPhone: false,
  followUpDays: 14,
  onsiteDays: 7,
  supportPlanMonths: 3,
  supportPlanRevisionMonths: 1,
  contactRequestOfficeDays: 1,
  lateEntryAfterDays: 7,
  longAgoAfterDays: 90,
  visitMaxMinutes: 720,
  visitLongMinutes: 480,
  visitEarliest: '06:00',
  visitEndAheadMinutes: 30,
  suspensionDaysWithoutLead: 5,
  suspensionMaxDays: 183,
  absenceMaxDays: 366,
  planAheadMaxDays: 366,
  fileReminderMonths: [6, 3],
  evaluationMonths: 3,
  summaryFreezeOfficeDay: 3,
  summaryFreezeTime: '17:00',
};

/** Confirmed closing lists, one per year of the dates. */
export function closingLists(dates: readonly string[], recordedAt = 0): ClosingListFact[] {
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
  return years.map((year) => ({
    year: Number(year),
    days: dates.filter((date) => date.startsWith(year)).map((date) => ({ date, name: 'Brugdag' })),
    confirmed: true,
    effectiveFrom: `${year}-01-01`,
    recordedAt,
  }));
}

/** A calendar of 2020–2040 with these closing days. */
export function calendarWith(dates: readonly string[] = []): CompiledCalendar {
  return compileCalendar({
    closingLists: closingLists(dates),
    officeHours: [OFFICE_HOURS],
    knownAt: 0,
    fromYear: 2020,
    toYear: 2040,
  });
}

/** The instant of an ISO text with offset or Z. */
export function at(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`Not an instant: ${iso}`);
  return ms;
}
