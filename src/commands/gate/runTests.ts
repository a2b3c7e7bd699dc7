// Child process of the gate: runs test files with mocha and tells its parent the totals.
// Arguments: the reporter's name, then the files. The time zone comes in as TZ.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import Mocha from 'mocha';
import type { FailedTest, TestTotals } from './testTotals.ts';

const GRACE_MS = 15_000;
const SHOWN_LINES = 4;

const [reporter = 'spec', ...files] = process.argv.slice(2);
const { timeout } = JSON.parse(readFileSync('.mocharc.json', 'utf8')) as { timeout: number };
const mocha = new Mocha({ reporter, timeout, forbidOnly: true });
const totals: TestTotals = { passed: 0, failed: 0, failures: [] };
await loadAll();

mocha
  .run(() => {
    process.exitCode = totals.failed > 0 ? 1 : 0;
    process.send?.(totals);
    // Nobody listens on the channel to the parent, so it keeps nobody alive; what does was left open by a test.
    setTimeout(complainAndLeave, GRACE_MS).unref();
  })
  .on('pass', () => (totals.passed += 1))
  .on('fail', (test, error: unknown) =>
    fail({ file: nameOf(test), title: test.fullTitle(), error: short(describe(error)) }),
  );

function fail(failure: FailedTest): void {
  totals.failed += 1;
  totals.failures.push(failure);
}

/** The file in which a test or a hook stands. */
function nameOf(test: Mocha.Test | Mocha.Hook): string | null {
  const file = test.file ?? test.parent?.file;
  return file ? relative('.', file) : null;
}

function short(text: string): string {
  return text.split('\n').slice(0, SHOWN_LINES).join('\n');
}

/** Loads the files one by one, so that a broken one does not hide the others. */
async function loadAll(): Promise<void> {
  for (const file of files) {
    mocha.files = [file];
    try {
      await mocha.loadFilesAsync();
    } catch (error) {
      const title = `${file} does not load`;
      process.stdout.write(`\n${title}:\n${describe(error)}\n`);
      fail({ file, title, error: short(describe(error)) });
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function complainAndLeave(): void {
  const open = [...new Set(process.getActiveResourcesInfo())].join(', ');
  const title = `A test left something open (${open}): the process did not end by itself.`;
  process.stdout.write(`${title}\n`);
  fail({ file: null, title, error: '' });
  if (process.send) process.send(totals, () => process.exit(1));
  else process.exit(1);
}
