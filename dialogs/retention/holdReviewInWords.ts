// What the summary of a week says of files that are held long past their term.
import type { HeldFilesView } from '../../cards/heldFilesGroup.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { WeekKey } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';

/** How many and the oldest, without names; null in most weeks, and for who is no lead. */
export function holdReviewInWords(
  who: StaffPrincipal,
  week: WeekKey,
  { retention, text }: Pick<DialogDeps, 'retention' | 'text'>,
): HeldFilesView | null {
  const found = retention.toReview(who, week);
  if (!found) return null;
  const { count, months, oldest } = found;
  const many = count === 1 ? 'one' : 'other';
  return {
    sentence: text(`retention.review.${many}`, { count, months, date: dateInWords(oldest) }),
    words: text('retention.review.words'),
  };
}
