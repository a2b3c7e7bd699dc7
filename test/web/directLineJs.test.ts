// DirectLineJS itself talks to a whole bot: over the stream and by polling, across a restart and an expired token.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionStatus } from 'botframework-directlinejs';
import { expect } from 'chai';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { DirectLineClient, type ClientOptions } from '../support/directLineClient.ts';
import { WebVisitor } from '../support/webVisitor.ts';

describe('DirectLineJS', function () {
  this.timeout(60_000);
  let folder: string;
  let bot: RunningBot;
  let clock: { ahead: number };
  const clients: DirectLineClient[] = [];

  const start = async (port = 0): Promise<void> => {
    clock = { ahead: 0 };
    bot = await startBot({
      settings: { MAATJE_DB: join(folder, 'web.sqlite'), MAATJE_PORT: String(port) },
      clock: () => Date.now() + clock.ahead,
    });
  };
  const connect = (visitor: WebVisitor, options: Partial<ClientOptions>): DirectLineClient => {
    const { token } = visitor;
    const domain = `${visitor.origin}/v3/directline`;
    const client = new DirectLineClient({ token, domain, ...options } as ClientOptions);
    clients.push(client);
    return client;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-web-'));
  });
  beforeEach(() => start());
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    await bot.stop();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [way, options] of [
    ['stream', { webSocket: true }],
    ['polling', { webSocket: false, pollingInterval: 200 }],
  ] as const) {
    it(`greets and answers by ${way}, in order and each once`, async () => {
      const visitor = new WebVisitor(bot);
      await visitor.fetchToken();
      const client = connect(visitor, options);
      await client.saw(1);
      const id = await client.say('dank je');
      await client.saw(3);
      expect(client.seen[1]).to.include({ id, text: 'dank je' });
      expect(client.seen[1]?.from.id).to.equal(visitor.userId);
      expect(client.seen[0]?.from.id).to.equal('maatje');
      expect(client.seen[2]?.from.id).to.equal('maatje');
    });

    it(`resumes by ${way} where it was, with a fresh token for the same conversation`, async () => {
      const visitor = new WebVisitor(bot);
      await visitor.fetchToken();
      const first = connect(visitor, options);
      await first.saw(1);
      await first.say('dank je');
      await first.saw(3);
      first.end();
      await visitor.open();
      await visitor.say('bedankt');

      clock.ahead = 31 * 60_000;
      const late = connect(visitor, { ...options, conversationId: visitor.conversationId });
      await late.reached(ConnectionStatus.FailedToConnect);
      const before = visitor.conversationId;
      await visitor.fetchToken();
      expect(visitor).to.include({ conversationId: before, resumed: true });
      const { conversationId } = visitor;
      const resumed = connect(visitor, { ...options, conversationId, watermark: first.watermark });
      await resumed.saw(2);
      expect(resumed.seen[0]).to.include({ text: 'bedankt' });
      await resumed.say('dank je');
      await resumed.saw(4);
    });
  }

  it('goes on by itself after a restart: the stream is found again, and nothing is lost', async () => {
    const visitor = new WebVisitor(bot);
    await visitor.fetchToken();
    const client = connect(visitor, { webSocket: true });
    await client.saw(1);
    await client.say('dank je');
    await client.saw(3);
    const { port } = bot.maatje;
    await bot.stop();
    await start(port);
    await visitor.open();
    await visitor.say('bedankt');
    await client.saw(5);
    await client.say('dank je');
    await client.saw(7);
  });

  it('by polling needs a new client after a restart, which catches up', async () => {
    const options = { webSocket: false, pollingInterval: 200 };
    const visitor = new WebVisitor(bot);
    await visitor.fetchToken();
    const client = connect(visitor, options);
    await client.saw(1);
    const { port } = bot.maatje;
    await bot.stop();
    await start(port);
    await visitor.fetchToken();
    await visitor.say('dank je');
    const { conversationId } = visitor;
    const next = connect(visitor, { ...options, conversationId, watermark: client.watermark });
    await next.saw(2);
    expect(next.seen[0]).to.include({ text: 'dank je' });
  });

  it('hears that a token is over while the stream is open, and that a wiped chat has ended', async () => {
    const visitor = new WebVisitor(bot);
    await visitor.fetchToken();
    const client = connect(visitor, { webSocket: true });
    await client.saw(1);
    clock.ahead = 31 * 60_000;
    expect(await client.say('dank je')).to.equal('retry');
    await client.reached(ConnectionStatus.ExpiredToken);
    await visitor.fetchToken();
    const { conversationId } = visitor;
    const polling = { webSocket: false, pollingInterval: 200, conversationId };
    const other = connect(visitor, polling);
    await other.saw(1);
    await visitor.call('DELETE', `/v3/directline/conversations/${conversationId}`);
    await other.reached(ConnectionStatus.Ended);
  });

  it('refuses a file with a reason, and goes on', async () => {
    const visitor = new WebVisitor(bot);
    await visitor.fetchToken();
    const client = connect(visitor, { webSocket: true });
    await client.saw(1);
    const file = { contentType: 'image/png', contentUrl: `${visitor.origin}/health/live` };
    const posted = client.post({
      ...{ type: 'message', from: { id: 'me' } },
      attachments: [{ ...file, name: 'a.png' }],
    });
    const error = await posted.then(
      () => null,
      (reason: { status?: number }) => reason,
    );
    expect(error?.status).to.be.within(400, 499);
    await client.say('dank je');
    await client.saw(3);
  });
});
