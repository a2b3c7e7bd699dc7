// Measures the finder itself: one question, building it, and the memory that it keeps.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
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
import { FINDERS, type AskTask } from './timeQuestions.ts';
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
export async function speedLines(progress: (text: string) => void): Promise<string[]> {
  const { entries, words } = shippedEntries();
  const conversations = HALVES.flatMap(readCorpus).map(({ turns }) => turns);
  const measured = async (name: string, of: readonly FaqEntry[], bound: number): Promise<Speed> => {
    progress(name);
    return { what: name, bound, ...(await finderSpeed(of, words, conversations)) };
  };
  const speeds = [
    await measured(`${entries.length} answers as they ship`, entries, REAL_MS),
    await measured(`${MANY} made answers of 8 wordings`, manyAnswers(entries, MANY), MANY_MS),
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

async function finderSpeed(
  entries: readonly FaqEntry[],
  words: FinderWords,
  conversations: readonly (readonly string[])[],
): Promise<Pick<Speed, 'p50' | 'p99' | 'buildMs' | 'heapMb'>> {
  const before = usedMb();
  const begun = performance.now();
  const building = makeFinderParts(entries, words);
  let step = building.next();
  while (!step.done) step = building.next();
  const parts = step.value;
  const finder = finderOf(parts, words);
  const buildMs = performance.now() - begun;
  const heapMb = usedMb() - before;
  // The finder works on another thread than the one on which it was learnt, as in the house.
  const asking = new Worker(new URL('./timeQuestions.ts', import.meta.url), {
    workerData: {
      ...{ parts, words, questions: conversations.map((turns) => lastOf(turns, finder)) },
      warm: entries.slice(0, WARM).map(({ wordings }) => wordings.join(' ').slice(0, 120)),
    } satisfies AskTask,
  });
  const [times] = (await once(asking, 'message')) as [number[]];
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.ceil(share * times.length) - 1]!;
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
