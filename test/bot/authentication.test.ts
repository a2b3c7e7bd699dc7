// Only the connector's own tokens, of the city's tenant, towards allowed addresses: against a local issuer.
import { AuthenticationError } from 'botframework-connector';
import { expect } from 'chai';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import { readActivityBody } from '../../src/bot/activityBody.ts';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { readConfig } from '../../src/config.ts';
import { messageActivity } from '../support/activities.ts';
import {
  CONNECTOR_ISSUER,
  startOpenIdProvider,
  type OpenIdProvider,
  type PrivateKey,
} from '../support/openIdProvider.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

describe('authentication', () => {
  let provider: OpenIdProvider;
  let strangerKey: PrivateKey;
  let adapter: TeamsAdapter;
  let turns = 0;

  before(async () => {
    strangerKey = (await generateKeyPair('RS256')).privateKey;
    provider = await startOpenIdProvider();
    const config = readConfig({
      MAATJE_APP_ID: APP_ID,
      MAATJE_APP_TENANT_ID: TENANT,
      MAATJE_APP_PASSWORD: 'a secret of this test',
      MAATJE_OPENID_METADATA: provider.url(),
    });
    adapter = new TeamsAdapter(new GuardedAuthentication(config));
  });

  after(() => provider.close());
  beforeEach(() => (turns = 0));

  const token = (claims: Record<string, unknown> = {}, more: object = {}): Promise<string> =>
    provider.token(APP_ID, { claims: { serviceurl: SERVICE_URL, ...claims }, ...more });

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
    expect(await statusOf(`Bearer ${await token()}`)).to.equal(200);
    expect(turns).to.equal(1);
  });

  const refused: [string, () => Promise<string> | string, number, object?][] = [
    ['no token', () => '', 401],
    ['another scheme', async () => `Basic ${await token()}`, 401],
    ['an expired token', async () => `Bearer ${await token({}, { expires: '-1h' })}`, 401],
    ['another audience', async () => `Bearer ${await token({ aud: 'other' })}`, 401],
    ['another issuer', async () => `Bearer ${await token({ iss: 'https://evil.example' })}`, 401],
    [
      'a signature by a stranger',
      async () => `Bearer ${await token({}, { key: strangerKey })}`,
      401,
    ],
    [
      'an unsigned token (alg none)',
      () =>
        `Bearer ${new UnsecuredJWT({ serviceurl: SERVICE_URL }).setIssuer(CONNECTOR_ISSUER).setAudience(APP_ID).setExpirationTime('5m').encode()}`,
      401,
    ],
    ['text that is no token', () => 'Bearer abc.def.ghi', 401],
    [
      'another serviceurl claim than the activity',
      async () => `Bearer ${await token({ serviceurl: 'https://webchat.botframework.com/' })}`,
      401,
    ],
    ['another tenant', async () => `Bearer ${await token()}`, 403, { tenantId: 'other' }],
    [
      'a foreign serviceUrl, even with a matching claim',
      async () => `Bearer ${await token({ serviceurl: 'https://evil.example/' })}`,
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
