// On every route: requests in a request, bodies that are hostile in any way, and requests that never arrive whole.
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { attackList } from './attackList.ts';
import { ENDPOINTS, type Endpoint, type Sent } from './endpoints.ts';
import { rawHttp } from './rawHttp.ts';
import { HIDDEN_WORD, smuggledInto } from './smuggled.ts';

const JSON_TYPE = 'application/json';
const UPGRADE = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }; // prettier-ignore
const HTTP_LIMITS = { headersMs: 1500, requestMs: 2500, checkMs: 250 };
const DEEP = '['.repeat(5_000) + ']'.repeat(5_000);
const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));

interface Hostile {
  type: string;
  body: string | Uint8Array;
  encoding?: string;
}

/** Whatever the route: too much, too deep, or not what it says it is. */
const BODIES: Record<string, Hostile> = {
  'a megabyte': { type: JSON_TYPE, body: JSON.stringify({ text: 'a'.repeat(1_000_000) }) },
  'a form of a megabyte': { type: 'application/x-www-form-urlencoded', body: 'vraag=' + 'a'.repeat(1_000_000) },
  'deep lists': { type: JSON_TYPE, body: DEEP },
  'deep in a field': { type: JSON_TYPE, body: `{"type":"message","value":${DEEP},"token":${DEEP}}` },
  'a form that is deep': { type: 'application/x-www-form-urlencoded', body: `vraag${'[a]'.repeat(5_000)}=1` },
  'a form that is broken': { type: 'application/x-www-form-urlencoded', body: 'vraag=%&bewijs=%ff%fe&keer=%00&=&%' },
  'no object': { type: JSON_TYPE, body: '"text"' },
  nothing: { type: JSON_TYPE, body: 'null' },
  'broken UTF-8': { type: JSON_TYPE, body: Buffer.from('7b2274797065223a22c3288fe2ff227d', 'hex') },
  'half an emoji': { type: JSON_TYPE, body: '{"type":"message","text":"\\ud83d","token":"\\udc00"}' },
  'another charset': { type: `${JSON_TYPE}; charset=utf-16`, body: Buffer.from('{"type":"message"}', 'utf16le') },
  'a charset that is none': { type: `${JSON_TYPE}; charset=x-none`, body: '{}' },
  'two types': { type: `${JSON_TYPE}, multipart/form-data; boundary=x`, body: '{}' },
  'a form with files': { type: 'multipart/form-data; boundary=x', body: '--x\r\ncontent-disposition: form-data; name="a"; filename="../a"\r\n\r\nb\r\n--x--' },
  'a file': { type: 'application/octet-stream', body: 'MZ' },
  'a table': { type: 'text/tsv', body: 'a\tb\n1\t2' },
  'plain text': { type: 'text/plain', body: '{}' },
  'a broken gzip': { type: JSON_TYPE, body: 'no gzip', encoding: 'gzip' },
  'a bomb in gzip': { type: JSON_TYPE, body: bomb, encoding: 'gzip' },
  'a bomb in two layers': { type: JSON_TYPE, body: gzipSync(bomb), encoding: 'gzip, gzip' },
  'another compression': { type: JSON_TYPE, body: 'x', encoding: 'br' },
  'a compressed form': { type: 'application/x-www-form-urlencoded', body: 'no gzip', encoding: 'gzip' },
}; // prettier-ignore

/** In the place of each field of a body that is right. */
const WRONG: readonly unknown[] = [5, true, null, [], {}, [[{}]], 'x'.repeat(20_000), '\u0000', JSON.parse('{"__proto__":{"polluted":1},"constructor":1}')]; // prettier-ignore

