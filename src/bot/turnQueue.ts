// Lets turns that share a conversation or a person run one after the other, all others side by side.

/** Runs tasks; two tasks that share a key never overlap. A failing task does not stop the ones behind it. */
export class TurnQueue {
  readonly #tails = new Map<string, Promise<void>>();

  /**
   * Waits for every earlier task with one of the keys, then runs `task`.
   * @throws whatever `task` throws; the queue goes on.
   */
  async run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> {
    const unique = [...new Set(keys)];
    const earlier = unique.map((key) => this.#tails.get(key)).filter((tail) => tail !== undefined);
    const result = earlier.length === 0 ? task() : Promise.all(earlier).then(task);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    for (const key of unique) this.#tails.set(key, tail);
    try {
      return await result;
    } finally {
      for (const key of unique) if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }

  /** Resolves when every task that is waiting or running now has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values());
  }

  /** How many keys have work waiting or running. */
  get size(): number {
    return this.#tails.size;
  }
}
