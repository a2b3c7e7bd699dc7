// Requests that once ended the process or gave a 5xx: each gets a clear answer, and Maatje goes on.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

describe('hostile requests', function () {
  this.timeout(20_000);
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  async function postRaw(
    body: Uint8Array,
    encoding: string,
    type = 'application/json',
  ): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${bot.maatje.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': type, 'content-encoding': encoding },
      body: body as Uint8Array<ArrayBuffer>,
    });
    return response.status;
  }
  const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length;
  const isAlive = async () => (await bot.post(messageActivity('help'))).status === 200;

  for (const [name, body, encoding] of [
    ['a broken gzip', Buffer.from('xx'), 'gzip'],
    ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000, ' ')), 'gzip'],
    ['a whole gzip', gzipSync(JSON.stringify(messageActivity('help'))), 'GZIP'],
    ['an unknown encoding', Buffer.from('{}'), 'br, gzip'],
  ] as const) {
    it(`refuses ${name} with 415`, async () => {
      expect(await postRaw(body, encoding)).to.equal(415);
      expect(await isAlive()).to.equal(true);
    });
  }

  for (const type of ['multipart/form-data; boundary=x', 'text/plain', '']) {
    it(`refuses a body of the type "${type}", and writes nothing to the disk`, async () => {
      const before = uploads();
      const part =
        '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nabc\r\n--x--';
      expect(await postRaw(Buffer.from(part), 'identity', type)).to.equal(415);
      expect(uploads()).to.equal(before);
    });
  }

  for (const [method, path] of [
    ['GET', '/health/live'],
    ['HEAD', '/'],
    ['GET', '/download/x'],
    ['DELETE', '/v3/directline/conversations/x'],
  ] as const)
    it(`refuses any body of a ${method} ${path}: a broken gzip ended the process, whoever sent it`, async () => {
      for (const headers of [
        { 'content-encoding': 'gzip', 'content-length': 7 },
        { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 7 },
      ]) {
        const sent = request({ port: bot.maatje.port, host: '127.0.0.1', method, path, headers });
        sent.end('no gzip');
        const [answer] = (await once(sent, 'response')) as [IncomingMessage];
        answer.resume();
        expect(answer.statusCode).to.equal(415);
      }
      expect(await isAlive()).to.equal(true);
    });

  for (const entity of [{}, { type: 'mention' }, { type: 'mention', mentioned: null }, { type: 5 }])
    it(`answers a message with the entity ${JSON.stringify(entity)}`, async () => {
      const { status, body } = await bot.post({ ...messageActivity('help'), entities: [entity] });
      expect(status).to.equal(200);
      expect(body).to.contain('activities');
    });

  for (const timestamp of ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
    it(`does not believe a message of ${timestamp}`, async () => {
      const message = messageActivity('vandaag gebeld met jonas van 9u tot 9u10', { timestamp });
      const { status, body } = await bot.post(message);
      expect(status).to.equal(200);
      expect(body).not.to.contain('Er ging iets mis');
      await bot.post(messageActivity('laat maar'));
    });
});
