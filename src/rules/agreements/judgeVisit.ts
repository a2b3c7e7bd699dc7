// The verdict over which the dialog loops: what is missing, what is refused, what is worth a warning.
import type { ClockChange } from '../calendar/clockChange.ts';
import { clockChangeOn } from '../calendar/clockChange.ts';
import { brusselsDate, instantAt } from '../calendar/officeDays.ts';
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { MS_PER_MINUTE, isLocalDate, toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { JudgedVisit, VisitFact, VisitRefusal, VisitToJudge } from './visitFacts.ts';
import type { VisitTimes } from './visitTimes.ts';
import { deriveVisitTimes, timeText } from './visitTimes.ts';
import { visitWarnings } from './visitWarnings.ts';

/** No visit is older; a day before it is a slip in the year. */
const FIRST_DAY: LocalDate = '2000-01-01';
const ARTICLES: readonly ArticleId[] = ['S0 art. 2', 'S0 art. 5', 'policy'];

/**
 * Judges a visit as far as it is known. A refusal comes first, with all its reasons, even while
 * facts are missing; then what is missing, in the order in which it is asked; then the result.
 *
 * Refused: a date that does not exist, lies ahead or before 2000, a start later than now, an end that lies
 * further ahead than the policy allows for a visit entered at its close, a time over which the clock was
 * put forward, an end not after the start (or past midnight), more than the maximum, more extra than total minutes, an approval
 * dated ahead. Times are needed only when there is extra work (billed to the minute, S0 art. 5).
 * Outside the agreement the visit is kept as "voorbereiding/nazorg", with a warning.
 * Throws Error when an agreement of the visit is not among `agreements`.
 */
export function judgeVisit(input: VisitToJudge): Verdict<JudgedVisit, VisitRefusal, VisitFact> {
  const { visit } = input;
  const today = brusselsDate(input.calendar, input.now);
  const times = deriveVisitTimes(visit, clockChangeOf(input));
  const reasons = refusals(input, today, times);
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const missing = missingFacts(input, times);
  if (missing.length > 0) return { kind: 'incomplete', missing, articles: ARTICLES };
  const warnings = visitWarnings(input, today, times);
  return {
    kind: 'result',
    articles: ARTICLES,
    warnings,
    start: timeText(times.start),
    end: timeText(times.end),
    minutes: times.minutes,
    basicMinutes: times.minutes === null ? null : times.minutes - visit.extraMinutes,
    extraMinutes: visit.extraMinutes,
    outsideAgreementIds: warnings.flatMap((one) => one.agreementId ?? []),
    late: warnings.some((one) => one.kind === 'lateEntry' || one.kind === 'longAgo'),
  };
}

function clockChangeOf({ visit: { date }, calendar }: VisitToJudge): ClockChange | null {
  return date !== null && isLocalDate(date) ? clockChangeOn(calendar.days, date) : null;
}

function refusals(input: VisitToJudge, today: LocalDate, times: VisitTimes): VisitRefusal[] {
  const { visit, policy } = input;
  const reasons: VisitRefusal[] = [];
  const refuse = (reason: VisitRefusal, when: boolean): void => {
    if (when && !reasons.includes(reason)) reasons.push(reason);
  };
  const { date, extraApprovedOn: approvedOn, extraMinutes } = visit;
  const hasDay = date !== null && isLocalDate(date);
  refuse('notADate', date !== null && !hasDay);
  refuse('notADate', approvedOn !== null && !isLocalDate(approvedOn));
  refuse('futureDate', hasDay && date > today);
  refuse('tooLongAgo', hasDay && date < FIRST_DAY);
  refuse('futureTime', hasDay && date === today && liesAhead(input, times));
  for (const reason of times.refusals) refuse(reason, true);
  refuse('tooLong', times.minutes !== null && times.minutes > policy.visitMaxMinutes);
  refuse('notAMinute', !(Number.isInteger(extraMinutes) && extraMinutes >= 0));
  refuse('extraExceedsTotal', times.minutes !== null && extraMinutes > times.minutes);
  refuse('approvedInFuture', approvedOn !== null && isLocalDate(approvedOn) && approvedOn > today);
  return reasons;
}

/** A visit of today that has not begun, or ends further ahead than the policy allows. */
function liesAhead({ calendar, now, policy }: VisitToJudge, { start, end }: VisitTimes): boolean {
  const index = toEpochDay(brusselsDate(calendar, now)) - calendar.days.firstDay;
  const ahead = now + policy.visitEndAheadMinutes * MS_PER_MINUTE;
  if (start !== null && instantAt(calendar, index, start) > now) return true;
  return end !== null && instantAt(calendar, index, end) > ahead;
}

function missingFacts({ visit }: VisitToJudge, times: VisitTimes): VisitFact[] {
  const extra = visit.extraMinutes > 0;
  const known: [VisitFact, boolean][] = [
    ['employer', visit.employerId !== null],
    ['employees', visit.agreementIds.length > 0],
    ['date', visit.date !== null],
    ['mode', visit.mode !== null],
    ['minutes', !extra || times.minutes !== null],
    ['extraDescription', !extra || hasText(visit.extraDescription)],
    ['extraApprovedBy', !extra || hasText(visit.extraApprovedBy)],
    ['extraApprovedOn', !extra || visit.extraApprovedOn !== null],
  ];
  return known.filter(([, isKnown]) => !isKnown).map(([fact]) => fact);
}

function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
