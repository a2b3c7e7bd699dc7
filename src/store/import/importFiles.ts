// Imports a set of files in one transaction: every bad row is reported, and then nothing is kept.
import { randomUUID } from 'node:crypto';
import { brusselsDay } from '../brusselsTime.ts';
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';
import type { Store } from '../store.ts';
import { recorded } from './changes.ts';
import type { Change, ImportContext, ImportResult } from './changes.ts';
import { importAgreement, importCoworkerCoach } from './importAgreements.ts';
import { importContactPerson } from './importContacts.ts';
import { importBackup, importCoach } from './importCoaches.ts';
import { importEmployee, importEmployer, importWorkplace } from './importDossiers.ts';
import { importPremium } from './importPremiums.ts';
import { IMPORT_KINDS, KINDS, kindOf } from './kinds.ts';
import type { ImportKind, ImportRecord } from './kinds.ts';
import { reportOverlaps } from './overlaps.ts';
import type { AgreementSpan } from './overlaps.ts';
import { keyOf, readRecords } from './readRecords.ts';
import type { Records } from './readRecords.ts';
import { readTable } from './readTable.ts';
import type { ImportProblem, Table } from './readTable.ts';

export interface ImportFile {
  /** As given by the user, for messages. */
  name: string;
  bytes: Uint8Array;
}

type Importer = (context: ImportContext, record: never) => Change | null;
const IMPORTERS: Record<ImportKind, Importer> = {
  employers: importEmployer,
  workplaces: importWorkplace,
  employees: importEmployee,
  coaches: importCoach,
  agreements: importAgreement,
  premiums: importPremium,
  coworkerCoaches: importCoworkerCoach,
  contactPersons: importContactPerson,
};

class NothingKept extends Error {}

interface Part {
  file: string;
  kind: ImportKind;
  records: Records<ImportKind>;
}

/**
 * Imports files, all or nothing. With `dryRun` everything is tried and nothing is kept.
 * @param onProgress is called after every row with how many are done, of how many.
 */
export function importFiles(
  store: Store,
  files: readonly ImportFile[],
  options: { dryRun?: boolean; onProgress?: (done: number, total: number) => void } = {},
): ImportResult {
  const result: ImportResult = { counts: {}, changes: [], problems: [], remarks: [] };
  const parts = files
    .map((file) => readPart(file, result))
    .filter((part) => part !== null)
    .sort((a, b) => IMPORT_KINDS.indexOf(a.kind) - IMPORT_KINDS.indexOf(b.kind));
  try {
    store.write((tx) => {
      importParts(tx, parts, result, options.onProgress);
      if (options.dryRun || result.problems.length > 0) throw new NothingKept();
      const row = { id: randomUUID(), counts: JSON.stringify(result.counts), ...recorded(tx) };
      const names = JSON.stringify(files.map((file) => file.name));
      tx.run(query.insertInto('importRun').values({ ...row, files: names }));
    });
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
  }
  result.problems.sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
  return result;
}

function readPart(file: ImportFile, result: ImportResult): Part | null {
  const table: Table = readTable(file.name, file.bytes);
  result.remarks.push(...table.remarks.map((remark) => `${file.name}: ${remark}`));
  const kind = kindOf(file.name.replace(/^.*[/\\]/, ''), table.columns);
  if (kind && table.columns.length > 0)
    return { file: file.name, kind, records: readRecords(kind, table) as Records<ImportKind> };
  result.problems.push(...table.problems);
  if (table.problems.length === 0) {
    const names = IMPORT_KINDS.map((one) => KINDS[one].dutch).join(', ');
    const message = `Het is niet duidelijk wat hierin staat. Noem het bestand naar een van: ${names}.`;
    result.problems.push({ file: file.name, line: 1, column: null, message });
  }
  return null;
}

