// Derives every commitment anew from the events and compares: the same rows, the same promises.
import {
  allCommitmentRows,
  differences,
  replaceCommitmentRows,
  rowOf,
  storedOf,
} from './commitmentRows.ts';
import { deriveCommitments } from './commitments.ts';
import { promisesOf } from './events.ts';
import type { Tx } from './handle.ts';
import { query } from './query.ts';
import type { CommitmentTable } from './schema.ts';

export interface RebuildDifference {
  commitmentId: string;
  kind: 'missing' | 'surplus' | 'different' | 'promise';
  /** Columns that differ, with what was stored and what is derived. */
  columns: { column: string; stored: unknown; derived: unknown }[];
}

export interface RebuildReport {
  agreements: number;
  commitments: number;
  differences: RebuildDifference[];
}

/**
 * Replays all events and makes the rows equal to the outcome. Each difference is reported; a broken
 * promise (the stored one is a fact) too.
 * @param onProgress is called after every agreement with how many are done, of how many
 */
export function rebuildCommitments(
  tx: Tx,
  onProgress: (done: number, total: number) => void = () => {},
): RebuildReport {
  const ids = tx
    .all(query.selectFrom('event').select('agreementId').distinct().orderBy('agreementId'))
    .map((row) => row.agreementId ?? '');
  const report: RebuildReport = { agreements: ids.length, commitments: 0, differences: [] };
  const rows = Map.groupBy(allCommitmentRows(tx), (row) => row.agreementId ?? '');
  for (const [index, agreementId] of ids.entries()) {
    const stored = rows.get(agreementId) ?? [];
    const derived = deriveCommitments(tx, agreementId).map((one) => rowOf(storedOf(one)));
    report.commitments += derived.length;
    report.differences.push(
      ...compare(stored, derived),
      ...brokenPromises(tx, agreementId, derived),
    );
    replaceCommitmentRows(tx, stored, derived);
    onProgress(index + 1, ids.length);
  }
  return report;
}

function compare(
  stored: readonly CommitmentTable[],
  derived: readonly CommitmentTable[],
): RebuildDifference[] {
  const before = new Map(stored.map((row) => [row.id, row]));
  const found: RebuildDifference[] = [];
  for (const row of derived) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (!old) found.push({ commitmentId: row.id, kind: 'missing', columns: [] });
    else {
      const columns = differences(old, row).map((column) => ({
        ...{ column, stored: old[column], derived: row[column] },
      }));
      if (columns.length > 0) found.push({ commitmentId: row.id, kind: 'different', columns });
    }
  }
  for (const id of before.keys()) found.push({ commitmentId: id, kind: 'surplus', columns: [] });
  return found;
}

function brokenPromises(
  tx: Tx,
  agreementId: string,
  derived: readonly CommitmentTable[],
): RebuildDifference[] {
  const byId = new Map(derived.map((row) => [row.id, row]));
  return promisesOf(tx, agreementId).flatMap((promise): RebuildDifference[] => {
    const row = byId.get(promise.commitmentId);
    // A correction can take away what opened a commitment; then there is no promise left to keep.
    if (!row || row.promisedDueAt === promise.promisedDueAt) return [];
    const column = 'promisedDueAt';
    const columns = [{ column, stored: promise.promisedDueAt, derived: row.promisedDueAt }];
    return [{ commitmentId: row.id, kind: 'promise', columns }];
  });
}
