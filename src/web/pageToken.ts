// POST /web/token: what the city's own page speaks with. No secret stands in the page: who comes back to a
// conversation shows a cookie that no script can read.
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { WebConversationKey } from '../store/webConversations.ts';
import { refuse } from './directLineError.ts';
import { newWebConversation, TOKEN_LIFE_S, type WebTokens } from './tokens.ts';
import type { WebChat } from './webChat.ts';
import type { WebGate } from './webGate.ts';

/** The name of the cookie that leads back to a conversation. */
const RESUME_COOKIE = 'maatje_chat';
/** Over https it cannot be planted by another site of the city: browsers take it from this server only. */
const SAFE_COOKIE = `__Host-${RESUME_COOKIE}`;

export interface PageTokenHouse {
  chat: WebChat;
  tokens: WebTokens;
  gate: WebGate;
  /** For how many days a conversation can be come back to. */
  transcriptDays: number;
  /** True when browsers reach this server over https only. */
  isSecure: boolean;
  /** The server's name as the browser of a request reaches it. */
  hostOf(req: Pick<Request, 'headers'>): string;
  log: Logger;
}

export interface Resumed {
  key: WebConversationKey;
  /** False: a new conversation, that has not begun. */
  isResumed: boolean;
  /** The Set-Cookie header that leads back to it from now on. */
  cookie: string;
}

/** The visitor's conversation by the cookie, or a new one. */
export async function resumeConversation(
  req: Pick<Request, 'headers'>,
  { chat, tokens, transcriptDays, isSecure }: Omit<PageTokenHouse, 'log' | 'gate' | 'hostOf'>,
): Promise<Resumed> {
  const shown = cookieIn(req.headers.cookie ?? '', nameOf(isSecure));
  const read = shown === null ? null : await tokens.read(shown, 'resume');
  const isResumed = read?.kind === 'ok' && chat.isKnown(read.key);
  const key = isResumed ? read.key : newWebConversation();
  const seconds = transcriptDays * 24 * 3600;
  const value = await tokens.sign(key, 'resume', seconds);
  return { key, isResumed, cookie: cookieWith(value, seconds, isSecure) };
}

/** Adds the routes to the server. */
export function servePageToken(server: Server, house: PageTokenHouse): void {
  server.post('/web/token', async (req: Request, res: Response) => {
    if (!house.gate.allows('token', null, req, res)) return;
    try {
      const closed = house.chat.closed();
      if (closed !== null) return refuse(res, 'ChatClosed', closed);
      const { key, isResumed, cookie } = await resumeConversation(req, house);
      res.header('set-cookie', cookie);
      res.header('cache-control', 'no-store');
      res.send(200, {
        conversationId: key.conversationId,
        userId: key.visitorId,
        token: await house.tokens.sign(key, 'talk', TOKEN_LIFE_S),
        expires_in: TOKEN_LIFE_S,
        resumed: isResumed,
      });
    } catch (error) {
      house.log.error({ err: error }, 'page token failed');
      refuse(res, 'Internal', 'no token');
    }
  });
}

function nameOf(isSecure: boolean): string {
  return isSecure ? SAFE_COOKIE : RESUME_COOKIE;
}

function cookieIn(header: string, wanted: string): string | null {
  for (const part of header.split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name === wanted) return value.join('=') || null;
  }
  return null;
}

function cookieWith(value: string, seconds: number, isSecure: boolean): string {
  const rules = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
  return `${nameOf(isSecure)}=${value}; ${rules}${isSecure ? '; Secure' : ''}`;
}
