// Tokens of the website: who may read and write which conversation, signed with a key of this server.
import { createSecretKey, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { secretKey } from '../store/secrets.ts';
import type { Store } from '../store/store.ts';
import type { WebConversationKey } from '../store/webConversations.ts';

/** How long a token opens its conversation, in seconds: DirectLineJS refreshes it at half. */
export const TOKEN_LIFE_S = 30 * 60;
/** How long a stream's address works, in seconds. */
export const STREAM_LIFE_S = 60;

const ISSUER = 'maatje';
/**
 * For speaking now, for opening one stream at once, for coming back to the same conversation later, and for
 * forms of our own page.
 */
const AUDIENCE = {
  ...{ talk: 'directline', stream: 'stream', resume: 'resume', form: 'form' },
} as const;
export type TokenUse = keyof typeof AUDIENCE;

const MAX_TOKEN = 2000;
/** Tokens that are remembered at most; beyond it, those that were seen first are let go. */
const MOST_SEEN = 10_000;

export type ReadToken =
  | { kind: 'ok'; key: WebConversationKey }
  /** It was ours, and its time is over. */
  | { kind: 'expired' }
  | { kind: 'bad' };

export interface WebTokens {
  /** @param seconds how long it works */
  sign(key: WebConversationKey, use: TokenUse, seconds: number): Promise<string>;
  read(token: string, use: TokenUse): Promise<ReadToken>;
}

/** Tokens of an opened store. */
export function createWebTokens(store: Pick<Store, 'stateConnection' | 'clock'>): WebTokens {
  // Of bare bytes a key would be made again for each token.
  const secret = createSecretKey(secretKey(store, 'webTokens')).toCryptoKey(
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  /** A page shows the same token for a quarter of an hour: its signature is checked once. Until: epoch seconds. */
  const seen = new Map<string, { key: WebConversationKey; until: number }>();
  const seconds = (): number => Math.floor(store.clock() / 1000);

  function remember(token: string, key: WebConversationKey, until: number): void {
    seen.set(token, { key, until });
    if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value!);
  }

  function recall(token: string): ReadToken | null {
    const known = seen.get(token);
    if (!known) return null;
    if (known.until > seconds()) return { kind: 'ok', key: known.key };
    seen.delete(token);
    return { kind: 'expired' };
  }

  return {
    sign({ conversationId, visitorId }, use, lifeS) {
      const now = seconds();
      return new SignJWT({ user: visitorId, conv: conversationId })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE[use])
        .setIssuedAt(now)
        .setExpirationTime(now + lifeS)
        .sign(secret);
    },
    async read(token, use) {
      if (token.length > MAX_TOKEN) return { kind: 'bad' };
      const known = use === 'talk' ? recall(token) : null;
      if (known) return known;
      try {
        const { payload } = await jwtVerify(token, secret, {
          ...{ algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE[use] },
          currentDate: new Date(store.clock()),
        });
        const { user: visitorId, conv: conversationId, exp = 0 } = payload;
        if (typeof visitorId !== 'string' || typeof conversationId !== 'string')
          return { kind: 'bad' };
        const key = { conversationId, visitorId };
        if (use === 'talk') remember(token, key, exp);
        return { kind: 'ok', key };
      } catch (error) {
        return { kind: error instanceof errors.JWTExpired ? 'expired' : 'bad' };
      }
    },
  };
}

/** A new visitor with a conversation that has not begun; nobody can guess either. */
export function newWebConversation(): WebConversationKey {
  return { conversationId: unguessable(), visitorId: `dl_${unguessable()}` };
}

function unguessable(): string {
  return randomBytes(18).toString('base64url');
}
