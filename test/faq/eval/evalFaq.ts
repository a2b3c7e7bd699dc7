// `npm run eval:faq`: what visitors are shown on questions that people wrote who saw neither answers nor finder.
import { parseArgs } from 'node:util';
import { openAskable } from './askQuestions.ts';
import { compareLibraries, comparisonLines, openLibraries } from './compareLibraries.ts';
import { evalMaatje } from './evalMaatje.ts';
import { failureLines } from './failureLines.ts';
import { speedLines } from './finderSpeed.ts';
import { tallyLines } from './printTally.ts';
import { HALVES, readCorpus, type Half } from './readCorpus.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: npm run eval:faq -- [--half tuning|untouched] [--only maatje] [--show wrong] [--json] [--speed]
  --half     one half of the questions; without it both, apart
  --only     maatje: without MiniSearch and nlp.js, which takes minutes to train
  --show     wrong: the questions of the tuning half that failed, with what was wanted and shown;
             those of the untouched half are never printed
  --speed    instead of that: how long finding takes, with these answers and with 5,000 made ones
  --json     the counts as one JSON document
`;

const begun = performance.now();
try {
  const { values } = parseArgs({
    options: {
      half: { type: 'string' },
      show: { type: 'string' },
      only: { type: 'string' },
      speed: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) process.stdout.write(USAGE);
  else if (values.speed) print(await speedLines(progress));
  else {
    const { half, show, only, json } = values;
    await evalFaq({
      halves: halvesOf(half),
      show: showOf(show),
      json,
      libraries: !onlyMaatje(only),
    });
  }
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
  libraries: boolean;
}

async function evalFaq({ halves, show, json, libraries }: Wanted): Promise<void> {
  progress('reading and learning the answers');
  const askable = openAskable();
  progress('asking Maatje');
  const asked = {
    tuning: evalMaatje(readCorpus('tuning'), askable),
    untouched: halves.includes('untouched') ? evalMaatje(readCorpus('untouched'), askable) : [],
  };
  const rivals = libraries ? await openLibraries(askable, progress) : [];
  const report: Record<string, unknown> = {};
  for (const half of halves) {
    if (libraries) progress(`asking the libraries the ${half} half`);
    const compared = await compareLibraries(rivals, asked, half, askable);
    const maatje = tally(asked[half]);
    report[half] = { maatje, libraries: compared };
    if (json) continue;
    print([`Maatje, ${half} half`, '', ...tallyLines(maatje), '']);
    if (libraries)
      print([
        'Beside libraries, on the same answers and questions',
        '',
        ...comparisonLines(maatje, compared),
        '',
      ]);
    if (show && half === 'tuning') print([...failureLines(asked.tuning), '']);
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

function onlyMaatje(only: string | undefined): boolean {
  if (only !== undefined && only !== 'maatje') throw new RangeError('Only --only maatje exists.');
  return only !== undefined;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function progress(text: string): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
