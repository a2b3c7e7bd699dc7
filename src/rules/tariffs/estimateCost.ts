// What guidance will cost over some quarters, for one person and for several, as far as the tariffs of today can tell.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import type { Month } from '../core/month.ts';
import { firstDayOf, monthOf, quarterAfter, quarterOf } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import { extraCents } from '../invoices/invoiceLines.ts';
import type { QuarterFee, QuarterFeeFact } from './quarterFee.ts';
import { quarterFee } from './quarterFee.ts';
import type { FirstQuartersFrom, TariffFacts } from './tariffFacts.ts';
import { confirmedCrossings, tariffIn } from './tariffIn.ts';

export interface EstimateInput {
  /** First day of the coachingSubsidy. */
  premiumStart: LocalDate;
  /** First day of the agreement: billing begins in its quarter. */
  agreementStart: LocalDate;
  /** How many calendar quarters, the first one included. */
  quarters: number;
  /** Expected work outside the eight tasks, over the whole period. */
  extraMinutes: number;
  /** For how many people with the same quarters and extra work it is asked; absent: one. */
  people?: number;
  /** The day of asking. */
  today: LocalDate;
  tariffs: TariffFacts;
}

export interface Estimate {
  quarters: readonly Pick<QuarterFee, 'quarter' | 'quarterNumber' | 'cents'>[];
  basicCents: Cents;
  extra: { minutes: number; rateCents: Cents; cents: Cents };
  /** Of one person, as all other amounts. */
  totalCents: Cents;
  /** What several people cost together; null: it was asked for one. */
  together: { people: number; cents: Cents } | null;
  /** The settings under which it was computed. */
  version: string;
  countedFrom: FirstQuartersFrom;
  /** The total when the first quarters are counted from the other day. */
  otherCountingCents: Cents;
  /** Crossings of the pivot index that are told and not confirmed, and the total once they are. */
  unconfirmed: { months: readonly Month[]; totalCents: Cents } | null;
  /** True: the agreement begins in the middle of a quarter, which counts in full. */
  startsInsideQuarter: boolean;
}

export type EstimateRefusal =
  /** Fewer than 1 or more than MOST_QUARTERS. */
  | 'quarters'
  /** Not a whole number from 0, or more than MOST_EXTRA_MINUTES. */
  | 'extraMinutes'
  /** Fewer than 1 or more than MOST_PEOPLE. */
  | 'people'
  /** The agreement would begin before today. */
  | 'agreementInPast'
  /** The agreement would begin in a quarter before that of the premium (S0 art. 1). */
  | 'agreementBeforePremium'
  /** Before individueel maatwerk began, or too far ahead to say anything. */
  | 'premiumTooEarly'
  | 'tooFarAhead';

export const MOST_QUARTERS = 40;
export const MOST_EXTRA_MINUTES = 1000 * 60;
export const MOST_PEOPLE = 500;
/** The start of individueel maatwerk (S0 motivation). */
const IMW_START: LocalDate = '2023-07-01';
const MOST_DAYS_AHEAD = 5 * 366;

const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'policy'];

/**
 * The fee of each quarter from that of the agreement's start (quarterFee), extra work at the tariff of the
 * first month, and the total, without VAT and without further indexation (S0 art. 5). Refused with all
 * reasons; incomplete without any tariff. Throws RangeError on a text that is no day.
 */
export function estimateCost(
  input: EstimateInput,
): Verdict<Estimate, EstimateRefusal, QuarterFeeFact> {
  const reasons = refusalsOf(input);
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const { agreementStart, extraMinutes, people = 1, tariffs } = input;
  const fees = feesOf(input, tariffs);
  if (fees.kind !== 'result') return fees;
  const month = monthOf(agreementStart);
  const tariff = tariffIn(tariffs, month);
  if (tariff.kind !== 'result') return tariff;
  const { extraHourlyCents: rateCents, version, firstQuartersFrom: countedFrom } = tariff;
  const extra = { minutes: extraMinutes, rateCents, cents: extraCents(rateCents, extraMinutes) };
  const basicCents = sumOf(fees.quarters);
  const totalCents = basicCents + extra.cents;
  return {
    kind: 'result',
    quarters: fees.quarters.map(({ quarter, quarterNumber, cents }) => ({
      ...{ quarter, quarterNumber, cents },
    })),
    ...{ basicCents, extra, version, countedFrom },
    totalCents,
    together: people === 1 ? null : { people, cents: Number(BigInt(people) * BigInt(totalCents)) },
    otherCountingCents: totalUnder(input, countingOtherwise(tariffs, countedFrom)),
    unconfirmed: unconfirmedOf(input),
    startsInsideQuarter: !isFirstDayOfQuarter(agreementStart),
    articles: ARTICLES,
  };
}

