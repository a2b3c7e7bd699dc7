// The same question again, of the same finder, is found again at once.
import type { FaqFound, FaqQuestion, Finder } from '../faq/index.ts';
import { remembered } from './remembered.ts';

const MOST_QUESTIONS = 2_000;

/** Finds with a finder. */
export function rememberedFinds(): (finder: Finder, question: FaqQuestion) => FaqFound {
  const byFinder = new WeakMap<Finder, ReturnType<typeof remembered<FaqFound>>>();
  return (finder, question) => {
    let found = byFinder.get(finder);
    if (!found) byFinder.set(finder, (found = remembered(MOST_QUESTIONS)));
    const { text, audience, before = null } = question;
    return found(JSON.stringify([text, audience, before]), () => finder.find(question));
  };
}
