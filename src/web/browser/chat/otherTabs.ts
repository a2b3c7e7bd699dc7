// Tabs of one browser share a conversation: what is wiped in one tab goes from the others too.

const CHANNEL = 'maatje-conversation';

export interface OtherTabs {
  /** Tells which conversation was wiped. */
  wiped(conversationId: string): void;
}

/** @param hear of a conversation that was wiped in another tab */
export function otherTabs(hear: (conversationId: string) => void): OtherTabs {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => hear(String(data)));
  return { wiped: (conversationId) => channel.postMessage(conversationId) };
}
