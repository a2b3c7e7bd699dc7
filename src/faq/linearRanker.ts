// Learns from the wordings which words speak for which answer: averaged passive-aggressive updates.

import { Postings, PostingsBuilder, type PackedPostings } from './postings.ts';

/** A question's terms with their weights, and the answer that it is for. */
export interface Sample {
  terms: ReadonlyMap<string, number>;
  entry: number;
}

const ROUNDS = 4;
/** What a term in every wording still counts. */
const COMMON = 0.3;
/** No single wording changes more than this. */
const MOST = 0.3;
const SLICE = 250;

/** What was learnt, ready to be handed to another thread. */
export interface Learnt {
  /** How rare each term is among the wordings. */
  rarities: ReadonlyMap<string, number>;
  /** By term: how much it speaks for which answers. */
  weights: PackedPostings;
}

/** Gives how much the terms of a question speak for each answer; about 1 and more for the right one. */
export function createRanker({
  rarities,
  weights,
}: Learnt): (terms: ReadonlyMap<string, number>) => Float64Array {
  const learnt = new Postings(weights);
  return (terms) => {
    const said: [string, number][] = [];
    let length = 0;
    for (const [term, weight] of terms) {
      const rarity = rarities.get(term);
      if (rarity === undefined) continue;
      const value = weight * rarity;
      length += value * value;
      said.push([term, value]);
    }
    const by = Math.sqrt(length) || 1;
    return learnt.sums(said.map(([term, value]) => [term, value / by] as const));
  };
}

/** What one term says for and against answers, while learning. */
interface Weights {
  rarity: number;
  entries: number[];
  now: number[];
  /** Sum of changes, each times the step in which it was made: for the average. */
  sum: number[];
}

/**
 * Learns, in slices: between two of them somebody else may have the processor. The same samples
 * always give the same.
 * @param answers how many there are
 */
export function* learn(samples: readonly Sample[], answers: number): Generator<void, Learnt> {
  const learner = new Learner(samples, answers);
  yield* learner.rounds();
  return learner.learnt();
}

interface Read {
  said: readonly { weights: Weights; value: number }[];
  entry: number;
}

class Learner {
  readonly #of = new Map<string, Weights>();
  readonly #read: readonly Read[];
  readonly #answers: number;
  #step = 0;

  constructor(samples: readonly Sample[], answers: number) {
    this.#answers = answers;
    const times = new Map<string, number>();
    for (const { terms } of samples) {
      for (const term of terms.keys()) times.set(term, (times.get(term) ?? 0) + 1);
    }
    for (const [term, count] of times) {
      const rarity = Math.log((1 + samples.length) / (1 + count)) + COMMON;
      this.#of.set(term, { rarity, entries: [], now: [], sum: [] });
    }
    this.#read = samples.map(({ terms, entry }) => ({ said: this.#said(terms), entry }));
  }

  *rounds(): Generator<void> {
    const order = this.#read.map((_, place) => place);
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(order, round + 1);
      for (const place of order) {
        this.#step += 1;
        this.#learn(this.#read[place]!, this.#step);
        if (this.#step % SLICE === 0) yield;
      }
    }
  }

  /** The average over all steps. */
  learnt(): Learnt {
    const rarities = new Map<string, number>();
    const weights = new PostingsBuilder(this.#answers);
    for (const [term, { rarity, entries, now, sum }] of this.#of) {
      rarities.set(term, rarity);
      entries.forEach((entry, at) => weights.add(term, entry, now[at]! - sum[at]! / this.#step));
    }
    return { rarities, weights: weights.pack() };
  }

  #said(terms: ReadonlyMap<string, number>): { weights: Weights; value: number }[] {
    const said: { weights: Weights; value: number }[] = [];
    let length = 0;
    for (const [term, weight] of terms) {
      const weights = this.#of.get(term);
      if (!weights) continue;
      const value = weight * weights.rarity;
      length += value * value;
      said.push({ weights, value });
    }
    const by = Math.sqrt(length) || 1;
    for (const one of said) one.value /= by;
    return said;
  }

  #scores(said: readonly { weights: Weights; value: number }[]): Float64Array {
    const scores = new Float64Array(this.#answers);
    for (const { weights, value } of said) {
      const { entries, now } = weights;
      for (let at = 0; at < entries.length; at++) scores[entries[at]!]! += value * now[at]!;
    }
    return scores;
  }

  #learn({ said, entry }: Read, step: number): void {
    const scores = this.#scores(said);
    let rival = -1;
    for (let other = 0; other < scores.length; other++) {
      if (other !== entry && (rival < 0 || scores[other]! > scores[rival]!)) rival = other;
    }
    const loss = 1 - scores[entry]! + scores[rival]!;
    if (loss <= 0 || rival < 0) return;
    const change = Math.min(MOST, loss / 2);
    for (const { weights, value } of said) {
      add(weights, entry, change * value, step);
      add(weights, rival, -change * value, step);
    }
  }
}

function add({ entries, now, sum }: Weights, entry: number, change: number, step: number): void {
  let at = entries.indexOf(entry);
  if (at < 0) {
    at = entries.push(entry) - 1;
    now.push(0);
    sum.push(0);
  }
  now[at]! += change;
  sum[at]! += step * change;
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
