// The pages of the website's side over HTTP: their policies, what is cached, what is compressed.
import { expect } from 'chai';
import { startBot, type RunningBot } from '../support/runningBot.ts';

describe('pages', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${bot.maatje.port}${path}`, { headers });

  before(async () => {
    bot = await startBot({ settings: { MAATJE_WEB_ORIGINS: 'https://stad.gent' } });
  });
  after(() => bot.stop());

  const PLAIN = ['/', '/begeleiding-en-kosten', '/privacy', '/toegankelijkheid'];
  for (const path of PLAIN) {
    it(`${path} is a whole page in Dutch with the launcher on it, framed by nobody`, async () => {
      const response = await get(path);
      const html = await response.text();
      expect(response.status).to.equal(200);
      expect(html).to.contain('<html lang="nl">').and.to.contain('<script src="/widget.js" defer>');
      expect(html, 'a place that was not filled in').not.to.match(/\{\w+\}/);
      expect(html.match(/<h1>/g)).to.have.length(1);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'self'");
      expect(policy).to.contain("frame-ancestors 'none'").and.not.to.contain('unsafe');
    });
  }

  it('the service is named as one says it', async () => {
    for (const path of PLAIN) {
      const html = await (await get(path)).text();
      expect(html, path).not.to.match(/(?<![Dd]e )Dienst Activering en Werk/);
    }
  });

  it('the privacy page says for how long, and whom to ask', async () => {
    const html = await (await get('/privacy')).text();
    expect(html).to.contain('30 dagen');
    expect(html).to.contain('<a href="tel:092101010">09 210 10 10</a>');
    expect(html).to.contain('<a href="mailto:gentinfo@stad.gent">');
    expect(html).to.contain('<h2 id="visitor">');
  });

  it('the chat’s page runs only what carries this page’s own word, and stands in the city’s sites only', async () => {
    const pages = await Promise.all([get('/chat-frame'), get('/chat-frame')]);
    const nonces = await Promise.all(
      pages.map(async (response) => {
        const policy = response.headers.get('content-security-policy') ?? '';
        const [, nonce = ''] = /script-src 'nonce-([\w-]{20,})'/.exec(policy) ?? [];
        expect(policy).to.contain("frame-ancestors 'self' https://stad.gent");
        expect(policy).to.contain(`connect-src 'self' ws://127.0.0.1:${bot.maatje.port}`);
        expect(policy).not.to.contain('unsafe');
        const html = await response.text();
        expect(html.match(/<script/g)).to.have.length(1);
        expect(html).to.match(new RegExp(`<script [^>]*nonce="${nonce}"`));
        return nonce;
      }),
    );
    expect(nonces[0]).not.to.equal(nonces[1]);
  });

  it('what has a hashed name is cached for good, the launcher for minutes', async () => {
    const html = await (await get('/chat-frame')).text();
    const [script = ''] = /\/assets\/chat-\w+\.js/.exec(html) ?? [];
    const chat = await get(script, { 'accept-encoding': 'br' });
    expect(chat.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
    expect(chat.headers.get('content-encoding')).to.equal('br');
    const launcher = await get('/widget.js');
    expect(launcher.headers.get('cache-control')).to.equal('public, max-age=300');
    const etag = launcher.headers.get('etag') ?? '';
    const again = await get('/widget.js', { 'if-none-match': etag });
    expect(again.status).to.equal(304);
    expect((await get('/assets/..%2fnames.json')).status).to.equal(404);
    expect((await get('/assets/names.json')).status).to.equal(404);
  });

  const ENCODINGS: [string, string | null][] = [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ];
  for (const [accepted, given] of ENCODINGS) {
    it(`gives ${given ?? 'it plain'} to who takes ${accepted}`, async () => {
      const response = await get('/widget.js', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).to.equal(given);
      expect(await response.text()).to.contain('maatje-chat');
    });
  }
});
