// Has a backup made by a process beside this one: checking a database takes long, and nobody waits for it.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BackupReport } from '../store/backupFile/makeBackup.ts';

export interface BackupTask {
  databaseFile: string;
  folder: string;
  /** Base64; null: not encrypted. */
  key: string | null;
}

/** What the process says before it ends. */
export type BackupAnswer = { report: BackupReport } | { problem: string };

/** The backup could not be made; the message says in Dutch what to do. */
export class BackupFailedError extends Error {
  override name = 'BackupFailedError';
}

/** Stops, leaving nothing behind, when the signal says so. @throws BackupFailedError with the remedy */
export function backupBeside(task: BackupTask, signal: AbortSignal): Promise<BackupReport> {
  return new Promise((resolve, reject) => {
    const maker = fork(join(import.meta.dirname, 'backupMaker.ts'), [], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const stop = (): void => void maker.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    maker.once('error', reject);
    maker.once('exit', (code, killed) => {
      signal.removeEventListener('abort', stop);
      reject(new BackupFailedError(`the backup ended with ${killed ?? code}`));
    });
    maker.once('message', (said) => {
      const answer = said as BackupAnswer;
      if ('report' in answer) resolve(answer.report);
      else reject(new BackupFailedError(answer.problem));
    });
    maker.send(task);
  });
}
