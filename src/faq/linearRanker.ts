// Learns from the wordings which words and groups of letters speak for which answer: for each answer a line of
// its own between its wordings and all others (a linear machine with a one-sided squared loss, averaged).
import { addRows, inRounds, packRows, type PackedRows } from './learning.ts';
import type { Vector, Wording } from './nearWordings.ts';
import { LONGEST } from './questionVector.ts';
import { randomNumbers } from './randomNumbers.ts';

const ROUNDS = 4;
const STEP = 0.4;
/** Later rounds change less. */
const SLOWER = 0.5;
/** A loss that is smaller changes nothing. */
const LEAST = 0.01;

/** By feature a row of answers: how much it speaks for them. Ready to be handed to another thread. */
export type Linear = PackedRows;

/**
 * Gives how much a question speaks for each answer, or for some of them (the others then have 0): about 1 for the right one,
 * 0 and less for others.
 * @param answers how many there are
 */
export function createLinear(
  linear: Linear,
  answers: number,
): (question: Vector, among?: readonly number[]) => Float64Array {
  const { units, rows } = linear;
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
  return (question, among) => {
    const sums = new Float64Array(answers);
    if (among) addSome(question, sums, among);
    else addRows(question, linear, answers, sums);
    return sums;
  };
}

/**
 * Learns in slices: between two of them somebody else may have the processor. The same wordings always give the same.
 * @param features how many there are
 * @param answers how many there are
 * @param rounds how often each wording is looked at
 */
export function* learnLinear(
  wordings: readonly Wording[],
  features: number,
  answers: number,
  rounds = ROUNDS,
): Generator<void, Linear> {
  const learner = new Learner(features, answers);
  const shuffle = (order: number[], round: number): void => randomNumbers(round + 1).shuffle(order);
  yield* inRounds({ count: wordings.length, rounds }, shuffle, (place, round) => {
    learner.learn(wordings[place]!, STEP / (1 + SLOWER * round));
  });
  yield;
  return learner.average();
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

  learn({ features, weights, entry }: Wording, step: number): void {
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

  /** The average over all steps. */
  average(): Linear {
    const answers = this.#answers;
    const valueAt = (at: number): number => this.#now[at]! - this.#sum[at]! / this.#step;
    return packRows(this.#now.length / answers, answers, valueAt);
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
