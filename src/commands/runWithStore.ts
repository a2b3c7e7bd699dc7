// What the commands on the database share: they open it with the shipped data, run, and close it.
import { resolve } from 'node:path';
import { loadContent } from '../content/loadContent.ts';
import { ContentError } from '../content/contentError.ts';
import { mergedFacts } from '../content/mergedFacts.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/storeError.ts';
import { print, printError } from './print.ts';

/** The command was called in a way that makes no sense; its usage is printed. */
export class UsageError extends Error {}

export const DATA_FOLDER: string = resolve(import.meta.dirname, '../../data');

/** The file of MAATJE_DB (default .run/maatje.sqlite). */
export function databaseFile(): string {
  return resolve(process.env['MAATJE_DB'] || '.run/maatje.sqlite');
}

/** MAATJE_ALLOW_NETWORK_DISK */
export function allowsNetworkDisk(): boolean {
  return ['true', '1'].includes(process.env['MAATJE_ALLOW_NETWORK_DISK'] ?? '');
}

/**
 * Runs a command on the database of MAATJE_DB (default .run/maatje.sqlite) and sets the exit code:
 * what the work returns, 2 for a wrong call. The store's clock is the machine's, or what `clockOf` makes.
 */
export async function runWithStore(
  usage: string,
  work: (store: Store, args: string[]) => number | Promise<number>,
  clockOf?: (args: string[]) => () => number,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    print(usage);
    return;
  }
  let store: Store | undefined;
  try {
    const file = databaseFile();
    const sharedFacts = mergedFacts(loadContent(DATA_FOLDER));
    const allowNetworkDisk = allowsNetworkDisk();
    const clock = clockOf ? { clock: clockOf(args) } : {};
    store = openStore({ file, allowNetworkDisk, sharedFacts, ...clock });
    process.exitCode = await work(store, args);
  } catch (error) {
    const wrong = wrongCall(error);
    if (wrong) {
      printError(`${wrong}\n\n${usage}`);
      process.exitCode = 2;
    } else if (error instanceof StoreError || error instanceof ContentError) {
      printError(error.message);
      process.exitCode = 1;
    } else throw error;
  } finally {
    store?.close();
  }
}

/** What is wrong with the call, in Dutch; null for any other error. */
export function wrongCall(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  const { code, message } = error as { code?: unknown; message?: string };
  if (!String(code ?? '').startsWith('ERR_PARSE_ARGS')) return null;
  const option = /'(-{1,2}[^']+)'/.exec(message ?? '')?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `De optie ${option} bestaat niet.`
    : `De optie ${option} is verkeerd gebruikt: geef er een waarde bij, zoals in het voorbeeld.`;
}
