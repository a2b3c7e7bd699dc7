// Ranks a question that leans on the one before: by its own words, by both questions, and by what people ask next.
import type { KnownAnswer } from './faqEntry.ts';
import type { FaqIndex } from './faqIndex.ts';
import { likeness } from './likeness.ts';
import { rankAnswers, type Ranked, type Ranker, type Ranking } from './rankAnswers.ts';

/** A question that was asked before, and the answer that it got. */
export interface QuestionBefore {
  text: string;
  answerId: string | null;
}

/** How much the words of the question before count. */
const CONTEXT = 0.45;
/** What it is worth to be named as a next answer, by the one before or the other way around. */
const RELATED = 0.25;
const NAMED_BACK = 0.1;
/** "Ook de collega?" asks for a detail of the same. */
const SAME = 0.2;
const NONE: ReadonlyMap<string, number> = new Map();
/** What it is worth to be the answer to just this next question, as far as it is worded alike. */
const ASKED_NEXT = 1.2;
const LEAST_ALIKE = 0.35;
/** Whoever asked for an opinion goes on about opinions. */
const OPINION = 0.25;
/** An answer that has nothing to do with the one before is less likely. */
const STRANGE = -0.15;

/**
 * @param alone how the question is ranked by its own words
 * @param allowed leaves out answers that this person may not see
 */
export function rankFollowUp(
  ranker: Ranker,
  { text, before, alone }: { text: string; before: QuestionBefore; alone: Ranking },
  allowed: (entry: number) => boolean,
): Ranking {
  const { entries } = ranker.index;
  const answered = answeredBefore(ranker, before, allowed);
  const together = rankAnswers(ranker, text, allowed, contextTerms(ranker, before, answered));
  const asked = answered === undefined ? NONE : askedNext(ranker, text, entries[answered]!);
  const own = new Map(alone.ranked.map((one) => [one.entry, one]));
  const ranked = together.ranked.map((one): Ranked => {
    const mine = own.get(one.entry);
    const next = answered === undefined ? 0 : nextness(entries[answered]!, entries[one.entry]!);
    const said = asked.get(entries[one.entry]!.id) ?? 0;
    const score = ((mine?.score ?? 0) + one.score) / 2 + Math.max(next, said);
    return { ...one, score, covered: Math.max(one.covered, mine?.covered ?? 0) };
  });
  ranked.sort((a, b) => b.score - a.score);
  const outside = ranked.find(({ entry }) => entries[entry]!.kind === 'outside')?.score ?? 0;
  return { ranked, weight: together.weight, outside };
}

/** By the id of an answer: how much the question is like one that people ask next and which that answers. */
function askedNext(
  { wordsOf }: Pick<Ranker, 'wordsOf'>,
  text: string,
  { next }: KnownAnswer,
): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const worth = new Map<string, number>();
  for (const { ask, answer } of next) {
    const alike = likeness(words, wordsOf(ask));
    // Whatever the words, to be named is worth as much as being related.
    const one = Math.max(RELATED, ASKED_NEXT * (alike - LEAST_ALIKE));
    worth.set(answer, Math.max(worth.get(answer) ?? 0, one));
  }
  return worth;
}

function nextness(before: KnownAnswer, next: KnownAnswer): number {
  if (before === next) return SAME;
  if (before.related.includes(next.id)) return RELATED;
  if (next.related.includes(before.id)) return NAMED_BACK;
  return before.kind === 'advice' && next.kind === 'advice' ? OPINION : STRANGE;
}

/** The answer that was shown before, or that the question before was nearest to. */
function answeredBefore(
  ranker: Ranker,
  { text, answerId }: QuestionBefore,
  allowed: (entry: number) => boolean,
): number | undefined {
  if (answerId === null) return rankAnswers(ranker, text, allowed).ranked[0]?.entry;
  const place = ranker.index.entries.findIndex(({ id }) => id === answerId);
  return place < 0 ? undefined : place;
}

/** What was spoken of before: words of the question and of the title of its answer. */
function contextTerms(
  { index, wordsOf }: { index: FaqIndex; wordsOf: (text: string) => readonly string[] },
  { text }: QuestionBefore,
  answered: number | undefined,
): ReadonlyMap<string, number> {
  const extra = new Map<string, number>();
  const title = answered === undefined ? '' : index.entries[answered]!.title;
  for (const one of [text, title]) {
    for (const [term, weight] of index.read(wordsOf(one)).terms) {
      if (!term.includes(' ')) extra.set(term, CONTEXT * weight);
    }
  }
  return extra;
}
