// Ranks a question that leans on the one before: by its own words, by both questions, and by what people ask next.
import type { KnownAnswer } from './faqEntry.ts';
import type { FaqIndex } from './faqIndex.ts';
import type { createNextAsked } from './nextAsked.ts';
import { nearestFirst } from './nearestFirst.ts';
import {
  outsideScore,
  rankAnswers,
  type Ranked,
  type Ranker,
  type Ranking,
} from './rankAnswers.ts';

/** A question that was asked before, and the answer that it got. */
export interface QuestionBefore {
  text: string;
  answerId: string | null;
}

export interface FollowUpRanker extends Ranker {
  nextAsked: ReturnType<typeof createNextAsked>;
}

/** How much the words of the question before count. */
const CONTEXT = 0.45;
/**
 * What speaks for an answer. Fitted on the next questions that answers name, each left out in turn, and on the
 * follow-ups of the tuning halves of test/faq.
 */
const WORTH = {
  /** By its own words alone, and by both questions. */
  own: 0.53,
  together: 0.67,
  /** How much of what both questions say it knows. */
  covered: 0.77,
  /** "Ook de collega?" asks for a detail of the same. */
  same: 0.26,
  /** Named by the answer before, or the other way around. */
  related: 0.46,
  relatedBack: 0.11,
  /** How much the question is like one that leads to it: after any answer, or after those near the one before. */
  asked: 0.51,
  askedNear: 0.91,
  /** Who wrote the answer wrote what these words ask after it. */
  told: 2,
};
/** From this likeness on an answer may be meant that has no word in common with either question. */
const ALIKE = 0.4;

/**
 * @param alone how the question is ranked by its own words
 * @param allowed leaves out answers that this person may not see
 */
export function rankFollowUp(
  ranker: FollowUpRanker,
  { text, before, alone }: { text: string; before: QuestionBefore; alone: Ranking },
  allowed: (entry: number) => boolean,
): Ranking {
  const { entries } = ranker.index;
  const answered = answeredBefore(ranker, before, allowed);
  const said = answered === undefined ? null : entries[answered]!;
  const together = rankAnswers(ranker, text, allowed, contextTerms(ranker, before, said));
  const nearness = said ? nearnessTo(said) : () => 0;
  const near = Uint8Array.from(entries, (one) => Number(said !== null && isNear(said, one)));
  const asked = ranker.nextAsked(ranker.wordsOf(text), near, answered);
  const own = new Map(alone.ranked.map((one) => [one.entry, one]));
  const worth = (entry: number, both: Ranked | undefined): Ranked => {
    const mine = own.get(entry);
    const score =
      WORTH.own * (mine?.score ?? 0) +
      WORTH.together * (both?.score ?? 0) +
      WORTH.covered * (both?.covered ?? 0) +
      nearness(entries[entry]!) +
      WORTH.asked * asked.anywhere[entry]! +
      WORTH.askedNear * asked.near[entry]! +
      (asked.told === entry ? WORTH.told : 0);
    return { entry, score, covered: Math.max(both?.covered ?? 0, mine?.covered ?? 0) };
  };
  const ranked = together.ranked.map((one) => worth(one.entry, one));
  const met = new Set(ranked.map(({ entry }) => entry));
  for (const [entry, alike] of asked.anywhere.entries())
    if (alike >= ALIKE && !met.has(entry) && allowed(entry)) ranked.push(worth(entry, undefined));
  const { candidates } = ranker.model;
  const all = nearestFirst(ranked, candidates);
  const outside = outsideScore(all, candidates, ranker.index.outside);
  return { ranked: all, weight: together.weight, outside };
}

/** How much it speaks for an answer that it is near the one before. */
function nearnessTo(before: KnownAnswer): (next: KnownAnswer) => number {
  const related = new Set([...before.related, ...before.next.map(({ answer }) => answer)]);
  return (next) => {
    if (before === next) return WORTH.same;
    const back = names(next, before) ? WORTH.relatedBack : 0;
    return back + (related.has(next.id) ? WORTH.related : 0);
  };
}

function isNear(before: KnownAnswer, other: KnownAnswer): boolean {
  return before === other || names(before, other) || names(other, before);
}

function names({ related }: KnownAnswer, { id }: KnownAnswer): boolean {
  return related.includes(id);
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
  said: KnownAnswer | null,
): ReadonlyMap<string, number> {
  const extra = new Map<string, number>();
  for (const one of [text, said?.title ?? '']) {
    for (const [term, weight] of index.read(wordsOf(one)).terms) {
      if (!term.includes(' ')) extra.set(term, CONTEXT * weight);
    }
  }
  return extra;
}
