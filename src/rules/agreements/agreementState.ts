// Where an agreement stands on a day, and the fee of that day's quarter.
import type { LocalDate } from '../core/localDate.ts';
import { monthOf, quarterOf } from '../core/month.ts';
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
