// Compiles src/rules with its own tsconfig to JavaScript and declarations that stand on their own.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const DECLARED_IMPORT = /((?:from|import\()\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g;
const PACKAGE_IMPORT = /(?:from|import)\s*\(?['"]([^.'"][^'"]*)['"]/g;

/** Compiles into a folder. Throws Error with the compiler's messages when the rules do not compile. */
export function compileRules(root: string, outDir: string): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', join(root, 'src/rules/tsconfig.json'), '--outDir', outDir];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The rules do not compile:\n${stdout}`);
  // The compiler rewrites './x.ts' to './x.js' in the JavaScript, not in the declarations.
  for (const file of filesIn(outDir, '.d.ts')) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(DECLARED_IMPORT, '$1.js$2'));
  }
}

/** The packages that compiled JavaScript imports, by name. */
export function importedPackages(folder: string): string[] {
  const names = new Set<string>();
  for (const file of filesIn(folder, '.js')) {
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(PACKAGE_IMPORT)) {
      const parts = specifier!.split('/');
      names.add(specifier!.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!);
    }
  }
  return [...names].sort();
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}
