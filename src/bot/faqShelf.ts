// Keeps the answers ready: what ships, with what was decided in chat, and the finder that learnt from them.
import { createHash } from 'node:crypto';
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import { answersInForce, decidedAnswers, type DecidedAnswer } from '../content/answerDecisions.ts';
import type { FaqFile } from '../content/faqSchema.ts';
import type { Content } from '../content/loadContent.ts';
import { finderOf, type Finder } from '../faq/index.ts';
import { answersVersion } from '../store/decisions.ts';
import type { Store } from '../store/store.ts';
import { readAnswers, type AnswersInBook } from './answersInBook.ts';
import { workBeside } from './workBeside.ts';

export interface OpenShelf {
  finder: Finder;
  answers: ReadonlyMap<string, FaqFile>;
  /** As they ship, without what was decided in chat. */
  shipped: ReadonlyMap<string, FaqFile>;
}

export interface FaqShelf {
  /**
   * The finder and the answers; made at once when they are not there yet. What was decided since shows at
   * once in the answers, and in the finder as soon as a new one has learnt.
   * @throws ContentError, AnswersNotRead while they are being prepared
   */
  open(): OpenShelf;
  /**
   * Has them made by a process beside this one, so that turns go on meanwhile; once, however often it is asked.
   * @param begin settles when that may begin @throws ContentError
   */
  prepare(begin?: Promise<void>): Promise<void>;
  /** A finder over other answers, made beside; the last ones are kept. */
  finderOver(answers: readonly FaqFile[]): Promise<Finder>;
}

/** What was decided in chat; `version` rises with every decision. */
export interface Decided {
  version(): number;
  list(): readonly DecidedAnswer[];
}

interface Opened extends OpenShelf {
  words: AnswersInBook['words'];
  version: number;
}

const NOTHING_DECIDED: Decided = { version: () => 0, list: () => [] };
/** Finders that are kept: the one that serves, and what editors are looking at. */
const KEPT = 3;

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
  let opened: Opened | null = null;
  let preparing: Promise<void> | null = null;
  const finders = new Map<string, Promise<Finder>>();

  const opens = (): Opened => {
    if (!opened && preparing) throw new AnswersNotRead(preparing);
    const version = decided.version();
    opened ??= openedBook(readAnswers(content, decided.list()), decided.list(), version);
    if (opened.version !== version) renew(opened, version);
    return opened;
  };
  const finderOver = (answers: readonly FaqFile[]): Promise<Finder> => {
    const { words } = opens();
    const key = createHash('sha256').update(JSON.stringify(answers)).digest('hex');
    const learn = async (): Promise<Finder> =>
      finderOf((await workBeside({ kind: 'learn', answers, words })).parts, words);
    const finder = finders.get(key) ?? learn();
    finder.catch(() => finders.delete(key));
    finders.delete(key);
    finders.set(key, finder);
    for (const old of finders.keys()) if (finders.size > KEPT) finders.delete(old);
    return finder;
  };
  /** The answers at once; the old finder serves until the new one has learnt. */
  const renew = (before: Opened, version: number): void => {
    const answers = answersInForce([...before.shipped.values()], decided.list());
    const now = { ...before, answers: byId(answers), version };
    opened = now;
    finderOver(answers).then(
      (finder) => {
        if (opened?.version === version) opened = { ...now, finder };
      },
      (error: unknown) => process.emitWarning(error as Error),
    );
  };
  const readBeside = async (): Promise<void> => {
    if (opened) return;
    const version = decided.version();
    const list = decided.list();
    const book = await workBeside({ kind: 'read', folder: content.folder, decided: list });
    opened ??= openedBook(book, list, version);
  };
  return {
    open: opens,
    prepare: (begin = Promise.resolve()) => (preparing ??= begin.then(readBeside)),
    finderOver,
  };
}

function openedBook(
  { answers, words, parts }: AnswersInBook,
  decided: readonly DecidedAnswer[],
  version: number,
): Opened {
  const finder = finderOf(parts, words);
  const inForce = byId(answersInForce(answers, decided));
  return { finder, answers: inForce, shipped: byId(answers), words, version };
}

function byId(answers: readonly FaqFile[]): ReadonlyMap<string, FaqFile> {
  return new Map(answers.map((answer) => [answer.id, answer]));
}
