// The chat on the city's page in a real browser: opened, talked with, left and found again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { openOtherSite, type OtherSite } from './otherSite.ts';
import { City, PHONE, type CityPage } from './cityPage.ts';

/** What the whole chat may weigh on the line, with its letters; and in how many requests. */
const MOST_BYTES = 700_000;
const MOST_REQUESTS = 14;
const LAUNCHER_BYTES = 15_000;

describe('the chat on the city website', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let otherSite: OtherSite | null = null;
  let strangeSite: OtherSite | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-widget-'));
  const start = async (port = 0): Promise<void> => {
    maatje = await startMaatje(
      readConfig({
        ...{ MAATJE_DB: join(folder, 'widget.sqlite'), MAATJE_DEMO: 'true', MAATJE_JOBS: 'false' },
        ...{ MAATJE_PORT: String(port), MAATJE_LOG_LEVEL: 'silent' },
        MAATJE_WEB_ORIGINS: otherSite?.origin ?? '',
      }),
    );
  };
  const restart = async (): Promise<void> => {
    const { port } = maatje;
    await maatje.stop();
    await start(port);
  };
  const base = (): string => `http://127.0.0.1:${maatje.port}`;
  const cities: City[] = [];
  const city = async (options: Parameters<typeof City.open>[1] = {}): Promise<City> => {
    const opened = await City.open(base, options);
    cities.push(opened);
    return opened;
  };
  const times = async (page: CityPage, words: string): Promise<number> =>
    (await page.messages()).filter((message) => message.includes(words)).length;

  before(async function () {
    this.timeout(300_000);
    await makeWidget();
    const script = (attributes: string): string =>
      `<script ${attributes} defer src="${base()}/widget.js"></script>`;
    otherSite = await openOtherSite(() =>
      script('data-position="left" data-theme="dark" data-label="Hulp nodig?"'),
    );
    strangeSite = await openOtherSite(() => script(''));
    await start();
    // The first answer waits until a fresh server has read them all.
    const visitor = await WebVisitor.open({ maatje });
    await visitor.say('Wat kost het basispakket?');
  });
  afterEach(async () => {
    await Promise.all(cities.splice(0).map((one) => one.close()));
  });
  after(async () => {
    await maatje?.stop();
    await otherSite?.close();
    await strangeSite?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('costs a page one small script until somebody opens it, and little then', async () => {
    const page = await (await city()).visit();
    await page.page.waitForLoadState('networkidle');
    const before = page.fetched.filter(({ url }) => !/assets\/(site|fira)|\/$/.test(url));
    expect(before.map(({ url }) => url)).to.deep.equal([`${base()}/widget.js`]);
    expect(before[0]?.bytes).to.be.below(LAUNCHER_BYTES);
    expect(await page.page.context().cookies(), 'no cookie before it is opened').to.deep.equal([]);
    await page.openChat();
    await page.see(/Maatje/);
    await page.page.waitForLoadState('networkidle');
    const bytes = page.fetched.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).to.be.below(MOST_BYTES);
    expect(page.fetched.length).to.be.at.most(MOST_REQUESTS);
    const elsewhere = page.fetched.filter(({ url }) => !new URL(url).origin.startsWith(base()));
    expect(elsewhere, 'requests that leave the origin').to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('is opened, used and left with the keyboard, and gives the focus back', async () => {
    const page = await (await city()).visit();
    await page.launcher.focus();
    expect(await page.launcher.getAttribute('aria-expanded')).to.equal('false');
    await page.page.keyboard.press('Enter');
    expect(await page.launcher.getAttribute('aria-expanded')).to.equal('true');
    await page.see(/Maatje/);
    await page.page.waitForFunction('document.activeElement.tagName === "MAATJE-CHAT"');
    await page.sendBox.and(page.chat.locator(':focus')).waitFor();
    await page.page.keyboard.type('Wat kost het basispakket?');
    await page.page.keyboard.press('Enter');
    await page.see(/1\.200 euro/);
    expect(await page.ask('en daarna?')).to.match(/600 euro/);
    await page.picture('web-desktop-1-question');
    await page.page.keyboard.press('Escape');
    await page.panel.waitFor({ state: 'hidden' });
    expect(await page.launcher.evaluate((button) => button.matches(':focus'))).to.equal(true);
    expect(await page.launcher.getAttribute('aria-expanded')).to.equal('false');
  });

  it('under an answer only what one would do next looks like a button', async () => {
    const page = await (await city()).visit();
    await page.openChat();
    await page.ask('Wat kost het basispakket?');
    const look = async (name: string): Promise<string> => {
      const button = page.chat.getByRole('button', { name, exact: true }).last();
      const edge = await page.styleOf(button, 'border-top-color');
      return `${await page.styleOf(button, 'text-decoration-line')} ${edge}`;
    };
    expect(await look('Maak een raming')).to.equal('none rgb(0, 125, 179)');
    for (const name of ['Waar staat dat?', 'Ja', 'Nee'])
      expect(await look(name), name).to.equal('underline rgba(0, 0, 0, 0)');
    await page.picture('web-desktop-12-answer');
  });

  it('shows what was typed to the letter, as no markup of any kind', async () => {
    const page = await (await city()).visit();
    await page.openChat();
    const typed = '<img src=/x onerror=alert(1)> **vet** [klik](https://elders.example) _zo_';
    await page.ask(typed);
    expect(await times(page, typed)).to.equal(1);
    await page.page.reload();
    await page.see(typed);
    expect(await times(page, typed)).to.equal(1);
    expect(page.fetched.filter(({ url }) => url.endsWith('/x'))).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('axe-core finds nothing on the pages, in the open chat and on its cards', async () => {
    const visitor = await city();
    const page = await visitor.visit();
    expect(await page.findings()).to.deep.equal([]);
    await page.openChat();
    for (const words of ['Wat kost het basispakket?', 'het loopt nu mis', 'wis dit gesprek']) {
      await page.ask(words);
    }
    await page.picture('web-desktop-2-cards');
    expect(await page.findings()).to.deep.equal([]);
    for (const path of ['/begeleiding-en-kosten', '/privacy', '/toegankelijkheid', '/chat-frame']) {
      const other = await visitor.visit(path);
      expect(await other.findings(), path).to.deep.equal([]);
    }
  });

  it('fits a phone, a strip of 320 × 256 (400 %), and a visitor who wants less movement', async () => {
    const page = await (await city({ viewport: PHONE, reducedMotion: 'reduce' })).visit();
    await page.picture('web-phone-1-closed');
    await page.openChat();
    await page.see(/Maatje/);
    await page.picture('web-phone-2-open');
    expect(await page.styleOf(page.panel, 'animation-name')).to.equal('none');
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
    ]) {
      await page.page.setViewportSize(viewport);
      const wide = await Promise.all(
        page.page
          .frames()
          .map((frame) => frame.evaluate<number>('document.documentElement.scrollWidth')),
      );
      expect(Math.max(...wide), 'nothing to scroll sideways').to.be.at.most(viewport.width);
      await page.picture(`web-phone-3-${viewport.width}x${viewport.height}`);
    }
    const transcript = page.chat.locator('.webchat__basic-transcript');
    expect((await transcript.boundingBox())?.height, 'room to read').to.be.above(60);
    await page.chat.getByRole('button', { name: 'Verklein de chat' }).click();
    await page.launcher.waitFor();
  });

  it('goes on after a reload, on a next page and in a second tab, each word once', async () => {
    const visitor = await city();
    const page = await visitor.visit();
    await page.openChat();
    await page.ask('dank je wel alvast');
    await page.page.reload();
    await page.see('dank je wel alvast');
    await page.page.locator('main a').first().click();
    await page.page.waitForURL('**/begeleiding-en-kosten');
    await page.see('dank je wel alvast');
    expect(await times(page, 'dank je wel alvast')).to.equal(1);
    const second = await visitor.visit('/begeleiding-en-kosten');
    await second.openChat();
    await second.see('dank je wel alvast');
    await second.say('en nog iets');
    await page.see('en nog iets');
    expect(await times(page, 'en nog iets')).to.equal(1);
  });

  it('stands on another site of the city as that site asks, and on no stranger’s', async () => {
    const visitor = await city();
    const page = await visitor.visitSite(otherSite!.origin);
    expect((await page.launcher.innerText()).trim()).to.equal('Hulp nodig?');
    expect((await page.launcher.boundingBox())?.x).to.be.below(100);
    await page.openChat();
    await page.see(/Dag, ik ben Maatje/);
    expect(await page.findings()).to.deep.equal([]);
    await page.picture('web-desktop-5-other-site');
    await page.ask('dank je wel alvast');
    await page.page.reload();
    await page.see('dank je wel alvast');
    expect(page.complaints).to.deep.equal([]);
    const strange = await visitor.visitSite(strangeSite!.origin);
    await strange.launcher.click();
    for (let tries = 0; tries < 50 && strange.complaints.length === 0; tries += 1)
      await strange.page.waitForTimeout(100);
    expect(strange.complaints.join()).to.contain('frame-ancestors');
    expect(await strange.sendBox.count()).to.equal(0);
  });

  it('talks where nothing lets a stream through, also after the server was started again', async () => {
    const visitor = await city();
    await visitor.context.routeWebSocket(/.*/, (socket) => void socket.close());
    const page = await visitor.visit();
    await page.openChat();
    await page.see(/Dag, ik ben Maatje/);
    expect(await page.ask('wis dit gesprek')).to.contain('hele gesprek wissen?');
    await restart();
    expect(await page.ask('het loopt nu mis')).to.contain('112');
    expect(await times(page, 'wis dit gesprek')).to.equal(1);
  });

  it('goes on when the server was started again; what was typed meanwhile arrives once', async () => {
    const page = await (await city()).visit();
    await page.openChat();
    expect(await page.ask('wis dit gesprek')).to.contain('hele gesprek wissen?');
    const { port } = maatje;
    await maatje.stop();
    await page.say('het loopt nu mis');
    await page.chat.getByText('De verbinding viel weg').waitFor();
    await page.picture('web-desktop-4-offline');
    await start(port);
    await page.see(/112/);
    await page.chat.getByText('De verbinding viel weg').waitFor({ state: 'hidden' });
    expect(await times(page, 'wis dit gesprek')).to.equal(1);
    expect(await times(page, 'het loopt nu mis')).to.equal(1);
    expect(await times(page, 'Verzenden mislukt')).to.equal(0);
  });
});
