// The chat without JavaScript in a real browser: asked, answered, on a phone, and read by axe-core.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { City } from './cityPage.ts';

const NARROW = { width: 320, height: 700 };

describe('the chat page without JavaScript', function () {
  this.timeout(180_000);
  let bot: RunningBot;
  const base = (): string => `http://127.0.0.1:${bot.maatje.port}`;
  before(async () => {
    await makeWidget();
    bot = await startBot();
  });
  after(() => bot.stop());

  it('answers a question and the next, at every width', async () => {
    const city = await City.open(base, { javaScriptEnabled: false, viewport: NARROW });
    try {
      const { page, ...tab } = await city.visit('/chat');
      for (const question of ['Wie betaalt de begeleiding?', 'en de verplaatsing?']) {
        await page.locator('#vraag').focus();
        await page.keyboard.type(question);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByText(question).waitFor();
      }
      await page.reload();
      const text = await page.locator('main').innerText();
      expect(text).to.contain('Bron:').and.contain('en de verplaatsing?');
      expect(tab.complaints).to.deep.equal([]);
      const width = await page.locator('main').evaluate((main) => main.scrollWidth);
      expect(width).to.be.at.most(NARROW.width);
      await page.screenshot({ path: '.run/pictures/plain-chat-phone.png', fullPage: true });
    } finally {
      await city.close();
    }
  });

  it('has nothing that axe-core minds', async () => {
    const city = await City.open(base);
    try {
      const tab = await city.visit('/chat');
      await tab.page.locator('#vraag').fill('Wat kost het basispakket?');
      await tab.page.getByRole('button', { name: 'Verstuur' }).click();
      await tab.page.getByText('1.200 euro').first().waitFor();
      expect(await tab.findings()).to.deep.equal([]);
      await tab.picture('plain-chat');
    } finally {
      await city.close();
    }
  });
});
