// The stages of the gate: what each of them runs, and in which order.
import { inMemory } from './memoryFolder.ts';
import { runProcess, type ChildResult } from './runProcess.ts';
import type { TestFiles } from './testFiles.ts';
import type { FailedTest, TestTotals } from './testTotals.ts';

export const STAGES = ['types', 'lint', 'format', 'tests', 'zones', 'clients'] as const;
export type StageName = (typeof STAGES)[number];

/** The zone in which people live; the others catch a clock that is read in the machine's zone. */
const HOME_ZONE = 'Europe/Brussels';
const OTHER_ZONES = ['UTC', 'Pacific/Auckland'];

/** So many files are not worth two processes. */
const FEW = 20;

/** In more files than this it is no accident. */
const FEW_FAILING = 5;

const NODE_MODULES = 'node_modules';
const CHECKS: Record<'types' | 'lint' | 'format', string[][]> = {
  types: [
    [`${NODE_MODULES}/typescript/bin/tsc`, '-p', 'tsconfig.json'],
    [`${NODE_MODULES}/typescript/bin/tsc`, '-p', 'src/rules/tsconfig.json', '--noEmit'],
    [`${NODE_MODULES}/typescript/bin/tsc`, '-p', 'src/web/browser/tsconfig.json'],
  ],
  lint: [[`${NODE_MODULES}/eslint/bin/eslint.js`, '--max-warnings', '0', '.']],
  format: [[`${NODE_MODULES}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.']],
};

export interface StageResult {
  label: string;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
  /** The tests that failed, by name; checks that are no tests have none. */
  failures: FailedTest[];
  /** What these tests ran with: only for tests. */
  env?: Record<string, string>;
}

/**
 * Runs one of the checks that are no tests; a failing one counts as one failure.
 * @param limitMs after this many milliseconds it has failed
 */
export async function runCheck(
  name: 'types' | 'lint' | 'format',
  limitMs: number,
): Promise<StageResult> {
  const result: StageResult = {
    ...{ label: name, passed: 0, failed: 0, seconds: 0 },
    ...{ output: '', failures: [] },
  };
  for (const args of CHECKS[name]) {
    const run = await runProcess(args, { live: false, limitMs });
    result.seconds += run.seconds;
    result.output += run.output;
    if (!run.ok) result.failed = 1;
  }
  return result;
}

/** Makes once what many tests need: the finder that learnt, the files of the website. */
export async function prepareTests(limitMs: number): Promise<StageResult> {
  const { ok, seconds, output } = await runProcess(['src/commands/gate/prepareTests.ts'], {
    ...{ live: false, limitMs },
  });
  const label = 'preparing the tests';
  return { label, passed: 0, failed: ok ? 0 : 1, seconds, output, failures: [] };
}

/**
 * Runs the tests without a browser, in the home zone: a few as they go, all of them in two lanes, one for each
 * processor of the machine that decides. The output of the second lane is shown when it ends.
 */
export function runPlain(
  files: TestFiles,
  reporter: string,
  limitMs: number,
): Promise<StageResult[]> {
  const lanes = files.plain.length < FEW ? [files.plain] : inLanes(files.plain);
  return Promise.all(
    lanes.map(async (lane, at) => {
      const env = { TZ: HOME_ZONE, ...inMemory() };
      const args = mochaArgs(reporter, lane);
      const run = await runProcess(args, { live: at === 0, limitMs, env });
      process.stdout.write(run.output);
      return asTests(`tests ${HOME_ZONE}`, env, { ...run, output: '' });
    }),
  );
}

/** Neighbours go to different lanes: what is slow stands together. */
function inLanes(files: readonly string[]): string[][] {
  return [0, 1].map((lane) => files.filter((_, at) => at % 2 === lane));
}

/** Runs the tests that know a clock once more in each other zone, beside one another. */
export function runZones(files: TestFiles, limitMs: number): Promise<StageResult[]> {
  return Promise.all(
    OTHER_ZONES.map((zone) => runZone(`tests ${zone}`, zone, files.clocked, limitMs)),
  );
}

/** Runs test files in one time zone. @param zone an IANA name */
export async function runZone(
  label: string,
  zone: string,
  files: readonly string[],
  limitMs: number,
): Promise<StageResult> {
  const env = { TZ: zone, ...inMemory() };
  return asTests(
    label,
    env,
    await runProcess(mochaArgs('dot', files), { live: false, limitMs, env }),
  );
}

/** Fetches a browser for the real clients where there is none. */
export async function fetchBrowser(limitMs: number): Promise<void> {
  await runProcess(['src/commands/gate/fetchBrowser.ts'], { live: false, limitMs });
}

/** Runs the real clients. @param chromium path of the browser */
export async function runClients(files: TestFiles, chromium: string, limitMs: number) {
  const env = { TZ: HOME_ZONE, CHROMIUM_PATH: chromium };
  return asTests(
    'clients',
    env,
    await runProcess(mochaArgs('spec', files.clients), { live: true, limitMs, env }),
  );
}

function mochaArgs(reporter: string, files: readonly string[]): string[] {
  return ['src/commands/gate/runTests.ts', reporter, ...files];
}

/**
 * Runs the files of a stage's failed tests once more, alone: on a busy machine a test that waits for another process
 * can be too late, and a red gate must mean that the work is wrong. What passes now counts, and is named for all to see.
 * @returns the result as it stands after that: the same when the fault cannot be put down to a few files
 */
export async function runAgain(result: StageResult, limitMs: number): Promise<StageResult> {
  const { failures, failed, passed, env } = result;
  const files = [...new Set(failures.map(({ file }) => file))].filter((file) => file !== null);
  const few = failures.length === failed && failures.every(({ file }) => file !== null);
  if (!env || !few || files.length === 0 || files.length > FEW_FAILING) return result;
  const again = await runProcess(mochaArgs('dot', files), { live: false, limitMs, env });
  const seconds = result.seconds + again.seconds;
  const totals = asTests(result.label, env, { ...again, seconds });
  if (totals.failed > 0) return { ...totals, passed, failed, seconds };
  return { ...result, passed: passed + failed, failed: 0, seconds };
}

/** A run that ended badly without a failed test (a file that does not load, a limit) is one failure. */
function asTests(label: string, env: Record<string, string>, run: ChildResult): StageResult {
  const told = (run.message ?? {}) as Partial<TestTotals>;
  const { passed = 0, failures = [] } = told;
  const failed = !told.failed && !run.ok ? 1 : (told.failed ?? 0);
  return { label, passed, failed, seconds: run.seconds, output: run.output, failures, env };
}
