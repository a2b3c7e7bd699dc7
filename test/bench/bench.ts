// `npm run bench`: Maatje beside a bare echo bot, one deadline beside two libraries, start and memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deadlineLines, loadLines, startLines, type Line } from './benchLines.ts';
import { printStoreTable, printTable } from './benchTable.ts';
import { serverFlags, startChildBot } from './childBot.ts';
import { deadlineBench } from './deadlineBench.ts';
import { fsyncCost } from './fsyncCost.ts';
import { measureLoad, type Comparison } from './measureLoad.ts';
import { storeBench } from './storeBench.ts';
import { webBench } from './webBench.ts';
import { measureStart, residentMb } from './measureStart.ts';
import { makeProgram } from '../../src/program/makeProgram.ts';

const USAGE = `Usage: npm run bench -- [--store | --web] [--quick] [--files N] [--folder DIR]
  --store    reading from 100,000 and 1,000,000 commitments instead of turns, deadlines and starts
  --web      1,000 streams of the website and 1,000 messages per second instead
  --quick    three rounds instead of fifteen: a look, no measurement
  --files    files per coach (default 8)
  --folder   where the database is made (default: the system's temporary folder)
`;
const CONNECTIONS = 16;
const COACHES = 100;

const { values } = parseArgs({
  options: {
    store: { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    files: { type: 'string', default: '8' },
    folder: { type: 'string', default: tmpdir() },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const begun = performance.now();

if (values.help) process.stdout.write(USAGE);
else if (values.store) benchStore();
else if (values.web) await benchWeb();
else await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(values.folder, 'maatje-bench-'));
  try {
    const idleMs = values.quick ? 2_000 : 10_000;
    const disk = fsyncCost(folder);
    const { comparisons, loadedMb } = await underLoad(folder, idleMs);
    progress('one deadline');
    const deadlines = await deadlineBench({ quick: values.quick });
    const lines: Line[] = [
      ...loadLines(comparisons, disk),
      ...deadlineLines(deadlines),
      ...startLines(await starts(folder, idleMs), loadedMb),
    ];
    const { quick, files } = values;
    printTable(lines, { quick, files: Number(files), coaches: COACHES, connections: CONNECTIONS });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchStore(): void {
  const folder = mkdtempSync(join(values.folder, 'maatje-bench-'));
  try {
    printStoreTable(storeBench(folder, { quick: values.quick, progress }), values);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchWeb(): Promise<void> {
  const folder = mkdtempSync(join(values.folder, 'maatje-bench-'));
  try {
    const disk = fsyncCost(folder);
    const lines = await webBench(folder, { quick: values.quick, progress });
    printStoreTable([...lines, ...loadLines([], disk)], values);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function underLoad(
  folder: string,
  idleMs: number,
): Promise<{ comparisons: Comparison[]; loadedMb: number }> {
  progress('starting both bots');
  const env = {
    MAATJE_DB: join(folder, 'load.sqlite'),
    ...{ BENCH_COACHES: String(COACHES), BENCH_FILES: values.files },
  };
  const echo = await startChildBot(join(import.meta.dirname, 'echoBot.ts'));
  const maatje = await startChildBot(join(import.meta.dirname, 'maatjeBot.ts'), {
    ...{ env, nodeArgs: serverFlags() },
  });
  try {
    const [rounds, repeats] = values.quick ? [3, 2] : [15, 4];
    const files = Number(values.files);
    const size = { coaches: COACHES, files, connections: CONNECTIONS, rounds, repeats };
    const comparisons = await measureLoad({ echo, maatje }, size, progress);
    progress('resting after the load');
    await wait(idleMs);
    return { comparisons, loadedMb: residentMb(maatje.pid) };
  } finally {
    await Promise.all([echo.stop(), maatje.stop()]);
  }
}

async function starts(folder: string, idleMs: number) {
  // As it is installed on a server.
  await makeProgram(progress);
  const file = join(folder, 'start.sqlite');
  progress('first start, with the demo records');
  const { firstAnswer: first } = await measureStart(file, 0);
  const times: number[] = [];
  for (let i = 1; i <= (values.quick ? 3 : 5); i += 1) {
    progress(`start ${i}`);
    times.push((await measureStart(file, 0)).firstAnswer);
  }
  progress(`idle for ${idleMs / 1000} seconds`);
  const { idleMb } = await measureStart(file, idleMs);
  return { first, times, idleMb: idleMb ?? NaN };
}

function progress(text: string): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
