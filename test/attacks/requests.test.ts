// Bodies that are too much, too deep or of no kind, keys that pollute, paths that lead out, and connections that never end.
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import WebSocket from 'ws';
import { createLogger } from '../../src/bot/logger.ts';
import { closeServer, createServer } from '../../src/bot/server.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { attackList, IS_LONG } from './attackList.ts';
import { ENDPOINTS } from './endpoints.ts';
import { rawHttp } from './rawHttp.ts';

const JSON_TYPE = 'application/json';
const DEEP = 5_000;
/** Client and server are one process here: each connection takes two descriptors. */
const CONNECTIONS = IS_LONG ? 8_000 : 1_000;
const polluting = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"message","text":"hallo"}`;

/** By name: the type, and the body. */
const BODIES: Record<string, [string, string | Uint8Array]> = {
  'a megabyte': [JSON_TYPE, JSON.stringify({ type: 'message', text: 'a'.repeat(1_000_000) })],
  'deep lists': [JSON_TYPE, '['.repeat(DEEP) + ']'.repeat(DEEP)],
  'deep objects': [JSON_TYPE, '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)],
  'many parts': [JSON_TYPE, JSON.stringify(Array.from({ length: 30_000 }, () => 1))],
  'keys that pollute': [JSON_TYPE, polluting],
  'no JSON': [JSON_TYPE, '{"type":'],
  'bytes that are no text': [JSON_TYPE, Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
  'plain text': ['text/plain', '{}'],
  XML: ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  'a form with files': ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"; filename="../a"\r\n\r\nb\r\n--x--'],
  'a form': ['application/x-www-form-urlencoded', 'a='.repeat(20_000)],
  'a type that is nearly JSON': ['application/jsonx', '{}'],
}; // prettier-ignore

const OUT = ['../../package.json', '..%2f..%2fpackage.json', '..%252f..%252fpackage.json', '%2e%2e/%2e%2e/package.json', '..\\..\\package.json', '..%5c..%5cpackage.json', '....//....//package.json', 'widget.js%00.html', '%00', '/etc/passwd', 'C:%5cWindows%5cwin.ini', 'file:///etc/passwd', '%c0%ae%c0%ae/package.json', 'names.json', 'constructor', '__proto__', '%', '%zz']; // prettier-ignore

describe('attack: requests', function () {
  this.timeout(180_000);
  const list = attackList('requests', 'Bodies, paths and connections');
  let bot: AttackedBot;
  before(async () => {
    await makeWidget();
    bot = await startAttackedBot({ webLimits: { messagesPerMinutePerVisitor: 10_000 } });
  });
  after(() => bot.stop());
  const isAlive = async (): Promise<boolean> =>
    (await fetch(`${bot.origin}/health/ready`)).status === 200;

  for (const { route, places } of ENDPOINTS.filter(({ route }) => route.startsWith('POST'))) {
    it(`of ${route} with any body get a clear answer and change nothing of the program`, async () => {
      const place = places[0]!;
      const { path, headers = {} } = place.sent(bot, await place.right(bot));
      for (const [name, [type, body]] of Object.entries(BODIES)) {
        const answer = await fetch(bot.origin + path, {
          ...{ method: 'POST', redirect: 'manual', headers: { ...headers, 'content-type': type } },
          body: body as string,
        });
        const text = await answer.text();
        list.note(route, name, answer.status);
        expect(answer.status, `${name}: ${text.slice(0, 300)}`).to.be.below(500);
        expect(text, name).not.to.match(/\bat .*\.ts:\d|node_modules|root:x/);
        expect(({} as { polluted?: unknown }).polluted, name).to.equal(undefined);
      }
      expect(await isAlive()).to.equal(true);
    });
  }

  for (const folder of ['/assets/', '/download/', '/', '/v3/directline/conversations/']) {
    it(`of paths that lead out of ${folder} find nothing`, async () => {
      for (const out of OUT) {
        const bytes = `GET ${folder}${out} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
        const { statuses, text } = await rawHttp(bot.maatje.port, bytes);
        list.note(`GET ${folder}…`, out, statuses.join() || 'closed');
        expect(statuses[0] ?? 400, `${folder}${out}`).to.be.within(400, 499);
        expect(text, out).not.to.match(/"dependencies"|root:x|siteStyle"/);
      }
    });
  }

  it('that arrive letter by letter are cut off, and nobody else waits', async () => {
    const endpoint = { receive: () => Promise.resolve(undefined), problems: () => [] };
    const limits = { headersMs: 300, requestMs: 600, checkMs: 100 };
    const server = createServer(endpoint, createLogger('silent'), [], limits);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const starts: Record<string, string> = {
      nothing: '',
      'headers without an end': 'GET / HTTP/1.1\r\nHost: x\r\n',
      'a body without an end': `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: 1000\r\n\r\n{`,
    };
    for (const [name, start] of Object.entries(starts)) {
      const sockets = Array.from({ length: 50 }, () => slowly(port, start));
      expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).to.equal(200);
      const ends = await Promise.all(sockets.map(({ ended }) => ended));
      list.note('every endpoint', `50 slow connections: ${name}`, `cut off within ${limits.requestMs} ms of its limit`); // prettier-ignore
      expect(ends.every(Boolean), name).to.equal(true);
    }
    await closeServer(server, 100);
  });

  it(`are answered while ${CONNECTIONS} connections are held open`, async () => {
    const sockets: Socket[] = [];
    for (let i = 0; i < CONNECTIONS; i += 1) {
      const socket = connect(bot.maatje.port, '127.0.0.1');
      socket.on('error', () => undefined);
      sockets.push(socket);
      if (i % 200 === 199) await new Promise((resolve) => socket.once('connect', resolve));
    }
    const said = await bot.victim.post({ type: 'message', text: 'dank u' });
    const open = sockets.filter(({ readyState }) => readyState === 'open').length;
    list.note('every endpoint', `${open} connections held open`, `a visitor is answered: ${said.status}`); // prettier-ignore
    for (const socket of sockets) socket.destroy();
    expect(open).to.be.above(CONNECTIONS * 0.9);
    expect(said.status).to.equal(200);
  });

  it('over a stream that are a flood, or too large, do not keep others waiting', async () => {
    await bot.victim.start();
    const stream = new WebSocket(bot.victim.streamUrl);
    await new Promise((resolve) => stream.once('open', resolve));
    const closed = new Promise<number>((resolve) => stream.once('close', resolve));
    for (let i = 0; i < 20_000; i += 1) stream.send('');
    expect(await isAlive()).to.equal(true);
    stream.send('x'.repeat(100_000));
    const code = await Promise.race([closed, wait(10_000, 0, { ref: false })]);
    list.note('the stream', '20,000 messages, then a large one', `closed with ${code}`);
    expect(code).to.equal(1009);
    expect(await isAlive()).to.equal(true);
  });

  it('of other addresses that a header only claims do not get around the limits', async () => {
    const limited = await startAttackedBot({ webLimits: { tokensPerMinutePerAddress: 5 } });
    const statuses: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      const headers = { 'content-type': JSON_TYPE, 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}` }; // prettier-ignore
      statuses.push((await fetch(`${limited.origin}/web/token`, { method: 'POST', headers, body: '{}' })).status); // prettier-ignore
    }
    await limited.stop();
    list.note('POST /web/token', 'X-Forwarded-For of a stranger', statuses.join());
    expect(statuses.slice(5).every((status) => status === 429)).to.equal(true);
  });
});

/** Sends a beginning, then a letter at a time; `ended` is true when the server cut it off. */
function slowly(port: number, start: string): { ended: Promise<boolean> } {
  const socket = connect(port, '127.0.0.1', () => socket.write(start));
  const timer = setInterval(() => start !== '' && socket.write('a'), 50);
  const ended = new Promise<boolean>((resolve) => {
    const limit = setTimeout(() => resolve(false), 20_000);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      clearTimeout(limit);
      resolve(true);
    });
    socket.resume();
  });
  return { ended: ended.finally(() => socket.destroy()) };
}
