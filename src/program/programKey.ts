// Which version of the program is on the disk: by the sources that it was made of.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder, hasBuilt, ROOT } from './builtFolder.ts';

export const PROGRAM = 'program';
const FILE = 'maatje.mjs';
/** Another version of a package is another program. */
const FOLDERS = ['src', 'dialogs', 'cards'];
/** What browsers load is made apart (src/web/widget). */
const LEFT_OUT = join('web', 'browser');

/** Names the program of these sources at this place: other sources, another key. */
export function programKey(root: string = ROOT): string {
  const hash = createHash('sha256').update(root).update(process.version);
  for (const folder of FOLDERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) {
      if (!name.endsWith('.ts') || name.startsWith(LEFT_OUT)) continue;
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/** The file of the program within the folder that `makeProgram` makes. */
export function programFile(folder: string): string {
  return join(folder, FILE);
}

/** The program of today's sources, when it was made; null: run the sources. */
export function builtProgram(): string | null {
  // Where none was ever made, nothing has to be read.
  if (!hasBuilt(PROGRAM)) return null;
  const file = programFile(builtFolder(PROGRAM, programKey()));
  return existsSync(file) ? file : null;
}
