// Commitments as rows: derived, so they are compared and replaced, never trusted.
import type { Commitment } from '../rules/index.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { CommitmentTable } from './schema.ts';
import { settleRequestOf } from './settledRequests.ts';

/** The columns of a commitment. */
export const commitmentColumns = [
  'id',
  'agreementId',
  'kind',
  'openerId',
  'startedOn',
  'startedAt',
  'promisedDueAt',
  'dueAt',
  'dueDate',
  'fulfilledAt',
  'fulfilledBy',
  'closedAs',
  'closedAt',
  'policyVersion',
  'calendarVersion',
] as const;

/** A commitment's id begins with that of its agreement: the rows of one stand together in the table. */
const byAgreement = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('commitment')
    .select(commitmentColumns)
    .where('id', '>=', param('from'))
    .where('id', '<', param('to'))
    .orderBy('id'),
);

/** The stored rows of one agreement ('' for requests without one), by id. */
export function commitmentRowsOf(db: Reader, agreementId: string): CommitmentTable[] {
  return db.all(byAgreement, { from: `${agreementId}:`, to: `${agreementId};` });
}

const byId = prepare<{ id: string }>()((param) =>
  query.selectFrom('commitment').select(commitmentColumns).where('id', '=', param('id')),
);

/** One commitment; null when nothing (any more) opens it. */
export function commitmentRow(db: Reader, id: string): CommitmentTable | null {
  return db.first(byId, { id }) ?? null;
}

/** What a request without an agreement opened. */
export function contactRequestRows(db: Reader, requestId: string): CommitmentTable[] {
  return db.all(byId, { id: `:contactRequest:${requestId}` });
}

const everyRow = prepare()(() =>
  query.selectFrom('commitment').select(commitmentColumns).orderBy('id'),
);

/** All rows, also such as no agreement ever had. */
export function allCommitmentRows(db: Reader): CommitmentTable[] {
  return db.all(everyRow, {});
}

/** A commitment as it is kept; the sum behind its deadline comes from replaying its agreement. */
export type StoredCommitment = Omit<Commitment, 'explanation'>;

/** The commitment that a row stands for; without an agreement its `agreementId` is empty. */
export function commitmentOf(row: CommitmentTable): StoredCommitment {
  return { ...row, agreementId: row.agreementId ?? '' } as StoredCommitment;
}

/** A derived commitment as it is kept. */
export function storedOf({ explanation: _, ...commitment }: Commitment): StoredCommitment {
  return commitment;
}

/** The row that stands for a commitment. */
export function rowOf(commitment: StoredCommitment): CommitmentTable {
  return { ...commitment, agreementId: commitment.agreementId || null };
}

/** The columns in which two rows of one commitment differ. */
export function differences(a: CommitmentTable, b: CommitmentTable): (keyof CommitmentTable)[] {
  return commitmentColumns.filter((column) => a[column] !== b[column]);
}

const upsert = prepare<CommitmentTable>()((param) =>
  query
    .insertInto('commitment')
    .values(Object.fromEntries(commitmentColumns.map((column) => [column, param(column)])) as never)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) =>
          Object.fromEntries(
            commitmentColumns.slice(1).map((name) => [name, eb.ref(`excluded.${name}`)]),
          ),
        ),
    ),
);

const remove = prepare<{ id: string }>()((param) =>
  query.deleteFrom('commitment').where('id', '=', param('id')),
);

/** Makes the stored rows of an agreement equal to `wanted`; returns how many were touched. */
export function replaceCommitmentRows(
  tx: Tx,
  stored: readonly CommitmentTable[],
  wanted: readonly CommitmentTable[],
): number {
  const before = new Map(stored.map((row) => [row.id, row]));
  let touched = 0;
  for (const row of wanted) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (old && differences(old, row).length === 0) continue;
    tx.run(upsert, row);
    settleRequestOf(tx, row);
    touched += 1;
  }
  for (const id of before.keys()) touched += tx.run(remove, { id });
  return touched;
}
