// A laptop that slept for longer than its token lives: the same conversation goes on, and nothing is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { WebSocketRoute } from 'playwright-core';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { City, type CityPage } from './cityPage.ts';

const NIGHT_MS = 9 * 3_600_000;

describe('a laptop that slept', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-sleep-'));
  let bot: RunningBot;
  let city: City;
  let page: CityPage;
  let ahead = 0;
  const start = async (port = 0): Promise<void> => {
    bot = await startBot({
      settings: { MAATJE_DB: join(folder, 'web.sqlite'), MAATJE_PORT: String(port) },
      clock: () => Date.now() + ahead,
    });
  };

  before(async () => {
    await makeWidget();
    await start();
  });
  after(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    city = await City.open(() => `http://127.0.0.1:${bot.maatje.port}`);
    await city.context.clock.install();
  });
  afterEach(() => city.close());

  const opens = async (): Promise<void> => {
    page = await city.visit();
    await page.openChat();
    await page.see(/Dag, ik ben Maatje/);
    await page.ask('dank je wel alvast');
  };
  const times = async (words: string): Promise<number> =>
    (await page.messages()).filter((message) => message.includes(words)).length;
  /** The same visitor in another window, which stays awake. */
  const elsewhere = async (): Promise<WebVisitor> => {
    const cookies = await city.context.cookies();
    const cookie = cookies.find(({ name }) => name === 'maatje_chat')!;
    const visitor = new WebVisitor(bot);
    visitor.cookie = `${cookie.name}=${cookie.value}`;
    await visitor.fetchToken();
    expect(visitor.resumed).to.equal(true);
    return visitor;
  };
  /** What was said in the night, and typed just before, is there once; and one goes on. */
  const nothingIsLost = async (): Promise<void> => {
    await page.see('dit typte ik elders');
    await page.see('dit typte ik nog net');
    expect(await page.ask('het loopt nu mis')).to.contain('112');
    for (const words of ['dank je wel alvast', 'elders', 'nog net', 'het loopt nu mis'])
      expect(await times(words), words).to.equal(1);
    // Where sending was thought to have failed for a moment, it is seen to have succeeded.
    await page.chat.getByText('Verzenden mislukt').first().waitFor({ state: 'hidden' });
    await page.chat.getByText('De verbinding viel weg').waitFor({ state: 'hidden' });
    const awake = await elsewhere();
    const said = JSON.stringify((await awake.read()).activities);
    expect(said.split('dit typte ik nog net')).to.have.length(2);
  };
  const sleep = async (): Promise<void> => {
    await city.context.setOffline(true);
    await page.say('dit typte ik nog net');
    ahead += NIGHT_MS;
    const visitor = await elsewhere();
    await visitor.say('dit typte ik elders');
  };
  const wake = async (): Promise<void> => {
    await city.context.clock.fastForward(NIGHT_MS);
    await city.context.setOffline(false);
  };

  it('gets a fresh token for the same conversation, over a stream', async () => {
    const streams: WebSocketRoute[] = [];
    await city.context.routeWebSocket(/.*/, (stream) => {
      stream.connectToServer();
      streams.push(stream);
    });
    await opens();
    expect(streams).to.have.length.at.least(1);
    const { conversationId } = await elsewhere();
    for (const stream of streams) await stream.close();
    await sleep();
    await wake();
    await nothingIsLost();
    expect((await elsewhere()).conversationId).to.equal(conversationId);
  });

  it('gets one while it asks by polling, also when the server was started again meanwhile', async () => {
    await city.context.routeWebSocket(/.*/, (stream) => void stream.close());
    await opens();
    await sleep();
    const { port } = bot.maatje;
    await bot.stop();
    await start(port);
    await wake();
    await nothingIsLost();
  });
});
