// `npm run simulate`: the whole simulated year, 25 coaches and 400 agreements; prints progress and figures.
import { parseArgs } from 'node:util';
import { simulateYear } from './simulateYear.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20270101' },
    coaches: { type: 'string', default: '25' },
    agreements: { type: 'string', default: '400' },
  },
});
const scale = {
  seed: Number(values.seed),
  coaches: Number(values.coaches),
  agreements: Number(values.agreements),
};
const begun = performance.now();
const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(0);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`seed ${scale.seed}: ${scale.coaches} coaches, ${scale.agreements} agreements`);
const figures = await simulateYear(scale, (day, { entries, commitments }) =>
  say(`  ${day}: ${entries} records, ${commitments} commitments compared (${seconds()} s)`),
);
const { entries, commitments, comparisons, promises, restarts, differences, trace } = figures;
say(`${entries} records, ${restarts} restarts, ${seconds()} s`);
say(`${commitments} commitments and ${promises} promises compared at the end, ${comparisons} comparisons in all`); // prettier-ignore
const { owed, owedWeeks, byKind, byFate } = figures.messages;
say(`${owed} reminders and ${owedWeeks} weeks owed, each compared with what became of it`);
say(`handed to the channel: ${listed(byKind)}; of these: ${listed(byFate)}`);
for (const line of differences.slice(0, 50)) say(line);
for (const entry of trace) say(`  ${new Date(entry.at).toISOString()} ${JSON.stringify(entry)}`);
say(
  differences.length === 0
    ? 'every deadline and every reminder is the same'
    : `${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;

function listed(counts: Record<string, number>): string {
  const parts = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return parts.map(([what, count]) => `${count} ${what}`).join(', ');
}
