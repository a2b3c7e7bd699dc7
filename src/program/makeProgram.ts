// Makes one file of the program and its packages: it starts in half the time and holds less memory than 3,000 files.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { makeBuilt, ROOT } from './builtFolder.ts';
import { leaveOut } from './leaveOut.ts';
import { PROGRAM, programFile, programKey } from './programKey.ts';

/** Native, or only asked for to make something: they stay packages. */
const STAY_PACKAGES = ['better-sqlite3', 'esbuild', 'dtrace-provider'];

/** CommonJS within: these packages ask for parts of Node. */
const BANNER = `import { createRequire as createRequireOfProgram } from 'node:module';
const require = createRequireOfProgram(import.meta.url);`;

/**
 * Numbers, dates and choices in nine languages, for prompts of the SDK: Dutch is understood by src/language, and
 * nobody here prompts so. A fifth of all that is loaded.
 */
const LEFT_OUT = /^@microsoft\/recognizers-text/;

/** A source file knows where it stands; in the one file it is still told so. */
const atTheirPlace: Plugin = {
  name: 'at-their-place',
  setup(build) {
    build.onLoad({ filter: /\.(ts|[cm]?js)$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [place, folder, url] = [path, dirname(path), pathToFileURL(path).href].map((one) =>
        JSON.stringify(one),
      );
      const names = `var __filename = ${place}, __dirname = ${folder};\n`;
      const needsNames = NAMES.test(text) && !OWN_NAMES.test(text);
      const contents = text
        .replaceAll('import.meta.dirname', folder!)
        .replaceAll('import.meta.url', url!);
      if (contents === text && !needsNames) return null;
      return {
        contents: (needsNames ? names : '') + contents,
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    });
  },
};
const NAMES = /\b__(?:dirname|filename)\b/;
const OWN_NAMES = /\b(?:const|let|var) __(?:dirname|filename)\b/;

/**
 * Makes sure that the program of today's sources is there.
 * @param progress hears in Dutch what takes a while
 * @returns the file to import; it gives what src/program/entry.ts gives
 */
export async function makeProgram(progress: (line: string) => void = () => {}): Promise<string> {
  const made = { name: PROGRAM, key: programKey(), what: 'Het programma' };
  const folder = await makeBuilt(made, async (unfinished) => {
    progress('Het programma wordt gemaakt (eenmalig, enkele seconden) …');
    const { build } = await import('esbuild');
    await build({
      entryPoints: [join(ROOT, 'src/program/entry.ts')],
      outfile: programFile(unfinished),
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: `node${process.versions.node.split('.')[0]}`,
      minifyWhitespace: true,
      // Who reads what an error says sees a line, not the whole program.
      lineLimit: 160,
      minifySyntax: true,
      sourcemap: 'linked',
      sourcesContent: false,
      legalComments: 'none',
      external: STAY_PACKAGES,
      banner: { js: BANNER },
      plugins: [leaveOut(LEFT_OUT), atTheirPlace],
      logLevel: 'silent',
    });
  });
  return programFile(folder);
}
