// The folder with backups: their names, which is the newest, and which are too old to be kept.
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { decodeHeader, HEADER_BYTES, sealedBytes } from './sealedHeader.ts';
import { sweepWorkFolders } from './workFolder.ts';

/** Where the backups of a database are. */
export interface BackupPlace {
  databaseFile: string;
  folder: string;
}

/** A backup under its final name: it got that name only after it was opened again and compared. */
export interface KeptBackup {
  file: string;
  /** All that was committed before this moment (epoch ms) is in it. */
  madeAt: number;
  bytes: number;
  isEncrypted: boolean;
  /** Of which key, as keyName calls it; null: not encrypted. */
  keyName: string | null;
  /** As long as it was made; whoever copied it half left one that is not. */
  isWhole: boolean;
}

const STAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)\.(\d{3})Z$/;
const ENDING = '.backup';
const ANY_BACKUP = /^(.+-)(\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z)\.backup$/;

/** "backups/maatje-2026-11-21T064500.000Z.backup": the moment is in UTC, and Windows takes the name. */
export function backupFileAt({ databaseFile, folder }: BackupPlace, madeAt: number): string {
  const stamp = new Date(madeAt).toISOString().replaceAll(':', '');
  return join(folder, `${stemOf(databaseFile)}-${stamp}${ENDING}`);
}

/** Those of this database, the newest first. */
export function listBackups(place: BackupPlace): KeptBackup[] {
  const prefix = `${stemOf(place.databaseFile)}-`;
  return namesIn(place.folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(ENDING))
    .flatMap((name) => {
      const madeAt = momentOf(name.slice(prefix.length, -ENDING.length));
      const file = join(place.folder, name);
      const found = madeAt === null ? null : lookAt(file);
      return madeAt === null || found === null ? [] : [{ file, madeAt, ...found }];
    })
    .toSorted((one, other) => other.madeAt - one.madeAt);
}

/** Those in the folder of databases with another name, as of one that was restored since: nothing removes them. */
export function otherBackups(place: BackupPlace): Pick<KeptBackup, 'file' | 'madeAt'>[] {
  const ours = `${stemOf(place.databaseFile)}-`;
  return namesIn(place.folder).flatMap((name) => {
    const [, stem = '', stamp = ''] = ANY_BACKUP.exec(name) ?? [];
    const madeAt = momentOf(stamp);
    return madeAt === null || stem === ours ? [] : [{ file: join(place.folder, name), madeAt }];
  });
}

/** The newest that is whole; null when there is none. */
export function lastBackup(place: BackupPlace): KeptBackup | null {
  return listBackups(place).find(({ isWhole }) => isWhole) ?? null;
}

/**
 * Removes those made before a moment (epoch ms), never the newest, and what killed programs left behind.
 * Returns the files that are gone.
 * @param now epoch ms of the machine
 */
export function purgeBackups(place: BackupPlace, before: number, now: number): string[] {
  for (const folder of new Set([place.folder, dirname(place.databaseFile)]))
    sweepWorkFolders(folder, now);
  const newest = lastBackup(place)?.file;
  const gone = listBackups(place)
    .filter(({ file, madeAt }) => madeAt < before && file !== newest)
    .map(({ file }) => file);
  for (const file of gone) rmSync(file, { force: true });
  return gone;
}

function stemOf(databaseFile: string): string {
  return basename(databaseFile, extname(databaseFile));
}

function momentOf(stamp: string): number | null {
  const [, year, month, day, hour, minute, second, ms] = STAMP.exec(stamp) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at) ? null : at;
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

function lookAt(file: string): Omit<KeptBackup, 'file' | 'madeAt'> | null {
  try {
    const bytes = statSync(file).size;
    const header = decodeHeader(beginningOf(file));
    if (typeof header !== 'object')
      return { bytes, isEncrypted: false, keyName: null, isWhole: false };
    const { isEncrypted } = header;
    const keyName = isEncrypted ? header.keyId.toString('hex') : null;
    return { bytes, isEncrypted, keyName, isWhole: bytes === sealedBytes(header) };
  } catch {
    // Removed meanwhile, or not ours to read.
    return null;
  }
}

function beginningOf(file: string): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}
