// What is no request, hosts and origins that are not ours, forms of other sites, cookies: what headers can be used for.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { SITE, startAttackedBot, VICTIM_WORDS, type AttackedBot } from './attackedBot.ts';
import { attackList } from './attackList.ts';
import { ENDPOINTS } from './endpoints.ts';
import { rawHttp } from './rawHttp.ts';

const PUBLIC_HOST = 'maatje.stad.example';
const OWN = `https://${PUBLIC_HOST}`;
/** Of no route; what hides in a request of each route is in everyRoute.test.ts. */
const NO_REQUEST: Record<string, string> = {
  'no host': `GET /health/live HTTP/1.1\r\n\r\n`,
  'a path without an end': `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'a method that is none': `GTE / HTTP/1.1\r\nHost: x\r\n\r\n`,
  'another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'an address that is none': `GET http://[/ HTTP/1.1\r\nHost: x\r\n\r\n`,
};
/** Together with a path these are no address, or another path. */
const NO_HOST = ['a b', 'a<b', '[', '[::1', 'x:99999', 'x:abc', '%', '1.2.3.4.5', '999.999.999.999', 'a|b', 'a^b', ':', 'evil.example"><script>', 'a/health/ready#', 'a/chat?', 'a@b', 'a\\b', 'é']; // prettier-ignore

