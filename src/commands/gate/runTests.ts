// Child process of the gate: runs test files with mocha and tells its parent the totals.
// Arguments: the reporter's name, then the files. The time zone comes in as TZ.
import { readFileSync } from 'node:fs';
import Mocha from 'mocha';

const GRACE_MS = 5_000;

const [reporter = 'spec', ...files] = process.argv.slice(2);
const { timeout } = JSON.parse(readFileSync('.mocharc.json', 'utf8')) as { timeout: number };
const mocha = new Mocha({ reporter, timeout, forbidOnly: true });
const totals = { passed: 0, failed: await loadAll() };

mocha
  .run(() => {
    process.exitCode = totals.failed > 0 ? 1 : 0;
    process.send?.(totals);
    // The channel to the parent would keep us alive; whatever else does was left open by a test.
    process.disconnect?.();
    setTimeout(complainAndLeave, GRACE_MS).unref();
  })
  .on('pass', () => (totals.passed += 1))
  .on('fail', () => (totals.failed += 1));

/** Loads the files one by one, so that a broken one does not hide the others. Returns how many broke. */
async function loadAll(): Promise<number> {
  let broken = 0;
  for (const file of files) {
    mocha.files = [file];
    try {
      await mocha.loadFilesAsync();
    } catch (error) {
      broken += 1;
      process.stdout.write(`\n${file} does not load:\n${describe(error)}\n`);
    }
  }
  return broken;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function complainAndLeave(): void {
  const open = [...new Set(process.getActiveResourcesInfo())].join(', ');
  process.stdout.write(
    `A test left something open (${open}): the process did not end by itself.\n`,
  );
  process.exit(1);
}
