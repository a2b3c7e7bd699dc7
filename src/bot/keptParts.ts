// Keeps what was learnt from the answers in files of its own, so that the same answers are learnt once.
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimes,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FaqEntry, FinderParts, FinderWords } from '../faq/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.run/finder');
/** What was used last stays, up to so much: of the answers that ship some four times. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 40;

const keys = new WeakMap<FinderParts, string>();

/** By what the parts of a finder are known: its answers, its words, and the code that learns. */
export function partsKey(entries: readonly FaqEntry[], words: FinderWords): string {
  const hash = createHash('sha256').update(JSON.stringify([entries, words, process.versions.v8]));
  for (const folder of ['src/faq', 'src/language', 'data/language']) {
    for (const file of globSync(join(ROOT, folder, '*.{ts,json}')).sort()) {
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** Null when they were not kept, or cannot be read: then they are learnt again. */
export function recallParts(key: string): FinderParts | null {
  try {
    return used(key, readFileSync(fileOf(key)));
  } catch {
    return null;
  }
}

/** The same, while others have the processor. @throws when they cannot be read */
export async function fetchParts(key: string): Promise<FinderParts> {
  return used(key, await readFile(fileOf(key)));
}

/** Under which key these parts are kept; null: they are not. */
export function keyOfKept(parts: FinderParts): string | null {
  return keys.get(parts) ?? null;
}

/** Keeps the parts, and those that were used last; where nothing can be written nothing is kept. */
export function keepParts(key: string, parts: FinderParts): void {
  const draft = join(FOLDER, `${key}.${process.pid}`);
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, serialize(parts));
    renameSync(draft, fileOf(key));
    known(key, parts);
    for (const file of tooMany()) rmSync(file, { force: true });
  } catch {
    rmSync(draft, { force: true });
  }
}

/** The files that are used the longest ago, as far as they are too many. */
function tooMany(): string[] {
  const files = readdirSync(FOLDER).map((name) => {
    const file = join(FOLDER, name);
    const { mtimeMs, size } = statSync(file);
    return { file, at: mtimeMs, size };
  });
  let bytes = 0;
  return files
    .sort((a, b) => b.at - a.at)
    .filter(({ size }, nth) => (bytes += size) > MOST_BYTES || nth >= MOST_FILES)
    .map(({ file }) => file);
}

function used(key: string, bytes: Buffer): FinderParts {
  const parts = known(key, deserialize(bytes) as FinderParts);
  const now = new Date();
  // A release's folder is not always the service's to write in.
  utimes(fileOf(key), now, now, () => undefined);
  return parts;
}

function known(key: string, parts: FinderParts): FinderParts {
  keys.set(parts, key);
  return parts;
}

function fileOf(key: string): string {
  return join(FOLDER, `${key}.bin`);
}
