// An inverted index: from a term to the documents in which it stands, with its weight there.

interface Growing {
  places: number[];
  weights: number[];
}

/** All lists behind one another: a list of its own for each term costs more than what is in it. */
interface Sealed {
  /** By term: where its list begins and ends. */
  spans: Map<string, readonly [number, number]>;
  places: Int32Array;
  weights: Float32Array;
}

export class Postings {
  readonly #growing = new Map<string, Growing>();
  #sealed: Sealed | null = null;
  readonly #size: number;

  /** @param size number of documents */
  constructor(size: number) {
    this.#size = size;
  }

  add(term: string, place: number, weight: number): void {
    const posting = this.#growing.get(term);
    if (!posting) this.#growing.set(term, { places: [place], weights: [weight] });
    else {
      posting.places.push(place);
      posting.weights.push(weight);
    }
  }

  /** Ends the adding. */
  seal(): void {
    let total = 0;
    for (const { places } of this.#growing.values()) total += places.length;
    const sealed: Sealed = {
      spans: new Map(),
      places: new Int32Array(total),
      weights: new Float32Array(total),
    };
    let from = 0;
    for (const [term, { places, weights }] of this.#growing) {
      sealed.places.set(places, from);
      sealed.weights.set(weights, from);
      sealed.spans.set(term, [from, from + places.length]);
      from += places.length;
    }
    this.#growing.clear();
    this.#sealed = sealed;
  }

  /**
   * Sum over the terms of weight in the question × weight in the document, per document.
   * @throws Error before `seal`
   */
  sums(terms: Iterable<readonly [string, number]>): Float64Array {
    if (!this.#sealed) throw new Error('seal() first');
    const { spans, places, weights } = this.#sealed;
    const sums = new Float64Array(this.#size);
    for (const [term, weight] of terms) {
      const span = spans.get(term);
      if (!span) continue;
      for (let i = span[0]; i < span[1]; i++) sums[places[i]!]! += weight * weights[i]!;
    }
    return sums;
  }
}
