// Only the connector's own tokens, of the city's tenant, towards allowed addresses: against a local issuer.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthenticationError } from 'botframework-connector';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { readActivityBody } from '../../src/bot/activityBody.ts';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { readConfig } from '../../src/config.ts';
import { messageActivity } from '../support/activities.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const ISSUER = 'https://api.botframework.com';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

describe('authentication', () => {
  let server: Server;
  let privateKey: Key;
  let strangerKey: Key;
  let adapter: TeamsAdapter;
  let turns = 0;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    privateKey = pair.privateKey;
    strangerKey = (await generateKeyPair('RS256')).privateKey;
    const jwk = {
      ...(await exportJWK(pair.publicKey)),
      kid: 'key-1',
      use: 'sig',
      endorsements: ['msteams'],
    };
    server = await serveMetadata(jwk);
    const { port } = server.address() as AddressInfo;
    const config = readConfig({
      MAATJE_APP_ID: APP_ID,
      MAATJE_APP_TENANT_ID: TENANT,
      MAATJE_APP_PASSWORD: 'a secret of this test',
      MAATJE_OPENID_METADATA: `http://127.0.0.1:${port}/openid`,
    });
    adapter = new TeamsAdapter(new GuardedAuthentication(config));
  });

  after(() => server.close());
  beforeEach(() => (turns = 0));

  function token(claims: Record<string, unknown> = {}, expires = '5m') {
    return new SignJWT({ serviceurl: SERVICE_URL, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .setIssuer((claims['iss'] as string | undefined) ?? ISSUER)
      .setAudience((claims['aud'] as string | undefined) ?? APP_ID)
      .setIssuedAt()
      .setExpirationTime(expires);
  }

  async function statusOf(header: string, change: { tenantId?: string; serviceUrl?: string } = {}) {
    const sender = { tenantId: TENANT, serviceUrl: SERVICE_URL, ...change };
    const body = readActivityBody(messageActivity('hallo', sender));
    if (body.kind === 'bad') throw new Error(body.reason);
    try {
      await adapter.receive(header, body.activity, async () => void (turns += 1));
      return 200;
    } catch (error) {
      if (error instanceof AuthenticationError) return error.statusCode;
      throw error;
    }
  }

  it('lets a valid token in', async () => {
    expect(await statusOf(`Bearer ${await token().sign(privateKey)}`)).to.equal(200);
    expect(turns).to.equal(1);
  });

  const refused: [string, () => Promise<string> | string, number, object?][] = [
    ['no token', () => '', 401],
    ['another scheme', async () => `Basic ${await token().sign(privateKey)}`, 401],
    ['an expired token', async () => `Bearer ${await token({}, '-1h').sign(privateKey)}`, 401],
    [
      'another audience',
      async () => `Bearer ${await token({ aud: 'other' }).sign(privateKey)}`,
      401,
    ],
    [
      'another issuer',
      async () => `Bearer ${await token({ iss: 'https://evil.example' }).sign(privateKey)}`,
      401,
    ],
    ['a signature by a stranger', async () => `Bearer ${await token().sign(strangerKey)}`, 401],
    [
      'an unsigned token (alg none)',
      () =>
        `Bearer ${new UnsecuredJWT({ serviceurl: SERVICE_URL }).setIssuer(ISSUER).setAudience(APP_ID).setExpirationTime('5m').encode()}`,
      401,
    ],
    ['text that is no token', () => 'Bearer abc.def.ghi', 401],
    [
      'another serviceurl claim than the activity',
      async () =>
        `Bearer ${await token({ serviceurl: 'https://webchat.botframework.com/' }).sign(privateKey)}`,
      401,
    ],
    [
      'another tenant',
      async () => `Bearer ${await token().sign(privateKey)}`,
      403,
      { tenantId: 'other' },
    ],
    [
      'a foreign serviceUrl, even with a matching claim',
      async () => `Bearer ${await token({ serviceurl: 'https://evil.example/' }).sign(privateKey)}`,
      403,
      { serviceUrl: 'https://evil.example/' },
    ],
  ];
  for (const [name, header, status, change] of refused) {
    it(`refuses ${name} with ${status}`, async () => {
      expect(await statusOf(await header(), change ?? {})).to.equal(status);
      expect(turns, 'the turn must not run').to.equal(0);
    });
  }
});

async function serveMetadata(jwk: JWK & { endorsements: string[] }): Promise<Server> {
  const server = createServer((req, res) => {
    const { port } = server.address() as AddressInfo;
    res.setHeader('content-type', 'application/json');
    const metadata = {
      issuer: ISSUER,
      jwks_uri: `http://127.0.0.1:${port}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
