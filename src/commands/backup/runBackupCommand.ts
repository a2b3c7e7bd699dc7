// What `npm run backup` and `npm run restore` share: settings, errors in Dutch, exit codes, progress.
import { dirname } from 'node:path';
import { backupProblems, backupSettings } from '../../config/backupSettings.ts';
import { ContentError } from '../../content/contentError.ts';
import { BackupError } from '../../store/backupFile/backupError.ts';
import type { BackupPlace } from '../../store/backupFile/backupFolder.ts';
import { StoreError } from '../../store/storeError.ts';
import { databaseFile, UsageError, wrongCall } from '../runWithStore.ts';
import { print, printError } from '../print.ts';

export interface BackupCall extends BackupPlace {
  key: Buffer | null;
  /** Where a backup is unpacked to be looked at. */
  workPlace: string;
  args: string[];
  say(line: string): void;
  /**
   * Says what is being done, and every two seconds how far it is.
   * @throws BackupError after Ctrl+C
   */
  onProgress(step: string, done: number): void;
}

/**
 * Runs a command on backups and sets the exit code: what the work returns, 1 for what a message says, 2
 * for a wrong call. It opens no store: the bot goes on, and an older file is not brought to this version.
 */
export async function runBackupCommand(
  usage: string,
  work: (call: BackupCall) => number | Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    print(usage);
    return;
  }
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort());
  try {
    process.exitCode = await work({
      ...settings(),
      ...{ args, onProgress: progress(stopped.signal) },
      say: print,
    });
  } catch (error) {
    const wrong = wrongCall(error);
    if (wrong) {
      printError(`${wrong}\n\n${usage}`);
      process.exitCode = 2;
    } else if (isForPeople(error)) {
      printError(error.message);
      process.exitCode = 1;
    } else throw error;
  }
}

function settings(): BackupPlace & { key: Buffer | null; workPlace: string } {
  const file = databaseFile();
  const env = {
    MAATJE_DB: file,
    MAATJE_BACKUP_DIR: process.env['MAATJE_BACKUP_DIR'] ?? '',
    MAATJE_BACKUP_KEY: process.env['MAATJE_BACKUP_KEY'] ?? '',
  };
  const problems = backupProblems(env);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return { databaseFile: file, workPlace: dirname(file), ...backupSettings(env) };
}

function isForPeople(error: unknown): error is Error {
  return (
    error instanceof BackupError || error instanceof StoreError || error instanceof ContentError
  );
}

const QUIET_MS = 2000;

function progress(stopped: AbortSignal): BackupCall['onProgress'] {
  let next = Date.now() + QUIET_MS;
  let saidStep = '';
  return (step, done) => {
    if (stopped.aborted) throw new BackupError('stopped', '');
    if (step !== saidStep) printError(`  ${step}…`);
    saidStep = step;
    if (Date.now() < next) return;
    next = Date.now() + QUIET_MS;
    printError(`  ${step}: ${Math.floor(done * 100)} %`);
  };
}
