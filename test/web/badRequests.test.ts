// Requests to the website's side that are too much, too often or no sense: each gets a clear answer.
import { expect } from 'chai';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { rawHttp } from '../attacks/rawHttp.ts';
import { WebVisitor, type WebAnswer } from '../support/webVisitor.ts';

describe('bad requests to the chat', function () {
  this.timeout(20_000);
  let bot: RunningBot;
  let visitor: WebVisitor;

  before(async () => {
    bot = await startBot({
      settings: {
        MAATJE_WEB_ORIGINS: 'https://stad.example, https://www.stad.example',
        MAATJE_DIRECTLINE_SECRET: 's'.repeat(32),
      },
    });
    visitor = await WebVisitor.open(bot);
  });
  after(() => bot.stop());

  const deep = (depth: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i += 1) value = [value];
    return value;
  };
  const code = ({ body }: WebAnswer): unknown =>
    (body as { error?: { code?: string } }).error?.code;

  for (const [name, json, status, said] of [
    ['no type', { text: 'hallo' }, 400, 'MissingProperty'],
    ['nothing', 'null', 400, 'MissingProperty'],
    ['a number', '5', 400, 'MissingProperty'],
    ['a list', '[]', 400, 'MissingProperty'],
    ['no JSON', '{"type":', 400, 'InvalidContent'],
    ['a type that is none', { type: 'invoke' }, 400, 'MalformedData'],
    ['a type of the bot', { type: 'conversationUpdate' }, 400, 'MalformedData'],
    ['a text that is a list', { type: 'message', text: ['hallo'] }, 400, 'MalformedData'],
    ['a name that is a number', { type: 'event', name: 5 }, 400, 'MalformedData'],
    [
      'a client id that is an object',
      { type: 'message', text: 'x', channelData: { clientActivityID: {} } },
      400,
      'MalformedData',
    ],
    ['files', { type: 'message', attachments: [{ contentType: 'a/b' }] }, 400, 'NotSupported'],
    ['deep JSON', { type: 'message', value: deep(200) }, 400, 'MalformedData'],
    [
      'many parts',
      { type: 'message', value: Array.from({ length: 21_000 }, () => 1) },
      400,
      'MalformedData',
    ],
    [
      'more than a form of ours holds',
      { type: 'message', value: { maatje: {}, note: 'a'.repeat(17_000) } },
      400,
      'MalformedData',
    ],
    ['a long text', { type: 'message', text: 'a'.repeat(9_000) }, 400, 'MalformedData'],
    ['a very long text', { type: 'message', text: 'a'.repeat(70_000) }, 413, 'MessageSizeTooBig'],
  ] as const) {
    it(`are refused: ${name}`, async () => {
      const before = await visitor.read();
      const answer = await visitor.post(json);
      expect(answer.status).to.equal(status);
      expect(code(answer)).to.equal(said);
      expect(await visitor.read()).to.deep.equal(before);
    });
  }

  it('are answered in words when a page of ours could have sent them', async () => {
    await visitor.post({ type: 'message', value: { verb: 'nonsense' } });
    await visitor.post({ type: 'message', text: 'a'.repeat(5_000) });
    await visitor.post({ type: 'message', text: '  ' });
    const { activities } = await visitor.read();
    expect(activities.filter((one) => one.from.id === 'maatje')).to.have.length.greaterThan(3);
  });

  it('are refused when they are files, or of unknown length, or compressed', async () => {
    const path = `/v3/directline/conversations/${visitor.conversationId}`;
    const form = new FormData();
    form.append('file', new Blob(['abc']), 'a.txt');
    const upload = await fetch(`${visitor.origin}${path}/upload?userId=x`, {
      ...{ method: 'POST', body: form, headers: { authorization: `Bearer ${visitor.token}` } },
    });
    expect(upload.status).to.equal(404);
    expect(await upload.json()).to.have.nested.property('error.code', 'NotFound');
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${visitor.token}`,
    };
    const stream = new Blob(['{"type":"message","text":"x"}']).stream();
    const endless = await fetch(`${visitor.origin}${path}/activities`, {
      ...{ method: 'POST', body: stream, duplex: 'half', headers },
    } as RequestInit);
    expect(endless.status).to.equal(400);
    const zipped = await visitor.call('POST', `${path}/activities`, {
      json: {},
      headers: { 'content-encoding': 'gzip' },
    });
    expect(zipped.status).to.equal(415);
  });

  for (const watermark of ['x', '-1', '1.5', '9'.repeat(16), '%00'])
    it(`are refused: the watermark ${watermark}`, async () => {
      const path = `/v3/directline/conversations/${visitor.conversationId}`;
      for (const way of [`${path}?watermark=`, `${path}/activities?watermark=`]) {
        const answer = await visitor.call('GET', way + watermark);
        expect(answer.status).to.equal(400);
        expect(code(answer)).to.equal('BadArgument');
      }
    });

  it('take a watermark from the future for the end', async () => {
    const { watermark } = await visitor.read();
    expect(await visitor.read('999999')).to.deep.equal({ activities: [], watermark });
  });

  it('from pages that are not on the list are refused; the others hear what they may send', async () => {
    for (const path of [
      '/v3/directline/conversations',
      '/web/token',
      '/v3/directline/tokens/refresh',
    ]) {
      const refused = await visitor.call('POST', path, {
        json: {},
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(refused.status, path).to.equal(403);
      expect(refused.headers.get('access-control-allow-origin')).to.equal(null);
    }
    const origin = 'https://www.stad.example';
    const asked = { origin, 'access-control-request-headers': 'x-ms-bot-agent' };
    const preflight = await visitor.call('OPTIONS', '/v3/directline/conversations', {
      headers: asked,
    });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('access-control-allow-origin')).to.equal(origin);
    expect(preflight.headers.get('access-control-allow-headers')).to.match(/x-ms-bot-agent/i);
    const path = '/v3/directline/tokens/refresh';
    const own = await visitor.call('POST', path, { json: {}, headers: { origin } });
    expect(own.status).to.equal(200);
    expect(own.headers.get('access-control-allow-origin')).to.equal(origin);
    expect(own.headers.get('vary')).to.contain('Origin');
  });

  it('are looked at however the path is written', async () => {
    const { port } = bot.maatje;
    const head = `Host: 127.0.0.1:${port}\r\nOrigin: https://elsewhere.example\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    for (const path of [
      ...['/web/token', '/%77eb/token', '/x/../web/token', '/%2e/web/token', '/web\\token'],
      ...['http://127.0.0.1/web/token', 'http://elsewhere.example/%77eb/token'],
    ]) {
      const small = await rawHttp(
        port,
        `POST ${path} HTTP/1.1\r\n${head}Content-Length: 2\r\n\r\n{}`,
      );
      expect(small.statuses, path).to.deep.equal([403]);
      const ours = head.replace('elsewhere', 'www.stad');
      const large = `POST ${path} HTTP/1.1\r\n${ours}Content-Length: 70000\r\n\r\n`;
      expect((await rawHttp(port, large)).statuses, path).to.deep.equal([413]);
    }
  });

  it('for a token need the secret of the city, which is not a token', async () => {
    const ask = (authorization: string): Promise<WebAnswer> =>
      new WebVisitor(bot).call('POST', '/v3/directline/tokens/generate', {
        json: { user: { id: visitor.userId } },
        headers: authorization === '' ? {} : { authorization },
      });
    expect((await ask('')).status).to.equal(401);
    expect((await ask(`Bearer ${visitor.token}`)).status).to.equal(403);
    expect((await ask(`Bearer ${'t'.repeat(32)}`)).status).to.equal(403);
    const { status, body } = await ask(`Bearer ${'s'.repeat(32)}`);
    expect(status).to.equal(200);
    const given = new WebVisitor(bot);
    Object.assign(given, body as object);
    expect(await given.start()).to.equal(201);
    expect(await given.start()).to.equal(200);
    await given.say('dank je');
    const { activities } = await given.read();
    expect(activities.some((one) => one.from.id === visitor.userId)).to.equal(false);
  });
});