function refusalsOf(input: EstimateInput): EstimateRefusal[] {
  const { premiumStart, agreementStart, quarters, extraMinutes, people = 1, today } = input;
  const reasons: EstimateRefusal[] = [];
  const isWithin = (value: number, least: number, most: number): boolean =>
    Number.isSafeInteger(value) && value >= least && value <= most;
  if (!isWithin(quarters, 1, MOST_QUARTERS)) reasons.push('quarters');
  if (!isWithin(extraMinutes, 0, MOST_EXTRA_MINUTES)) reasons.push('extraMinutes');
  if (!isWithin(people, 1, MOST_PEOPLE)) reasons.push('people');
  if (agreementStart < today) reasons.push('agreementInPast');
  const quarterOfDay = (day: LocalDate) => quarterOf(monthOf(day));
  if (quarterOfDay(agreementStart) < quarterOfDay(premiumStart)) {
    reasons.push('agreementBeforePremium');
  }
  if (premiumStart < IMW_START) reasons.push('premiumTooEarly');
  const latest = toEpochDay(today) + MOST_DAYS_AHEAD;
  if (toEpochDay(agreementStart) > latest || toEpochDay(premiumStart) > latest) {
    reasons.push('tooFarAhead');
  }
  return reasons;
}

function feesOf(
  { premiumStart, agreementStart, quarters }: EstimateInput,
  tariffs: TariffFacts,
):
  | { kind: 'result'; quarters: QuarterFee[] }
  | Exclude<ReturnType<typeof estimateCost>, { kind: 'result' }> {
  const first = quarterOf(monthOf(agreementStart));
  const fees: QuarterFee[] = [];
  for (let n = 0; n < quarters; n++) {
    const quarter = quarterAfter(first, n);
    const fee = quarterFee({ quarter, premiumStart, agreementStart, tariffs });
    if (fee.kind === 'refused') {
      return { kind: 'refused', reasons: ['agreementBeforePremium'], articles: ARTICLES };
    }
    if (fee.kind === 'incomplete') return fee;
    fees.push(fee);
  }
  return { kind: 'result', quarters: fees };
}

/** The total under other facts: the same sum, so that what a choice changes can be told. */
function totalUnder(input: EstimateInput, tariffs: TariffFacts): Cents {
  const fees = feesOf(input, tariffs);
  const tariff = tariffIn(tariffs, monthOf(input.agreementStart));
  if (fees.kind !== 'result' || tariff.kind !== 'result') throw new Error('no other total');
  return sumOf(fees.quarters) + extraCents(tariff.extraHourlyCents, input.extraMinutes);
}

function countingOtherwise(tariffs: TariffFacts, now: FirstQuartersFrom): TariffFacts {
  const firstQuartersFrom = now === 'premiumStart' ? 'agreementStart' : 'premiumStart';
  return { ...tariffs, policies: tariffs.policies.map((one) => ({ ...one, firstQuartersFrom })) };
}

/** What would be known if all that was told about crossings were confirmed. */
function unconfirmedOf(input: EstimateInput): Estimate['unconfirmed'] {
  const { tariffs } = input;
  const confirmed = new Set(confirmedCrossings(tariffs));
  const told = tariffs.crossings.filter(({ recordedAt }) => recordedAt <= tariffs.knownAt);
  const months = [...new Set(told.map(({ month }) => month))].filter((one) => !confirmed.has(one));
  if (months.length === 0) return null;
  const crossings = tariffs.crossings.map((one) =>
    months.includes(one.month) ? { ...one, confirmed: true } : one,
  );
  return { months: months.sort(), totalCents: totalUnder(input, { ...tariffs, crossings }) };
}

function sumOf(fees: readonly { cents: Cents }[]): Cents {
  return fees.reduce((sum, { cents }) => sum + cents, 0);
}

function isFirstDayOfQuarter(day: LocalDate): boolean {
  const month = monthOf(day);
  return day === firstDayOf(month) && Number(month.slice(5)) % 3 === 1;
}
