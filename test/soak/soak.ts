// `npm run soak`: four weeks at twenty times the expected load, on a moved clock; prints memory, tables and what got stuck.
import { parseArgs } from 'node:util';
import { percentile } from '../bench/measureLoad.ts';
import { fateOf, growingForEver, grownTables, slope } from './soakFigures.ts';
import { EXPECTED } from './soakLoad.ts';
import { runSoak, type SoakDay } from './soakRun.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '28' },
    factor: { type: 'string', default: '20' },
    /** Of the load; the years after it come on top. */
    minutes: { type: 'string', default: '13' },
  },
});
const plan = {
  ...{ days: Number(values.days), factor: Number(values.factor), isLong: true },
  limitMs: Number(values.minutes) * 60_000,
};
/** Of heap after garbage was collected, per simulated day of the full load, after the first week. */
const MOST_HEAP_MB = 1;
const MOST_SECONDS = 15 * 60;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
const rows = (day: SoakDay, ...tables: string[]): string =>
  tables.map((table) => `${table} ${day.tables[table] ?? 0}`).join(', ');

say(
  `expected: ${EXPECTED.coaches} coaches with ${EXPECTED.files} files each, ${EXPECTED.visitorsPerDay} visitors of the website a day`,
);
say(`here ${plan.factor} times that, for ${plan.days} days`);
const result = await runSoak(plan, (day) =>
  say(
    `  ${day.day}: ${day.turns} turns and ${day.messages} messages of visitors in ${day.seconds.toFixed(0)} s; heap ${mb(day.memory.heapUsed)} MB, RSS ${mb(day.memory.rss)} MB; ${rows(day, 'event', 'webActivity', 'outbox', 'accessLog', 'botState')}`,
  ),
);
const { days, tally, stuck, sent, seconds } = result;
// The first week fills the caches.
const settled = days.slice(Math.min(7, Math.floor(days.length / 2)));
say('');
say(
  `${days.length} days, ${tally.turns} turns (p50 ${percentile(tally.latencies, 0.5).toFixed(0)} ms, p99 ${percentile(tally.latencies, 0.99).toFixed(0)} ms), ${tally.messages} messages of visitors, ${sent} messages sent by itself, ${seconds.toFixed(0)} s`,
);
say(
  `heap after gc: ${slope(settled, 'heapUsed').toFixed(2)} MB per day, RSS: ${slope(settled, 'rss').toFixed(2)} MB per day, after the first week`,
);
say(`answers that were not as expected: ${tally.unexpected.length}`);
for (const line of tally.unexpected.slice(0, 10)) say(`  ${line}`);
say(`conversations that do not answer at the end: ${stuck.length}`);
for (const line of stuck.slice(0, 10)) say(`  ${line}`);
say('');
say('table | at the start | after the load | after all terms | fate');
for (const one of grownTables(result))
  say(`${one.table} | ${one.begin} | ${one.loaded} | ${one.later} | ${fateOf(one) ?? 'GROWS'}`);
const growing = growingForEver(result);
const isWhole = days.length === plan.days;
if (!isWhole) say(`only ${days.length} of ${plan.days} days fitted in ${values.minutes} minutes`);
const heap = slope(settled, 'heapUsed');
if (heap > MOST_HEAP_MB) say(`memory is not flat: more than ${MOST_HEAP_MB} MB per day`);
if (seconds > MOST_SECONDS) say(`took more than ${MOST_SECONDS} s`);
const isFine = isWhole && heap <= MOST_HEAP_MB && seconds <= MOST_SECONDS;
const wrong = growing.length + stuck.length + tally.unexpected.length;
process.exitCode = isFine && wrong === 0 ? 0 : 1;
