// Prints how well the sentences of a corpus are understood: node test/language/measureCorpus.ts tuning
// Counts only, so that the untouched half stays unread.
import { chronoScore } from './chronoScore.ts';
import {
  CORPORA,
  corpusItems,
  parse,
  percent,
  scoreOf,
  type Corpus,
  type Tally,
} from './corpusScore.ts';

const name = CORPORA.find((corpus) => corpus === process.argv[2]);
if (name === undefined) {
  process.stderr.write(`Usage: node test/language/measureCorpus.ts ${CORPORA.join('|')}\n`);
  process.exit(2);
}
print(name);

function print(of: Corpus): void {
  const items = corpusItems(of);
  const score = scoreOf(items);
  const lines = [
    `${of}: ${String(score.sentences)} sentences`,
    `date, start, minutes and mode all right: ${percent(score.allFour)}`,
    `names wrong taken silently: ${String(score.wrongNames)}`,
    'per field, over all visits:',
    ...rows(score.fields),
    'per tag, all four right:',
    ...rows(score.tags),
    'chrono-node alone, first visit of each sentence:',
    ...rows(chronoScore(items)),
    speed(items),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function rows(tallies: Map<string, Tally>): string[] {
  return [...tallies].map(([name, tally]) => `  ${name.padEnd(24)} ${percent(tally)}`);
}

/** Time per sentence after warm-up. */
function speed(items: ReturnType<typeof corpusItems>): string {
  const rounds = 10;
  for (let round = 0; round < rounds; round++) items.forEach(parse);
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) items.forEach(parse);
  const each = (performance.now() - begin) / (rounds * items.length);
  return `${each.toFixed(3)} ms a sentence after warm-up`;
}
