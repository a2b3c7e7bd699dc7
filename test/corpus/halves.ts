// The fixed rule by which sentences are split: in the order of a hash of their id, in turn to each half.
import { createHash } from 'node:crypto';

/** Half for tuning and half to be run, never read. */
export interface Halves<T> {
  tuning: T[];
  untouched: T[];
}

/** The two halves of a writer's sentences, each in the order of its ids. */
export function halvesOf<T extends { id: string }>(items: readonly T[]): Halves<T> {
  const byHash = items.toSorted((a, b) => hash(a.id).localeCompare(hash(b.id)));
  const byId = (a: T, b: T) => a.id.localeCompare(b.id);
  return {
    tuning: byHash.filter((_, index) => index % 2 === 0).toSorted(byId),
    untouched: byHash.filter((_, index) => index % 2 === 1).toSorted(byId),
  };
}

function hash(id: string): string {
  return createHash('sha256').update(`maatje ${id}`).digest('hex');
}
