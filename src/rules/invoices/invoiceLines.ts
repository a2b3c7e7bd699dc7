// The lines of an invoice: the basic package of a quarter, and extra work to the minute.
import type { ArticleId } from '../core/articles.ts';
import type { Cents } from '../core/money.ts';
import { centsHalfUp } from '../core/money.ts';
import type { QuarterFee } from '../tariffs/quarterFee.ts';
import type { Tariff } from '../tariffs/tariffIn.ts';
import type { BasicLine, ExtraLine, ExtraWork } from './invoice.ts';

const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'policy'];
const MINUTES_PER_HOUR = 60n;

/** A quarter of the basic package (S0 art. 5). */
export function basicLine({ quarter, quarterNumber, months, cents }: QuarterFee): BasicLine {
  return { kind: 'basic', quarter, quarterNumber, months, cents, articles: ARTICLES };
}

/** A piece of extra work, at the tariff of its month (S0 art. 5). */
export function extraLine(work: ExtraWork, tariff: Tariff): ExtraLine {
  const { extraHourlyCents: rateCents, version } = tariff;
  const cents = extraCents(rateCents, work.minutes);
  return { kind: 'extra', ...work, rateCents, version, cents, articles: ARTICLES };
}

/**
 * What minutes cost at a rate per hour: to the minute, rounded once, half up to the cent. Throws
 * RangeError on minutes below 0 or not whole.
 */
export function extraCents(rateCents: Cents, minutes: number): Cents {
  return centsHalfUp(BigInt(rateCents) * BigInt(minutes), MINUTES_PER_HOUR);
}
