// Everything that is owed for an agreement up to a month, each piece under a key of its own.
import { lastDayOf, monthOf, quarterAfter, quarterOf } from '../core/month.ts';
import type { Month, Quarter } from '../core/month.ts';
import { quarterFee } from '../tariffs/quarterFee.ts';
import { tariffIn } from '../tariffs/tariffIn.ts';
import { basicBilledIn } from './basicBilledIn.ts';
import type { BilledWork, BillInput, BillProblem } from './bill.ts';
import type { BasicLine, ExtraLine } from './invoice.ts';
import { basicLine, extraLine } from './invoiceLines.ts';

/** A piece that is owed. */
export interface Claim {
  key: string;
  /** In which it is to be billed. */
  month: Month;
  line: BasicLine | (ExtraLine & Pick<BilledWork, 'ofMinutes'>);
  work: BilledWork | null;
}

export interface Claims {
  claims: readonly Claim[];
  problems: readonly BillProblem[];
}

/** The key of a quarter of the basic package. */
export function basicKey(quarter: Quarter): string {
  return `basic:${quarter}`;
}

/** The key of the extra work of a visit. */
export function visitKey(visitId: string): string {
  return `visit:${visitId}`;
}

/**
 * What is owed from `from` up to and including `until`, as known now: each quarter of the basic package whose
 * month of billing lies there (or that was billed before), and the extra work of these months (S0 art. 5).
 */
export function claimsOf(input: BillInput): Claims {
  const { agreement, from, until, billed } = input;
  const { start, end } = agreement;
  if (end !== null && end < start) return { claims: [], problems: [{ kind: 'endBeforeStart' }] };
  const claims: Claim[] = [];
  const problems: BillProblem[] = [];
  const last = quarterOf(until);
  const first = quarterOf(monthOf(start));
  const begin = quarterOf(from);
  for (
    let quarter = first > begin ? first : begin;
    quarter <= last;
    quarter = quarterAfter(quarter)
  ) {
    const month = basicBilledIn(quarter, agreement);
    if (month === null || month > until) continue;
    if (month < from && !billed.has(basicKey(quarter))) continue;
    const line = basicOf(quarter, input);
    if ('kind' in line && line.kind !== 'basic') problems.push(line);
    else claims.push({ key: basicKey(quarter), month, line, work: null });
  }
  for (const work of input.work) {
    const month = monthOf(work.date);
    if (month > until || work.minutes === 0) continue;
    if (month < from && !billed.has(visitKey(work.visitId))) continue;
    if (!Number.isSafeInteger(work.minutes) || work.minutes < 0) {
      problems.push({ kind: 'notAMinute', date: work.date });
      continue;
    }
    const tariff = tariffIn(input.tariffs, month);
    if (tariff.kind !== 'result') continue;
    const { date, minutes, visitId, ofMinutes } = work;
    const line = { ...extraLine({ date, minutes, visitId }, tariff), ofMinutes };
    claims.push({ key: visitKey(visitId), month, line, work });
  }
  return { claims, problems };
}

function basicOf(quarter: Quarter, { agreement, tariffs }: BillInput): BasicLine | BillProblem {
  const { premiumStart, start } = agreement;
  const fee = quarterFee({ quarter, premiumStart, agreementStart: start, tariffs });
  if (fee.kind === 'result') return basicLine(fee);
  if (fee.kind === 'refused') return { kind: 'beforeFirstQuarter', quarter };
  return { kind: 'noPremiumStart' };
}

/** The days of an agreement in a quarter: the first and the last. */
export function daysInQuarter(
  months: readonly Month[],
  { start, end }: Pick<BillInput['agreement'], 'start' | 'end'>,
): { first: string; last: string } {
  const opens = `${months[0]!}-01`;
  const closes = lastDayOf(months.at(-1)!);
  return {
    first: start > opens ? start : opens,
    last: end !== null && end < closes ? end : closes,
  };
}
