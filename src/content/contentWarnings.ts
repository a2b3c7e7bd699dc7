// What leads and administrators must hear about the data: never a silent guess.
import { unconfirmedYears } from '../rules/index.ts';
import type { LocalDate } from '../rules/index.ts';
import type { SharedFacts } from '../store/sharedFacts.ts';

/** The wording stands in data/texts. */
export type ContentWarning = { kind: 'closingDaysUnconfirmed'; years: number[] };

/** The warnings of a day: years without a confirmed list of closing days. */
export function contentWarnings(facts: SharedFacts, today: LocalDate): ContentWarning[] {
  const verdict = unconfirmedYears(facts.closingLists, today);
  if (verdict.kind !== 'result' || verdict.years.length === 0) return [];
  return [{ kind: 'closingDaysUnconfirmed', years: verdict.years }];
}
