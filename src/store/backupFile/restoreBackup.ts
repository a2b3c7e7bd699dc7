// Puts a backup back into new files, never over existing ones: opened, compared, and only then named.
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { stateFileOf } from '../stateFile.ts';
import { asWriteError, BackupError } from './backupError.ts';
import { needSpace } from './freeSpace.ts';
import type { BackupPart, Manifest } from './manifest.ts';
import { openAgain, partIn } from './openAgain.ts';
import { manifestOf } from './packBackup.ts';
import { headerOf } from './sealedFile.ts';
import { makeWorkFolder, placeFile, removeWorkFolder } from './workFolder.ts';

export interface ReadOptions {
  /** 32 bytes; null when none is set. */
  key: Buffer | null;
  /** The newest version of the schema that this program knows. */
  latest: number;
  onProgress?: (done: number) => void;
}

export interface ReadReport extends Manifest {
  bytes: number;
  /** Without it nobody can tell whether somebody changed it. */
  isEncrypted: boolean;
  /** Messages that had not left when it was made: they may have left since. */
  waiting: number;
}

/**
 * Opens a backup and compares it, without putting anything back.
 * @param workPlace folder on whose disk it is unpacked meanwhile
 * @throws BackupError
 */
export async function checkBackup(
  file: string,
  workPlace: string,
  options: ReadOptions,
): Promise<ReadReport> {
  return inWorkFolder(file, workPlace, options, (report) => report);
}

/**
 * Puts a backup back as `target`, with the bot's state beside it.
 * @throws BackupError when something stands there, or the backup is not right; nothing is changed then.
 */
export async function restoreBackup(
  file: string,
  target: string,
  options: ReadOptions,
): Promise<ReadReport> {
  for (const name of [target, stateFileOf(target)])
    for (const taken of [name, `${name}-wal`, `${name}-shm`, `${name}-journal`])
      if (existsSync(taken)) throw new BackupError('targetExists', taken);
  return inWorkFolder(file, dirname(target), options, async (report, folder) => {
    const placed: string[] = [];
    try {
      // The facts last: once they have their name, all is there.
      for (const name of ['state', 'facts'] as const) {
        if (!report.parts.some((part) => part.name === name)) continue;
        const to = fileOf(name, target);
        await placeFile(partIn(folder, name), to);
        placed.push(to);
      }
    } catch (error) {
      for (const name of placed) rmSync(name, { force: true });
      throw error;
    }
    return report;
  });
}

function fileOf(name: BackupPart['name'], target: string): string {
  return name === 'facts' ? target : stateFileOf(target);
}

async function inWorkFolder(
  file: string,
  place: string,
  options: ReadOptions,
  work: (report: ReadReport, folder: string) => ReadReport | Promise<ReadReport>,
): Promise<ReadReport> {
  const { key, latest, onProgress = () => undefined } = options;
  const { parts, program } = await manifestOf(file, key);
  const newest = Math.max(...parts.map(({ version }) => version));
  if (newest > latest)
    throw new BackupError(
      'newerProgram',
      file,
      `${program}, versie ${newest}; dit programma kent er ${latest}`,
    );
  try {
    const folder = makeWorkFolder(place);
    try {
      needSpace(
        place,
        parts.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      const manifest = await openAgain(file, folder, { key, onProgress });
      const waiting = waitingIn(partIn(folder, 'facts'));
      const { isEncrypted } = await headerOf(file);
      const bytes = statSync(file).size;
      return await work({ ...manifest, bytes, isEncrypted, waiting }, folder);
    } finally {
      removeWorkFolder(folder);
    }
  } catch (error) {
    throw asWriteError(error, place);
  }
}

/** Messages that had not left; none in a database from before there were any. */
function waitingIn(file: string): number {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    const hasOutbox = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'outbox'").get();
    if (hasOutbox === undefined) return 0;
    return db
      .prepare("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")
      .pluck()
      .get() as number;
  } finally {
    db.close();
  }
}
