// Has a backup made by a process beside this one: checking a database takes long, and nobody waits for it.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { JobError } from '../jobs/job.ts';
import type { BackupReport } from '../store/backupFile/makeBackup.ts';

export interface BackupTask {
  databaseFile: string;
  folder: string;
  /** Base64; null: not encrypted. */
  key: string | null;
}

/** What the process says before it ends. */
export type BackupAnswer = { report: BackupReport } | { problem: string } | { defect: string };

/** The backup could not be made; the message says in Dutch what to do, `detail` what belongs in the log. */
export class BackupFailedError extends JobError {
  override name = 'BackupFailedError';
  readonly detail: string;

  constructor(message: string, detail = message) {
    super(message);
    this.detail = detail;
  }
}

const UNEXPECTED =
  'De back-up stopte onverwacht. De vorige back-ups staan er nog. Zoek in het log van de server naar "no backup", of maak er met de hand een: npm run backup.';

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
      reject(new BackupFailedError(UNEXPECTED, `the backup ended with ${killed ?? code}`));
    });
    maker.once('message', (said) => {
      const answer = said as BackupAnswer;
      if ('report' in answer) resolve(answer.report);
      else if ('problem' in answer) reject(new BackupFailedError(answer.problem));
      else reject(new BackupFailedError(UNEXPECTED, answer.defect));
    });
    maker.send(task);
  });
}
