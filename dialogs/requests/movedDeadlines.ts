// The deadlines that a change moves, before it is kept: what holds now, and what would hold.
import type { MovedView } from '../../cards/commitmentViews.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type { DialogDeps } from '../deps.ts';

/** One for each commitment that is still owed; a deadline that would lie in the past says so. */
export function movedViews(
  now: readonly StoredCommitment[],
  then: readonly StoredCommitment[],
  at: number,
  deps: Pick<DialogDeps, 'momentInWords'>,
): MovedView[] {
  return then
    .filter(({ closedAs }) => closedAs === null)
    .map(({ id, kind, dueAt }) => {
      const before = now.find((one) => one.id === id)?.dueAt ?? dueAt;
      return {
        commitment: kind,
        dueInWords: deps.momentInWords(dueAt),
        beforeInWords: before === dueAt ? null : deps.momentInWords(before),
        isPast: dueAt < at,
      };
    });
}
