// `npm run bench -- --store`: reading from 100,000 and from 1,000,000 commitments of one weekly volume.
import { eightWeeksTo } from '../../src/rules/index.ts';
import { readSummary } from '../../src/store/summaries.ts';
import { freezeDueWeeks } from '../../src/store/summaryFreeze.ts';
import type { Line } from './benchLines.ts';
import { openFilledStore, WEEKLY_VOLUME, type FilledStore } from './manyCommitments.ts';
import { median, percentile } from './measureLoad.ts';

const SIZES = [100_000, 1_000_000] as const;
const MAX_GROWTH = 1.5;

/** Something read from a filled store, and what the issue asks of it. */
interface Measured {
  what: string;
  /** Milliseconds. */
  target: number;
  /** Called once before the measuring. */
  prepare?(filled: FilledStore): void;
  read(filled: FilledStore): void;
}

const readEightWeeks = ({ store, lead }: FilledStore): void => {
  const ask = { period: eightWeeksTo('2026-W47'), scope: { kind: 'team' } } as const;
  const summary = store.read((db) => readSummary(db, lead, ask, 'bench'));
  if (summary?.figures.total.due !== 8 * (WEEKLY_VOLUME - 15)) throw new Error('miscounted');
};

const MEASURED: readonly Measured[] = [
  { what: 'eight weeks, none told yet: all counted live', target: 25, read: readEightWeeks },
  {
    what: 'eight weeks, as they stand every day: told ones kept, this one live',
    target: 25,
    prepare: ({ store }) => void freezeDueWeeks(store),
    read: readEightWeeks,
  },
];

/** Fills both stores and measures each reading in both, with how much it grows. */
export function storeBench(
  folder: string,
  options: { quick: boolean; progress(text: string): void },
): Line[] {
  const rounds = options.quick ? 20 : 200;
  const times = SIZES.map((size) => {
    options.progress(`filling a store with ${size} commitments, ${WEEKLY_VOLUME} a week`);
    const filled = openFilledStore(folder, size);
    options.progress(`reading from it, ${rounds} times each`);
    const measured = MEASURED.map((one) => {
      one.prepare?.(filled);
      return timesOf(() => one.read(filled), rounds);
    });
    filled.close();
    return measured;
  });
  return MEASURED.flatMap((one, at) =>
    linesOf(
      one,
      times.map((measured) => measured[at]!),
    ),
  );
}

function timesOf(read: () => void, rounds: number): number[] {
  for (let warm = 0; warm < 3; warm += 1) read();
  return Array.from({ length: rounds }, () => {
    const begun = performance.now();
    read();
    return performance.now() - begun;
  });
}

function linesOf({ what, target }: Measured, times: readonly number[][]): Line[] {
  const medians = times.map(median);
  const growth = medians.at(-1)! / medians[0]!;
  return [
    ...SIZES.map((size, at): Line => ({
      what: `${what} (${size.toLocaleString('en')})`,
      cells: {
        p50: `${medians[at]!.toFixed(2)} ms`,
        p99: `${percentile(times[at]!, 0.99).toFixed(2)} ms`,
        figure: `${medians[at]!.toFixed(2)} ms`,
        target: `≤ ${target} ms`,
      },
      met: medians[at]! <= target,
    })),
    {
      what: `${what}: growth`,
      cells: { figure: `${growth.toFixed(2)} ×`, target: `≤ ${MAX_GROWTH} ×` },
      met: growth <= MAX_GROWTH,
    },
  ];
}
