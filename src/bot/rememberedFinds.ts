// The same question again, of the same finder, is found again at once: visitors press what is suggested to all of them.
import { hash } from 'node:crypto';
import type { FaqFound, FaqQuestion, Finder } from '../faq/index.ts';

/** Questions that are remembered at most; beyond it, those that were asked longest ago are let go. */
const MOST = 2_000;

/** Finds with a finder; what was typed is not kept, only its digest. */
export function rememberedFinds(): (finder: Finder, question: FaqQuestion) => FaqFound {
  const byFinder = new WeakMap<Finder, Map<string, FaqFound>>();

  return (finder, question) => {
    let known = byFinder.get(finder);
    if (!known) byFinder.set(finder, (known = new Map()));
    const { text, audience, before = null } = question;
    const asked = hash('sha256', JSON.stringify([text, audience, before]));
    const found = known.get(asked) ?? finder.find(question);
    known.delete(asked);
    known.set(asked, found);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    return found;
  };
}
