// Puts the website's side together on the server of the bot.
import type { Logger } from 'pino';
import type { Request, Server } from 'restify';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { visitorConversation } from '../../dialogs/visitor/visitorConversation.ts';
import type { IdentitySettings } from '../config/identitySettings.ts';
import type { WebSettings } from '../config/webSettings.ts';
import { publicChatNow } from '../content/publicChat.ts';
import type { WebLimits } from '../content/webLimitsSchema.ts';
import type { Store } from '../store/store.ts';
import { serveDirectLine } from './directLineRoutes.ts';
import { clientAddress } from './clientAddress.ts';
import { endExpired } from './identity/endExpired.ts';
import { serveIdentity } from './identity/identityRoutes.ts';
import { identityReader } from './identity/identityTokens.ts';
import { servePageToken, type PageTokenHouse } from './pageToken.ts';
import { serveStreams } from './streams.ts';
import { isAllowedOrigin } from './origins.ts';
import { createWebTokens } from './tokens.ts';
import { createWebGate } from './webGate.ts';
import { createWebChat, type WebChatHouse } from './webChat.ts';

export interface WebHouse {
  store: Store;
  deps: DialogDeps;
  settings: WebSettings;
  /** Null: nobody is known on the website. */
  identity: IdentitySettings | null;
  limits: WebLimits;
  /** For how many days what was said is kept. */
  transcriptDays: number;
  log: Logger;
  turnEnded: NonNullable<WebChatHouse['turnEnded']>;
}

/** What its pages are made with; `stop` ends it. */
export interface RunningWeb extends PageTokenHouse {
  /** Closes the streams, so that the server can stop. */
  stop(): void;
}

/** Adds all that the website needs to the server. */
export function startWeb(server: Server, house: WebHouse): RunningWeb {
  const { store, deps, settings, limits, log, transcriptDays, turnEnded } = house;
  const publicChat = publicChatNow(store);
  const closed = (): string | null => {
    const { isOpen, reason } = publicChat();
    if (isOpen) return null;
    const told = /[.!?]$/.test(reason) ? reason : `${reason}.`;
    return deps.text('visitor.closed', { ...deps.faq.contact(store.clock()), reason: told });
  };
  const conversation = visitorConversation(deps);
  const chat = createWebChat({ store, deps, conversation, closed, log, turnEnded });
  const tokens = createWebTokens(store);
  const addressOf = clientAddress(settings.proxies);
  const gate = createWebGate(limits, addressOf, store.clock);
  const isSecure = settings.publicHost !== null;
  // What a request says of it is not believed once it is known.
  const hostOf = (req: Pick<Request, 'headers'>): string =>
    settings.publicHost ?? req.headers.host ?? '';
  const streamOrigin = (req: Request): string => `${isSecure ? 'wss' : 'ws'}://${hostOf(req)}`;
  const pages = { chat, tokens, gate, transcriptDays, isSecure, hostOf, log };
  serveDirectLine(server, { chat, tokens, gate, secret: settings.secret, streamOrigin, log });
  servePageToken(server, pages);
  const read = house.identity && identityReader(house.identity, store.clock);
  serveIdentity(server, pages, {
    ...{ store, chat, read, minutes: limits.identityMinutes, addressOf, log },
    isAllowed: (req) => isAllowedOrigin(req.headers, settings),
  });
  const endSweep = endExpired({ store, chat, log });
  const streams = serveStreams(server.server, {
    ...{ chat, tokens, settings, limits, addressOf, log },
  });
  return {
    ...pages,
    stop() {
      endSweep();
      streams.close();
    },
  };
}
