// Where an agreement stands on a day, and what it will be billed next.
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import type { Month, Quarter } from '../core/month.ts';
import { lastDayOf, monthOf, quarterAfter, quarterOf } from '../core/month.ts';
import { basicBilledIn } from '../invoices/basicBilledIn.ts';
import { quarterFee } from '../tariffs/quarterFee.ts';
import type { QuarterFee } from '../tariffs/quarterFee.ts';
import type { TariffFacts } from '../tariffs/tariffFacts.ts';

/** `ending`: it runs, and its last day is known. */
export type AgreementState = 'toCome' | 'running' | 'ending' | 'ended';

export interface BillableDays {
  start: LocalDate;
  end: LocalDate | null;
  premiumStart: LocalDate | null;
}

export interface NextBasicBill {
  quarter: Quarter;
  /** The month at whose end it is billed. */
  month: Month;
  date: LocalDate;
  cents: Cents;
}

/** The state on a day; the first and last day belong to it. */
export function agreementState(
  { start, end }: Pick<BillableDays, 'start' | 'end'>,
  today: LocalDate,
): AgreementState {
  if (today < start) return 'toCome';
  if (end === null) return 'running';
  return today > end ? 'ended' : 'ending';
}

/** The fee of the quarter in which a day lies; null: outside the agreement, or not to be computed. */
export function feeOfQuarter(
  agreement: BillableDays,
  day: LocalDate,
  tariffs: TariffFacts,
): QuarterFee | null {
  const quarter = quarterOf(monthOf(day));
  if (basicBilledIn(quarter, agreement) === null) return null;
  const { premiumStart, start: agreementStart } = agreement;
  const fee = quarterFee({ quarter, premiumStart, agreementStart, tariffs });
  return fee.kind === 'result' ? fee : null;
}

/**
 * The next time that the basic package is billed, in the quarter of today or the first one to come
 * (S0 art. 5 and 7; the moment is a setting); null: nothing is to come, or it cannot be computed.
 */
export function nextBasicBill(
  agreement: BillableDays,
  today: LocalDate,
  tariffs: TariffFacts,
): NextBasicBill | null {
  const from = agreement.start > today ? agreement.start : today;
  let quarter = quarterOf(monthOf(from));
  let month = basicBilledIn(quarter, agreement);
  if (month !== null && lastDayOf(month) < today) {
    quarter = quarterAfter(quarter);
    month = basicBilledIn(quarter, agreement);
  }
  if (month === null) return null;
  const { premiumStart, start: agreementStart } = agreement;
  const fee = quarterFee({ quarter, premiumStart, agreementStart, tariffs });
  return fee.kind === 'result'
    ? { quarter, month, date: lastDayOf(month), cents: fee.cents }
    : null;
}
