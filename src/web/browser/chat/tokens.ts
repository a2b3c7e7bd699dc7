// Asks our own server for a token: a cookie that no script can read leads back to the visitor's conversation.

export const DIRECT_LINE = `${location.origin}/v3/directline`;

export interface OpenedConversation {
  conversationId: string;
  token: string;
  /** False: a new conversation, in which nothing was said. */
  resumed: boolean;
}

export type Opening =
  | { kind: 'opened'; conversation: OpenedConversation }
  /** The server is not there, or asks to wait. */
  | { kind: 'later' }
  /** The public chat is switched off; the reason is meant for the visitor. */
  | { kind: 'closed'; reason: string };

/** A fresh token: of the conversation that is under way, of the one the cookie leads to, or of a new one. */
export async function openConversation(underWay: string | null): Promise<Opening> {
  if (underWay !== null) {
    const headers = { authorization: `Bearer ${underWay}` };
    const refreshed = await ask(`${DIRECT_LINE}/tokens/refresh`, headers);
    if (refreshed.kind !== 'refused') return refreshed;
  }
  const opening = await ask(`${location.origin}/web/token`, {});
  return opening.kind === 'refused' ? { kind: 'later' } : opening;
}

async function ask(
  url: string,
  headers: Record<string, string>,
): Promise<Opening | { kind: 'refused' }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    });
    const said = (await response.json()) as Record<string, unknown>;
    const error = said['error'] as { code?: string; message?: string } | undefined;
    if (error?.code === 'ChatClosed') return { kind: 'closed', reason: error.message ?? '' };
    if (!response.ok) return response.status < 429 ? { kind: 'refused' } : { kind: 'later' };
    const { conversationId, token, resumed = true } = said;
    return {
      kind: 'opened',
      conversation: { conversationId, token, resumed } as OpenedConversation,
    };
  } catch {
    return { kind: 'later' };
  }
}
