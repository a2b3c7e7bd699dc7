// Keeps the answers ready: they are read and learnt after the start, or at the first question.
import { resolve } from 'node:path';
import { faqPlaceholders } from '../content/faqValues.ts';
import type { Content } from '../content/loadContent.ts';
import { loadFaq, type FaqContent } from '../content/loadFaq.ts';
import { makeFinder, type FaqEntry, type Finder } from '../faq/index.ts';

export interface FaqShelf {
  /** The finder and the answers; the first call waits until they are there. @throws ContentError */
  open(): { finder: Finder; answers: ReadonlyMap<string, FaqContent['answers'][number]> };
  /** Makes them ready in slices, so that turns go on meanwhile. @throws ContentError */
  prepare(): Promise<void>;
}

const shelves = new WeakMap<Content, FaqShelf>();
const DATA_FOLDER = resolve(import.meta.dirname, '../../data');

/** The shelf of what ships, one for each loaded content. */
export function shippedShelf(content: Content): FaqShelf {
  let shelf = shelves.get(content);
  if (!shelf) shelves.set(content, (shelf = faqShelf(DATA_FOLDER, content)));
  return shelf;
}

type Opened = ReturnType<FaqShelf['open']>;

/** The shelf over a data folder. */
export function faqShelf(folder: string, content: Content): FaqShelf {
  let opened: Opened | null = null;
  let work: Generator<void, Opened> | null = null;
  const begin = (): Generator<void, Opened> => (work ??= opening(folder, content));
  const take = (): boolean => {
    const step = begin().next();
    if (step.done) opened ??= step.value;
    return opened !== null;
  };
  return {
    open() {
      while (!opened) take();
      return opened;
    },
    async prepare() {
      while (!opened && !take()) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function* opening(folder: string, content: Content): Generator<void, Opened> {
  const isSource = (source: string): boolean =>
    source in content.references || source.slice(0, 2) in content.documents;
  const { answers, words } = yield* loadFaq(folder, {
    placeholders: faqPlaceholders(content),
    isSource,
  });
  const finder = yield* makeFinder(answers.map(entryOf), words);
  return { finder, answers: new Map(answers.map((answer) => [answer.id, answer])) };
}

function entryOf(file: FaqContent['answers'][number]): FaqEntry {
  const { id, kind, audience, title, wordings } = file;
  const answer = 'answer' in file ? file.answer.replace(/\{\{.*?\}\}/g, ' ') : '';
  return { id, kind, audience, title, wordings, answer };
}
