// Makes the browser files when they are missing or their inputs changed: bundled, hashed and compressed beforehand.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ConfigError } from '../../config.ts';
import { bundle } from './bundle.ts';
import { ROOT, widgetKey } from './widgetInputs.ts';

const FOLDER = join(ROOT, '.build');
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
export async function makeWidget(progress: (line: string) => void = () => {}): Promise<string> {
  const folder = join(FOLDER, `web-${widgetKey()}`);
  if (existsSync(folder)) return folder;
  progress('De chat voor de website wordt gemaakt (eenmalig, enkele seconden) …');
  const started = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  begin(unfinished);
  await writeFiles(unfinished);
  keep(unfinished, folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  progress(`De chat voor de website is klaar (${seconds} s).`);
  return folder;
}

/** On a server the program's own folder belongs to who installed it. @throws ConfigError with the remedy */
function begin(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    throw new ConfigError(
      `De chat voor de website is nog niet gemaakt, en in ${FOLDER} mag niet geschreven worden (${code}). Doe npm run widget als de gebruiker die installeert, en start opnieuw.`,
    );
  }
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

/** Another process may have made the same in the meantime; what older sources made goes. */
function keep(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  for (const name of readdirSync(FOLDER)) {
    const isOlder = /^web-[0-9a-f]{16}$/.test(name) && join(FOLDER, name) !== folder;
    if (isOlder) rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
}
