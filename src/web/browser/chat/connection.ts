// Keeps the chat connected: whenever a client is lost, a new one goes on with the same conversation at the same place.
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { createPollingWatch } from './pollingWatch.ts';
import { DIRECT_LINE, openConversation, type OpenedConversation, type Opening } from './tokens.ts';
import { watchedSocket } from './watchedSocket.ts';

/** From the first word of the conversation. */
const FROM_THE_START = '0';
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A clock that jumped so far means that the machine slept. */
const SLEPT_MS = 30_000;
const TICK_MS = 5_000;
/** After so many streams that closed before they opened, something on the way refuses them. */
const REFUSED_STREAMS = 3;

export interface ConnectionEvents {
  /** A client to talk through; `isNew`: of a conversation that begins now. */
  connected(client: DirectLine, isNew: boolean): void;
  /** Whether what is typed reaches the server by now. */
  reaches(isOnline: boolean): void;
  /** The public chat is switched off. */
  closed(reason: string): void;
}

export interface Connection {
  /** Begins; also anew, when the old connection may be lost. */
  start(): void;
  /** The token by which the conversation is spoken to now. */
  current(): { conversationId: string; token: string } | null;
}

/** One connection for the whole life of the page. */
export function createConnection(events: ConnectionEvents): Connection {
  let current: { client: DirectLine; conversation: OpenedConversation } | null = null;
  let wait = FIRST_WAIT_MS;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let streams = true;
  let refused = 0;
  const needsAnother = createPollingWatch();

  const start = (): void => {
    clearTimeout(retry);
    attempt += 1;
    const mine = attempt;
    void openConversation(current ? tokenOf(current.client) : null).then((opening) => {
      if (mine === attempt) open(opening);
    });
  };

  const lost = (client: DirectLine | null): void => {
    if (current !== null && current.client !== client) return;
    events.reaches(false);
    clearTimeout(retry);
    // Not all visitors at the same moment, when the server is back.
    retry = setTimeout(start, wait * (1 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const open = (opening: Opening): void => {
    if (opening.kind === 'closed') return events.closed(opening.reason);
    if (opening.kind === 'later') return lost(current?.client ?? null);
    const { conversation } = opening;
    const before = current?.conversation.conversationId ?? conversation.conversationId;
    // The old conversation is gone: what stands here goes with it.
    if (before !== conversation.conversationId) return location.reload();
    const client = makeClient(conversation, current && placeOf(current.client));
    current = { client, conversation };
    events.connected(client, !conversation.resumed);
  };

  const makeClient = (conversation: OpenedConversation, place: string | null): DirectLine => {
    const { conversationId, token, resumed } = conversation;
    const options = {
      ...{ token, domain: DIRECT_LINE, webSocket: streams },
      ...(resumed ? { conversationId, watermark: place ?? FROM_THE_START } : {}),
      WebSocket: watchedSocket({
        opened: () => (refused = 0),
        lost: ({ wasOpen, late }) => {
          if (!wasOpen) refused += 1;
          if (late || refused >= REFUSED_STREAMS) streams = false;
          lost(client);
        },
      }),
    };
    const client: DirectLine = new DirectLine(options as DirectLineOptions);
    client.connectionStatus$.subscribe((status) => {
      if (status === ConnectionStatus.Online) {
        wait = FIRST_WAIT_MS;
        conversation.resumed = true;
        events.reaches(true);
      }
      if (status === ConnectionStatus.ExpiredToken) lost(client);
      if (status === ConnectionStatus.FailedToConnect) lost(client);
    });
    return client;
  };

  let lastTick = Date.now();
  setInterval(() => {
    const now = Date.now();
    const slept = now - lastTick > SLEPT_MS;
    lastTick = now;
    if (slept) return start();
    if (streams || !current) return;
    const { client, conversation } = current;
    const polled = { conversationId: conversation.conversationId, token: tokenOf(client) };
    void needsAnother({ ...polled, place: () => placeOf(client) }).then((another) => {
      if (another && current?.client === client) start();
    });
  }, TICK_MS);
  window.addEventListener('online', start);

  return {
    start,
    current: () =>
      current && {
        conversationId: current.conversation.conversationId,
        token: tokenOf(current.client),
      },
  };
}

type DirectLineOptions = ConstructorParameters<typeof DirectLine>[0];

/** How far this client has come, and its refreshed token: fields that Direct Line does not publish. */
function placeOf(client: DirectLine): string {
  return (client as unknown as { watermark: string }).watermark || FROM_THE_START;
}

function tokenOf(client: DirectLine): string {
  return (client as unknown as { token: string }).token;
}