function importParts(
  tx: Tx,
  parts: readonly Part[],
  result: ImportResult,
  onProgress: (done: number, total: number) => void = () => {},
): void {
  const bad = new Map<ImportKind, Set<string>>();
  for (const kind of IMPORT_KINDS) bad.set(kind, new Set());
  const total = parts.reduce((sum, part) => sum + part.records.records.length, 0);
  let done = 0;
  const contextOf = ({ file }: Part, standIns?: ReadonlySet<string>): ImportContext => ({
    tx,
    today: brusselsDay(tx.now),
    problem(line, column, message) {
      if (!standIns?.has(column)) result.problems.push({ file, line, column, message });
    },
    remark: (line, message) => void result.remarks.push(`${file}, regel ${line}: ${message}`),
    isTrial: standIns !== undefined,
    isBad: (kind, key) => bad.get(kind)!.has(key),
  });
  const outcomes = parts.map((part) => {
    const { kind, records } = part;
    result.problems.push(...records.problems);
    for (const key of records.badKeys) bad.get(kind)!.add(key);
    const changes = records.records.map((record) => {
      const change = IMPORTERS[kind](contextOf(part), record as never);
      if (!change) bad.get(kind)!.add(keyOf(kind, record));
      onProgress((done += 1), total);
      return change;
    });
    for (const { record, standIns } of records.trials) {
      const change = IMPORTERS[kind](contextOf(part, standIns), record as never);
      if (!change) bad.get(kind)!.add(keyOf(kind, record));
    }
    return changes;
  });
  for (const [index, part] of parts.entries()) {
    for (const [row, record] of part.records.records.entries()) {
      const change = withBackup(contextOf(part), part, record, outcomes[index]![row] ?? null);
      if (change) count(result, part.kind, record, change);
    }
    for (const { record, standIns } of part.records.trials)
      withBackup(contextOf(part, standIns), part, record, null);
  }
  reportOverlaps(tx, agreementSpans(parts, contextOf, result.problems));
}

/** The agreements of the files of which it is clear whose they are, and when. */
function agreementSpans(
  parts: readonly Part[],
  contextOf: (part: Part) => ImportContext,
  problems: readonly ImportProblem[],
): AgreementSpan[] {
  const needed = ['kenmerk', 'ondernemingsnummer', 'medewerker', 'start', 'einde'];
  const unclear = new Set(
    problems
      .filter(({ column }) => column === 'ondernemingsnummer' || column === 'medewerker')
      .map(({ file, line }) => `${file} ${line}`),
  );
  return parts
    .filter(({ kind }) => kind === 'agreements')
    .flatMap((part) => {
      const { problem } = contextOf(part);
      const { records, trials } = part.records as unknown as Records<'agreements'>;
      const tried = trials.filter(({ standIns }) => !needed.some((one) => standIns.has(one)));
      const all = [...records, ...tried.map(({ record }) => record)];
      const clear = all.filter(({ line }) => !unclear.has(`${part.file} ${line}`));
      return clear.map((record) => ({
        reference: record.kenmerk,
        employer: record.ondernemingsnummer,
        employee: record.medewerker,
        start: record.start,
        end: record.einde,
        row: { problem: (column, message) => problem(record.line, column, message) },
      }));
    });
}

/** Back-ups come last: they may be named before they are added. */
function withBackup(
  context: ImportContext,
  { kind }: Part,
  record: ImportRecord<ImportKind>,
  change: Change | null,
): Change | null {
  if (kind !== 'coaches' || !importBackup(context, record as ImportRecord<'coaches'>))
    return change;
  if (!change || change.kind === 'added') return change;
  const what = change.kind === 'changed' ? change.what : [];
  return { kind: 'changed', what: [...what, 'vervanger'] };
}

function count(
  result: ImportResult,
  kind: ImportKind,
  record: ImportRecord<ImportKind>,
  change: Change,
): void {
  const counts = (result.counts[kind] ??= { added: 0, changed: 0, unchanged: 0 });
  counts[change.kind] += 1;
  if (change.kind === 'changed')
    result.changes.push(`${KINDS[kind].dutch} ${keyOf(kind, record)}: ${change.what.join('; ')}`);
}
