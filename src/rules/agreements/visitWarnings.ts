// What is odd about a visit but does not forbid it.
import { clockChangeOn, elapsedAt } from '../calendar/clockChange.ts';
import { indexOfDate } from '../calendar/officeDays.ts';
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay, toMinutes, weekdayIndex } from '../core/localDate.ts';
import type { VisitToJudge, VisitWarning } from './visitFacts.ts';
import type { VisitTimes } from './visitTimes.ts';

/** All warnings of a complete visit, the weightiest first. */
export function visitWarnings(
  input: VisitToJudge,
  today: LocalDate,
  times: VisitTimes,
): VisitWarning[] {
  const { visit, policy } = input;
  const date = visit.date!;
  const daysAgo = toEpochDay(today) - toEpochDay(date);
  const warnings: VisitWarning[] = [...outsideAgreement(input), ...others(input, times)];
  if (daysAgo > policy.longAgoAfterDays) warnings.push({ kind: 'longAgo' });
  if (daysAgo > (input.lateEntryAfterDays ?? policy.lateEntryAfterDays)) {
    warnings.push({ kind: 'lateEntry' });
  }
  if (weekdayIndex(toEpochDay(date)) >= 5) warnings.push({ kind: 'weekend' });
  else if (isClosed(input, date)) warnings.push({ kind: 'closedDay' });
  const { start, minutes } = times;
  if (minutes !== null && minutes > policy.visitLongMinutes) warnings.push({ kind: 'longVisit' });
  if (start !== null && start < toMinutes(policy.visitEarliest)) warnings.push({ kind: 'atNight' });
  if (isOverClockChange(input, times)) warnings.push({ kind: 'clockChange' });
  if (visit.extraMinutes > 0 && visit.extraApprovedOn! > date) {
    warnings.push({ kind: 'approvedAfterVisit' });
  }
  return warnings;
}

function outsideAgreement({ visit, agreements }: VisitToJudge): VisitWarning[] {
  const warnings: VisitWarning[] = [];
  for (const agreementId of visit.agreementIds) {
    const agreement = agreements.find((one) => one.id === agreementId);
    if (!agreement) throw new Error(`The agreement ${agreementId} of the visit is not given`);
    const before = visit.date! < agreement.start;
    const after = agreement.end !== null && visit.date! > agreement.end;
    if (before || after) warnings.push({ kind: 'outsideAgreement', agreementId });
  }
  return warnings;
}

/**
 * Visits that share at least a minute (one that begins when the other ends does not overlap), and those
 * of the same people of which nobody can say whether they do: it may be the same visit.
 */
function others({ visit, otherVisits }: VisitToJudge, { start, end }: VisitTimes): VisitWarning[] {
  return otherVisits
    .filter((other) => other.date === visit.date)
    .flatMap((other): VisitWarning[] => {
      if (start === null || end === null || other.start === null || other.end === null) {
        const isShared = other.agreementIds.some((id) => visit.agreementIds.includes(id));
        return isShared ? [{ kind: 'sameDay', visitId: other.id }] : [];
      }
      const overlaps = toMinutes(other.start) < end && start < toMinutes(other.end);
      return overlaps ? [{ kind: 'overlap', visitId: other.id }] : [];
    });
}

/** Part of the visit lies in an hour that came twice, or the clock was changed during it. */
function isOverClockChange({ visit, calendar }: VisitToJudge, times: VisitTimes): boolean {
  const { start, end, minutes } = times;
  const change = minutes === null ? null : clockChangeOn(calendar.days, visit.date!);
  if (change === null) return false;
  const isTwofold = [start, end].some(
    (time) => time !== null && elapsedAt(change, time).length > 1,
  );
  return isTwofold || (start !== null && end !== null && end - start !== minutes);
}

/** A day before the calendar's first is not known to be closed: such a visit is longAgo anyway. */
function isClosed({ calendar }: VisitToJudge, date: LocalDate): boolean {
  if (date < calendar.days.dates[0]!) return false;
  return calendar.closesAt[indexOfDate(calendar, date)]! < 0;
}
