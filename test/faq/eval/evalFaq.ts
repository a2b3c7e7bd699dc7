// `npm run eval:faq`: what visitors are shown on questions that people wrote who saw neither answers nor finder.
import { parseArgs } from 'node:util';
import { openAskable } from './askQuestions.ts';
import { evalMaatje } from './evalMaatje.ts';
import { failureLines } from './failureLines.ts';
import { tallyLines } from './printTally.ts';
import { HALVES, readCorpus, type Half } from './readCorpus.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: npm run eval:faq -- [--half tuning|untouched] [--show wrong] [--json]
  --half     one half of the questions; without it both, apart
  --show     wrong: the questions of the tuning half that failed, with what was wanted and shown;
             those of the untouched half are never printed
  --json     the counts as one JSON document
`;

const begun = performance.now();
try {
  const { values } = parseArgs({
    options: {
      half: { type: 'string' },
      show: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) process.stdout.write(USAGE);
  else evalFaq({ halves: halvesOf(values.half), show: showOf(values.show), json: values.json });
} catch (error) {
  const code = String((error as { code?: unknown }).code ?? '');
  if (!(error instanceof RangeError) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}

interface Wanted {
  halves: readonly Half[];
  show: boolean;
  json: boolean;
}

function evalFaq({ halves, show, json }: Wanted): void {
  progress('reading and learning the answers');
  const askable = openAskable();
  const report: Record<string, unknown> = {};
  for (const half of halves) {
    progress(`asking the ${half} half`);
    const asked = evalMaatje(readCorpus(half), askable);
    const counts = tally(asked);
    report[half] = { maatje: counts };
    if (json) continue;
    print([`Maatje, ${half} half`, '', ...tallyLines(counts), '']);
    if (show && half === 'tuning') print([...failureLines(asked), '']);
  }
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
}

function halvesOf(half: string | undefined): readonly Half[] {
  if (half === undefined) return HALVES;
  const found = HALVES.filter((one) => one === half);
  if (found.length === 0) throw new RangeError(`There is no half “${half}”.`);
  return found;
}

function showOf(show: string | undefined): boolean {
  if (show !== undefined && show !== 'wrong') throw new RangeError('Only --show wrong exists.');
  return show !== undefined;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function progress(text: string): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
