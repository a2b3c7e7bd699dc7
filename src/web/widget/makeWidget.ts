// Makes the browser files when they are missing or their inputs changed: bundled, hashed and compressed beforehand.
import { readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { makeBuilt } from '../../program/builtFolder.ts';
import { bundle } from './bundle.ts';
import { WIDGET, widgetKey } from './widgetInputs.ts';

/** Fonts are compressed already. */
const COMPRESSED = new Set(['.js', '.css', '.txt']);

/** The names under which the entries ended up; hashed, except the launcher's. */
export interface WidgetNames {
  chatScript: string;
  frameStyle: string;
  siteStyle: string;
}

export const NAMES_FILE = 'names.json';

/**
 * Makes sure that the browser files are there, and are those of today's sources.
 * @param progress hears in Dutch what takes a while
 * @returns the folder in which they are
 */
export function makeWidget(progress: (line: string) => void = () => {}): Promise<string> {
  const made = { name: WIDGET, key: widgetKey(), what: 'De chat voor de website' };
  return makeBuilt(made, async (folder) => {
    progress('De chat voor de website wordt gemaakt (eenmalig, enkele seconden) …');
    const started = performance.now();
    await writeFiles(folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    progress(`De chat voor de website is klaar (${seconds} s).`);
  });
}

async function writeFiles(folder: string): Promise<void> {
  const { outputs } = await bundle(folder);
  const named = (entry: string): string => {
    const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry));
    if (!found) throw new Error(`esbuild made nothing of ${entry}`);
    return basename(found[0]);
  };
  const names: WidgetNames = {
    chatScript: named('chat/chat.ts'),
    frameStyle: named('styles/frame.css'),
    siteStyle: named('styles/site.css'),
  };
  writeFileSync(join(folder, NAMES_FILE), JSON.stringify(names));
  const files = readdirSync(folder).filter((name) => COMPRESSED.has(extname(name)));
  await Promise.all(files.map((name) => compress(join(folder, name))));
}

async function compress(file: string): Promise<void> {
  const plain = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
}
