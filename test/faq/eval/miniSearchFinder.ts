// MiniSearch over titles, wordings and answers, set as its manual does, with a Dutch stemmer.
import { stemmer } from '@orama/stemmers/dutch';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { LibraryAnswer, LibraryFinder } from './libraryFinder.ts';

const FUZZY = 0.2;
/** Found by trying on the tuning half: better than none, and than the title first. */
const BOOST = { wordings: 3, title: 2 };
const SHORTEST_PREFIX = 4;

/** Indexes the answers; twice, since exact words alone find more among so many wordings. */
export function miniSearchFinders(answers: readonly LibraryAnswer[]): LibraryFinder[] {
  const tolerant = {
    fuzzy: FUZZY,
    prefix: (term: string): boolean => term.length >= SHORTEST_PREFIX,
  };
  return [
    indexed('MiniSearch', answers, tolerant),
    indexed('MiniSearch, exact words', answers, { fuzzy: false, prefix: false }),
  ];
}

function indexed(
  name: string,
  answers: readonly LibraryAnswer[],
  options: SearchOptions,
): LibraryFinder {
  const index = new MiniSearch({
    fields: ['title', 'wordings', 'text'],
    processTerm: (term) => stemmer(term.toLowerCase()),
    searchOptions: { boost: BOOST, ...options },
  });
  index.addAll(answers.map((answer) => ({ ...answer, wordings: answer.wordings.join('\n') })));
  return {
    name,
    rank: async (text) => index.search(text).map(({ id, score }) => ({ id: String(id), score })),
  };
}
