// Does something in a transaction to see what would come of it, and undoes it.
import type { Tx } from './handle.ts';
import type { Store } from './store.ts';

/** Carries what came of it out of the transaction, which it undoes. */
class Tried<T> extends Error {
  readonly outcome: T;
  constructor(outcome: T) {
    super('only tried');
    this.outcome = outcome;
  }
}

/** What the work would give; nothing of it is kept. */
export function tryOut<T>(store: Pick<Store, 'join'>, work: (tx: Tx) => T): T {
  try {
    store.join((tx) => {
      throw new Tried(work(tx));
    });
  } catch (error) {
    if (error instanceof Tried) return error.outcome as T;
    throw error;
  }
  throw new Error('What was tried was not undone.');
}
