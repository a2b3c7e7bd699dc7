// Which month a bare name means: "december" said in November is the one to come, not that of last year.
import { fold } from '../../src/language/index.ts';
import { monthAfter, monthOf } from '../../src/rules/index.ts';

const SAYS_YEAR =
  /\b20\d\d\b|'\d\d\b|\b(?:vorige?|verleden|afgelopen|laatste|voorbije?|deze|dit|volgende?|komende?)\b/;
/** So many months back the same month is nearer ahead; of this year it must be still nearer. */
const NEARER_AHEAD = { ofThisYear: 9, ofLastYear: 7 } as const;
const MONTHS_A_YEAR = 12;

export interface MeantMonth {
  /** 'YYYY-MM' */
  month: string;
  /** The same month a year before, where the words do not say which: it is named beside. */
  yearBefore: string | null;
}

/**
 * The month that is meant by one that was read from words as past; a year that was said, or "vorige", stands.
 * @param read 'YYYY-MM'
 */
export function meantMonth(text: string, read: string, today: string): MeantMonth {
  const isSaid = SAYS_YEAR.test(fold(text).replaceAll('’', "'")) || /\d\s?[/-]\s?\d/.test(text);
  const isOfThisYear = read.slice(0, 4) === today.slice(0, 4);
  const least = NEARER_AHEAD[isOfThisYear ? 'ofThisYear' : 'ofLastYear'];
  const isLongAgo = read <= monthAfter(monthOf(today), -least);
  if (isSaid || !isLongAgo) return { month: read, yearBefore: null };
  return { month: monthAfter(read, MONTHS_A_YEAR), yearBefore: read };
}
