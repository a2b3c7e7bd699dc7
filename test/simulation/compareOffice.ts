// Every row of the store beside what the oracle expects, and the rows before and after a rebuild.
import { allCommitmentRows } from '../../src/store/commitmentRows.ts';
import { promisesOf } from '../../src/store/events.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { FileEntry } from './ledger.ts';
import { expectedRows } from './naiveCommitments.ts';
import type { ExpectedRow } from './naiveCommitments.ts';
import type { SimulatedOffice } from './simulatedOffice.ts';

export interface Comparison {
  files: number;
  commitments: number;
  /** Deadlines that were told with an event and still stand. */
  promises: number;
  differences: string[];
  /** What was noted about the first file with a difference. */
  trace: readonly FileEntry[];
}

const COLUMNS = [
  ...(['kind', 'startedOn', 'startedAt', 'promisedDueAt', 'dueAt', 'dueDate'] as const),
  ...(['fulfilledAt', 'fulfilledBy', 'closedAs', 'closedAt', 'policyVersion'] as const),
] satisfies (keyof ExpectedRow)[];

/** Compares everything that is stored with the ledger; each difference is a line. */
export function compareOffice(office: SimulatedOffice): Comparison {
  const { store, ledger } = office;
  const rows = store.read((db) => allCommitmentRows(db));
  const stored = new Map(rows.map((row) => [row.id, row]));
  const differences: string[] = [];
  let trace: readonly FileEntry[] = [];
  let commitments = 0;
  let promises = 0;
  for (const [key, entries] of ledger.files) {
    const expected = expectedRows(entries, ledger.shared);
    const before = differences.length;
    commitments += expected.length;
    for (const row of expected) {
      const kept = stored.get(row.id);
      stored.delete(row.id);
      if (!kept) differences.push(`${row.id}: not in the store`);
      else
        for (const column of COLUMNS)
          if (kept[column] !== row[column])
            differences.push(`${row.id}: ${column} ${told(kept[column])}, expected ${told(row[column])}`); // prettier-ignore
    }
    if (differences.length > before && trace.length === 0) trace = entries;
    if (key.startsWith('/')) continue;
    const byId = new Map(expected.map((row) => [row.id, row]));
    for (const promise of store.read((db) => promisesOf(db, key))) {
      const row = byId.get(promise.commitmentId);
      if (!row) continue;
      promises += 1;
      if (row.promisedDueAt !== promise.promisedDueAt)
        differences.push(`${row.id}: told ${told(promise.promisedDueAt)}, expected ${told(row.promisedDueAt)}`); // prettier-ignore
    }
  }
  for (const id of stored.keys()) differences.push(`${id}: in the store, not expected`);
  differences.push(...requestStates(office), ...rebuilt(office));
  return { files: ledger.files.size, commitments, promises, differences, trace };
}

/** A request is answered or closed exactly when what it opened is. */
function requestStates({ store }: SimulatedOffice): string[] {
  const requests = store.read((db) =>
    db.all(query.selectFrom('request').select(['id', 'agreementId', 'settledAs'])),
  );
  const rows = store.read((db) => allCommitmentRows(db));
  const opened = new Map(rows.map((row) => [`${row.kind} ${row.openerId}`, row.closedAs]));
  const states = { fulfilled: 'answered', requestClosed: 'closed', agreementEnded: null };
  return requests.flatMap(({ id, agreementId, settledAs }) => {
    const kind = agreementId === null ? 'contactRequest' : 'reachable';
    const closedAs = opened.get(`${kind} ${id}`) as keyof typeof states | null | undefined;
    const expected = closedAs ? states[closedAs] : null;
    return expected === settledAs ? [] : [`request ${id}: ${settledAs}, expected ${expected}`];
  });
}

/** Deriving everything anew from the events touches nothing. */
function rebuilt(office: SimulatedOffice): string[] {
  const before = office.store.read((db) => allCommitmentRows(db));
  const report = office.write((tx) => rebuildCommitments(tx));
  const after = office.store.read((db) => allCommitmentRows(db));
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return [
    ...report.differences.map((one) => `rebuild: ${JSON.stringify(one)}`),
    ...(isSame ? [] : ['rebuild: the rows are not the same']),
  ];
}

function told(value: unknown): string {
  const isMoment = typeof value === 'number' && value > 1e11;
  return isMoment ? new Date(value).toISOString() : JSON.stringify(value);
}
