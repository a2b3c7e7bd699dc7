// `npm test`: the one gate. Types, lint, format → tests → tests in other time zones → real clients.
// `npm test -- --only lint` runs one stage, `npm test -- 'test/rules/**/*.test.ts'` only those tests.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, NoChromiumError } from './chromium.ts';
import {
  fetchBrowser,
  prepareTests,
  runAgain,
  runCheck,
  runClients,
  runPlain,
  runZones,
  STAGES,
} from './gate/stages.ts';
import type { StageName, StageResult } from './gate/stages.ts';
import type { FailedTest } from './gate/testTotals.ts';
import { testFiles } from './gate/testFiles.ts';

/** Asked: 20 minutes. Two usual cores need 14, slow ones some 20; nothing is cut off just before its end. */
const BUDGET_MS = 24 * 60_000;

process.chdir(resolve(import.meta.dirname, '..', '..'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values, positionals: globs } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const only = values.only as StageName | undefined;
if (only && !STAGES.includes(only)) {
  process.stderr.write(`Unknown stage "${only}". Stages: ${STAGES.join(', ')}\n`);
  process.exit(2);
}

const results: StageResult[] = [];
const files = testFiles(process.cwd(), globs);

const hasClients = isWanted('clients') && files.clients.length > 0;
// Most of that is waiting for others: it goes on beside the rest.
const browser = hasClients ? fetchBrowser(left()) : null;

if (globs.length === 0) {
  const checks = (['types', 'lint', 'format'] as const).filter(isWanted);
  await Promise.all(checks.map(async (name) => report(await runCheck(name, left()))));
}
if ((isWanted('tests') || isWanted('clients')) && globs.length === 0)
  report(await prepareTests(left()));
if (isWanted('tests')) {
  if (files.plain.length > 0) {
    const reporter = globs.length > 0 ? 'spec' : 'dot';
    for (const result of await runPlain(files, reporter, left())) await reportTests(result);
  } else if (files.clients.length === 0) report(failure('tests', 'No test file found.\n'));
}
if (isWanted('zones') && files.clocked.length > 0) {
  for (const result of await runZones(files, left())) await reportTests(result);
}
if (hasClients) await clients();

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const { label, failures } of results.filter((result) => result.failed > 0))
  for (const failure of failures) tell(`failed in ${label}`, failure);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function isWanted(stage: StageName): boolean {
  return only === undefined || only === stage;
}

/** What is left of the budget, in milliseconds. */
function left(): number {
  return Math.max(1_000, Math.ceil(BUDGET_MS - performance.now()));
}

async function clients(): Promise<void> {
  await browser;
  try {
    await reportTests(await runClients(files, ensureChromium(), left()));
  } catch (error) {
    if (!(error instanceof NoChromiumError)) throw error;
    report(failure('clients', `${error.message}\n`));
  }
}

function failure(label: string, output: string): StageResult {
  return { label, passed: 0, failed: 1, seconds: 0, output, failures: [] };
}

/** Names what failed, and gives it one more chance, alone. */
async function reportTests(result: StageResult): Promise<void> {
  for (const failure of result.failures) tell('failed', failure);
  const final = result.failed > 0 ? await runAgain(result, left()) : result;
  if (result.failed > 0 && final.failed === 0)
    process.stdout.write(`These ${result.failed} passed the second time, alone: look at them.\n`);
  report(final);
}

function tell(what: string, { file, title, error }: FailedTest): void {
  process.stdout.write(
    `${what}: ${file ?? 'some test'}: ${title}\n${error.replaceAll(/^/gm, '    ')}\n`,
  );
}

function report(result: StageResult): void {
  results.push(result);
  const { label, seconds, output } = result;
  const failing = result.failed > 0;
  if (failing && output) process.stdout.write(`\n${output.trimEnd()}\n`);
  const tests = result.passed + result.failed;
  const count = label.startsWith('tests') || label === 'clients' ? `, ${tests} tests` : '';
  process.stdout.write(
    `${failing ? 'FAILED' : 'ok'}: ${label} (${seconds.toFixed(1)} s${count})\n`,
  );
}
