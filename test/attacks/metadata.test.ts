// The connector's own OpenID metadata: a provider that is down, slow, broken or of another channel lets nobody in.
import { expect } from 'chai';
import { AuthenticationError } from 'botframework-connector';
import { readActivityBody } from '../../src/bot/activityBody.ts';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { readConfig } from '../../src/config.ts';
import { messageActivity, PLAYGROUND_TENANT } from '../support/activities.ts';
import {
  startOpenIdProvider,
  type Misbehaviour,
  type OpenIdProvider,
} from '../support/openIdProvider.ts';
import { APP_ID } from './attackedBot.ts';
import { attackList } from './attackList.ts';

const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const VERIFY_WITHIN_MS = 150;

describe("attack: the connector's metadata", () => {
  const list = attackList('metadata', "The connector's OpenID metadata, at a local provider");
  let provider: OpenIdProvider;
  let other: OpenIdProvider;
  let unendorsed: OpenIdProvider;
  before(async () => {
    provider = await startOpenIdProvider();
    other = await startOpenIdProvider(['webchat', 'directline']);
    unendorsed = await startOpenIdProvider([]);
  });
  after(() => Promise.all([provider, other, unendorsed].map((one) => one.close())));

  /** A bot that reads the metadata for the first time. */
  function adapterFor(url: string): TeamsAdapter {
    const config = readConfig({
      ...{ MAATJE_APP_ID: APP_ID, MAATJE_APP_TENANT_ID: PLAYGROUND_TENANT },
      ...{ MAATJE_APP_PASSWORD: 'a secret of this test', MAATJE_OPENID_METADATA: url },
    });
    const authentication = new GuardedAuthentication(config, { verifyWithinMs: VERIFY_WITHIN_MS });
    return new TeamsAdapter(authentication);
  }

  async function statusOf(adapter: TeamsAdapter, token: string, change: object = {}) {
    const message = messageActivity('hallo', { serviceUrl: SERVICE_URL });
    const body = readActivityBody({ ...message, ...change });
    if (body.kind === 'bad') throw new Error(body.reason);
    let turns = 0;
    try {
      await adapter.receive(`Bearer ${token}`, body.activity, async () => void (turns += 1));
      return turns === 1 ? 200 : 0;
    } catch (error) {
      if (error instanceof AuthenticationError) return turns === 0 ? error.statusCode : 0;
      throw error;
    }
  }
  const rightFor = (issuer: OpenIdProvider, claims: object = {}): Promise<string> =>
    issuer.token(APP_ID, { claims: { serviceurl: SERVICE_URL, ...claims } });

  const cases: [Misbehaviour, number][] = [
    ['down', 503],
    ['refuses', 503],
    ['noJson', 503],
    ['hangs', 503],
    ['noKeys', 401],
  ];
  for (const [behaves, status] of cases) {
    it(`that ${behaves}: even a right token is refused with ${status}, within its time`, async () => {
      const adapter = adapterFor(provider.url(`when-${behaves}`));
      provider.behaves = behaves;
      const begun = performance.now();
      const answered = await statusOf(adapter, await rightFor(provider));
      provider.behaves = 'none';
      list.note('POST /api/messages', `a provider that ${behaves}`, answered);
      expect(answered).to.equal(status);
      expect(performance.now() - begun).to.be.below(VERIFY_WITHIN_MS + 500);
      if (behaves === 'noKeys') return;
      const again = await statusOf(adapter, await rightFor(provider));
      list.note('POST /api/messages', `the provider that was ${behaves}, when it is back`, again);
      expect(again).to.equal(200);
    });
  }

  it('with a key that may not sign for Teams lets nobody in', async () => {
    const answered = await statusOf(adapterFor(other.url()), await rightFor(other));
    list.note('POST /api/messages', 'a key endorsed for other channels', answered);
    expect(answered).to.equal(401);
  });

  it('with a key without endorsements is believed: the connector says so itself', async () => {
    const answered = await statusOf(adapterFor(unendorsed.url()), await rightFor(unendorsed));
    list.note('POST /api/messages', 'a key without endorsements (allowed by the SDK)', answered);
    expect(answered).to.equal(200);
  });

  it('is not asked again for every forged token', async () => {
    const adapter = adapterFor(provider.url('counted'));
    await statusOf(adapter, await rightFor(provider));
    const before = provider.requests;
    for (let i = 0; i < 50; i += 1) {
      const forged = await provider.token(APP_ID, { kid: `nobody-${i}` });
      expect(await statusOf(adapter, forged)).to.equal(401);
    }
    list.note('metadata', '50 tokens with unknown keys', `${provider.requests - before} requests`);
    expect(provider.requests).to.equal(before);
  });

  // Whoever writes in these channels says themselves who they are; one of them has issuers of its own.
  for (const channelId of ['directline', 'webchat', 'emulator', 'AseChannel', 'MSTEAMS', 'email']) {
    it(`lets nobody in from the channel ${channelId}, and reads no keys for it`, async () => {
      const adapter = adapterFor(unendorsed.url(`of-${channelId}`));
      const issuers = [undefined, `https://sts.windows.net/${PLAYGROUND_TENANT}/`];
      for (const iss of issuers) {
        const claims = iss === undefined ? {} : { iss, ver: '1.0', appid: APP_ID };
        const before = unendorsed.requests;
        const answered = await statusOf(adapter, await rightFor(unendorsed, claims), { channelId });
        list.note('POST /api/messages', `the channel ${channelId}, issuer ${iss ?? 'right'}`, answered ?? 0); // prettier-ignore
        expect(answered).to.equal(403);
        expect(unendorsed.requests).to.equal(before);
      }
    });
  }
});
