// Puts the website's side together on the server of the bot.
import type { Logger } from 'pino';
import type { Request, Server } from 'restify';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { visitorConversation } from '../../dialogs/visitor/visitorConversation.ts';
import type { WebSettings } from '../config/webSettings.ts';
import type { WebLimits } from '../content/webLimitsSchema.ts';
import type { Store } from '../store/store.ts';
import { serveDirectLine } from './directLineRoutes.ts';
import { clientAddress } from './clientAddress.ts';
import { servePageToken } from './pageToken.ts';
import { serveStreams } from './streams.ts';
import { createWebTokens, type WebTokens } from './tokens.ts';
import { createWebGate, type WebGate } from './webGate.ts';
import { createWebChat, type WebChat } from './webChat.ts';

export interface WebHouse {
  store: Store;
  deps: DialogDeps;
  settings: WebSettings;
  limits: WebLimits;
  /** For how many days what was said is kept. */
  transcriptDays: number;
  log: Logger;
}

export interface RunningWeb {
  chat: WebChat;
  tokens: WebTokens;
  gate: WebGate;
  /** Closes the streams, so that the server can stop. */
  stop(): void;
}

/** Adds all that the website needs to the server. */
export function startWeb(server: Server, house: WebHouse): RunningWeb {
  const { store, deps, settings, limits, log, transcriptDays } = house;
  const chat = createWebChat({ store, deps, conversation: visitorConversation(deps), log });
  const tokens = createWebTokens(store);
  const addressOf = clientAddress(settings.proxies);
  const gate = createWebGate(limits, addressOf, store.clock);
  const scheme = settings.isSecure ? 'wss' : 'ws';
  const streamOrigin = (req: Request): string => `${scheme}://${req.headers.host ?? ''}`;
  serveDirectLine(server, { chat, tokens, gate, secret: settings.secret, streamOrigin, log });
  servePageToken(server, { chat, tokens, gate, transcriptDays, isSecure: settings.isSecure, log });
  const streams = serveStreams(server.server, {
    ...{ chat, tokens, origins: settings.origins, limits, addressOf, log },
  });
  return { chat, tokens, gate, stop: () => streams.close() };
}
