// Turns what was measured into lines: what, how much, what was promised, and whether it is met.
import type { DeadlineFigure } from './deadlineBench.ts';
import type { fsyncCost } from './fsyncCost.ts';
import { median, percentile, type Comparison } from './measureLoad.ts';

export interface Line {
  what: string;
  /** By column; columns that a line has not stay empty. */
  cells: Partial<Record<Column, string>>;
  /** Null: only for comparison. */
  met: boolean | null;
}

export const COLUMNS = ['rps', 'p50', 'p99', 'cpu', 'figure', 'target'] as const;
export type Column = (typeof COLUMNS)[number];

const FIRST_ANSWER_MS = 1200;
const IDLE_MB = 300;

/** Per workload the echo bot, Maatje and their ratio; below them what the disk costs. */
export function loadLines(
  comparisons: readonly Comparison[],
  disk: ReturnType<typeof fsyncCost>,
): Line[] {
  const where = disk.inMemory ? ' (a folder in MEMORY: says nothing of a disk)' : '';
  return [
    ...comparisons.flatMap(({ workload, echo, maatje, ratio, ratios }) => [
      { what: `${workload.name}: echo bot`, cells: rates(echo), met: null },
      {
        what: `${workload.name}: Maatje`,
        cells: {
          ...rates(maatje),
          figure: `${ratio.toFixed(2)} × (${span(ratios)}; cpu ${(maatje.cpu / echo.cpu).toFixed(2)} ×)`,
          target: `≤ ${workload.target} ×`,
        },
        met: ratio <= workload.target,
      },
    ]),
    {
      what: `the disk: fdatasync of 4 KB${where}`,
      cells: { p50: `${disk.p50.toFixed(2)} ms`, p99: `${disk.p99.toFixed(2)} ms` },
      met: null,
    },
  ];
}

function rates({ rps, p50, p99, cpu }: Comparison['echo']): Line['cells'] {
  return {
    rps: rps.toFixed(0),
    p50: `${p50.toFixed(2)} ms`,
    p99: `${p99.toFixed(2)} ms`,
    cpu: `${cpu.toFixed(2)} ms`,
  };
}

/** One deadline, without and with its explanation, beside the two libraries. */
export function deadlineLines(figures: readonly DeadlineFigure[]): Line[] {
  return figures.map(({ name, microseconds, target }) => ({
    what: `a deadline: ${name}`,
    cells: {
      figure: `${microseconds.toFixed(2)} µs`,
      ...(target === null ? {} : { target: `≤ ${target} µs` }),
    },
    met: target === null ? null : microseconds <= target,
  }));
}

/** Start to first answer, and memory. */
export function startLines(
  started: { first: number; times: readonly number[]; idleMb: number },
  loadedMb: number,
): Line[] {
  const { first, times, idleMb } = started;
  const middle = median(times);
  return [
    {
      what: 'first start, which also makes the demo records',
      cells: { figure: `${first.toFixed(0)} ms` },
      met: null,
    },
    {
      what: `process start to first answer, median of ${times.length}`,
      cells: { figure: `${middle.toFixed(0)} ms (${span(times, 0)})`, target: '≤ 1200 ms' },
      met: middle <= FIRST_ANSWER_MS,
    },
    {
      what: 'idle memory after the start',
      cells: { figure: `${idleMb.toFixed(0)} MB`, target: '≤ 300 MB' },
      met: idleMb <= IDLE_MB,
    },
    {
      what: 'idle memory after the load',
      cells: { figure: `${loadedMb.toFixed(0)} MB` },
      met: null,
    },
  ];
}

function span(values: readonly number[], digits = 2): string {
  return `${Math.min(...values).toFixed(digits)}–${percentile(values, 1).toFixed(digits)}`;
}
