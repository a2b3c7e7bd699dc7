// npm run import -- [--dry-run] FILE…: reads CSV files of the city's records, all or nothing.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importFiles } from '../store/import/importFiles.ts';
import type { ImportFile } from '../store/import/importFiles.ts';
import type { ImportResult } from '../store/import/changes.ts';
import { IMPORT_KINDS, KINDS } from '../store/import/kinds.ts';
import { print, printError } from './print.ts';
import { runWithStore, UsageError } from './runWithStore.ts';

const USAGE = `Gebruik: npm run import -- [--dry-run] BESTAND…
  --dry-run   alles nakijken en niets bewaren
De kolommen staan in data/import/README.md, met voorbeelden in data/import/examples.`;

/** Longer than this without a word, and people think that it hangs. */
const QUIET_MS = 2000;

await runWithStore(USAGE, (store, args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('Geef minstens één bestand.');
  const dryRun = values['dry-run'];
  const result = importFiles(store, positionals.map(readFile), {
    dryRun,
    onProgress: progress(),
  });
  report(result, dryRun);
  return result.problems.length === 0 ? 0 : 1;
});

function readFile(name: string): ImportFile {
  try {
    return { name, bytes: readFileSync(name) };
  } catch (error) {
    const reason = (error as Error).message;
    throw new UsageError(`${name} kan niet gelezen worden (${reason}). Kijk het pad na.`);
  }
}

function progress(): (done: number, total: number) => void {
  let next = Date.now() + QUIET_MS;
  return (done, total) => {
    if (Date.now() < next) return;
    next = Date.now() + QUIET_MS;
    printError(`  ${done} van ${total} rijen…`);
  };
}

function report(result: ImportResult, dryRun: boolean): void {
  for (const remark of result.remarks) print(remark);
  for (const { file, line, column, message } of result.problems) {
    const where = [file, line > 0 ? `regel ${line}` : '', column ? `kolom ${column}` : ''];
    print(`${where.filter(Boolean).join(', ')}: ${message}`);
  }
  if (result.problems.length > 0) {
    const count = result.problems.length;
    print(`${count === 1 ? 'Eén probleem' : `${count} problemen`}: er is niets bewaard.`);
    return;
  }
  for (const kind of IMPORT_KINDS) {
    const counts = result.counts[kind];
    if (!counts) continue;
    const { added, changed, unchanged } = counts;
    print(`${KINDS[kind].dutch}: ${added} nieuw, ${changed} gewijzigd, ${unchanged} ongewijzigd`);
  }
  for (const change of result.changes) print(`  ${change}`);
  print(dryRun ? 'Nagekeken, niets bewaard (--dry-run).' : 'Bewaard.');
}
