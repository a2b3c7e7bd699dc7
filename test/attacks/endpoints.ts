// Every endpoint there is, with where it takes which token: a route that is not listed here fails the test.
import { PLAIN_CHAT, PLAIN_LOGIN } from '../../src/web/index.ts';
import { messageActivity, PLAYGROUND_TENANT } from '../support/activities.ts';
import { APP_ID, METRICS_TOKEN, SECRET, type AttackedBot } from './attackedBot.ts';
import type { Family } from './hostileTokens.ts';

const BASE = '/v3/directline';
const FORM = 'application/x-www-form-urlencoded';

export interface Sent {
  path: string;
  headers?: Record<string, string>;
  /** As it travels; JSON unless the headers say otherwise. */
  body?: string;
}

export interface Place {
  family: Family;
  /** The request with the token in its place; whatever else it needs is right. */
  sent(bot: AttackedBot, token: string): Sent;
  /** One that is taken. */
  right(bot: AttackedBot): string | Promise<string>;
  /** True when the answer is that to a right token. */
  isTaken(answer: { status: number; body: string }): boolean;
  /** The attack comes by the victim's own browser, which is shown the victim's own words. */
  isByVictim?: true;
}

export interface Endpoint {
  /** As restify names it; the stream is no route of restify. */
  route: string;
  /** Where it takes tokens; none: it is there for everybody. */
  places: readonly Place[];
  /** The request of somebody without any token; the path alone when absent. */
  bare?: Sent;
}

const isGood = ({ status }: { status: number }): boolean => status < 300;
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

