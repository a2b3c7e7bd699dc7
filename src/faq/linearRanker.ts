// Learns from the wordings which words speak for which answer: averaged passive-aggressive updates.

import { Postings } from './postings.ts';

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

/** What one term says for and against answers. */
interface Weights {
  rarity: number;
  entries: number[];
  now: number[];
  /** Sum of changes, each times the step in which it was made: for the average. */
  sum: number[];
}

export class LinearRanker {
  /** While learning. */
  readonly #of = new Map<string, Weights>();
  /** What was learnt. */
  readonly #learnt: Postings;
  readonly #rarity = new Map<string, number>();
  readonly #size: number;

  /** @param size number of answers */
  constructor(size: number) {
    this.#size = size;
    this.#learnt = new Postings(size);
  }

  /**
   * Learns, in slices: between two of them somebody else may have the processor. The same samples
   * always give the same ranker.
   */
  *train(samples: readonly Sample[]): Generator<void> {
    const times = new Map<string, number>();
    for (const { terms } of samples) {
      for (const term of terms.keys()) times.set(term, (times.get(term) ?? 0) + 1);
    }
    for (const [term, count] of times) {
      const rarity = Math.log((1 + samples.length) / (1 + count)) + COMMON;
      this.#of.set(term, { rarity, entries: [], now: [], sum: [] });
    }
    const read = samples.map(({ terms, entry }) => ({ said: this.#said(terms), entry }));
    const order = read.map((_, place) => place);
    let step = 0;
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(order, round + 1);
      for (const place of order) {
        step += 1;
        this.#learn(read[place]!, step);
        if (step % SLICE === 0) yield;
      }
    }
    for (const [term, { rarity, entries, now, sum }] of this.#of) {
      this.#rarity.set(term, rarity);
      entries.forEach((entry, at) => this.#learnt.add(term, entry, now[at]! - sum[at]! / step));
    }
    this.#of.clear();
    this.#learnt.seal();
  }

  /** How much the terms of a question speak for each answer; about 1 and more for the right one. */
  scores(terms: ReadonlyMap<string, number>): Float64Array {
    const said: [string, number][] = [];
    let length = 0;
    for (const [term, weight] of terms) {
      const rarity = this.#rarity.get(term);
      if (rarity === undefined) continue;
      const value = weight * rarity;
      length += value * value;
      said.push([term, value]);
    }
    const by = Math.sqrt(length) || 1;
    return this.#learnt.sums(said.map(([term, value]) => [term, value / by] as const));
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
    const scores = new Float64Array(this.#size);
    for (const { weights, value } of said) {
      const { entries, now } = weights;
      for (let at = 0; at < entries.length; at++) scores[entries[at]!]! += value * now[at]!;
    }
    return scores;
  }

  #learn(
    { said, entry }: { said: readonly { weights: Weights; value: number }[]; entry: number },
    step: number,
  ): void {
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
