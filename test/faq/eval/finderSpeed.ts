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
  finderOf,
  makeFinderParts,
  type FaqEntry,
  type FaqQuestion,
  type Finder,
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
/** So many new finders are asked, and the fastest counts: what the machine does between is not the finder's. */
const FINDERS = 4;

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
  const conversations = HALVES.flatMap(readCorpus).map(({ turns }) => turns);
  const measured = (name: string, of: readonly FaqEntry[], bound: number): Speed => {
    progress(name);
    return { what: name, bound, ...finderSpeed(of, words, conversations) };
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
    `finding, ${conversations.length} questions, each for the first time: the fastest of ${FINDERS} new finders`,
    '',
    ...columns([['', 'p50', 'p99', 'p99 bound', '', 'build', 'memory'], ...rows]),
  ];
}

function finderSpeed(
  entries: readonly FaqEntry[],
  words: FinderWords,
  conversations: readonly (readonly string[])[],
): Pick<Speed, 'p50' | 'p99' | 'buildMs' | 'heapMb'> {
  const before = usedMb();
  const begun = performance.now();
  const building = makeFinderParts(entries, words);
  let step = building.next();
  while (!step.done) step = building.next();
  const parts = step.value;
  const first = finderOf(parts, words);
  const buildMs = performance.now() - begun;
  const heapMb = usedMb() - before;
  const questions = conversations.map((turns) => lastOf(turns, first));
  const fastest = questions.map(() => Infinity);
  for (let nth = 0; nth < FINDERS; nth++) {
    const finder = finderOf(parts, words);
    for (const { wordings } of entries.slice(0, WARM))
      finder.find({ text: wordings.join(' ').slice(0, 120), audience: 'staff' });
    for (const [place, question] of questions.entries()) {
      const start = performance.now();
      finder.find(question);
      fastest[place] = Math.min(fastest[place]!, performance.now() - start);
    }
  }
  fastest.sort((a, b) => a - b);
  const at = (share: number): number => fastest[Math.ceil(share * fastest.length) - 1]!;
  return { p50: at(0.5), p99: at(0.99), buildMs, heapMb };
}

/** The last question of a conversation, with the one before it and the answer that this one got. */
function lastOf(turns: readonly string[], finder: Finder): FaqQuestion {
  const [text, last] = [turns.at(-2), turns.at(-1)!];
  if (text === undefined) return { text: last, audience: 'everyone' };
  const { outcome, best } = finder.find({ text, audience: 'everyone' });
  const before = { text, answerId: outcome === 'answer' ? best!.id : null };
  return { text: last, audience: 'everyone', before };
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
