// What the browser files are made from, and the key that says which version of them is on the disk.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../program/builtFolder.ts';

export const WIDGET = 'web';
export const BROWSER_FOLDER = join(ROOT, 'src/web/browser');

const INPUTS = [
  'src/web/browser/**/*.{ts,css,json}',
  'src/web/widget/*.ts',
  'cards/renderers/ownFields.ts',
  'data/texts/{webChat,launcher}.json',
  // Another version of a package is another bundle.
  'package-lock.json',
];

/** Names the browser files of these inputs: other inputs, another key. */
export function widgetKey(root: string = ROOT): string {
  const hash = createHash('sha256');
  for (const file of globSync(INPUTS, { cwd: root }).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
