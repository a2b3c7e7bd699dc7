// Learns the places of words and groups of letters, and how much each dimension speaks for which answer: an embedding of
// few dimensions under a softmax, by stochastic gradient descent with dropout and label smoothing.
import { DIMENSIONS, scoreAll, softmax, type Embedding } from './embedding.ts';
import { inRounds, packRows } from './learning.ts';
import type { Vector, Wording } from './nearWordings.ts';
import { randomNumbers } from './randomNumbers.ts';

const ROUNDS = 5;
const STEP = 0.1;
/** Of a question's features, and of the dimensions, so many are left out at random while learning. */
const WITHOUT_FEATURES = 0.3;
const WITHOUT_DIMENSIONS = 0.3;
/** The share that all answers have together even when one is right: nobody is quite sure. */
const SMOOTHING = 0.1;
/** The spread of the places at the beginning. */
const BEGIN = 0.05;
/** An error that is smaller changes nothing. */
const LEAST = 1e-4;
const SEEDS = { order: 5, chance: 1 } as const;

/**
 * Learns in slices: between two of them somebody else may have the processor. The same wordings always give the same.
 * @param features how many there are
 * @param answers how many there are
 */
export function* learnEmbedding(
  wordings: readonly Wording[],
  features: number,
  answers: number,
): Generator<void, Embedding> {
  const learner = new Learner(features, answers);
  const { shuffle } = randomNumbers(SEEDS.order);
  const count = wordings.length;
  const steps = ROUNDS * count;
  yield* inRounds({ count, rounds: ROUNDS }, shuffle, (place, round, done) => {
    const left = 1 - (round * count + done) / steps;
    learner.learn(wordings[place]!, STEP * left);
  });
  return learner.learnt();
}

class Learner {
  readonly #random = randomNumbers(SEEDS.chance);
  readonly #places: Float32Array;
  readonly #answers: Float32Array;
  readonly #bias: Float32Array;
  readonly #place = new Float32Array(DIMENSIONS);
  readonly #change = new Float32Array(DIMENSIONS);
  readonly #errors: Float64Array;

  constructor(features: number, answers: number) {
    const between = (most: number) => () => (2 * this.#random.next() - 1) * most;
    this.#places = new Float32Array(features * DIMENSIONS).map(between(BEGIN));
    this.#answers = new Float32Array(answers * DIMENSIONS).map(between(Math.sqrt(3 / DIMENSIONS)));
    this.#bias = new Float32Array(answers);
    this.#errors = new Float64Array(answers);
  }

  learn(wording: Wording, step: number): void {
    const { features, weights } = this.#some(wording);
    this.#placeOf(features, weights);
    scoreAll(this.#place, this.#answers, this.#bias, this.#errors);
    softmax(this.#errors);
    const each = SMOOTHING / this.#errors.length;
    for (let answer = 0; answer < this.#errors.length; answer++) this.#errors[answer]! -= each;
    this.#errors[wording.entry]! -= 1 - SMOOTHING;
    this.#changeAnswers(step);
    this.#changePlaces(features, weights);
  }

  learnt(): Embedding {
    const count = this.#places.length / DIMENSIONS;
    const places = packRows(count, DIMENSIONS, (at) => this.#places[at]!);
    return { places, answers: this.#answers, bias: this.#bias };
  }

  /** What is not left out this time counts more, so that the whole counts as much. */
  #some({ features, weights }: Vector): Vector {
    const kept = features.map((feature) => (this.#random.next() < WITHOUT_FEATURES ? -1 : feature));
    const by = weights.map((weight, at) => (kept[at]! < 0 ? 0 : weight / (1 - WITHOUT_FEATURES)));
    return { features: kept, weights: by };
  }

  #placeOf(features: Int32Array, weights: Float32Array): void {
    const place = this.#place.fill(0);
    const places = this.#places;
    for (let at = 0; at < features.length; at++) {
      if (features[at]! < 0) continue;
      const weight = weights[at]!;
      const from = features[at]! * DIMENSIONS;
      for (let one = 0; one < DIMENSIONS; one++) place[one]! += weight * places[from + one]!;
    }
    for (let one = 0; one < DIMENSIONS; one++)
      place[one] =
        this.#random.next() < WITHOUT_DIMENSIONS ? 0 : place[one]! / (1 - WITHOUT_DIMENSIONS);
  }

  /** Each answer by its error; gathers in `change` what the place should have been less. */
  #changeAnswers(step: number): void {
    const change = this.#change.fill(0);
    const place = this.#place;
    const answers = this.#answers;
    for (let answer = 0; answer < this.#errors.length; answer++) {
      const error = this.#errors[answer]!;
      if (error < LEAST && error > -LEAST) continue;
      const by = step * error;
      const from = answer * DIMENSIONS;
      for (let one = 0; one < DIMENSIONS; one++) {
        const value = answers[from + one]!;
        change[one]! += error * value;
        answers[from + one] = value - by * place[one]!;
      }
      this.#bias[answer]! -= by;
    }
    for (let one = 0; one < DIMENSIONS; one++)
      change[one] = place[one] === 0 ? 0 : (step * change[one]!) / (1 - WITHOUT_DIMENSIONS);
  }

  #changePlaces(features: Int32Array, weights: Float32Array): void {
    const change = this.#change;
    const places = this.#places;
    for (let at = 0; at < features.length; at++) {
      if (features[at]! < 0) continue;
      const weight = weights[at]!;
      const from = features[at]! * DIMENSIONS;
      for (let one = 0; one < DIMENSIONS; one++) places[from + one]! -= weight * change[one]!;
    }
  }
}
