// The chat without JavaScript over HTTP: the same conversation, forms that count once, and nothing for strangers.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

describe('the chat without JavaScript', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let visitor: PlainVisitor;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    bot = await startBot();
  });
  after(() => bot.stop());
  beforeEach(async () => {
    visitor = new PlainVisitor(bot.maatje.port);
    await visitor.open();
  });

  const times = (words: string): number => visitor.text.split(words).length - 1;

  it('greets once, answers with its source, and survives a reload', async () => {
    expect(visitor.status).to.equal(200);
    expect(visitor.text).to.contain('Ik ben geen mens').and.contain('09 210 10 10');
    expect(visitor.html).to.contain('<a href="tel:092101010">09 210 10 10</a>');
    await visitor.ask('Wat kost het basispakket per kwartaal?');
    expect(visitor.text).to.contain('1.200 euro').and.contain('art. 5');
    const before = visitor.text;
    await visitor.open();
    expect(visitor.text).to.equal(before);
    expect(times('Ik ben geen mens')).to.equal(1);
    await visitor.press('Ja');
    expect(visitor.text).to.contain('U koos: Ja');
  });

  it('loads no script and nothing from elsewhere, and is kept nowhere on the way', async () => {
    const page = await fetch(`http://127.0.0.1:${bot.maatje.port}/chat`);
    const html = await page.text();
    expect(page.headers.get('cache-control')).to.equal('no-store');
    expect(page.headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.not.contain('script-src');
    expect(html).not.to.match(/<script|\son\w+=|style="/);
    expect([...html.matchAll(/(?:src|href|action)="(https?:[^"]*)"/g)]).to.deep.equal([]);
    expect(page.headers.getSetCookie()[0]).to.contain('HttpOnly; SameSite=Lax');
  });

  it('counts a form once that is sent twice', async () => {
    const fields = { ...visitor.fieldsOf('ask'), vraag: 'Wat is een collega-coach?' };
    await visitor.send(fields);
    await visitor.send(fields);
    expect(times('Wat is een collega-coach? ')).to.be.lessThan(3);
    expect(times('U Wat is een collega-coach?')).to.equal(1);
  });

  it('takes other words from the same page, which stands there again after going back', async () => {
    const fields = visitor.fieldsOf('ask');
    await visitor.send({ ...fields, vraag: 'Wat is een collega-coach?' });
    await visitor.send({ ...fields, vraag: 'Hoeveel opzeg is er?' });
    expect(times('U Wat is een collega-coach?')).to.equal(1);
    expect(times('U Hoeveel opzeg is er?')).to.equal(1);
  });

  it('shows what is typed as it was typed, and never as markup', async () => {
    await visitor.ask('<script>alert(1)</script> "& <b>vet</b>');
    expect(visitor.html).to.contain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp; &lt;b&gt;');
    expect(visitor.html).not.to.contain('<script>').and.not.contain('<b>vet');
  });

  it('sends nothing without the proof, with a made one, or with that of another visitor; the words stay', async () => {
    const other = new PlainVisitor(bot.maatje.port);
    await other.open();
    for (const bewijs of ['', 'made.up.proof', other.fieldsOf('ask')['bewijs']!]) {
      await visitor.send({ ...visitor.fieldsOf('ask'), bewijs, vraag: 'Wat is IMW precies?' });
      expect(visitor.status).to.equal(400);
      expect(visitor.text).to.contain('Er is niets verstuurd').and.not.contain('U Wat is IMW');
      expect(visitor.html).to.contain('Wat is IMW precies?</textarea>');
    }
    const [cookie, proof] = [visitor.cookie, visitor.fieldsOf('ask')];
    visitor.cookie = '';
    await visitor.send({ ...proof, vraag: 'Wat is IMW precies?' });
    expect(visitor.status).to.equal(400);
    expect(visitor.text).to.contain('cookie').and.contain('09 210 10 10');
    visitor.cookie = cookie;
    await visitor.open();
    expect(visitor.text).not.to.contain('U Wat is IMW');
  });

  it('says so when nothing was typed, and takes no button that stands on no card', async () => {
    await visitor.ask('   ');
    expect(visitor.text).to.contain('U hebt nog niets getypt.');
    for (const van of ['1.7', '99.0', '0.0', '-1.0', 'x', '1.0']) {
      await visitor.send({ ...visitor.fieldsOf('ask'), van, knop: '77' });
      expect(visitor.status, van).to.equal(400);
    }
  });

  it('says at a field what is wrong with it', async () => {
    await visitor.press('Neem contact met mij op');
    await visitor.press('Kijk na', { role: 'employer', name: 'Ella', phone: '0470', wants: '' });
    const [field = ''] = /<input[^>]*name="veld\.phone"[^>]*>/.exec(visitor.html) ?? [];
    const [, line] = /aria-invalid="true" aria-describedby="([^"]+)"/.exec(field) ?? [];
    expect(visitor.html).to.match(
      new RegExp(`<p id="${line}">.*&quot;0470&quot; is geen telefoonnummer`),
    );
    expect(visitor.html).not.to.match(/name="veld\.name"[^>]*aria-invalid/);
  });

  it('is the same conversation as in the chat window, until it is wiped', async () => {
    const web = new WebVisitor(bot);
    web.cookie = visitor.cookie;
    await web.fetchToken();
    expect(web.resumed).to.equal(true);
    await web.start();
    await web.say('Hoeveel opzeg is er?');
    await visitor.open();
    expect(visitor.text).to.contain('U Hoeveel opzeg is er?').and.contain('2 maanden');
    await visitor.send({ ...visitor.fieldsOf('wipe'), wis: 'ja' });
    expect(visitor.text).to.contain('Ik ben geen mens').and.not.contain('opzeg');
  });

  it('takes forms on its own path only, and nothing too large', async () => {
    const body = new URLSearchParams({ vraag: 'x'.repeat(400_000) });
    const url = `http://127.0.0.1:${bot.maatje.port}`;
    const large = await fetch(`${url}/chat`, { method: 'POST', body });
    expect(large.status).to.equal(413);
    const elsewhere = await fetch(`${url}/api/messages`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    });
    expect(elsewhere.status).to.equal(415);
  });
});

describe('too much of the chat without JavaScript', () => {
  it('is refused with the words kept, and when to come back', async () => {
    const bot = await startBot();
    try {
      const visitor = new PlainVisitor(bot.maatje.port);
      await visitor.open();
      const fields = visitor.fieldsOf('ask');
      for (let count = 0; count < 200 && visitor.status !== 429; count++)
        await visitor.send({ ...fields, vraag: `dank u ${count}` });
      expect(visitor.status).to.equal(429);
      expect(visitor.text).to.contain('te veel vragen');
      expect(visitor.html).to.match(/dank u \d+<\/textarea>/);
    } finally {
      await bot.stop();
    }
  }).timeout(60_000);
});
