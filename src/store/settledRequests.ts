// A request follows the commitment that it opened: answered or closed, and open again after an undo.
import { sql } from 'kysely';
import type { Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { CommitmentTable } from './schema.ts';

const settle = prepare<{ id: string; settledAs: string | null }>()((param) =>
  query
    .updateTable('request')
    .set({
      settledAs: param('settledAs'),
      // How the caller is reached is kept only while the request is open.
      callerPhone: sql<string | null>`iif(${param('settledAs')} IS NULL, callerPhone, NULL)`,
      callerEmail: sql<string | null>`iif(${param('settledAs')} IS NULL, callerEmail, NULL)`,
    })
    .where('id', '=', param('id'))
    .where(sql<boolean>`settledAs IS NOT ${param('settledAs')}`),
);

/** What of that was corrected goes with it. */
const forgetCorrectedReach = prepare<{ id: string }>()((param) =>
  query
    .deleteFrom('correction')
    .where('subjectId', '=', param('id'))
    .where('field', 'in', ['email', 'phone']),
);

/**
 * Brings the request behind a changed commitment up to date. The end of an agreement settles nothing:
 * it can lie ahead, and until then the caller still waits.
 */
export function settleRequestOf(
  tx: Tx,
  { kind, openerId, closedAs }: Pick<CommitmentTable, 'kind' | 'openerId' | 'closedAs'>,
): void {
  if (kind !== 'reachable' && kind !== 'contactRequest') return;
  const settledAs =
    closedAs === 'fulfilled' ? 'answered' : closedAs === 'requestClosed' ? 'closed' : null;
  if (tx.run(settle, { id: openerId, settledAs }) > 0 && settledAs !== null)
    tx.run(forgetCorrectedReach, { id: openerId });
}
