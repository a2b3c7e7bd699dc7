// A folder that is made from sources and found back by their key: `.build/NAME-KEY`; older ones go.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from '../config/configError.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.build');

/** Where what has this name and key is, or will be. @param key 16 hexadecimal digits */
export function builtFolder(name: string, key: string): string {
  return join(FOLDER, `${name}-${key}`);
}

/** Whether anything of this name was made, of whatever sources. */
export function hasBuilt(name: string): boolean {
  return existsSync(FOLDER) && readdirSync(FOLDER).some((found) => found.startsWith(`${name}-`));
}

/**
 * Makes the folder when it is not there: whole or not at all, also when two processes do so at once.
 * @param what is made, in Dutch, for who may not write there
 * @throws ConfigError with the remedy: on a server the program's folder belongs to who installed it
 */
export async function makeBuilt(
  { name, key, what }: { name: string; key: string; what: string },
  write: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = builtFolder(name, key);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    throw new ConfigError(
      `${what} is nog niet gemaakt, en in ${FOLDER} mag niet geschreven worden (${code}). Doe npm run build als de gebruiker die installeert, en start opnieuw.`,
    );
  }
  try {
    await write(unfinished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  keep(unfinished, folder);
  removeOlder(name, folder);
  return folder;
}

/** Another process may have made the same in the meantime. */
function keep(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeOlder(name: string, folder: string): void {
  const older = new RegExp(`^${name}-[0-9a-f]{16}$`);
  for (const found of readdirSync(FOLDER)) {
    if (older.test(found) && join(FOLDER, found) !== folder)
      rmSync(join(FOLDER, found), { recursive: true, force: true });
  }
}
