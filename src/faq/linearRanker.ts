// Learns from the wordings which words and groups of letters speak for which answer: for each answer a line of
// its own between its wordings and all others (a linear machine with a one-sided squared loss, averaged).
import { nearestIn, packWordings, type PackedWordings, type Vector } from './nearWordings.ts';
import { letterGroups } from './questionTerms.ts';
import { createVectors, LONGEST, type Spoken } from './questionVector.ts';

/** A question's terms and words, and the answer that it is for. */
export interface Sample {
  question: Spoken;
  entry: number;
}

const ROUNDS = 4;
/** Of so many answers and wordings together one round is enough, and takes long. */
const MANY = 20_000_000;
const STEP = 0.4;
/** Later rounds change less. */
const SLOWER = 0.5;
/** A loss that is smaller changes nothing. */
const LEAST = 0.01;
/** Numbers that fit in memory: rarer groups of letters are left out beyond. */
const MOST_WEIGHTS = 40_000_000;
const SLICE = 100;
const INT8 = 127;
const ABREAST = 4;

/** What was learnt, ready to be handed to another thread. A feature is a term, or "#" and a group of letters. */
export interface Learnt {
  answers: number;
  /** One a line, in the order of the rows. */
  features: string;
  /** By feature: how rare it is among the wordings. */
  rarities: Float32Array;
  /** By feature: what one unit of its row is worth. */
  units: Float32Array;
  /** A row of answers for each feature: how much it speaks for them. */
  rows: Int8Array;
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
export function createRanker({
  answers,
  features,
  rarities,
  units,
  rows,
  wordings,
}: Learnt): LearntRanker {
  const vectorOf = createVectors(features.split('\n'), rarities);
  const nearest = nearestIn(wordings);
  const addSome = (
    { features: said, weights }: Vector,
    sums: Float64Array,
    among: readonly number[],
  ) => {
    for (let at = 0; at < said.length; at++) {
      const feature = said[at]!;
      const weight = weights[at]! * units[feature]!;
      const from = feature * answers;
      for (const answer of among) sums[answer]! += weight * rows[from + answer]!;
    }
  };
  /** Four rows at a time: the sums are read and written a quarter as often. */
  const addAll = ({ features: said, weights }: Vector, sums: Float64Array) => {
    const whole = said.length - (said.length % ABREAST);
    for (let at = 0; at < whole; at += ABREAST) {
      const f0 = said[at]!;
      const f1 = said[at + 1]!;
      const f2 = said[at + 2]!;
      const f3 = said[at + 3]!;
      const w0 = weights[at]! * units[f0]!;
      const w1 = weights[at + 1]! * units[f1]!;
      const w2 = weights[at + 2]! * units[f2]!;
      const w3 = weights[at + 3]! * units[f3]!;
      const r0 = f0 * answers;
      const r1 = f1 * answers;
      const r2 = f2 * answers;
      const r3 = f3 * answers;
      for (let answer = 0; answer < answers; answer++)
        sums[answer]! +=
          w0 * rows[r0 + answer]! +
          w1 * rows[r1 + answer]! +
          w2 * rows[r2 + answer]! +
          w3 * rows[r3 + answer]!;
    }
    for (let at = whole; at < said.length; at++) {
      const from = said[at]! * answers;
      const weight = weights[at]! * units[said[at]!]!;
      for (let answer = 0; answer < answers; answer++)
        sums[answer]! += weight * rows[from + answer]!;
    }
  };
  return (question, among) => {
    const vector = vectorOf(question);
    const sums = new Float64Array(answers);
    if (among) addSome(vector, sums, among);
    else addAll(vector, sums);
    let near: ((answer: number) => number) | undefined;
    return { scores: sums, nearness: (answer) => (near ??= nearest(vector))(answer) / LONGEST };
  };
}

/**
 * Learns, in slices: between two of them somebody else may have the processor. The same samples
 * always give the same.
 * @param answers how many there are
 */
export function* learn(samples: readonly Sample[], answers: number): Generator<void, Learnt> {
  const { features, rarities } = featuresOf(samples, answers);
  const vectorOf = createVectors(features, rarities);
  const read = samples.map(({ question }) => vectorOf(question));
  yield;
  const learner = new Learner(features.length, answers);
  const rounds = samples.length * answers > MANY ? 1 : ROUNDS;
  const order = read.map((_, place) => place);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round + 1);
    for (const [done, place] of order.entries()) {
      learner.learn(read[place]!, samples[place]!.entry, STEP / (1 + SLOWER * round));
      if (done % SLICE === 0) yield;
    }
  }
  yield;
  const wordings = packWordings(
    samples.map(({ entry }, place) => ({ entry, ...read[place]! })),
    answers,
  );
  return { answers, features: features.join('\n'), rarities, ...learner.average(), wordings };
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

class Learner {
  readonly #answers: number;
  readonly #now: Float32Array;
  /** Sum of changes, each times the step in which it was made: for the average. */
  readonly #sum: Float32Array;
  readonly #scores: Float64Array;
  #step = 0;

  constructor(features: number, answers: number) {
    this.#answers = answers;
    this.#now = new Float32Array(features * answers);
    this.#sum = new Float32Array(features * answers);
    this.#scores = new Float64Array(answers);
  }

  learn({ features, weights }: Vector, entry: number, step: number): void {
    this.#step += 1;
    this.#score(features, weights);
    const by = step / LONGEST;
    for (let answer = 0; answer < this.#answers; answer++) {
      const score = this.#scores[answer]!;
      const loss = answer === entry ? 1 - score : -score;
      if (answer === entry ? loss > LEAST : loss < -LEAST)
        this.#change(features, weights, answer, by * loss);
    }
  }

  /** The average over all steps, in whole units of each row. */
  average(): Pick<Learnt, 'units' | 'rows'> {
    const answers = this.#answers;
    const units = new Float32Array(this.#now.length / answers);
    const rows = new Int8Array(this.#now.length);
    const row = new Float32Array(answers);
    for (let feature = 0; feature < units.length; feature++) {
      const from = feature * answers;
      let most = 0;
      for (let answer = 0; answer < answers; answer++) {
        const value = this.#now[from + answer]! - this.#sum[from + answer]! / this.#step;
        row[answer] = value;
        most = Math.max(most, Math.abs(value));
      }
      units[feature] = most / INT8;
      if (most === 0) continue;
      for (let answer = 0; answer < answers; answer++)
        rows[from + answer] = Math.round((row[answer]! / most) * INT8);
    }
    return { units, rows };
  }

  #score(features: Int32Array, weights: Float32Array): void {
    const answers = this.#answers;
    const scores = this.#scores.fill(0);
    for (let at = 0; at < features.length; at++) {
      const from = features[at]! * answers;
      const weight = weights[at]!;
      for (let answer = 0; answer < answers; answer++)
        scores[answer]! += weight * this.#now[from + answer]!;
    }
  }

  #change(features: Int32Array, weights: Float32Array, answer: number, by: number): void {
    for (let at = 0; at < features.length; at++) {
      const place = features[at]! * this.#answers + answer;
      const value = by * weights[at]!;
      this.#now[place]! += value;
      this.#sum[place]! += this.#step * value;
    }
  }
}

/** The same order for the same seed: a linear congruential generator. */
function shuffle(order: number[], seed: number): void {
  let state = seed * 7919;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}
