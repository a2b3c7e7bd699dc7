// Learns from example sentences how much each term speaks for each label: logistic regression.
import type { LabelModelFile } from './labelModel.ts';

export interface Example<Label extends string> {
  label: Label;
  terms: readonly string[];
}

const ROUNDS = 12;
const STEP = 0.12;
/** How much weights are pulled towards nothing, so that a rare term does not decide alone. */
const SHRINK = 1e-5;
/** A term that fewer examples hold says nothing about others. */
const LEAST_SEEN = 3;
const NEGLIGIBLE = 1e-4;
const LARGEST = 127;
/** A term that weighs less than this for every label is left out. */
const LEAST_TELLING = 10;

/** The model for these examples; the same examples in the same order give the same model. */
export function learnLabels<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  shrink = SHRINK,
): LabelModelFile<Label> {
  const terms = termsOf(examples);
  const inputs = examples.map((example) =>
    Uint32Array.from(example.terms.flatMap((term) => terms.get(term) ?? [])),
  );
  const wanted = examples.map(({ label }) => labels.indexOf(label));
  const weights = new Float32Array(terms.size * labels.length);
  const learner: Learner = {
    weights,
    squares: new Float32Array(weights.length).fill(1e-6),
    size: labels.length,
    shrink,
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffled(examples.length, round)) learn(learner, inputs[at]!, wanted[at]!);
  return packed(terms, labels, weights);
}

function termsOf(examples: readonly Example<string>[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { terms } of examples)
    for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const kept = [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([term]) => term);
  return new Map(kept.sort().map((term, place) => [term, place]));
}

interface Learner {
  weights: Float32Array;
  squares: Float32Array;
  /** How many labels. */
  size: number;
  shrink: number;
}

/** One step: what made a wrong label likely weighs less, what speaks for the right one more. */
function learn(
  { weights, squares, size, shrink }: Learner,
  input: Uint32Array,
  wanted: number,
): void {
  const share = 1 / Math.sqrt(Math.max(1, input.length));
  const sums = new Float64Array(size);
  for (const term of input)
    for (let i = 0; i < size; i++) sums[i]! += weights[term * size + i]! * share;
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const total = odds.reduce((all, one) => all + one, 0);
  for (let i = 0; i < size; i++) {
    const error = (odds[i]! / total - (i === wanted ? 1 : 0)) * share;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    for (const term of input) {
      const at = term * size + i;
      const slope = error + shrink * weights[at]!;
      squares[at]! += slope * slope;
      weights[at]! -= (STEP * slope) / Math.sqrt(squares[at]!);
    }
  }
}

/** A fixed order for each round, the same on every machine. */
function shuffled(length: number, round: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = round + 1;
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function packed<Label extends string>(
  terms: ReadonlyMap<string, number>,
  labels: readonly Label[],
  weights: Float32Array,
): LabelModelFile<Label> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / LARGEST;
  const size = labels.length;
  const rounded = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const telling = [...terms].flatMap(([term, place]) => {
    const row = rounded.subarray(place * size, (place + 1) * size);
    return row.some((weight) => Math.abs(weight) >= LEAST_TELLING) ? [{ term, row }] : [];
  });
  return {
    labels: [...labels],
    scale,
    terms: telling.map(({ term }) => term).join('\n'),
    weights: Buffer.concat(telling.map(({ row }) => Buffer.from(row))).toString('base64'),
  };
}
