// Asks new finders questions, and posts the milliseconds of each: a thread of its own, beside finderSpeed.ts.
import { parentPort, workerData } from 'node:worker_threads';
import {
  finderOf,
  type FaqQuestion,
  type FinderParts,
  type FinderWords,
} from '../../../src/faq/index.ts';

/** So many new finders are asked, and the fastest counts: what the machine does between is not the finder's. */
export const FINDERS = 4;

export interface AskTask {
  parts: FinderParts;
  words: FinderWords;
  questions: readonly FaqQuestion[];
  /** Asked before: code that is run often is compiled. */
  warm: readonly string[];
}

if (parentPort) {
  const { parts, words, questions, warm } = workerData as AskTask;
  const fastest = questions.map(() => Infinity);
  for (let nth = 0; nth < FINDERS; nth++) {
    const finder = finderOf(parts, words);
    for (const text of warm) finder.find({ text, audience: 'staff' });
    for (const [place, question] of questions.entries()) {
      const start = performance.now();
      finder.find(question);
      fastest[place] = Math.min(fastest[place]!, performance.now() - start);
    }
  }
  parentPort.postMessage(fastest);
}
