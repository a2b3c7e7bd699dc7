// Measures the finder itself: one question, building it, and the memory that it keeps.
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { entryOf } from '../../../src/bot/answersInBook.ts';
import { everySource } from '../../../src/content/citeSource.ts';
import { faqPlaceholders } from '../../../src/content/faqValues.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { loadFaq } from '../../../src/content/loadFaq.ts';
import {
  makeFinder,
  type FaqEntry,
  type FaqQuestion,
  type FinderWords,
} from '../../../src/faq/index.ts';
import { manyAnswers } from './manyAnswers.ts';
import { columns } from './printTally.ts';
import { HALVES, readCorpus } from './readCorpus.ts';

const MANY = 5000;
const REAL_MS = 2;
const MANY_MS = 20;
/** So many questions are asked before the measurement: code that is run often is compiled. */
const WARM = 400;

interface Speed {
  what: string;
  p50: number;
  p99: number;
  buildMs: number;
  heapMb: number;
  bound: number;
}

/** Both sizes, as a table. */
export function speedLines(progress: (text: string) => void): string[] {
  const { entries, words } = shippedEntries();
  const questions = HALVES.flatMap(readCorpus).map(({ turns }): FaqQuestion => {
    const before = turns.length > 1 ? { text: turns.at(-2)!, answerId: null } : undefined;
    return { text: turns.at(-1)!, audience: 'everyone', before };
  });
  const measured = (name: string, of: readonly FaqEntry[], bound: number): Speed => {
    progress(name);
    return { what: name, bound, ...finderSpeed(of, words, questions) };
  };
  const speeds = [
    measured(`${entries.length} answers as they ship`, entries, REAL_MS),
    measured(`${MANY} made answers of 8 wordings`, manyAnswers(entries, MANY), MANY_MS),
  ];
  const rows = speeds.map(({ what, p50, p99, buildMs, heapMb, bound }) => [
    what,
    ...[p50, p99].map((ms) => `${ms.toFixed(2)} ms`),
    `${bound} ms`,
    p99 <= bound ? 'met' : 'NOT MET',
    `${(buildMs / 1000).toFixed(1)} s`,
    `${heapMb.toFixed(0)} MB`,
  ]);
  return [
    `finding, ${questions.length} questions, each for the first time`,
    '',
    ...columns([['', 'p50', 'p99', 'p99 bound', '', 'build', 'memory'], ...rows]),
  ];
}

function finderSpeed(
  entries: readonly FaqEntry[],
  words: FinderWords,
  questions: readonly FaqQuestion[],
): Pick<Speed, 'p50' | 'p99' | 'buildMs' | 'heapMb'> {
  const before = usedMb();
  const begun = performance.now();
  const building = makeFinder(entries, words);
  let step = building.next();
  while (!step.done) step = building.next();
  const finder = step.value;
  const buildMs = performance.now() - begun;
  const heapMb = usedMb() - before;
  for (const { wordings } of entries.slice(0, WARM)) {
    finder.find({ text: wordings.join(' ').slice(0, 120), audience: 'staff' });
  }
  const times = questions.map((question) => {
    const start = performance.now();
    finder.find(question);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.ceil(share * times.length) - 1]!;
  return { p50: at(0.5), p99: at(0.99), buildMs, heapMb };
}

function shippedEntries(): { entries: FaqEntry[]; words: FinderWords } {
  const folder = resolve(import.meta.dirname, '../../../data');
  const content = loadContent(folder);
  const loading = loadFaq(folder, {
    placeholders: faqPlaceholders(content),
    sources: new Set(everySource(content)),
  });
  let step = loading.next();
  while (!step.done) step = loading.next();
  return { entries: step.value.answers.map(entryOf), words: step.value.words };
}

/** What lives on the heap and in typed arrays after a collection, in MB. */
function usedMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}
