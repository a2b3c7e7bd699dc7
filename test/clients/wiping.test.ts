// "Wis dit gesprek" in a real browser: gone from every tab and from what the browser keeps, and heard.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { City, type CityPage } from './cityPage.ts';

const SECRET = 'dit mag straks weg';
/** Keeps what a screen reader would say: the words that appear in a live region. */
const LISTEN = `
  window.heard = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of addedNodes)
        if (target.closest?.('[aria-live], [role=log], [role=status], [role=alert]'))
          window.heard.push(node.textContent);
  }).observe(document, { childList: true, subtree: true });
`;

describe('a chat that is wiped', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let city: City;
  before(async () => {
    await makeWidget();
    bot = await startBot();
  });
  after(() => bot.stop());
  beforeEach(async () => {
    city = await City.open(() => `http://127.0.0.1:${bot.maatje.port}`);
    await city.context.addInitScript(LISTEN);
  });
  afterEach(() => city.close());

  const times = async (tab: CityPage): Promise<number> =>
    (await tab.messages()).filter((message) => message.includes(SECRET)).length;
  const heard = (tab: CityPage): Promise<string> =>
    tab.page.frames()[1]!.evaluate<string>('window.heard.join(" ")');
  const twoTabs = async (): Promise<CityPage[]> => {
    const page = await city.visit();
    await page.openChat();
    await page.ask(SECRET);
    const second = await city.visit();
    await second.openChat();
    await second.see(SECRET);
    return [page, second];
  };
  const isGone = async (tab: CityPage): Promise<void> => {
    await tab.see(/gesprek is gewist/);
    await tab.see(/Dag, ik ben Maatje/);
    expect(await times(tab)).to.equal(0);
    for (const frame of tab.page.frames()) {
      const kept = await frame.evaluate<string>('JSON.stringify([localStorage, sessionStorage])');
      expect(kept).to.match(/^\[\{\},\{("maatje-open":"1")?\}\]$/);
      expect(await frame.evaluate<string>('document.body.innerHTML')).not.to.contain(SECRET);
    }
    for (let tries = 0; tries < 50 && !(await heard(tab)).includes('gewist'); tries += 1)
      await tab.page.waitForTimeout(100);
    expect(await heard(tab)).to.match(/gesprek is gewist/);
    expect(tab.page.frames()[1]!.url()).to.match(/\/chat-frame$/);
  };

  it('goes after a question, also from the other tab, and one types on where it was asked', async () => {
    const [page, second] = (await twoTabs()) as [CityPage, CityPage];
    await second.page.locator('main a').first().focus();
    const ask = page.chat.getByRole('button', { name: 'Wis dit gesprek' }).first();
    await ask.click();
    await page.picture('web-desktop-3-wipe');
    expect(await page.findings()).to.deep.equal([]);
    await page.chat.getByRole('button', { name: 'Nee, behouden' }).click();
    expect(await times(page)).to.equal(1);
    await ask.click();
    await page.chat.getByRole('button', { name: 'Ja, wissen' }).click();
    for (const tab of [page, second]) await isGone(tab);
    await page.sendBox.and(page.chat.locator(':focus')).waitFor();
    const focused = await second.page.evaluate<string>('document.activeElement.tagName');
    expect(focused, 'in the other tab nothing takes the focus').to.equal('A');
    expect(await page.ask('dank je wel')).not.to.equal('');
    await page.page.reload();
    await page.see('dank je wel');
    expect(await times(page)).to.equal(0);
  });

  it('goes when it was asked on a card, or on the page without scripts', async () => {
    const [page, second] = (await twoTabs()) as [CityPage, CityPage];
    await page.ask('wis dit gesprek');
    await page.chat.getByRole('button', { name: 'Ja, wis alles' }).click();
    for (const tab of [page, second]) await isGone(tab);
    await page.ask(SECRET);
    const plain = await city.visit('/chat');
    await plain.page.locator('summary').last().click();
    await plain.page.getByRole('button', { name: 'Ja, wis dit gesprek' }).click();
    for (const tab of [page, second]) await isGone(tab);
  });
});