describe('attack: every route', function () {
  this.timeout(60_000);
  const list = attackList('everyRoute', 'Every route: hidden requests, hostile bodies, slow ones');
  let bot: AttackedBot;
  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    const plenty = 100_000;
    bot = await startAttackedBot({
      httpLimits: HTTP_LIMITS,
      webLimits: {
        ...{ tokensPerMinutePerAddress: plenty, refreshesPerMinutePerVisitor: plenty },
        ...{ conversationsPerHourPerAddress: plenty, messagesPerMinutePerVisitor: plenty },
        ...{ messagesPerMinutePerAddress: plenty, readsPerMinutePerVisitor: plenty },
        activitiesPerMinutePerPerson: plenty,
      },
    });
  });
  after(() => bot.stop());
  const isAlive = async (): Promise<boolean> =>
    (await fetch(`${bot.origin}/health/ready`)).status === 200;

  /** Requests of a route that are right in all but what is attacked, one for each place of a token. */
  async function rightOnes({ route, places, bare }: Endpoint): Promise<Sent[]> {
    const path = route.split(' ')[1]!.replace(':name', 'none');
    if (places.length === 0) return [bare ?? { path }];
    const all: Sent[] = [];
    for (const place of places) all.push(place.sent(bot, await place.right(bot)));
    return all;
  }
  const methodOf = (route: string): string => route.split(' ')[0]!;
  const isStream = (route: string): boolean => route.includes('WebSocket');

  /** The request line and the headers, as they travel. */
  function headOf(route: string, { path, headers = {}, body }: Sent): string {
    const all = {
      ...{ host: 'x', ...(body === undefined ? {} : { 'content-type': JSON_TYPE }) },
      ...(isStream(route) ? UPGRADE : {}),
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${methodOf(route)} ${path} HTTP/1.1\r\n${lines.join('')}`;
  }

  for (const endpoint of ENDPOINTS) {
    const { route } = endpoint;
    it(`${route} answers no request that hides in another`, async () => {
      for (const sent of await rightOnes(endpoint))
        for (const [name, bytes] of Object.entries(smuggledInto(headOf(route, sent)))) {
          const { statuses, text, isClosed } = await rawHttp(bot.maatje.port, bytes);
          list.note(route, name, statuses.join() || 'closed');
          expect(isClosed, `${name}: ${statuses.join()}: the connection stays open`).to.equal(true);
          expect(text, name).not.to.contain(HIDDEN_WORD);
          expect(statuses.length, `${name}: ${statuses.join()}`).to.be.at.most(2);
          for (const status of statuses) expect(status, name).to.be.below(500);
        }
      expect(await isAlive()).to.equal(true);
    });

    it(`${route} with any body gives a clear answer, and a refusal writes nothing`, async () => {
      for (const sent of await rightOnes(endpoint)) {
        const tried = Object.entries({ ...BODIES, ...wrongFields(sent.body) });
        for (const [name, { type, body, encoding }] of tried) {
          await bot.tables.touched();
          const headers = {
            ...{ ...sent.headers, 'content-type': type, 'content-length': Buffer.byteLength(body) },
            ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
            connection: 'close',
          };
          const { status, text } = await answerTo(methodOf(route), sent.path, headers, body);
          const written = await bot.tables.touched();
          list.note(route, name.replace(/:.*/, ''), status || 'broken off');
          expect(status, `${name}: ${text.slice(0, 300)}`).to.be.below(500);
          expect(text, name).not.to.match(/\bat .*\.ts:\d|node_modules|root:x/);
          expect(({} as { polluted?: unknown }).polluted, name).to.equal(undefined);
          if (methodOf(route) !== 'POST') expect(status, name).to.be.within(400, 499);
          if (status >= 400) expect(written, `${name}: ${status}`).to.deep.equal([]);
        }
      }
      expect(await isAlive()).to.equal(true);
    });
  }

  it('cuts off what arrives letter by letter, on every route', async () => {
    const held: Promise<[string, string, boolean]>[] = [];
    for (const endpoint of ENDPOINTS)
      for (const sent of (await rightOnes(endpoint)).slice(0, 1)) {
        const head = headOf(endpoint.route, sent);
        const body = isStream(endpoint.route) ? [] : [['body', `${head}content-length: 5000\r\n\r\n{`]]; // prettier-ignore
        for (const [name = '', start = ''] of [['headers', `${head}x-a: `], ...body])
          held.push(slowly(start).then((isCut) => [endpoint.route, name, isCut]));
      }
    expect(await isAlive()).to.equal(true);
    for (const [route, name, isCut] of await Promise.all(held)) {
      list.note(route, `${name} letter by letter`, isCut ? 'cut off' : 'held');
      expect(isCut, `${route}: ${name}`).to.equal(true);
    }
    expect(await isAlive()).to.equal(true);
  });

  /** The status is 0 when the server broke off before it answered. */
  function answerTo(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    body: string | Uint8Array,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve) => {
      const sending = request({ host: '127.0.0.1', port: bot.maatje.port, method, path, headers });
      sending.on('error', () => resolve({ status: 0, text: '' }));
      sending.on('response', (answer: IncomingMessage) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('error', () => undefined);
        void once(answer, 'close').then(() => resolve({ status: answer.statusCode ?? 0, text }));
      });
      sending.end(body);
    });
  }

  function slowly(start: string): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(bot.maatje.port, '127.0.0.1', () => socket.write(start));
      const timer = setInterval(() => socket.write('a'), 200);
      const limit = setTimeout(() => socket.destroy(), 15_000);
      const begun = Date.now();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(timer);
        clearTimeout(limit);
        resolve(Date.now() - begun < 14_000);
      });
      socket.resume();
    });
  }
});

/** Each field of a body that is right, in turn of each wrong kind. */
function wrongFields(body: string | undefined): Record<string, Hostile> {
  if (!body?.startsWith('{')) return {};
  const fields = JSON.parse(body) as Record<string, unknown>;
  const all = Object.keys(fields).flatMap((field) =>
    WRONG.map((value, i) => {
      const hostile = { type: JSON_TYPE, body: JSON.stringify({ ...fields, [field]: value }) };
      return [`a field of the wrong kind: ${field} ${i}`, hostile] as const;
    }),
  );
  return Object.fromEntries(all);
}
