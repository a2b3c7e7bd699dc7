// Measures MiniSearch and nlp.js on the same answers and questions as Maatje.
import type { Askable } from './askQuestions.ts';
import { chooseThreshold, shownFrom, TERMS, type Terms } from './chooseThreshold.ts';
import type { Asked } from './evalMaatje.ts';
import type { LibraryFinder } from './libraryFinder.ts';
import { miniSearchFinders } from './miniSearchFinder.ts';
import { nlpFinder } from './nlpFinder.ts';
import { columns, share } from './printTally.ts';
import {
  libraryAnswers,
  rankQuestions,
  WAYS,
  type RankedQuestion,
  type Way,
} from './rankQuestions.ts';
import type { Half } from './readCorpus.ts';
import { tally, type Tally } from './tally.ts';

export interface Compared {
  library: string;
  terms: Terms;
  way: Way;
  threshold: number;
  tally: Tally;
}

type Progress = (text: string) => void;

/** Makes both libraries ready. */
export async function openLibraries(
  askable: Askable,
  progress: Progress,
): Promise<LibraryFinder[]> {
  const answers = libraryAnswers(askable);
  progress('MiniSearch: indexing');
  const miniSearch = miniSearchFinders(answers);
  progress('nlp.js: training, this takes minutes');
  return [...miniSearch, await nlpFinder(answers, progress)].map(remembering);
}

/** Asks the same words only once. */
function remembering({ name, rank }: LibraryFinder): LibraryFinder {
  const known = new Map<string, ReturnType<typeof rank>>();
  return {
    name,
    rank(text) {
      const hits = known.get(text) ?? rank(text);
      known.set(text, hits);
      return hits;
    },
  };
}

/**
 * Every library on every terms, for one half; thresholds come from the tuning half.
 * @param asked what Maatje showed, by half; of the tuning half always
 */
export async function compareLibraries(
  libraries: readonly LibraryFinder[],
  asked: Readonly<Record<Half, readonly Asked[]>>,
  half: Half,
  askable: Askable,
): Promise<Compared[]> {
  const maatje = tally(asked.tuning);
  const compared: Compared[] = [];
  for (const library of libraries) {
    const rank = (of: Half, way: Way): Promise<RankedQuestion[]> =>
      rankQuestions(library, asked[of], way, askable);
    const tuned = new Map<Way, RankedQuestion[]>();
    for (const way of WAYS) tuned.set(way, await rank('tuning', way));
    for (const terms of Object.keys(TERMS) as Terms[]) {
      const { way, threshold } = chooseThreshold(terms, tuned, maatje);
      const shown = shownFrom(await rank(half, way), threshold);
      compared.push({ library: library.name, terms, way, threshold, tally: tally(shown) });
    }
  }
  return compared;
}

/** Maatje and the libraries below each other. */
export function comparisonLines(maatje: Tally, compared: readonly Compared[]): string[] {
  const rows = [
    ['Maatje', ...cells(maatje)],
    ...compared.map((one) => [`${one.library}, ${one.terms}`, ...cells(one.tally)]),
  ];
  const head = [
    'in scope and follow-ups',
    'right',
    'tolerated',
    'choices+',
    'choices-',
    'wrong',
    'else',
  ];
  return [
    ...columns([[...head, 'out: answered', 'choices'], ...rows]),
    '',
    ...Object.entries(TERMS).map(([name, meaning]) => `${name}: ${meaning}`),
    ...compared.map(({ library, terms, way, threshold }) => {
      const from = `${way.sure} from ${threshold.toPrecision(3)}`;
      return `${library}, ${terms}: ${from}, reads ${way.turns === 'all' ? 'all turns' : 'the last turn'}`;
    }),
  ];
}

function cells({ inScope, sections }: Tally): string[] {
  const { total, right, tolerated, choicesWith, choicesWithout, wrong } = inScope;
  const rest = total - right - tolerated - choicesWith - choicesWithout - wrong;
  const { out } = sections;
  return [
    ...[right, tolerated, choicesWith, choicesWithout, wrong, rest].map((n) => share(n, total)),
    ...[out.wrong, out.choicesWith + out.choicesWithout].map((n) => share(n, out.total)),
  ];
}
