// How near a question is to the wordings of an answer, one by one: what was asked in almost these words before.

/** A text as the numbers of its features and their weights. */
export interface Vector {
  features: Int32Array;
  weights: Float32Array;
}

/**
 * The vectors of all wordings, ready to be handed to another thread. By answer, feature by feature: few features of a
 * question stand in the wordings of an answer, and most of those in few of them.
 */
export interface PackedWordings {
  /** By answer: the place of its first wording; one more for the end. */
  answers: Uint32Array;
  /** By answer: the place of its first list; one more for the end. */
  lists: Uint32Array;
  /** By list: its feature, rising within an answer. */
  features: Uint16Array | Uint32Array;
  /** By list: the place of its first holder; one more for the end. */
  starts: Uint32Array;
  /** Which wordings of the answer have the feature, from 0, and how much it weighs there in units of the wording. */
  holders: Uint16Array;
  weights: Uint8Array;
  /** By wording. */
  units: Float32Array;
}

const UINT8 = 255;
const UINT16 = 65_535;
/** The nearest counts most; that others are near as well makes it surer. */
const SHARES = [0.6, 0.25, 0.15] as const;

/** A wording as the numbers of its features, and the answer that it is for. */
export type Wording = Vector & { entry: number };

/** Packs the vectors of the wordings; an answer has no more than 65,535 of them. */
export function packWordings(wordings: readonly Wording[], answers: number): PackedWordings {
  const byAnswer = Map.groupBy(wordings, ({ entry }) => entry);
  const total = wordings.reduce((sum, { features }) => sum + features.length, 0);
  const packed = {
    answers: new Uint32Array(answers + 1),
    lists: new Uint32Array(answers + 1),
    holders: new Uint16Array(total),
    weights: new Uint8Array(total),
    units: new Float32Array(wordings.length),
  };
  const features: number[] = [];
  const starts: number[] = [];
  let at = 0;
  let place = 0;
  for (let answer = 0; answer < answers; answer++) {
    packed.answers[answer] = place;
    packed.lists[answer] = features.length;
    const own = byAnswer.get(answer) ?? [];
    const units = own.map(({ weights }) => weights.reduce(larger, 0) / UINT8);
    packed.units.set(units, place);
    place += own.length;
    for (const [feature, holders] of listsOf(own)) {
      features.push(feature);
      starts.push(at);
      for (const { holder, weight } of holders) {
        const unit = units[holder]!;
        packed.holders[at] = holder;
        packed.weights[at++] = unit === 0 ? 0 : Math.round(weight / unit);
      }
    }
  }
  packed.answers[answers] = place;
  packed.lists[answers] = features.length;
  const highest = features.reduce(larger, 0);
  return {
    ...packed,
    features: highest > UINT16 ? Uint32Array.from(features) : Uint16Array.from(features),
    starts: Uint32Array.from([...starts, at]),
  };
}

/** By feature, rising: the wordings that have it. */
function listsOf(own: readonly Vector[]): [number, { holder: number; weight: number }[]][] {
  const lists = new Map<number, { holder: number; weight: number }[]>();
  for (const [holder, { features, weights }] of own.entries())
    features.forEach((feature, at) => {
      const list = lists.get(feature);
      const one = { holder, weight: weights[at]! };
      if (list) list.push(one);
      else lists.set(feature, [one]);
    });
  return [...lists].sort(([a], [b]) => a - b);
}

/** Gives the product of a question's vector with those of the nearest wordings of an answer. */
export function nearestIn(
  wordings: PackedWordings,
): (question: Vector) => (answer: number) => number {
  const { answers, lists, features, starts, holders, weights, units } = wordings;
  let most = 0;
  for (let answer = 0; answer + 1 < answers.length; answer++)
    most = Math.max(most, answers[answer + 1]! - answers[answer]!);
  // One for all questions: making it anew would cost more than all else.
  const products = new Float32Array(most);
  const addAll = (said: Int32Array, heard: Float32Array, answer: number): void => {
    const end = lists[answer + 1]!;
    let list = lists[answer]!;
    for (let at = 0; at < said.length; at++) {
      const feature = said[at]!;
      while (list < end && features[list]! < feature) list++;
      if (list === end) return;
      if (features[list]! !== feature) continue;
      const weight = heard[at]!;
      for (let one = starts[list]!; one < starts[list + 1]!; one++)
        products[holders[one]!]! += weight * weights[one]!;
    }
  };
  return (question) => {
    const sorted = rising(question);
    return (answer) => {
      addAll(sorted.features, sorted.weights, answer);
      const from = answers[answer]!;
      const count = answers[answer + 1]! - from;
      let first = 0;
      let second = 0;
      let third = 0;
      for (let one = 0; one < count; one++) {
        const product = products[one]! * units[from + one]!;
        products[one] = 0;
        if (product > first) {
          third = second;
          second = first;
          first = product;
        } else if (product > second) {
          third = second;
          second = product;
        } else if (product > third) third = product;
      }
      return SHARES[0] * first + SHARES[1] * second + SHARES[2] * third;
    };
  };
}

/** The same vector with its features rising: sorted as numbers that hold the place too, without a function. */
function rising({ features, weights }: Vector): Vector {
  const { length } = features;
  const order = new Float64Array(length);
  for (let at = 0; at < length; at++) order[at] = features[at]! * length + at;
  order.sort();
  const sorted = { features: new Int32Array(length), weights: new Float32Array(length) };
  for (let to = 0; to < length; to++) {
    const at = order[to]! % length;
    sorted.features[to] = features[at]!;
    sorted.weights[to] = weights[at]!;
  }
  return sorted;
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
