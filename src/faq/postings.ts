// An inverted index: from a term to the documents in which it stands, with its weight there.

interface Posting {
  places: number[];
  weights: number[];
}

export class Postings {
  readonly #of = new Map<string, Posting>();
  readonly #size: number;

  /** @param size number of documents */
  constructor(size: number) {
    this.#size = size;
  }

  add(term: string, place: number, weight: number): void {
    const posting = this.#of.get(term);
    if (!posting) this.#of.set(term, { places: [place], weights: [weight] });
    else {
      posting.places.push(place);
      posting.weights.push(weight);
    }
  }

  has(term: string): boolean {
    return this.#of.has(term);
  }

  /** Sum over the terms of weight in the question × weight in the document, per document. */
  sums(terms: Iterable<readonly [string, number]>): Float64Array {
    const sums = new Float64Array(this.#size);
    for (const [term, weight] of terms) {
      const posting = this.#of.get(term);
      if (!posting) continue;
      const { places, weights } = posting;
      for (let i = 0; i < places.length; i++) sums[places[i]!]! += weight * weights[i]!;
    }
    return sums;
  }
}
