// Which answer a question finds, how sure that is, and which one came after it: for who writes answers.
import { resolve } from 'node:path';
import { asksSomething } from '../../../dialogs/faq/keepUnanswered.ts';
import { shelfOf, shippedShelf } from '../../bot/faqShelf.ts';
import { loadContent, type Content } from '../../content/loadContent.ts';
import type { FaqCandidate, FaqFound } from '../../faq/index.ts';
import type { Intent } from '../../language/index.ts';
import type { Store } from '../../store/store.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../../data');
let content: Content | null = null;

export interface FoundAnswer {
  /** What a person would be shown. */
  outcome: FaqFound['outcome'];
  /** Of the best answer, also when it is not sure enough to be shown; null: nothing is near. */
  id: string | null;
  /** 0 to 1 */
  confidence: number;
  runnerUp: FaqCandidate | null;
}

/** True for words that ask something: they go to the answers. */
export function isQuestion(text: string, intent: Intent): boolean {
  return intent === 'ask' || asksSomething(text);
}

/** @param store a colleague's, with what was published in chat; null: as a visitor asks it */
export function foundAnswer(text: string, store: Store | null): FoundAnswer {
  content ??= loadContent(DATA_FOLDER);
  const { finder } = (store ? shelfOf(store, content) : shippedShelf(content)).open();
  const audience = store ? 'staff' : 'everyone';
  const { outcome, best, runnerUp } = finder.find({ text, audience });
  const confidence = rounded(best?.confidence ?? 0);
  const second = runnerUp && { ...runnerUp, confidence: rounded(runnerUp.confidence) };
  return { outcome, id: best?.id ?? null, confidence, runnerUp: second };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
