// Direct Line 3.0 over HTTP, as Microsoft's published API describes it: tokens, conversations, activities.
import { timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { WebConversationKey } from '../store/webConversations.ts';
import { refuse } from './directLineError.ts';
import { newWebConversation, STREAM_LIFE_S, TOKEN_LIFE_S, type WebTokens } from './tokens.ts';
import { readPostedActivity } from './webActivity.ts';
import type { WebChat } from './webChat.ts';
import type { WebGate } from './webGate.ts';
import { activitySetJson, readWatermark } from './watermark.ts';

/** Most activities in one set: whoever missed more asks again. */
export const SET_LIMIT = 200;

export interface DirectLineHouse {
  chat: WebChat;
  tokens: WebTokens;
  gate: WebGate;
  /** With which the city's own servers may ask for tokens; null: nobody may. */
  secret: string | null;
  /** "ws://host" or "wss://host" for the page that asks. */
  streamOrigin(req: Request): string;
  log: Logger;
}

type Handler = (req: Request, res: Response) => Promise<void>;
const BASE = '/v3/directline';

/** Adds the service to the server. */
export function serveDirectLine(server: Server, house: DirectLineHouse): void {
  const { chat, tokens, gate } = house;
  const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };

  /** Of a token that speaks for a visitor, or of the secret for a new one; null after a refusal. */
  async function keyOf(
    req: Request,
    res: Response,
    { bySecret }: { bySecret: boolean },
  ): Promise<WebConversationKey | null> {
    const [, given] = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if (given === undefined) {
      refuse(res, 'Unauthorized', 'Missing token or secret');
      return null;
    }
    if (bySecret && isSame(given, house.secret)) return newWebConversation();
    const read = await tokens.read(given, 'talk');
    if (read.kind === 'ok') return read.key;
    if (read.kind === 'expired') refuse(res, 'TokenExpired', 'Token has expired');
    else refuse(res, 'NotAllowed', 'Invalid token or secret');
    return null;
  }

  /** Of the conversation in the path, whether it has begun or not; what belongs to somebody else does not exist. */
  async function keyInPath(req: Request, res: Response): Promise<WebConversationKey | null> {
    const key = await keyOf(req, res, { bySecret: false });
    if (!key) return null;
    const { id } = req.params as { id: string };
    if (id === key.conversationId) return key;
    refuseUnknown(res);
    return null;
  }

  async function opened(
    req: Request,
    key: WebConversationKey,
    watermark: string,
  ): Promise<Record<string, unknown>> {
    const { conversationId } = key;
    const t = await tokens.sign(key, 'stream', STREAM_LIFE_S);
    const query = new URLSearchParams({ watermark, t }).toString();
    const path = `${BASE}/conversations/${conversationId}/stream?${query}`;
    return {
      conversationId,
      token: await tokens.sign(key, 'talk', TOKEN_LIFE_S),
      expires_in: TOKEN_LIFE_S,
      streamUrl: house.streamOrigin(req) + path,
    };
  }

  const routes: readonly ['get' | 'post' | 'del', string, Handler][] = [
    [
      'post',
      '/tokens/generate',
      async (req, res) => {
        const [, given] = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
        if (given === undefined) return refuse(res, 'Unauthorized', 'Missing secret');
        if (!isSame(given, house.secret)) return refuse(res, 'NotAllowed', 'Invalid secret');
        if (!gate.allows('token', null, req, res)) return;
        const key = newWebConversation();
        const token = await tokens.sign(key, 'talk', TOKEN_LIFE_S);
        const { conversationId } = key;
        res.send(200, { conversationId, token, expires_in: TOKEN_LIFE_S });
      },
    ],
    [
      'post',
      '/tokens/refresh',
      async (req, res) => {
        const key = await keyOf(req, res, { bySecret: false });
        if (!key || !gate.allows('refresh', key.visitorId, req, res)) return;
        const token = await tokens.sign(key, 'talk', TOKEN_LIFE_S);
        res.send(200, { conversationId: key.conversationId, token, expires_in: TOKEN_LIFE_S });
      },
    ],
    [
      'post',
      '/conversations',
      async (req, res) => {
        const key = await keyOf(req, res, { bySecret: true });
        if (!key) return;
        const asked = chat.isKnown(key) ? 'refresh' : 'start';
        const closed = chat.closed();
        if (asked === 'start' && closed !== null) return refuse(res, 'ChatClosed', closed);
        if (!gate.allows(asked, key.visitorId, req, res)) return;
        const isNew = await chat.start(key);
        res.send(isNew ? 201 : 200, await opened(req, key, '-'));
      },
    ],
    [
      'get',
      '/conversations/:id',
      async (req, res) => {
        const key = await keyInPath(req, res);
        if (!key || !gate.allows('refresh', key.visitorId, req, res)) return;
        if (!chat.isKnown(key)) return refuseUnknown(res);
        const watermark = watermarkIn(req);
        if (watermark !== null && readWatermark(watermark) === null)
          return refuse(res, 'BadArgument', 'watermark: not one of ours');
        // Without a watermark only what comes from now on is sent.
        const last = watermark ?? String((await chat.read(key, AT_END))?.watermark ?? 0);
        res.send(200, await opened(req, key, last));
      },
    ],
    [
      // Not in the published API: "wis dit gesprek".
      'del',
      '/conversations/:id',
      async (req, res) => {
        const key = await keyInPath(req, res);
        if (!key) return;
        if (await chat.forget(key)) res.send(204);
        else refuseUnknown(res);
      },
    ],
    [
      'get',
      '/conversations/:id/activities',
      async (req, res) => {
        const key = await keyInPath(req, res);
        if (!key || !gate.allows('read', key.visitorId, req, res)) return;
        const after = readWatermark(watermarkIn(req) ?? '');
        if (after === null) return refuse(res, 'BadArgument', 'watermark: not one of ours');
        const set = await chat.read(key, { after, limit: SET_LIMIT });
        if (!set) return refuseUnknown(res);
        res.writeHead(200, json);
        res.end(activitySetJson(set.activities, set.watermark));
      },
    ],
    [
      'post',
      '/conversations/:id/activities',
      async (req, res) => {
        const key = await keyInPath(req, res);
        if (!key || !gate.allows('message', key.visitorId, req, res)) return;
        const body = readPostedActivity(req.body);
        if (body.kind === 'bad') return refuse(res, body.code, body.reason);
        const posted = await chat.post(key, {
          activity: body.activity,
          mayRequest: gate.mayRequest(req),
        });
        if (posted.kind === 'noConversation') return refuseUnknown(res);
        res.send(200, { id: posted.id });
      },
    ],
  ];
  for (const [method, path, handler] of routes) {
    server[method](BASE + path, async (req: Request, res: Response) => {
      try {
        res.header('cache-control', 'no-store');
        await handler(req, res);
      } catch (error) {
        house.log.error({ err: error, path }, 'direct line failed');
        refuse(res, 'ServiceError', 'The bot could not answer');
      }
    });
  }
}

function refuseUnknown(res: Response): void {
  refuse(res, 'NotFound', 'Conversation not found');
}

const AT_END = { after: Number.MAX_SAFE_INTEGER, limit: 1 };

function watermarkIn(req: Request): string | null {
  return new URLSearchParams(req.getQuery()).get('watermark');
}

function isSame(given: string, secret: string | null): boolean {
  if (secret === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
