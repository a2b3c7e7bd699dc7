// The door for erasing: rows that are otherwise never changed or deleted may be, within this transaction.
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';

/** Stands in the place of a name that was erased. */
export const ERASED_NAME = '(gewist)';
/** The employee of every agreement that was erased: it names nobody. */
export const ERASED_EMPLOYEE_ID = 'gewist';

/** Does work that erases; when it throws, nothing of the transaction is kept. */
export function whileErasing<T>(tx: Tx, work: () => T): T {
  tx.run(query.insertInto('erasing').values({ id: 1 }));
  const result = work();
  tx.run(query.deleteFrom('erasing'));
  return result;
}
