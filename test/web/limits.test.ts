// Limits of the chat: who asks too much is told when to come back, and nobody else is in the way.
import { expect } from 'chai';
import WebSocket from 'ws';
import { clientAddress } from '../../src/web/clientAddress.ts';
import { rateLimit } from '../../src/web/rateLimits.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

describe('limits of the chat', function () {
  this.timeout(20_000);
  let bot: RunningBot;
  let now = 0;

  beforeEach(async () => {
    now = Date.now();
    bot = await startBot({
      clock: () => now,
      settings: { MAATJE_TRUSTED_PROXIES: '127.0.0.0/8' },
      webLimits: {
        ...{ tokensPerMinutePerAddress: 5, conversationsPerHourPerAddress: 3 },
        ...{ messagesPerMinutePerVisitor: 4, messagesPerMinutePerAddress: 6 },
        ...{ refreshesPerMinutePerVisitor: 2, readsPerMinutePerVisitor: 3 },
        ...{ streamsPerVisitor: 2, streamsPerAddress: 3, streamsInTotal: 4 },
      },
    });
  });
  afterEach(() => bot.stop());

  const at = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const token = (address: string) =>
    new WebVisitor(bot).call('POST', '/web/token', { json: {}, ...at(address) });

  it('on tokens are per address, and end', async () => {
    for (let i = 0; i < 5; i += 1) expect((await token('198.51.100.1')).status).to.equal(200);
    const refused = await token('198.51.100.1');
    expect(refused.status).to.equal(429);
    expect(refused.body).to.have.nested.property('error.code', 'TooManyRequests');
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).to.be.within(1, 12);
    expect((await token('198.51.100.2')).status).to.equal(200);
    now += wait * 1000 - 1;
    expect((await token('198.51.100.1')).status).to.equal(429);
    now += 1;
    expect((await token('198.51.100.1')).status).to.equal(200);
  });

  it('on conversations are per address', async () => {
    for (let i = 0; i < 3; i += 1) await WebVisitor.open(bot);
    const fourth = new WebVisitor(bot);
    await fourth.fetchToken();
    expect(await fourth.start()).to.equal(429);
  });

  it('on messages are per visitor and per address', async () => {
    const [a, b] = [await WebVisitor.open(bot), await WebVisitor.open(bot)];
    const post = async (visitor: WebVisitor): Promise<number> =>
      (await visitor.post({ type: 'message', text: 'dank je' })).status;
    for (let i = 0; i < 4; i += 1) expect(await post(a)).to.equal(200);
    expect(await post(a)).to.equal(429);
    for (let i = 0; i < 2; i += 1) expect(await post(b)).to.equal(200);
    expect(await post(b)).to.equal(429);
    now += 15_000;
    expect(await post(b)).to.equal(200);
  });

  it('on refreshing and reading are per visitor', async () => {
    const visitor = await WebVisitor.open(bot);
    const refresh = async () =>
      (await visitor.call('POST', '/v3/directline/tokens/refresh')).status;
    expect([await refresh(), await refresh(), await refresh()]).to.deep.equal([200, 200, 429]);
    const path = `/v3/directline/conversations/${visitor.conversationId}/activities`;
    const read = async () => (await visitor.call('GET', path)).status;
    expect([await read(), await read(), await read(), await read()]).to.deep.equal([
      200, 200, 200, 429,
    ]);
  });

  it('on open streams are per visitor and per address, and a closed one makes room', async () => {
    const [a, b] = [await WebVisitor.open(bot), await WebVisitor.open(bot)];
    const first = await stream(a.streamUrl);
    expect([first.status, (await stream(a.streamUrl)).status]).to.deep.equal([101, 101]);
    expect((await stream(a.streamUrl)).status).to.equal(429);
    expect((await stream(b.streamUrl)).status).to.equal(101);
    expect((await stream(b.streamUrl)).status).to.equal(429);
    first.socket.terminate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await stream(b.streamUrl)).status).to.equal(101);
    const other = { 'x-forwarded-for': '198.51.100.9' };
    expect((await stream(a.streamUrl, other)).status).to.equal(101);
    expect((await stream(b.streamUrl, other)).status, 'in total').to.equal(429);
  });
});

describe('rateLimit', () => {
  it('allows a whole window at once, then one at a time', () => {
    let now = 1_000_000;
    const limit = rateLimit({ count: 3, ms: 3_000 }, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).to.deep.equal([0, 0, 0, 1]);
    now += 1_000;
    expect([limit.take('a'), limit.take('a'), limit.take('b')]).to.deep.equal([0, 1, 0]);
    now += 60_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).to.deep.equal([0, 0, 0, 1]);
  });
});

describe('clientAddress', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;
  const addressOf = clientAddress(['10.0.0.0/8', '::1']);

  for (const [remote, forwarded, expected] of [
    ['198.51.100.1', undefined, '198.51.100.1'],
    ['198.51.100.1', '203.0.113.7', '198.51.100.1'],
    ['10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['::ffff:10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['10.1.2.3', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    ['10.1.2.3', '203.0.113.7, 10.9.9.9', '203.0.113.7'],
    ['10.1.2.3', '203.0.113.7, nonsense', '10.1.2.3'],
    ['10.1.2.3', undefined, '10.1.2.3'],
    ['::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '2001:db8::6', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ] as const)
    it(`of ${remote} with "${forwarded ?? ''}" is ${expected}`, () => {
      expect(addressOf(from(remote, forwarded))).to.equal(expected);
    });
});

interface Opened {
  status: number;
  socket: WebSocket;
}

function stream(url: string, headers: Record<string, string> = {}): Promise<Opened> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_req, res) => {
      resolve({ status: res.statusCode ?? 0, socket });
    });
    socket.on('open', () => resolve({ status: 101, socket }));
  });
}
