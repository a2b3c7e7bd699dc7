// `npm run bench -- --store`: reading from 100,000 and from 1,000,000 commitments of one weekly volume.
import { eightWeeksTo } from '../../src/rules/index.ts';
import { listOpenCommitments } from '../../src/store/openCommitments.ts';
import type { OpenScope } from '../../src/store/openItem.ts';
import { readSummary } from '../../src/store/summaries.ts';
import { freezeDueWeeks } from '../../src/store/summaryFreeze.ts';
import type { Line } from './benchLines.ts';
import { openFilledStore, WEEKLY_VOLUME, type FilledStore } from './manyCommitments.ts';
import { median, percentile } from './measureLoad.ts';

export const SIZES: readonly number[] = [100_000, 1_000_000];
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

/** A page of what is open, with the looks that it leaves in the log. */
const readOpen =
  (scope: OpenScope, expected: (total: number) => boolean) =>
  ({ store, lead, coach }: FilledStore): void => {
    const who = scope.kind === 'team' ? lead : coach;
    const ask = { scope, offset: 0, limit: 10, why: 'bench' };
    const found = store.read((db) => listOpenCommitments(db, who, ask));
    if (found?.items.length !== 10 || !expected(found.total)) throw new Error('miscounted');
  };

const MEASURED: readonly Measured[] = [
  {
    what: 'what is open of one coach, the first ten',
    target: 2,
    read: readOpen({ kind: 'own' }, (total) => total > 20 && total < 100),
  },
  {
    what: 'what is open of the team, the first ten',
    target: 2,
    read: readOpen({ kind: 'team' }, (total) => total > 1000),
  },
  { what: 'eight weeks, none told yet: all counted live', target: 25, read: readEightWeeks },
  {
    what: 'eight weeks, as they stand every day: told ones kept, this one live',
    target: 25,
    prepare: ({ store }) => void freezeDueWeeks(store),
    read: readEightWeeks,
  },
];

/** Milliseconds of each reading, by store in the order of the sizes. */
export interface Reading {
  what: string;
  target: number;
  times: readonly (readonly number[])[];
}

/** Fills a store of each size and measures each reading in all of them, in turn. */
export function readFilledStores(
  folder: string,
  options: { sizes: readonly number[]; rounds: number; progress(text: string): void },
): Reading[] {
  const { sizes, rounds, progress } = options;
  const filled = sizes.map((size) => {
    progress(`filling a store with ${size} commitments, ${WEEKLY_VOLUME} a week`);
    return openFilledStore(folder, size);
  });
  const readings = MEASURED.map((one): Reading => {
    progress(`${one.what}, ${rounds} times in each`);
    for (const store of filled) one.prepare?.(store);
    return { what: one.what, target: one.target, times: timesOf(one, filled, rounds) };
  });
  for (const store of filled) store.close();
  return readings;
}

/** The table's lines: each reading in both stores, and how much it grows. */
export function storeBench(
  folder: string,
  options: { quick: boolean; progress(text: string): void },
): Line[] {
  const { quick, progress } = options;
  return readFilledStores(folder, { sizes: SIZES, rounds: quick ? 20 : 200, progress }).flatMap(
    linesOf,
  );
}

/** Milliseconds of each reading, by store. */
function timesOf(
  { read }: Measured,
  filled: readonly FilledStore[],
  rounds: number,
): readonly number[][] {
  for (let warm = 0; warm < 3; warm += 1) for (const store of filled) read(store);
  const times = filled.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, store] of filled.entries()) {
      const begun = performance.now();
      read(store);
      times[at]!.push(performance.now() - begun);
    }
  return times;
}

function linesOf({ what, target, times }: Reading): Line[] {
  const medians = times.map(median);
  const growth = medians.at(-1)! / medians[0]!;
  return [
    ...SIZES.map((size, at): Line => {
      const p50 = `${medians[at]!.toFixed(2)} ms`;
      const p99 = `${percentile(times[at]!, 0.99).toFixed(2)} ms`;
      return {
        what: `${what} (${size.toLocaleString('en')})`,
        cells: { p50, p99, figure: p50, target: `≤ ${target} ms` },
        met: medians[at]! <= target,
      };
    }),
    {
      what: `${what}: growth`,
      cells: { figure: `${growth.toFixed(2)} ×`, target: `≤ ${MAX_GROWTH} ×` },
      met: growth <= MAX_GROWTH,
    },
  ];
}
