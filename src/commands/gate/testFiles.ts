// Which test files belong to which stage of the gate.
import { globSync } from 'node:fs';

const CLIENTS = 'test/clients/';
const CLOCKED = ['test/rules/', 'test/language/', 'test/cases/'];

export interface TestFiles {
  /** Everything that needs no browser. */
  plain: string[];
  /** Those of `plain` that know a clock, and so run in more time zones. */
  clocked: string[];
  /** The real clients. */
  clients: string[];
}

/**
 * Sorts the test files into the stages.
 * @param root the project's folder
 * @param globs only files that match one of these; none means all
 * @returns paths relative to the root, with forward slashes, sorted
 */
export function testFiles(root: string, globs: readonly string[]): TestFiles {
  const found = globSync(globs.length > 0 ? [...globs] : ['test/**/*.test.ts'], { cwd: root });
  const files = [...new Set(found.map((file) => file.replaceAll('\\', '/')))].sort();
  const plain = files.filter((file) => !file.startsWith(CLIENTS));
  return {
    plain,
    clocked: plain.filter(isClocked),
    clients: files.filter((file) => file.startsWith(CLIENTS)),
  };
}

function isClocked(file: string): boolean {
  return file.endsWith('.clock.test.ts') || CLOCKED.some((folder) => file.startsWith(folder));
}
