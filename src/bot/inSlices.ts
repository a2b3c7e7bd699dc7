// Does long work in slices: between two of them turns go on.

/** Runs a generator to its end; after each slice whatever waits has its turn. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