/** Of the victim's own conversation, by Direct Line. */
function talk(path: string, body?: object): Place {
  return {
    family: 'talk',
    sent: ({ victim }, token) => ({
      path: BASE + path.replace(':id', victim.conversationId),
      headers: bearer(token),
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
    right: ({ victim }) => victim.token,
    isTaken: isGood,
  };
}

const secret = (path: string): Place => ({
  family: 'secret',
  sent: (_bot, token) => ({ path: BASE + path, headers: bearer(token), body: '{}' }),
  right: () => SECRET,
  isTaken: isGood,
});

const open = (path: string, methods: readonly string[] = ['GET', 'HEAD']): Endpoint[] =>
  methods.map((method) => ({ route: `${method} ${path}`, places: [] }));

const withCookie = (cookie: string, type = FORM): Record<string, string> => ({
  ...{ cookie, 'content-type': type },
});

export const ENDPOINTS: readonly Endpoint[] = [
  {
    route: 'POST /api/messages',
    bare: { path: '/api/messages', body: '{}' },
    places: [
      {
        family: 'connector',
        sent: ({ connector }, token) => ({
          path: '/api/messages',
          headers: bearer(token),
          body: JSON.stringify(
            messageActivity('dank je', {
              ...{ serviceUrl: connector.url, tenantId: PLAYGROUND_TENANT },
            }),
          ),
        }),
        right: ({ provider, connector }) =>
          provider.token(APP_ID, {
            claims: { serviceurl: connector.url },
          }),
        isTaken: isGood,
      },
    ],
  },
  {
    route: 'GET /metrics',
    places: [
      {
        family: 'metrics',
        sent: (_bot, token) => ({ path: '/metrics', headers: bearer(token) }),
        right: () => METRICS_TOKEN,
        isTaken: isGood,
      },
    ],
  },
  ...open('/health/live', ['GET']),
  ...open('/health/ready', ['GET']),
  {
    route: 'GET /download/*',
    places: [
      {
        family: 'link',
        sent: (_bot, token) => ({ path: `/download/${token}` }),
        right: (bot) => bot.link('demo-sofie'),
        isTaken: isGood,
      },
    ],
  },
  { route: `POST ${BASE}/tokens/generate`, places: [secret('/tokens/generate')] },
  { route: `POST ${BASE}/tokens/refresh`, places: [talk('/tokens/refresh', {})] },
  {
    route: `POST ${BASE}/conversations`,
    places: [talk('/conversations', {}), secret('/conversations')],
  },
  { route: `GET ${BASE}/conversations/:id`, places: [talk('/conversations/:id')] },
  { route: `GET ${BASE}/conversations/:id/activities`, places: [talk('/conversations/:id/activities')] }, // prettier-ignore
  {
    route: `POST ${BASE}/conversations/:id/activities`,
    places: [talk('/conversations/:id/activities', { type: 'message', text: 'dank u' })],
  },
  {
    route: `GET ${BASE}/conversations/:id/stream (WebSocket)`,
    places: [
      {
        family: 'stream',
        sent: ({ victim }, token) => ({
          path: `${BASE}/conversations/${victim.conversationId}/stream?${form({ watermark: '0', t: token })}`,
        }),
        right: async ({ victim }) => {
          await victim.start();
          return new URL(victim.streamUrl).searchParams.get('t')!;
        },
        isTaken: ({ status }) => status === 101,
      },
    ],
  },
  {
    route: 'POST /web/token',
    places: [
      {
        family: 'resume',
        sent: (_bot, token) => ({
          ...{ path: '/web/token', body: '{}' },
          headers: withCookie(`maatje_chat=${token}`, 'application/json'),
        }),
        right: ({ plain }) => plain.cookie.split('=')[1]!,
        isTaken: ({ body }) => body.includes('"resumed":true'),
      },
    ],
  },
  {
    route: 'POST /web/identity',
    places: [
      {
        ...talk('/conversations/:id'),
        sent: (_bot, token) => ({
          ...{ path: '/web/identity', headers: bearer(token), body: '{"token":5}' },
        }),
        // A right one is asked for the token of the website.
        isTaken: ({ status }) => status === 400,
      },
      {
        family: 'identity',
        sent: ({ victim }, token) => ({
          ...{ path: '/web/identity', headers: bearer(victim.token) },
          body: JSON.stringify({ token }),
        }),
        right: (bot) => bot.identityToken(),
        isTaken: isGood,
      },
    ],
  },
  {
    route: `POST ${PLAIN_LOGIN}`,
    places: [
      {
        family: 'identity',
        sent: ({ plain }, token) => ({
          ...{ path: PLAIN_LOGIN, headers: withCookie(plain.cookie), body: form({ token }) },
        }),
        right: (bot) => bot.identityToken(),
        // Everybody is sent to the same page: what was written tells them apart.
        isTaken: ({ body }) => body.includes('insert usedIdentityToken'),
      },
    ],
  },
  {
    route: `GET ${PLAIN_CHAT}`,
    places: [
      {
        family: 'resume',
        sent: (_bot, token) => ({ path: PLAIN_CHAT, headers: { cookie: `maatje_chat=${token}` } }),
        right: ({ plain }) => plain.cookie.split('=')[1]!,
        isTaken: ({ body }) => body.includes('Merkwoord'),
      },
    ],
  },
  {
    route: `POST ${PLAIN_CHAT}`,
    places: [
      {
        family: 'resume',
        sent: ({ plain }, token) => ({
          ...{ path: PLAIN_CHAT, headers: withCookie(`maatje_chat=${token}`) },
          body: form({ ...plain.fieldsOf('ask'), keer: 'anew', vraag: 'dank u' }),
        }),
        right: ({ plain }) => plain.cookie.split('=')[1]!,
        isTaken: ({ status }) => status === 303,
      },
      {
        family: 'form',
        sent: ({ plain }, token) => ({
          ...{ path: PLAIN_CHAT, headers: withCookie(plain.cookie) },
          body: form({ bewijs: token, keer: 'again', vraag: 'dank u' }),
        }),
        isByVictim: true,
        right: ({ plain }) => plain.fieldsOf('ask')['bewijs']!,
        isTaken: ({ status }) => status === 303,
      },
    ],
  },
  ...open('/'),
  ...open('/begeleiding-en-kosten'),
  ...open('/privacy'),
  ...open('/toegankelijkheid'),
  ...open(PLAIN_CHAT, ['HEAD']),
  ...open('/chat-frame'),
  ...open('/widget.js'),
  ...open('/assets/:name'),
  // Last: it ends the victim's conversation.
  { route: `DELETE ${BASE}/conversations/:id`, places: [talk('/conversations/:id')] },
];
