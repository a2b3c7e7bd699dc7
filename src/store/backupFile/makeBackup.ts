// Makes a backup of all database files: copied while others write, sealed, opened again and compared.
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateFileOf } from '../stateFile.ts';
import { asWriteError, BackupError } from './backupError.ts';
import { backupFileAt, type BackupPlace } from './backupFolder.ts';
import { copyDatabase } from './copyDatabase.ts';
import { needSpace } from './freeSpace.ts';
import type { BackupPart } from './manifest.ts';
import { openAgain, partIn } from './openAgain.ts';
import { packBackup } from './packBackup.ts';
import { makeWorkFolder, placeFile, removeWorkFolder } from './workFolder.ts';

/** What is being done: copying, writing the sealed file, opening it again. */
export type BackupStep = 'copy' | 'write' | 'check';

export interface BackupOptions extends BackupPlace {
  /** 32 bytes; null: not encrypted. */
  key: Buffer | null;
  /** Name and version of the program. */
  program: string;
  /** Epoch milliseconds. */
  clock: () => number;
  onProgress?: (step: BackupStep, done: number) => void;
  /** Stops between two pieces; nothing is left behind. */
  signal?: AbortSignal;
}

export interface BackupReport {
  file: string;
  /** All that was committed before this moment (epoch ms) is in it. */
  madeAt: number;
  bytes: number;
  isEncrypted: boolean;
  /** How many tables were compared, and their rows together. */
  tables: number;
  rows: number;
  tookMs: number;
  /** The backup is on the same disk as the database: who loses one loses both. */
  isOnSameDisk: boolean;
}

/**
 * Makes one backup. The file gets its name only when it was opened again and every table was found whole
 * with as many rows as at the moment of the copy.
 * @throws BackupError in Dutch with a remedy; nothing is left behind then.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupReport> {
  const { databaseFile, folder, key, clock } = options;
  const sources = databasesOf(databaseFile);
  const madeAt = clock();
  const home = dirname(databaseFile);
  const beside = workIn(home);
  try {
    const within = workIn(folder);
    try {
      const isOnSameDisk = statSync(beside).dev === statSync(within).dev;
      const size = sources.reduce((sum, { file }) => sum + statSync(file).size, 0);
      needSpace(home, isOnSameDisk ? 2 * size : size);
      needSpace(folder, size);
      const sealed = join(within, 'sealed');
      const parts = await sealAll(sources, { beside, sealed, madeAt }, options);
      const file = backupFileAt(options, madeAt);
      await writingIn(folder, () => placeFile(sealed, file));
      const counts = parts.flatMap(({ tables }) => Object.values(tables));
      return {
        ...{ file, madeAt, bytes: statSync(file).size, isEncrypted: key !== null, isOnSameDisk },
        ...{ tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) },
        tookMs: clock() - madeAt,
      };
    } finally {
      removeWorkFolder(within);
    }
  } finally {
    removeWorkFolder(beside);
  }
}

/** Copies the databases beside themselves, seals the copies, and opens what was sealed again. */
async function sealAll(
  sources: readonly Source[],
  { beside, sealed, madeAt }: { beside: string; sealed: string; madeAt: number },
  options: BackupOptions,
): Promise<BackupPart[]> {
  const { databaseFile, folder, key, program } = options;
  const home = dirname(databaseFile);
  const copies = sources.map(({ name }) => partIn(beside, name));
  const parts = await writingIn(home, () => copyAll(sources, copies, options));
  const manifest = { madeAt, program, parts };
  const onWrite = progressOf(options, 'write');
  await writingIn(folder, () => packBackup(sealed, manifest, copies, { key, onProgress: onWrite }));
  // There is room for one copy at a time.
  for (const copy of copies) rmSync(copy);
  const onProgress = progressOf(options, 'check');
  await writingIn(home, () => openAgain(sealed, beside, { key, onProgress }));
  return parts;
}

interface Source {
  name: BackupPart['name'];
  file: string;
}

/** The state first: a conversation may lag behind the facts, never be ahead of them. */
function databasesOf(databaseFile: string): Source[] {
  if (!existsSync(databaseFile)) throw new BackupError('noDatabase', databaseFile);
  const state = { name: 'state', file: stateFileOf(databaseFile) } as const;
  const facts = { name: 'facts', file: databaseFile } as const;
  return existsSync(state.file) ? [state, facts] : [facts];
}

function workIn(folder: string): string {
  try {
    return makeWorkFolder(folder);
  } catch (error) {
    throw asWriteError(error, folder);
  }
}

async function writingIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asWriteError(error, folder);
  }
}

/** Tells how far a step is, and stops when asked to. */
function progressOf(
  { onProgress, signal }: BackupOptions,
  step: BackupStep,
): (done: number) => void {
  onProgress?.(step, 0);
  return (done) => {
    if (signal?.aborted) throw new BackupError('stopped', '');
    onProgress?.(step, done);
  };
}

async function copyAll(
  sources: readonly Source[],
  copies: readonly string[],
  options: BackupOptions,
): Promise<BackupPart[]> {
  const onProgress = progressOf(options, 'copy');
  const parts: BackupPart[] = [];
  for (const [index, { name, file }] of sources.entries())
    parts.push({ name, ...(await copyDatabase(file, copies[index]!, onProgress)) });
  return parts;
}
