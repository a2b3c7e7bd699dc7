// Tokens that nobody may take, by the family they pretend to be of; and one of each family that is right.
import { createHmac, createPublicKey, randomUUID, type JsonWebKey } from 'node:crypto';
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { secretKey } from '../../src/store/secrets.ts';
import { TOKEN_LIFE_S } from '../../src/web/tokens.ts';
import { APP_ID, METRICS_TOKEN, SECRET, type AttackedBot } from './attackedBot.ts';

/** Who gives a token, and for what. */
export type Family = 'connector' | 'secret' | 'talk' | 'stream' | 'resume' | 'form' | 'identity' | 'link' | 'metrics'; // prettier-ignore

type Tokens = Record<string, string>;
export type HostileTokens = Record<Family, Tokens>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with any header, signed with HMAC, or not at all. */
function handMade(header: object, payload: object, secret: Buffer | string | null): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  const mark = secret === null ? '' : createHmac('sha256', secret).update(signed).digest('base64url'); // prettier-ignore
  return `${signed}.${mark}`;
}

/** The token with something else in it, under the same signature. */
function changed(token: string, change: object): string {
  const [header = '', payload = '', mark = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return `${header}.${encode({ ...claims, ...change })}.${mark}`;
}

function pemOf(jwk: unknown): string {
  const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

async function connectorTokens({ provider, connector }: AttackedBot): Promise<Tokens> {
  const serviceurl = connector.url;
  const of = (claims: object, more: object = {}): Promise<string> =>
    provider.token(APP_ID, { claims: { serviceurl, ...claims }, ...more });
  const stranger = await generateKeyPair('RS256', { extractable: true });
  const payload = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl, exp: 2e9 };
  const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  return {
    forged: await of({}, { key: stranger.privateKey }),
    expired: await of({}, { expires: '-1h' }),
    'of another audience': await of({ aud: randomUUID() }),
    'of another issuer': await of({ iss: 'https://evil.example' }),
    'of the emulator, for another app': await of({ iss: emulator, ver: '1.0', appid: randomUUID() }), // prettier-ignore
    'of a skill, another app': await of({ iss: emulator, ver: '1.0', appid: randomUUID(), aud: APP_ID }), // prettier-ignore
    'for another serviceUrl': await of({ serviceurl: 'https://webchat.botframework.com/' }),
    'with a kid of nobody': await of({}, { kid: 'other' }),
    'not valid yet': await of({ nbf: 2e9, exp: 2e9 + 60 }),
    'alg none': handMade({ alg: 'none', kid: 'key-1' }, payload, null),
    'HS256 with the public key': handMade({ alg: 'HS256', kid: 'key-1' }, payload, pemOf(provider.publicKey)), // prettier-ignore
    'changed after signing': changed(await of({}), { aud: APP_ID, extra: 1 }),
    'key in its own header': await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })
      .sign(stranger.privateKey),
  };
}

/** Those of our own house, for one use of a conversation. */
async function ownTokens(
  bot: AttackedBot,
  audience: string,
  key: { user: string; conv: string },
): Promise<Tokens> {
  const { store } = bot.maatje;
  const own = secretKey(store, 'webTokens');
  const now = Math.floor(store.clock() / 1000);
  const right = { ...key, iss: 'maatje', aud: audience, iat: now, exp: now + TOKEN_LIFE_S };
  const signed = (payload: JWTPayload, secret: Uint8Array = own): string =>
    handMade({ alg: 'HS256' }, payload, Buffer.from(secret));
  return {
    forged: signed(right, Buffer.alloc(32, 7)),
    'signed with nothing': signed(right, Buffer.alloc(0)),
    'signed with the key of the links': signed(right, secretKey(store, 'downloads')),
    expired: signed({ ...right, iat: now - 99, exp: now - 1 }),
    'of another issuer': signed({ ...right, iss: 'https://evil.example' }),
    'alg none': handMade({ alg: 'none' }, right, null),
    'changed after signing': changed(signed(right), { conv: 'another' }),
    'without a visitor': signed({ ...right, user: 5 as never }),
    'of another audience': signed({ ...right, aud: 'maatje' }),
  };
}

async function identityTokens(bot: AttackedBot): Promise<Tokens> {
  const { website, identityToken, victim } = bot;
  const used = await identityToken();
  await victim.call('POST', '/web/identity', { json: { token: used } });
  const stranger = await generateKeyPair('ES256');
  const now = Math.floor(bot.maatje.store.clock() / 1000);
  const [, payload = ''] = used.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  const fresh = { ...claims, jti: 'attack-fresh-token' };
  return {
    replayed: used,
    forged: await new SignJWT(fresh).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(stranger.privateKey), // prettier-ignore
    expired: await identityToken({ iat: now - 300, exp: now - 60 }),
    'of another audience': await identityToken({ aud: 'loket' }),
    'of another issuer': await identityToken({ iss: 'https://evil.example' }),
    'of another company': await identityToken({ kbo: '0207.451.227' }),
    'of too long a life': await identityToken({ exp: now + 86_400 }),
    'alg none': handMade({ alg: 'none' }, fresh, null),
    'HS256 with the public key': handMade({ alg: 'HS256', kid: 'one' }, fresh, pemOf(website.publicKey)), // prettier-ignore
    'changed after signing': changed(await identityToken(), { email: 'iemand@evil.example' }),
  };
}

function linkTokens(bot: AttackedBot): Tokens {
  const { store } = bot.maatje;
  const right = bot.link('demo-sofie');
  const [content = '', mark = ''] = right.split('.');
  const grant = JSON.parse(Buffer.from(content, 'base64url').toString()) as { until: number };
  const signed = (change: object, key: Uint8Array = secretKey(store, 'downloads')): string => {
    const text = encode({ ...grant, ...change });
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  return {
    forged: signed({}, Buffer.alloc(32, 7)),
    'signed with the key of the chat': signed({}, secretKey(store, 'webTokens')),
    expired: signed({ until: store.clock() - 1 }),
    'changed after signing': `${encode({ ...grant, args: { format: 'xlsx' } })}.${mark}`,
    'of who may not see it': bot.link('demo-els'),
    'of nobody': signed({ personId: 'nobody' }),
    'of a kind that does not exist': signed({ kind: 'constructor' }),
    'without a signature': `${content}.`,
    cut: right.slice(0, -2),
  };
}

/** Words that are nearly the secret. */
const nearly = (secret: string): Tokens => ({
  'part of it': secret.slice(0, -1),
  'more than it': `${secret}x`,
  'in capitals': secret.toUpperCase(),
  'of the same length': 'x'.repeat(secret.length),
});

/** All of them, made for a running bot. */
export async function hostileTokens(bot: AttackedBot): Promise<HostileTokens> {
  const { victim } = bot;
  const key = { user: victim.userId, conv: victim.conversationId };
  const [, claims = ''] = bot.plain.cookie.split('=')[1]!.split('.');
  const plainKey = JSON.parse(Buffer.from(claims, 'base64url').toString()) as typeof key;
  return {
    connector: await connectorTokens(bot),
    secret: nearly(SECRET),
    metrics: nearly(METRICS_TOKEN),
    talk: await ownTokens(bot, 'directline', key),
    stream: await ownTokens(bot, 'stream', key),
    resume: await ownTokens(bot, 'resume', plainKey),
    form: await ownTokens(bot, 'form', plainKey),
    identity: await identityTokens(bot),
    link: linkTokens(bot),
  };
}
