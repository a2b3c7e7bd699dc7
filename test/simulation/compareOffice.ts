// Every row of the store beside what the oracle expects, and the rows before and after a rebuild.
import {
  allCommitmentRows,
  commitmentRowsOf,
  contactRequestRows,
} from '../../src/store/commitmentRows.ts';
import { promisesOf } from '../../src/store/events.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { expectedRows } from './naiveCommitments.ts';
import type { ExpectedRow } from './naiveCommitments.ts';
import type { SimulatedOffice } from './simulatedOffice.ts';

export interface Comparison {
  files: number;
  commitments: number;
  /** Deadlines that were told with an event and still stand. */
  promises: number;
}

const COLUMNS = [
  ...(['kind', 'startedOn', 'startedAt', 'promisedDueAt', 'dueAt', 'dueDate'] as const),
  ...(['fulfilledAt', 'fulfilledBy', 'closedAs', 'closedAt', 'policyVersion'] as const),
] satisfies (keyof ExpectedRow)[];

/** Compares everything that is stored with the ledger; each difference is a line. */
export function compareOffice(office: SimulatedOffice): Comparison {
  const { store, ledger } = office;
  const stored = new Set(store.read((db) => allCommitmentRows(db)).map((row) => row.id));
  let commitments = 0;
  let promises = 0;
  for (const key of ledger.files.keys()) {
    const compared = compareNow(office, key);
    commitments += compared.ids.length;
    promises += compared.promises;
    for (const id of compared.ids) stored.delete(id);
  }
  for (const id of stored) office.differences.push(`${id}: in the store, not expected`);
  office.differences.push(...requestStates(office), ...rebuilt(office));
  return { files: ledger.files.size, commitments, promises };
}

/** Compares one file (or a request without one) as it is now. */
export function compareNow(
  office: SimulatedOffice,
  key: string,
): { ids: string[]; promises: number } {
  const { store, ledger, differences } = office;
  const entries = ledger.files.get(key)!;
  const expected = new Map(expectedRows(entries, ledger.shared).map((row) => [row.id, row]));
  const isFile = !key.startsWith('/');
  const rows = store.read((db) =>
    isFile ? commitmentRowsOf(db, key) : contactRequestRows(db, key.slice(1)),
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const before = differences.length;
  for (const row of expected.values()) {
    const kept = stored.get(row.id);
    stored.delete(row.id);
    if (!kept) differences.push(`${row.id}: not in the store`);
    else
      for (const column of COLUMNS)
        if (kept[column] !== row[column])
          differences.push(`${row.id}: ${column} ${told(kept[column])}, expected ${told(row[column])}`); // prettier-ignore
  }
  for (const id of stored.keys()) differences.push(`${id}: in the store, not expected`);
  const promised = isFile ? store.read((db) => promisesOf(db, key)) : [];
  const standing = promised.filter((promise) => expected.has(promise.commitmentId));
  for (const { commitmentId, promisedDueAt } of standing) {
    const row = expected.get(commitmentId)!;
    if (row.promisedDueAt !== promisedDueAt)
      differences.push(`${row.id}: told ${told(promisedDueAt)}, expected ${told(row.promisedDueAt)}`); // prettier-ignore
  }
  if (differences.length > before && office.trace.length === 0) office.trace = [...entries];
  return { ids: [...expected.keys()], promises: standing.length };
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
