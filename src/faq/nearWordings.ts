// How near a question is to the wordings of an answer, one by one: what was asked in almost these words before.

/** A text as the numbers of its features and their weights. */
export interface Vector {
  features: Int32Array;
  weights: Float32Array;
}

/** The vectors of all wordings, those of one answer together, ready to be handed to another thread. */
export interface PackedWordings {
  /** By answer: the place of its first wording; one more for the end. */
  answers: Uint32Array;
  /** By wording: the place of its first feature; one more for the end. */
  starts: Uint32Array;
  features: Uint16Array | Uint32Array;
  /** In units of the wording. */
  weights: Uint8Array;
  units: Float32Array;
}

const UINT8 = 255;
const UINT16 = 65_535;
/** The nearest counts most; that others are near as well makes it surer. */
const SHARES = [0.6, 0.25, 0.15] as const;

/** Packs the vectors of the wordings. */
export function packWordings(
  wordings: readonly (Vector & { entry: number })[],
  answers: number,
): PackedWordings {
  const sorted = wordings.toSorted((a, b) => a.entry - b.entry);
  const total = sorted.reduce((sum, { features }) => sum + features.length, 0);
  const highest = sorted.reduce((most, { features }) => features.reduce(larger, most), 0);
  const packed: PackedWordings = {
    answers: new Uint32Array(answers + 1).fill(sorted.length),
    starts: new Uint32Array(sorted.length + 1),
    features: highest > UINT16 ? new Uint32Array(total) : new Uint16Array(total),
    weights: new Uint8Array(total),
    units: new Float32Array(sorted.length),
  };
  let at = 0;
  for (const [place, { entry, features, weights }] of sorted.entries()) {
    packed.answers[entry] = Math.min(packed.answers[entry]!, place);
    packed.starts[place] = at;
    packed.features.set(features, at);
    const unit = weights.reduce(larger, 0) / UINT8;
    packed.units[place] = unit;
    for (const weight of weights) packed.weights[at++] = unit === 0 ? 0 : Math.round(weight / unit);
  }
  packed.starts[sorted.length] = at;
  // An answer without wordings begins where the next one does.
  for (let answer = answers - 1; answer >= 0; answer--)
    packed.answers[answer] = Math.min(packed.answers[answer]!, packed.answers[answer + 1]!);
  return packed;
}

/**
 * Gives the product of a question's vector with those of the nearest wordings of an answer.
 * @param size how many features there are
 */
export function nearestIn(
  wordings: PackedWordings,
  size: number,
): (question: Vector, answer: number) => number {
  const { answers, starts, features, weights, units } = wordings;
  // The question by feature; emptied again after each use, as making it anew would cost more than all else.
  const said = new Float32Array(size);
  const productWith = (place: number): number => {
    let sum = 0;
    for (let at = starts[place]!, end = starts[place + 1]!; at < end; at++)
      sum += said[features[at]!]! * weights[at]!;
    return sum * units[place]!;
  };
  return (question, answer) => {
    question.features.forEach((feature, at) => (said[feature] = question.weights[at]!));
    let [first, second, third] = [0, 0, 0];
    for (let place = answers[answer]!; place < answers[answer + 1]!; place++) {
      const product = productWith(place);
      if (product > first) [first, second, third] = [product, first, second];
      else if (product > second) [second, third] = [product, second];
      else if (product > third) third = product;
    }
    for (const feature of question.features) said[feature] = 0;
    return SHARES[0] * first + SHARES[1] * second + SHARES[2] * third;
  };
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
