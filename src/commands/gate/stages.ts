// The stages of the gate: what each of them runs, and in which order.
import { inMemory } from './memoryFolder.ts';
import { runProcess, type ChildResult } from './runProcess.ts';
import type { TestFiles } from './testFiles.ts';

export const STAGES = ['types', 'lint', 'format', 'tests', 'zones', 'clients'] as const;
export type StageName = (typeof STAGES)[number];

/** The zone in which people live; the others catch a clock that is read in the machine's zone. */
const HOME_ZONE = 'Europe/Brussels';
const OTHER_ZONES = ['UTC', 'Pacific/Auckland'];

/** So many files are not worth two processes. */
const FEW = 20;

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
}

/**
 * Runs one of the checks that are no tests; a failing one counts as one failure.
 * @param limitMs after this many milliseconds it has failed
 */
export async function runCheck(
  name: 'types' | 'lint' | 'format',
  limitMs: number,
): Promise<StageResult> {
  const result: StageResult = { label: name, passed: 0, failed: 0, seconds: 0, output: '' };
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
  return { label: 'preparing the tests', passed: 0, failed: ok ? 0 : 1, seconds, output };
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
      return asTests(`tests ${HOME_ZONE}`, { ...run, output: '' });
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
    OTHER_ZONES.map(async (TZ) => {
      const args = mochaArgs('dot', files.clocked);
      const env = { TZ, ...inMemory() };
      return asTests(`tests ${TZ}`, await runProcess(args, { live: false, limitMs, env }));
    }),
  );
}

/** Runs the real clients. @param chromium path of the browser */
export async function runClients(files: TestFiles, chromium: string, limitMs: number) {
  const env = { TZ: HOME_ZONE, CHROMIUM_PATH: chromium };
  return asTests(
    'clients',
    await runProcess(mochaArgs('spec', files.clients), { live: true, limitMs, env }),
  );
}

function mochaArgs(reporter: string, files: readonly string[]): string[] {
  return ['src/commands/gate/runTests.ts', reporter, ...files];
}

/** A run that ended badly without a failed test (a file that does not load, a limit) is one failure. */
function asTests(label: string, run: ChildResult): StageResult {
  const { passed = 0, failed = 0 } = (run.message ?? {}) as { passed?: number; failed?: number };
  const { seconds, output } = run;
  return { label, passed, failed: failed === 0 && !run.ok ? 1 : failed, seconds, output };
}
