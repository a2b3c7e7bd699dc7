// What the disk itself asks for one commit: the floor under every saved visit.
import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median, percentile } from './measureLoad.ts';

const TIMES = 200;
const PAGE = Buffer.alloc(4096, 1);
const TMPFS = 0x01021994;

/** Milliseconds (median and p99) of 200 times 4 KB and fdatasync in a folder. */
export function fsyncCost(folder: string): { p50: number; p99: number; inMemory: boolean } {
  const file = join(folder, 'fsync.probe');
  const handle = openSync(file, 'w');
  const taken: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const begun = performance.now();
    writeSync(handle, PAGE);
    fdatasyncSync(handle);
    taken.push(performance.now() - begun);
  }
  closeSync(handle);
  rmSync(file);
  const inMemory = statfsSync(folder).type === TMPFS;
  return { p50: median(taken), p99: percentile(taken, 0.99), inMemory };
}
