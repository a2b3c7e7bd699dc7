// What was learnt from the wordings says how much a question speaks for each answer: two machines that err differently,
// and how near the question is to single wordings.
import { createEmbedding, type Embedding } from './embedding.ts';
import { learnEmbedding } from './learnEmbedding.ts';
import { createLinear, learnLinear, type Linear } from './linearRanker.ts';
import { nthHighest } from './nearestFirst.ts';
import { nearestIn, packWordings, type PackedWordings } from './nearWordings.ts';
import { letterGroups } from './questionTerms.ts';
import { createVectors, LONGEST, type Spoken } from './questionVector.ts';

/** A question's terms and words, and the answer that it is for. */
export interface Sample {
  question: Spoken;
  entry: number;
}

/** Of so many answers and wordings together one round of the lines is enough and takes long; nothing else is learnt. */
const MANY = 20_000_000;
/** Among fewer answers, that one is likelier than the others says little of whether it fits. */
const FEWEST = 50;
/** Numbers that fit in memory: rarer groups of letters are left out beyond. */
const MOST_WEIGHTS = 40_000_000;
/** How much the likelihood of an answer counts beside its line, and for how many of the likeliest the line is read. */
const LIKELY = 0.7;
const LIKELIEST = 60;

/** What was learnt, ready to be handed to another thread. A feature is a term, or "#" and a group of letters. */
export interface Learnt {
  answers: number;
  /** One a line, in the order of the rows. */
  features: string;
  /** By feature: how rare it is among the wordings. */
  rarities: Float32Array;
  linear: Linear;
  /** Null: there are too many answers for it, or too few. */
  embedding: Embedding | null;
  /** The wordings themselves. */
  wordings: PackedWordings;
}

/** What was learnt says of one question. */
export interface Judged {
  /** How much the question speaks for each answer: about 1 for the right one, 0 and less for others. */
  scores: Float64Array;
  /** How near it is to the nearest wordings of an answer, from 0 to 1. */
  nearness(answer: number): number;
}

/** Says how much a question speaks for each answer, or only for some of them (the others then have 0). */
export type LearntRanker = (question: Spoken, among?: readonly number[]) => Judged;

/** Gives what was learnt says of a question. */
export function createRanker({ answers, features, rarities, ...learnt }: Learnt): LearntRanker {
  const vectorOf = createVectors(features.split('\n'), rarities);
  const nearest = nearestIn(learnt.wordings);
  const linear = createLinear(learnt.linear, answers);
  const likely = learnt.embedding && createEmbedding(learnt.embedding);
  return (question, among) => {
    const vector = vectorOf(question);
    const shares = likely?.(vector);
    const looked = among ?? (shares && likeliest(shares));
    const scores = linear(vector, looked);
    // Without likelihoods an answer is as sure as if it were not likely.
    for (let answer = 0; answer < answers; answer++)
      scores[answer] = (scores[answer]! + LIKELY * (shares?.[answer] ?? 0)) / (1 + LIKELY);
    let near: ((answer: number) => number) | undefined;
    return { scores, nearness: (answer) => (near ??= nearest(vector))(answer) / LONGEST };
  };
}

function likeliest(shares: Float64Array): number[] {
  const from = shares.length <= LIKELIEST ? 0 : nthHighest(shares.slice(), LIKELIEST);
  const likely: number[] = [];
  for (let answer = 0; answer < shares.length; answer++)
    if (shares[answer]! >= from) likely.push(answer);
  return likely;
}

/**
 * Learns, in slices: between two of them somebody else may have the processor. The same samples
 * always give the same.
 * @param answers how many there are
 */
export function* learn(samples: readonly Sample[], answers: number): Generator<void, Learnt> {
  const { features, rarities } = featuresOf(samples, answers);
  const vectorOf = createVectors(features, rarities);
  const read = samples.map(({ question, entry }) => ({ entry, ...vectorOf(question) }));
  yield;
  const isMany = samples.length * answers > MANY;
  const linear = yield* learnLinear(read, features.length, answers, isMany ? 1 : undefined);
  const hasFew = answers < FEWEST;
  const embedding = isMany || hasFew ? null : yield* learnEmbedding(read, features.length, answers);
  const wordings = packWordings(read, answers);
  return { answers, features: features.join('\n'), rarities, linear, embedding, wordings };
}

/** Features that more than one wording has; words before letters, when there is no room for all. */
function featuresOf(
  samples: readonly Sample[],
  answers: number,
): { features: string[]; rarities: Float32Array } {
  const times = new Map<string, number>();
  for (const { question } of samples) {
    for (const feature of question.terms.keys()) times.set(feature, (times.get(feature) ?? 0) + 1);
    for (const feature of letterGroups(question.said).keys())
      times.set(feature, (times.get(feature) ?? 0) + 1);
  }
  const isLetters = (feature: string): boolean => feature.startsWith('#');
  const features = [...times.keys()]
    .filter((feature) => !isLetters(feature) || times.get(feature)! > 1)
    .sort((a, b) => Number(isLetters(a)) - Number(isLetters(b)) || times.get(b)! - times.get(a)!)
    .slice(0, Math.floor(MOST_WEIGHTS / Math.max(1, answers)));
  const rarity = (feature: string): number =>
    Math.log((1 + samples.length) / (1 + times.get(feature)!)) + 1;
  return { features, rarities: Float32Array.from(features, rarity) };
}
