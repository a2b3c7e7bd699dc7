// Every card that somebody on the website can get, in the chat window and on the page without scripts: read by axe-core.
import { expect } from 'chai';
import { keepWebTurn } from '../../src/store/webConversations.ts';
import { replyContent } from '../../src/web/visitorTurn.ts';
import { shownReply } from '../../src/web/webActivity.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { estimateSamples } from '../cards/estimateSamples.ts';
import { faqSamples } from '../cards/faqSamples.ts';
import { publicSamples } from '../cards/publicSamples.ts';
import { samples } from '../cards/samples.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { City, DESKTOP, type CityPage } from './cityPage.ts';

/** A phone, and the whole window of 1280 × 1024 at 400 %. */
const NARROW = { width: 320, height: 700 };
const FOUR_TIMES = { width: 320, height: 256 };
const FOR_COLLEAGUES = ['answerToEditor', 'answerNotKnownColleague'];
const NAMES = [
  ...[publicSamples, estimateSamples, faqSamples].flatMap((one) => Object.keys(one)),
  ...[
    'distress',
    'askButtons',
    'askList',
    'askLongTitles',
    'askFree',
    'agreementForEmployer',
    'agreements',
    'agreementLong',
  ],
  ...['invoice', 'invoiceLate', 'invoiceSum', 'invoices'],
].filter((name) => !FOR_COLLEAGUES.includes(name));
/** What moves, or would when it comes into view; and what has the focus without showing it. */
const MOVING = 'document.getAnimations().filter((one) => one.playState === "running").length';
const UNSEEN_FOCUS = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select, summary')]
  .filter((one) => one.checkVisibility()).filter((one) => {
    one.focus();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return document.activeElement === one && parseFloat(outlineWidth) < 2 && boxShadow === 'none' || outlineStyle === 'none' && boxShadow === 'none';
  }).map((one) => one.outerHTML.slice(0, 120))`;

describe('every card of the website', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let city: City;
  let page: CityPage;

  before(async function () {
    this.timeout(300_000);
    await makeWidget();
    bot = await startBot();
    city = await City.open(() => `http://127.0.0.1:${bot.maatje.port}`, {
      reducedMotion: 'reduce',
    });
    page = await city.visit();
    await page.openChat();
    await page.see(/Dag, ik ben Maatje/);
    await keep(NAMES);
  });
  after(async () => {
    await city?.close();
    await bot?.stop();
  });

  /** Says these cards in the visitor's conversation. */
  async function keep(names: readonly string[]): Promise<void> {
    const cookie = (await city.context.cookies()).find(({ name }) => name === 'maatje_chat')!;
    const claims = Buffer.from(cookie.value.split('.')[1]!, 'base64url').toString();
    const { conv: conversationId, user } = JSON.parse(claims) as { conv: string; user: string };
    const key = { conversationId, visitorId: user };
    const { store } = bot.maatje;
    const at = { at: store.clock(), replyToId: null };
    const activities = names.map((name) => {
      expect(samples, name).to.have.property(name);
      const said = replyContent({ kind: 'card', card: samples[name]! });
      return { clientActivityId: null, body: shownReply(conversationId, said, at) };
    });
    store.write((tx) => keepWebTurn(tx, key, { activities }));
  }

  const fits = async (tab: CityPage, where: string, read = [DESKTOP, NARROW]): Promise<void> => {
    for (const viewport of read) {
      await tab.page.setViewportSize(viewport);
      expect(await tab.findings(), `${where} at ${viewport.width}`).to.deep.equal([]);
    }
    for (const viewport of [NARROW, FOUR_TIMES]) {
      await tab.page.setViewportSize(viewport);
      for (const frame of tab.page.frames()) {
        const wide = await frame.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide, `${where} at ${viewport.width} × ${viewport.height}`).to.be.at.most(320);
        expect(await frame.evaluate<number>(MOVING), `${where}: what moves`).to.equal(0);
      }
    }
  };

  it('stands in the chat window, wide, narrow and at four times its size', async () => {
    await page.page.reload();
    await page.see(/Openstaande facturen/);
    await fits(page, 'chat window');
    await page.picture('cards-web-320x256');
    await page.page.close();
  });

  it('stands among pages that are read as well', async () => {
    for (const path of ['/', '/begeleiding-en-kosten', '/privacy', '/toegankelijkheid']) {
      const tab = await city.visit(path);
      await fits(tab, path, [NARROW]);
      await tab.page.close();
    }
  });

  it('stands on the page without scripts, where the focus is seen on everything that takes it', async () => {
    const plain = await city.visit('/chat');
    await fits(plain, '/chat');
    await plain.page.setViewportSize(NARROW);
    await plain.page.keyboard.press('Tab');
    expect(await plain.page.evaluate<string[]>(UNSEEN_FOCUS)).to.deep.equal([]);
    const path = '.run/pictures/cards-plain-320.png';
    await plain.page.screenshot({ path, fullPage: true });
  });
});
