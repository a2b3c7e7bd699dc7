// By what turns are queued: a person's turns share one queue in all their conversations.
import type { ChannelAccount } from 'botbuilder';

/** Two clicks on one visit never race, and what we send by ourselves waits for a turn that runs. */
export function turnKeys(
  conversationId: string,
  person: Partial<ChannelAccount> | undefined,
): string[] {
  const id = person?.aadObjectId ?? person?.id;
  const conversation = `conversation ${conversationId}`;
  return id === undefined ? [conversation] : [conversation, `person ${id}`];
}
