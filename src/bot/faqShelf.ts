// Keeps the answers ready: what ships, with what was decided in chat, and the finder that learnt from them.
import { createHash } from 'node:crypto';
import { answersInForce, decidedAnswers, type DecidedAnswer } from '../content/answerDecisions.ts';
import { faqPlaceholders } from '../content/faqValues.ts';
import type { FaqFile } from '../content/faqSchema.ts';
import type { Content } from '../content/loadContent.ts';
import { loadFaq, type FaqContent } from '../content/loadFaq.ts';
import { makeFinder, type FaqEntry, type Finder } from '../faq/index.ts';
import { answersVersion } from '../store/decisions.ts';
import type { Store } from '../store/store.ts';

export interface OpenShelf {
  finder: Finder;
  answers: ReadonlyMap<string, FaqFile>;
  /** As they ship, without what was decided in chat. */
  shipped: ReadonlyMap<string, FaqFile>;
}

export interface FaqShelf {
  /**
   * The finder and the answers; the first call waits until they are there. What was decided since shows at
   * once in the answers, and in the finder as soon as a new one has learnt. @throws ContentError
   */
  open(): OpenShelf;
  /** Makes them ready in slices, so that turns go on meanwhile. @throws ContentError */
  prepare(): Promise<void>;
  /** A finder over other answers, made in slices; the last ones are kept. */
  finderOver(answers: readonly FaqFile[]): Promise<Finder>;
}

/** What was decided in chat; `version` rises with every decision. */
export interface Decided {
  version(): number;
  list(): readonly DecidedAnswer[];
}

const NOTHING_DECIDED: Decided = { version: () => 0, list: () => [] };
const shipped = new WeakMap<Content, FaqShelf>();
const stored = new WeakMap<Store, FaqShelf>();

/** The shelf of what ships, one for each loaded content. */
export function shippedShelf(content: Content): FaqShelf {
  let shelf = shipped.get(content);
  if (!shelf) shipped.set(content, (shelf = faqShelf(content)));
  return shelf;
}

/** The shelf of what ships with what was decided in a store's chats, one for each store. */
export function shelfOf(store: Store, content: Content): FaqShelf {
  let shelf = stored.get(store);
  if (!shelf) {
    const version = (): number => store.read(answersVersion);
    shelf = faqShelf(content, { version, list: () => store.read(decidedAnswers) });
    stored.set(store, shelf);
  }
  return shelf;
}

/** The shelf over the data folder that content was loaded from. */
export function faqShelf(content: Content, decided: Decided = NOTHING_DECIDED): FaqShelf {
  let opened: (OpenShelf & { version: number }) | null = null;
  let words: FaqContent['words'] | null = null;
  let work: Generator<void, OpenShelf & { version: number }> | null = null;
  const finders = new Map<string, Promise<Finder>>();

  function* opening(): Generator<void, OpenShelf & { version: number }> {
    const faq = yield* loadFaq(content.folder, known(content));
    words = faq.words;
    const version = decided.version();
    const answers = answersInForce(faq.answers, decided.list());
    const finder = yield* makeFinder(answers.map(entryOf), faq.words);
    return { finder, answers: byId(answers), shipped: byId(faq.answers), version };
  }
  const take = (): boolean => {
    const step = (work ??= opening()).next();
    if (step.done) opened ??= step.value;
    return opened !== null;
  };
  const opens = (): OpenShelf => {
    while (!opened) take();
    const version = decided.version();
    if (opened.version !== version) renew(opened, version);
    return opened;
  };
  const finderOver = async (answers: readonly FaqFile[]): Promise<Finder> => {
    opens();
    const entries = answers.map(entryOf);
    const key = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
    const kept = finders.get(key);
    const finder = kept ?? inSlices(makeFinder(entries, words!), [...finders.values()].at(-1));
    finders.delete(key);
    finders.set(key, finder);
    for (const old of finders.keys()) if (finders.size > KEPT) finders.delete(old);
    return finder;
  };
  /** The answers at once; the old finder serves until the new one has learnt. */
  const renew = (before: OpenShelf, version: number): void => {
    const answers = answersInForce([...before.shipped.values()], decided.list());
    const now = { ...before, answers: byId(answers), version };
    opened = now;
    void finderOver(answers).then((finder) => {
      if (opened?.version === version) opened = { ...now, finder };
    });
  };
  return {
    open: opens,
    async prepare() {
      while (!opened && !take()) await pause();
    },
    finderOver,
  };
}

/** Finders that are kept: the one that serves, and what editors are looking at. */
const KEPT = 3;

/** Works a generator off in slices, once what went before is done. */
async function inSlices<T>(work: Generator<void, T>, before?: Promise<unknown>): Promise<T> {
  await before?.catch(() => undefined);
  for (;;) {
    await pause();
    const step = work.next();
    if (step.done) return step.value;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function byId(answers: readonly FaqFile[]): ReadonlyMap<string, FaqFile> {
  return new Map(answers.map((answer) => [answer.id, answer]));
}

function known(content: Content): Parameters<typeof loadFaq>[1] {
  const isSource = (source: string): boolean =>
    source in content.references || source.slice(0, 2) in content.documents;
  return { placeholders: faqPlaceholders(content), isSource };
}

function entryOf(file: FaqFile): FaqEntry {
  const { id, kind, audience, title, wordings } = file;
  const answer = 'answer' in file ? file.answer.replace(/\{\{.*?\}\}/g, ' ') : '';
  return { id, kind, audience, title, wordings, answer };
}
