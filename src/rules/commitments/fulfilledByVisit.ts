// What a saved visit did: the commitments it fulfilled, and what is due next.
import type { Commitment } from './commitment.ts';

/**
 * Compares the commitments before and after a visit was recorded: `fulfilled` are those that this
 * visit fulfils and did not before, `next` those that are open, the first due first.
 */
export function fulfilledByVisit(
  before: readonly Commitment[],
  after: readonly Commitment[],
  visitId: string,
): { fulfilled: Commitment[]; next: Commitment[] } {
  const already = new Set(before.filter((one) => one.fulfilledBy === visitId).map((one) => one.id));
  return {
    fulfilled: after.filter((one) => one.fulfilledBy === visitId && !already.has(one.id)),
    next: after.filter((one) => one.closedAs === null).sort((a, b) => a.dueAt - b.dueAt),
  };
}
