// `billingBench.ts [AGREEMENTS]`: how long a month-end run takes, and how long another conversation waits meanwhile.
import { setTimeout as wait } from 'node:timers/promises';
import { approveRun, proposeRun } from '../../src/jobs/billing/billingRun.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openHouse } from '../support/house.ts';
import {
  addBilled,
  addBillingPeople,
  addEmployer,
  addExtra,
  settleBilling,
} from './billingOffice.ts';

const EVERY_MS = 15;
const WARM_UP = 40;
const MONTHS = 8;
const [agreements = 10_000] = process.argv.slice(2).map(Number);
const house = openHouse('2026-12-31T15:00:00+01:00');
const office = {
  store: house.store,
  terms: loadContent(`${import.meta.dirname}/../../data`).agreementTerms,
};
house.store.write((tx) => {
  addBillingPeople(tx);
  addEmployer(tx);
  settleBilling(tx);
  for (let at = 0; at < agreements; at += 1) {
    const id = `a${at}`;
    addBilled(tx, { id, start: `2026-${String(4 + (at % MONTHS)).padStart(2, '0')}-10` });
    const visit = { visitId: `v${at}`, day: '2026-12-10', minutes: 30 + (at % 90) };
    if (at % 3 === 0) addExtra(tx, { ...visit, agreementIds: [id] });
  }
});
house.clock.now += 60_000;
const other = house.talk('demo-els');

/** Turns of another conversation, each counted from the moment at which it should have begun. */
async function turns(until: () => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (!until()) {
    const next = performance.now() + EVERY_MS;
    await wait(EVERY_MS);
    await other.say('mijn bezoeken');
    waits.push(performance.now() - next);
  }
  return waits;
}

/** The wall clock and the processor's, in milliseconds, and what the other conversation met meanwhile. */
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  let isDone = false;
  const before = process.cpuUsage();
  const began = performance.now();
  const told = turns(() => isDone);
  await work();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  isDone = true;
  print(name, took, (user + system) / 1000, await told);
}

function print(name: string, took: number, cpu: number, waits: readonly number[]): void {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  process.stdout.write(
    `${name}: ${took.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor, turns of the other included); ` +
      `other conversation ${sorted.length} turns, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms\n`,
  );
}

for (let count = 0; count < WARM_UP; count += 1) await other.say('mijn bezoeken');
await measure('nothing beside it', () => wait(1000));
let runId = '';
await measure(`proposing ${agreements} agreements`, async () => {
  const proposed = await proposeRun(office, '2026-12', 'system');
  if (proposed.kind !== 'proposed') throw new Error(proposed.kind);
  runId = proposed.run.id;
});
house.clock.now += 60_000;
await measure(`approving ${agreements} agreements`, async () => {
  const approved = await approveRun(office, runId, 'fien');
  if (approved.kind !== 'approved') throw new Error(approved.kind);
});
house.close();
