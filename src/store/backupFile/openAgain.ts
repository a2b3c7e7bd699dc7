// Takes the databases out of a backup and looks whether they are whole, and what stood in the database.
import { join } from 'node:path';
import { BackupError } from './backupError.ts';
import { checkDatabase } from './copyDatabase.ts';
import type { BackupPart, Manifest } from './manifest.ts';
import { unpackBackup, type OnProgress } from './packBackup.ts';

/** Where a part of a backup comes to stand in a folder. */
export function partIn(folder: string, name: BackupPart['name']): string {
  return join(folder, `${name}.sqlite`);
}

/**
 * Unpacks a backup into a folder and checks each database: SQLite finds it whole, every reference points
 * at a row, every table has as many rows as when it was copied.
 * @throws BackupError
 */
export async function openAgain(
  file: string,
  folder: string,
  { key, onProgress }: { key: Buffer | null; onProgress: OnProgress },
): Promise<Manifest> {
  const fileOf = ({ name }: BackupPart): string => partIn(folder, name);
  const manifest = await unpackBackup(file, fileOf, { key, onProgress });
  const problems = manifest.parts.flatMap((part) => checkDatabase(fileOf(part), part));
  if (problems.length > 0) throw new BackupError('copyIsWrong', file, problems.join('; '));
  return manifest;
}
