// Who hears what is said in a conversation: the streams that are open on it.
import type { StoredWebActivity } from '../store/webConversations.ts';

/** Hears what is said in a conversation from now on, in order, once it is on the disk; null: it is gone. */
export type Listener = (activities: readonly StoredWebActivity[] | null) => void;

export class Listeners {
  readonly #of = new Map<string, Set<Listener>>();

  /** Gives a function that ends it. */
  add(conversationId: string, listener: Listener): () => void {
    const all = this.#of.get(conversationId) ?? new Set();
    this.#of.set(conversationId, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.#of.delete(conversationId);
    };
  }

  /** Shows it to all who listen now. */
  show(conversationId: string, activities: readonly StoredWebActivity[] | null): void {
    for (const hear of this.#of.get(conversationId) ?? []) hear(activities);
  }
}