describe('attack: headers', function () {
  this.timeout(60_000);
  const list = attackList('headers', 'Headers: hosts, origins, forms of other sites, cookies');
  let bot: AttackedBot;
  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    bot = await startAttackedBot({ settings: { MAATJE_PUBLIC_HOST: PUBLIC_HOST } });
  });
  after(() => bot.stop());

  for (const [name, bytes] of Object.entries(NO_REQUEST)) {
    it(`with ${name} are refused`, async () => {
      const { statuses, isClosed } = await rawHttp(bot.maatje.port, bytes);
      list.note('the port', name, statuses.join() || 'closed');
      expect(isClosed, `${statuses.join()}: the connection stays open`).to.equal(true);
      expect(statuses.length, statuses.join()).to.be.at.most(1);
      for (const status of statuses) expect(status).to.be.within(400, 499);
      expect((await fetch(`${bot.origin}/health/live`)).status).to.equal(200);
    });
  }

  for (const { route } of ENDPOINTS.filter(({ route }) => !route.includes('('))) {
    it(`that name no host are refused by ${route}, and the bot goes on`, async () => {
      for (const host of NO_HOST) {
        const lines = `Host: ${host}\r\nContent-Length: 0\r\nExpect: 100-continue`;
        for (const head of [lines, lines.replace('\r\nExpect: 100-continue', '')]) {
          const bytes = Buffer.from(`${route} HTTP/1.1\r\n${head}\r\n\r\n`);
          const { statuses } = await rawHttp(bot.maatje.port, bytes);
          list.note(route, `Host: ${host}`, statuses.join() || 'closed');
          expect(statuses, host).to.deep.equal([400]);
        }
      }
      expect((await fetch(`${bot.origin}/health/live`)).status).to.equal(200);
    });
  }

  it('that name a host with a port, an address or an end in a dot are taken', async () => {
    for (const host of ['maatje', 'maatje.stad.example:443', '127.0.0.1:3978', '[::1]:3978', 'a_b', 'stad.example.']) {
      const bytes = `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect((await rawHttp(bot.maatje.port, bytes)).statuses, host).to.deep.equal([200]);
    } // prettier-ignore
    const whole =
      'GET http://maatje.example/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    expect((await rawHttp(bot.maatje.port, whole)).statuses).to.deep.equal([200]);
  });

  const call = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    fetch(bot.origin + path, {
      ...{ method, headers, redirect: 'manual' },
      ...(body === undefined ? {} : { body }),
    });

  it('that name another host lead nowhere else: streams and policies name ours', async () => {
    const { port } = bot.maatje;
    for (const host of ['evil.example', 'evil.example:443', PUBLIC_HOST + '.evil.example']) {
      const lines = `Host: ${host}\r\nX-Forwarded-Host: ${host}\r\nAuthorization: Bearer ${bot.victim.token}`;
      const body = '{}';
      const length = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
      const opened = await rawHttp(port, `POST /v3/directline/conversations HTTP/1.1\r\n${lines}\r\n${length}\r\n\r\n${body}`); // prettier-ignore
      const page = await rawHttp(port, `GET /chat-frame HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`); // prettier-ignore
      list.note('POST /v3/directline/conversations', `Host: ${host}`, opened.statuses.join());
      list.note('GET /chat-frame', `Host: ${host}`, page.statuses.join());
      expect(opened.text).to.contain(`wss://${PUBLIC_HOST}/`).and.not.contain('evil');
      expect(page.text).to.contain(`wss://${PUBLIC_HOST}`).and.not.contain('evil');
    }
  });

  const origins = ['null', 'https://evil.example', `${SITE}.evil.example`, 'https://evilstad.example', SITE.replace('https', 'http'), `${SITE}:444`, `${SITE}.`, `https://a.${SITE.slice(8)}`, `${SITE}/`, `https://stad.example@evil.example`, OWN.replace('https', 'http'), `${OWN}.evil.example`, 'http://127.0.0.1', 'file://', `${SITE}, https://evil.example`]; // prettier-ignore
  for (const { route } of ENDPOINTS.filter(({ route }) => !route.includes('('))) {
    it(`of strange origins may read nothing of ${route}`, async () => {
      const [method = '', path = ''] = route.split(' ');
      const isShared = /^\/(v3\/directline|web)\//.test(path);
      for (const origin of isShared ? origins : origins.slice(0, 3)) {
        const headers = { origin, 'content-type': 'application/json' };
        const sent = method === 'POST' ? '{}' : undefined;
        const target = path.replace(':id', bot.victim.conversationId).replace(':name', 'none');
        const answer = await call(method, target, headers, sent);
        const allowed = answer.headers.get('access-control-allow-origin');
        list.note(route, `Origin: ${origin}`, `${answer.status}, allowed: ${allowed ?? 'none'}`);
        expect(allowed).to.equal(null);
        expect(answer.headers.get('access-control-allow-credentials')).to.equal(null);
        if (isShared) expect(answer.status, origin).to.equal(403);
        const asked = await call('OPTIONS', target, { origin, 'access-control-request-method': method }); // prettier-ignore
        expect(asked.headers.get('access-control-allow-origin')).to.equal(null);
        expect(asked.status).to.be.below(500);
      }
    });
  }

  it('let the pages of the city in, without their cookies', async () => {
    const answer = await call('POST', '/web/token', { origin: SITE, 'content-type': 'application/json' }, '{}'); // prettier-ignore
    expect(answer.headers.get('access-control-allow-origin')).to.equal(SITE);
    expect(answer.headers.get('access-control-allow-credentials')).to.equal(null);
  });

  const formType = { 'content-type': 'application/x-www-form-urlencoded' };
  it('of a form on another site say nothing, wipe nothing and log nobody in', async () => {
    const { plain } = bot;
    const fields = [
      { vraag: 'gestolen woorden', keer: '1' },
      { wis: 'ja', keer: '2' },
      { vraag: 'gestolen woorden', keer: '3', bewijs: 'x' },
    ];
    for (const one of fields) {
      const body = new URLSearchParams(one).toString();
      const origin = 'https://evil.example';
      const answer = await call(
        'POST',
        '/chat',
        { ...formType, cookie: plain.cookie, origin },
        body,
      );
      list.note(
        'POST /chat',
        `a form of another site: ${Object.keys(one).join('+')}`,
        answer.status,
      );
      expect(answer.status).to.equal(400);
    }
    const token = await bot.identityToken();
    for (const origin of ['https://evil.example', 'null']) {
      await bot.tables.touched();
      const body = new URLSearchParams({ token }).toString();
      const headers = { ...formType, cookie: plain.cookie, origin };
      const answer = await call('POST', '/chat/aanmelden', headers, body);
      const written = await bot.tables.touched();
      list.note('POST /chat/aanmelden', `a form of ${origin}`, `${answer.status}, ${written.join() || 'nothing written'}`); // prettier-ignore
      expect([answer.status, answer.headers.get('location')]).to.deep.equal([
        303,
        '/chat?van=onbekend',
      ]);
      expect(answer.headers.getSetCookie(), 'the visitor keeps their conversation').to.deep.equal(
        [],
      );
      expect(written).to.deep.equal([]);
    }
    await plain.open();
    expect(plain.text).to.contain(VICTIM_WORDS).and.not.contain('gestolen');
    const body = new URLSearchParams({ token }).toString();
    await call(
      'POST',
      '/chat/aanmelden',
      { ...formType, cookie: plain.cookie, origin: SITE },
      body,
    );
    await plain.open();
    expect(plain.text).to.contain('aangemeld als');
  });

  it('cannot plant a conversation in the browser of somebody who logs in', async () => {
    const attacker = new PlainVisitor(bot.maatje.port);
    await attacker.open();
    const value = attacker.cookie.split('=')[1]!;
    // Another site of the city can set this one, and no cookie whose name begins with __Host-.
    const planted = { cookie: `maatje_chat=${value}`, ...formType, origin: SITE };
    const body = new URLSearchParams({ token: await bot.identityToken() }).toString();
    const answer = await call('POST', '/chat/aanmelden', planted, body);
    await attacker.open();
    list.note('POST /chat/aanmelden', 'a planted cookie', attacker.text.includes('aangemeld als') ? 'taken' : 'not taken'); // prettier-ignore
    expect(answer.status).to.equal(303);
    expect(attacker.text).not.to.contain('aangemeld als');
  });

  it('that set cookies keep them from scripts, other sites and plain connections', async () => {
    const json = { 'content-type': 'application/json' };
    const setting = [
      ['POST /web/token', await call('POST', '/web/token', json, '{}')],
      ['GET /chat', await call('GET', '/chat', {})],
      ['POST /chat', await call('POST', '/chat', formType, 'vraag=x')],
      ['POST /chat/aanmelden', await call('POST', '/chat/aanmelden', formType, 'token=x')],
    ] as const;
    for (const [route, answer] of setting) {
      const [cookie = ''] = answer.headers.getSetCookie();
      const [pair = '', ...flags] = cookie.split('; ');
      list.note(route, 'flags of its cookie', `${pair.split('=')[0]} ${flags.join(' ')}`);
      expect(pair).to.match(/^__Host-maatje_chat=/);
      expect(flags).to.include.members(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']);
      expect(cookie).not.to.match(/domain/i);
    }
  });
});
