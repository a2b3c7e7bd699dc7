// Visitor A, with a valid token of its own, gets nothing of visitor B: on every endpoint, and on the stream.
import { expect } from 'chai';
import WebSocket from 'ws';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

const BASE = '/v3/directline/conversations';

describe("another visitor's conversation", function () {
  this.timeout(20_000);
  let bot: RunningBot;
  let a: WebVisitor;
  let b: WebVisitor;

  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());
  beforeEach(async () => {
    [a, b] = await Promise.all([WebVisitor.open(bot), WebVisitor.open(bot)]);
    await b.say('dank je');
  });

  const endpoints = (id: string): readonly (readonly [string, string, unknown?])[] => [
    ['GET', `${BASE}/${id}?watermark=`],
    ['GET', `${BASE}/${id}`],
    ['DELETE', `${BASE}/${id}`],
    ['GET', `${BASE}/${id}/activities`],
    ['GET', `${BASE}/${id}/activities?watermark=0`],
    ['POST', `${BASE}/${id}/activities`, { type: 'message', text: 'hallo' }],
    ['POST', `${BASE}/${id}/activities`, { type: 'typing' }],
  ];

  it('does not exist, whatever is asked of it', async () => {
    const before = await b.read();
    for (const [method, path, json] of endpoints(b.conversationId)) {
      const { status, body } = await a.call(method, path, json === undefined ? {} : { json });
      expect(status, `${method} ${path}`).to.equal(404);
      expect(body).to.have.nested.property('error.code', 'NotFound');
      expect(JSON.stringify(body)).not.to.contain(b.userId);
    }
    expect(await b.read()).to.deep.equal(before);
  });

  it('is not opened by a token without a signature, of another use, or none at all', async () => {
    const [, payload = ''] = b.token.split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const streamToken = new URL(b.streamUrl).searchParams.get('t') ?? '';
    const tokens = [`${header}.${payload}.`, streamToken, b.cookie.split('=')[1] ?? '', 'x'];
    for (const [method, path, json] of endpoints(b.conversationId)) {
      for (const token of tokens) {
        const { status, body } = await a.call(method, path, {
          ...(json === undefined ? {} : { json }),
          headers: { authorization: `Bearer ${token}` },
        });
        expect(status, `${method} ${path}`).to.equal(403);
        expect(body).not.to.have.nested.property('error.code', 'TokenExpired');
      }
      const { status } = await a.call(method, path, {
        ...(json === undefined ? {} : { json }),
        headers: { authorization: '' },
      });
      expect(status, `${method} ${path}`).to.equal(401);
    }
  });

  it('is not resumed by a changed cookie, nor by a token in its place', async () => {
    for (const cookie of [`maatje_chat=${b.token}`, `${b.cookie}x`, 'maatje_chat=', 'x']) {
      const thief = new WebVisitor(bot);
      thief.cookie = cookie;
      await thief.fetchToken();
      expect(thief.resumed).to.equal(false);
      expect(thief.conversationId).not.to.equal(b.conversationId);
    }
  });

  it('has a stream that opens with its own address only', async () => {
    const mine = new URL(a.streamUrl);
    const theirs = mine.href.replace(a.conversationId, b.conversationId);
    expect(await opens(theirs)).to.equal(404);
    const talking = new URL(b.streamUrl);
    talking.searchParams.set('t', b.token);
    expect(await opens(talking.href)).to.equal(403);
    expect(await opens(b.streamUrl, { origin: 'https://elsewhere.example' })).to.equal(403);
    expect(await opens(b.streamUrl)).to.equal(101);
  });

  it('is spoken in by its own visitor, whoever a message says it is from', async () => {
    await b.say('dank je', { from: { id: a.userId, name: 'A' }, conversation: { id: 'x' } });
    const { activities } = await b.read();
    const said = activities.filter((one) => one.text === 'dank je');
    expect(said.map((one) => one.from.id)).to.deep.equal([b.userId, b.userId]);
  });
});

/** The status with which a stream is answered; 101: it is open. */
function opens(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_req, res) => resolve(res.statusCode ?? 0));
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
  });
}
