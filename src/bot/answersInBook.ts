// Reads the answers and makes what a finder is made of; the same work in a turn, a command or a process beside.
import { answersInForce, type DecidedAnswer } from '../content/answerDecisions.ts';
import { everySource } from '../content/citeSource.ts';
import type { FaqFile } from '../content/faqSchema.ts';
import { faqPlaceholders } from '../content/faqValues.ts';
import { loadContent, type Content } from '../content/loadContent.ts';
import { loadFaq, type FaqContent } from '../content/loadFaq.ts';
import { makeFinderParts, type FaqEntry, type FinderParts } from '../faq/index.ts';
import { keepParts, partsKey, recallParts } from './keptParts.ts';

/** `answers` are those that ship; `parts` find those in force. */
export interface AnswersInBook extends FaqContent {
  parts: FinderParts;
}

/** What can be asked of a process that works beside the bot. */
export type BesideTask =
  | { kind: 'read'; folder: string; decided: readonly DecidedAnswer[] }
  | { kind: 'learn'; answers: readonly FaqFile[]; words: FaqContent['words'] };

export interface BesideResult {
  read: AnswersInBook;
  learn: Pick<AnswersInBook, 'parts'>;
}

/** @throws ContentError naming every problem in data/faq. */
export function besideWork(task: BesideTask): BesideResult[BesideTask['kind']] {
  if (task.kind === 'learn') return { parts: learnAnswers(task.answers, task.words) };
  return readAnswers(loadContent(task.folder), task.decided);
}

/**
 * What ships, and the parts of a finder over what is in force.
 * @param learning hears again and again that there is something to learn, which takes up to a minute
 * @throws ContentError
 */
export function readAnswers(
  content: Content,
  decided: readonly DecidedAnswer[],
  learning: () => void = () => {},
): AnswersInBook {
  const placeholders = faqPlaceholders(content);
  const read = loadFaq(content.folder, { placeholders, sources: new Set(everySource(content)) });
  const { answers, words } = atOnce(read);
  return { answers, words, parts: learnAnswers(answersInForce(answers, decided), words, learning) };
}

function learnAnswers(
  answers: readonly FaqFile[],
  words: FaqContent['words'],
  learning: () => void = () => {},
): FinderParts {
  const entries = answers.map(entryOf);
  const key = partsKey(entries, words);
  const kept = recallParts(key);
  if (kept) return kept;
  const parts = atOnce(makeFinderParts(entries, words), learning);
  keepParts(key, parts);
  return parts;
}

/** An answer as the finder learns it. */
export function entryOf(file: FaqFile): FaqEntry {
  const { id, kind, audience, title, wordings } = file;
  const told = 'answer' in file ? file : null;
  const answer = told?.answer.replace(/\{\{.*?\}\}/g, ' ') ?? '';
  const { related, next } = told ?? { related: [], next: [] };
  return { id, kind, audience, title, wordings, answer, related, next };
}

function atOnce<T>(work: Generator<void, T>, between: () => void = () => {}): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    between();
  }
}
