// The streams of Direct Line: a WebSocket that gets what is said in one conversation, each thing once.
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import type { WebLimits } from '../content/webLimitsSchema.ts';
import type { StoredWebActivity, WebConversationKey } from '../store/webConversations.ts';
import type { AddressOf } from './clientAddress.ts';
import { isAllowedOrigin, type OwnOrigins } from './origins.ts';
import type { WebTokens } from './tokens.ts';
import { activitySetJson, readWatermark } from './watermark.ts';
import type { WebChat } from './webChat.ts';

export interface StreamsHouse {
  chat: WebChat;
  tokens: WebTokens;
  limits: Pick<WebLimits, 'streamsPerVisitor' | 'streamsPerAddress' | 'streamsInTotal'>;
  addressOf: AddressOf;
  /** Whose pages may open one. */
  settings: OwnOrigins;
  log: Logger;
}

export interface Streams {
  /** How many are open. */
  readonly size: number;
  /** Closes all: the server goes down, and pages come back to the next one. */
  close(): void;
}

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,100})\/stream\?/;
/** What a page sends is only a sign of life. */
const MAX_HEARD_BYTES = 1024;
const CATCH_UP = 100;
/** Who reads slower than this (bytes that wait) is let go, and comes back with its watermark. */
const MOST_WAITING = 512 * 1024;
const PING_MS = 45_000;
const GOING_AWAY = 1001;
const TRY_LATER = 1013;

/** Opens streams on a server. */
export function serveStreams(server: HttpServer, house: StreamsHouse): Streams {
  const sockets = new WebSocketServer({
    ...{ noServer: true, perMessageDeflate: false, maxPayload: MAX_HEARD_BYTES },
    ...{ clientTracking: true, skipUTF8Validation: true },
  });
  const alive = new WeakSet<WebSocket>();
  /** How many are open, by visitor and by address. */
  const open = new Map<string, number>();

  function hasRoom([visitor = '', address = '']: readonly string[]): boolean {
    const { streamsPerVisitor, streamsPerAddress, streamsInTotal } = house.limits;
    return (
      sockets.clients.size < streamsInTotal &&
      (open.get(visitor) ?? 0) < streamsPerVisitor &&
      (open.get(address) ?? 0) < streamsPerAddress
    );
  }

  function count(holders: readonly string[], change: 1 | -1): void {
    for (const holder of holders) {
      const now = (open.get(holder) ?? 0) + change;
      if (now > 0) open.set(holder, now);
      else open.delete(holder);
    }
  }

  async function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const url = req.url ?? '';
    const [, conversationId] = PATH.exec(url) ?? [];
    if (conversationId === undefined) return deny(socket, '404 Not Found');
    if (!isAllowedOrigin(req.headers, house.settings)) return deny(socket, '403 Forbidden');
    const query = new URLSearchParams(url.slice(url.indexOf('?')));
    const read = await house.tokens.read(query.get('t') ?? '', 'stream');
    if (read.kind !== 'ok') return deny(socket, '403 Forbidden');
    const after = readWatermark(query.get('watermark') ?? '');
    if (after === null) return deny(socket, '400 Bad Request');
    const { key } = read;
    if (key.conversationId !== conversationId || !house.chat.isKnown(key))
      return deny(socket, '404 Not Found');
    const holders = [`visitor ${key.visitorId}`, `address ${house.addressOf(req)}`];
    if (!hasRoom(holders)) return deny(socket, '429 Too Many Requests');
    sockets.handleUpgrade(req, socket, head, (opened) => {
      count(holders, 1);
      opened.on('close', () => count(holders, -1));
      follow(opened, key, after);
    });
  }

  /** Sends what was said since, and from then on what is said. */
  function follow(stream: WebSocket, key: WebConversationKey, after: number): void {
    let sent = after;
    let isCatchingUp = true;
    /** Something was said while it was looked up what had been said: that may not have seen it. */
    let wasSaid = false;
    alive.add(stream);
    const send = (activities: readonly StoredWebActivity[]): void => {
      const last = activities.at(-1)?.seq ?? sent;
      sent = last;
      stream.send(activitySetJson(activities, last));
      if (stream.bufferedAmount > MOST_WAITING) stream.close(TRY_LATER);
    };
    const catchUp = async (): Promise<void> => {
      isCatchingUp = true;
      for (;;) {
        wasSaid = false;
        const set = await house.chat.read(key, { after: sent, limit: CATCH_UP });
        if (!set) return stream.close(GOING_AWAY);
        if (stream.readyState !== stream.OPEN) break;
        if (set.activities.length > 0) send(set.activities);
        else if (!wasSaid) break;
      }
      isCatchingUp = false;
    };
    const begin = (): void => {
      catchUp().catch((error: unknown) => {
        house.log.error({ err: error, conversation: key.conversationId }, 'stream failed');
        stream.close(TRY_LATER);
      });
    };
    const end = house.chat.listen(key.conversationId, (activities) => {
      if (activities === null) return stream.close(GOING_AWAY);
      wasSaid = true;
      if (isCatchingUp) return;
      if (activities[0]?.seq === sent + 1) send(activities);
      else begin();
    });
    stream.on('message', () => alive.add(stream));
    stream.on('pong', () => alive.add(stream));
    stream.on('close', end);
    stream.on('error', () => stream.terminate());
    begin();
  }

  /** A laptop that fell asleep says no goodbye. */
  const pulse = setInterval(() => {
    for (const stream of sockets.clients) {
      if (!alive.has(stream)) stream.terminate();
      alive.delete(stream);
      stream.ping();
    }
  }, PING_MS);
  pulse.unref();

  server.on('upgrade', (req, socket, head) => {
    upgrade(req, socket, head).catch((error: unknown) => {
      house.log.error({ err: error }, 'no stream');
      deny(socket, '500 Internal Server Error');
    });
  });

  return {
    get size() {
      return sockets.clients.size;
    },
    close() {
      clearInterval(pulse);
      for (const stream of sockets.clients) stream.close(GOING_AWAY);
      sockets.close();
    },
  };
}

function deny(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
