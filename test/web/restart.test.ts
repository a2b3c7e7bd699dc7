// The server is started again in the middle of a contact request: it goes on where it was, in every way to chat.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConnectionStatus } from 'botframework-directlinejs';
import { query } from '../../src/store/query.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { DirectLineClient } from '../support/directLineClient.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

/** Said before and after; what Maatje asks last before. */
const BEFORE = ['kan iemand mij bellen?', 'werkgever', 'Ella Yperman'];
const ASKED = 'Voor welk bedrijf?';
const AFTER = ['Garage Onbestaande', '0470 12 34 56', 'nee', 'over de opstart', 'ja'];
const SENT = /Ten laatste \w+ \d+ \w+ om \d+ uur neemt ons team contact met u op/;
const HOUR = 3_600_000;

describe('a server that is started again', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-restart-'));
  const clients: DirectLineClient[] = [];
  let bot: RunningBot;
  let ahead = 0;

  const start = async (port = 0): Promise<void> => {
    bot = await startBot({
      settings: { MAATJE_DB: join(folder, 'web.sqlite'), MAATJE_PORT: String(port) },
      clock: () => Date.now() + ahead,
    });
  };
  const restart = async (): Promise<void> => {
    const { port } = bot.maatje;
    await bot.stop();
    await start(port);
    // A connection that was kept open is found closed here: browsers try again by themselves.
    await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null);
  };
  const sentCount = (): number =>
    bot.maatje.store.read((db) =>
      db.all(query.selectFrom('request').select('id').where('callerName', '=', 'Ella Yperman')),
    ).length;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    await start();
    // The first answer waits until a fresh server has read them all.
    await (await WebVisitor.open(bot)).say('Wat kost het basispakket?');
  });
  afterEach(() => clients.splice(0).forEach((client) => client.end()));
  after(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [way, options] of [
    ['stream', { webSocket: true }],
    ['polling', { webSocket: false, pollingInterval: 200 }],
  ] as const) {
    it(`goes on by ${way}, and the request is sent once`, async () => {
      const count = sentCount();
      const visitor = new WebVisitor(bot);
      await visitor.fetchToken();
      const connect = (watermark?: string): DirectLineClient => {
        const { token, conversationId } = visitor;
        const domain = `${visitor.origin}/v3/directline`;
        const place = watermark === undefined ? {} : { conversationId, watermark };
        const client = new DirectLineClient({ token, domain, ...options, ...place } as never);
        clients.push(client);
        return client;
      };
      const said = (client: DirectLineClient): string => JSON.stringify(client.seen);
      const all = async (client: DirectLineClient, texts: readonly string[]): Promise<void> => {
        for (const text of texts) {
          const seen = client.seen.length;
          await client.say(text);
          await client.saw(seen + 2);
        }
      };
      let client = connect();
      await client.saw(1);
      await all(client, BEFORE);
      expect(said(client)).to.contain(ASKED);
      await restart();
      if (way === 'polling') {
        // DirectLineJS gives up polling then: a page begins with a new client, a fresh token, and its place.
        client.end();
        await visitor.fetchToken();
        expect(visitor.resumed).to.equal(true);
        client = connect(client.watermark);
      }
      await client.reached(ConnectionStatus.Online);
      await all(client, AFTER);
      expect(said(client)).to.match(SENT);
      expect(sentCount()).to.equal(count + 1);
    });
  }

  it('goes on without scripts, also with the form that was open, and the request is sent once', async () => {
    const count = sentCount();
    const page = new PlainVisitor(bot.maatje.port);
    await page.open();
    for (const text of BEFORE) await page.ask(text);
    expect(page.text).to.contain(ASKED);
    await restart();
    // Not opened anew: the page stood there while the server was away.
    for (const text of AFTER) await page.ask(text);
    expect(page.text).to.match(SENT);
    expect(sentCount()).to.equal(count + 1);
  });

  it('takes no form that stood open for longer than a night; its words stay, and then it goes on', async () => {
    const page = new PlainVisitor(bot.maatje.port);
    await page.open();
    for (const text of BEFORE) await page.ask(text);
    ahead += 13 * HOUR;
    await page.ask('Garage Onbestaande');
    expect(page.status).to.equal(400);
    expect(page.text).to.contain('Er is niets verstuurd');
    expect(page.html).to.contain('Garage Onbestaande</textarea>');
    await page.ask('Garage Onbestaande');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Op welk telefoonnummer');
  });
});
