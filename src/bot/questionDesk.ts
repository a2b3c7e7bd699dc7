// Keeps what people thought of answers, and the questions that got none, for the dialogs.
import { createHash, randomUUID } from 'node:crypto';
import type { QuestionDesk } from '../../dialogs/faq/questionDesk.ts';
import { plainWords } from '../faq/index.ts';
import { knownNames, withoutPeople, type KnownNames } from '../language/index.ts';
import { keepRating } from '../store/answerRatings.ts';
import { everyKnownName, namesVersion } from '../store/knownNames.ts';
import type { Store } from '../store/store.ts';
import { keepUnanswered } from '../store/unanswered.ts';
import type { FaqShelf } from './faqShelf.ts';

const WORD_LEFT = /\p{L}{3}/u;
const BLANK = /\[[\p{L}-]+\]/gu;

/** The questions of an opened store. */
export function questionDesk(store: Store, shelf: FaqShelf): QuestionDesk {
  const cleaned = cleaner(store, shelf);
  return {
    judge: (judgement) => store.join((tx) => keepRating(tx, judgement)),
    keep({ text, audience, near, activityId }) {
      const left = cleaned(text);
      if (!WORD_LEFT.test(left.replace(BLANK, ''))) return;
      const id = activityId === null ? randomUUID() : idOf(activityId);
      store.join((tx) => keepUnanswered(tx, { id, text: left, audience, near }));
    },
  };
}

/** Says nothing about where it was asked, and is the same for the same message. */
function idOf(activityId: string): string {
  return createHash('sha256').update(`unanswered ${activityId}`).digest('hex').slice(0, 32);
}

function cleaner(store: Store, shelf: FaqShelf): (text: string) => string {
  let names: { version: string; known: KnownNames } | null = null;
  const words = new WeakMap<object, ReadonlySet<string>>();
  return (text) => {
    const version = store.read(namesVersion);
    if (names?.version !== version) {
      names = { version, known: knownNames(store.read(everyKnownName)) };
    }
    const { answers } = shelf.open();
    let terms = words.get(answers);
    if (!terms) words.set(answers, (terms = termsOf(answers)));
    const subject = terms;
    return withoutPeople(text, names.known, (word) => subject.has(word));
  };
}

/** The words in which answers are asked for and given. */
function termsOf(answers: ReturnType<FaqShelf['open']>['answers']): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const file of answers.values()) {
    const told = 'answer' in file ? [file.answer] : [];
    for (const text of [file.title, ...file.wordings, ...told]) {
      for (const word of plainWords(text)) terms.add(word);
    }
  }
  return terms;
}
