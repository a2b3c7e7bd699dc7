// An inverted index: from a term to the documents in which it stands, with its weight there.

interface Growing {
  places: number[];
  weights: number[];
}

/** All lists behind one another, ready to be handed to another thread. */
export interface PackedPostings {
  size: number;
  /** The terms, one a line. */
  terms: string;
  /** Where the list of each term begins; one more than there are terms. */
  starts: Int32Array;
  places: Int32Array;
  weights: Float32Array;
}

/** Collects lists, and packs them. */
export class PostingsBuilder {
  readonly #growing = new Map<string, Growing>();
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

  /** A list of its own for each term would cost more than what is in it. */
  pack(): PackedPostings {
    let total = 0;
    for (const { places } of this.#growing.values()) total += places.length;
    const starts = new Int32Array(this.#growing.size + 1);
    const packed = { places: new Int32Array(total), weights: new Float32Array(total) };
    let from = 0;
    let at = 0;
    for (const { places, weights } of this.#growing.values()) {
      packed.places.set(places, from);
      packed.weights.set(weights, from);
      from += places.length;
      starts[++at] = from;
    }
    const terms = [...this.#growing.keys()].join('\n');
    return { size: this.#size, terms, starts, ...packed };
  }
}

export class Postings {
  readonly #packed: PackedPostings;
  readonly #numbers: Map<string, number>;

  constructor(packed: PackedPostings) {
    this.#packed = packed;
    this.#numbers = new Map(packed.terms.split('\n').map((term, number) => [term, number]));
  }

  /** How many documents there are. */
  get size(): number {
    return this.#packed.size;
  }

  /** Adds, per document, the weight of a term in the question × its weight in the document. */
  addTo(sums: Float64Array, term: string, weight: number): void {
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    const { starts, places, weights } = this.#packed;
    const to = starts[number + 1]!;
    for (let i = starts[number]!; i < to; i++) sums[places[i]!]! += weight * weights[i]!;
  }
}
