// The chat without JavaScript in a real browser: a question, a contact request and an estimate, read by axe-core.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { City, DESKTOP, type CityPage } from './cityPage.ts';

const NARROW = { width: 320, height: 700 };

describe('the chat page without JavaScript', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let city: City;
  let tab: CityPage;
  before(async () => {
    await makeWidget();
    bot = await startBot();
  });
  after(() => bot.stop());
  beforeEach(async () => {
    city = await City.open(() => `http://127.0.0.1:${bot.maatje.port}`, {
      ...{ javaScriptEnabled: false, viewport: NARROW },
    });
    tab = await city.visit('/chat');
  });
  afterEach(() => city.close());

  /** The first of what Maatje said last. */
  const newest = (): Promise<string> => tab.page.locator('#nieuw').innerText();
  const sees = (words: string | RegExp): Promise<void> =>
    tab.page.locator('#nieuw, #nieuw ~ li').getByText(words).last().waitFor();
  const press = (name: string): Promise<void> =>
    tab.page.getByRole('button', { name, exact: true }).first().click();
  /** Types in the field at the end, and sends it with the keyboard. */
  const type = async (words: string): Promise<void> => {
    await tab.page.locator('#vraag').focus();
    await tab.page.keyboard.type(words);
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText(words).last().waitFor();
  };
  /** Nothing that axe-core minds, nothing to scroll sideways; kept as pictures of a phone and of a desk. */
  const look = async (name: string): Promise<void> => {
    const read = await city.withScripts('/chat');
    for (const viewport of [NARROW, DESKTOP]) {
      await read.page.setViewportSize(viewport);
      expect(await read.findings(), `${name} at ${viewport.width}`).to.deep.equal([]);
      await tab.page.setViewportSize(viewport);
      const width = await tab.page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width, `${name} at ${viewport.width}`).to.be.at.most(viewport.width);
      const path = `.run/pictures/plain-${name}-${viewport.width}.png`;
      await tab.page.screenshot({ path, fullPage: true });
    }
    await read.page.close();
    await tab.page.setViewportSize(NARROW);
    expect(tab.complaints, name).to.deep.equal([]);
  };

  it('answers a question and the next, also after a reload', async () => {
    await type('Wie betaalt de begeleiding?');
    await type('en de verplaatsing?');
    await tab.page.reload();
    const text = await tab.page.locator('main').innerText();
    expect(text).to.contain('Bron:').and.contain('en de verplaatsing?');
    await look('1-question');
  });

  it('takes a whole contact request, with a mistake and a reload in the middle, and sends it once', async () => {
    await type('kan iemand mij bellen?');
    await sees('Wie bent u?');
    await look('2-contact-role');
    await press('Werkgever');
    await sees('Wat is uw naam?');
    await type('Ella Yperman');
    await sees('Voor welk bedrijf?');
    await tab.page.reload();
    await type('Garage Onbestaande');
    await type('0470 12 34');
    await sees(/Dat telefoonnummer klopt niet/);
    await type('0470 12 34 56');
    await press('Bellen of mailen is genoeg');
    await sees(/Waarover gaat uw vraag/);
    await type('over de opstart');
    await sees(/Klopt dit/);
    await sees('0470 12 34 56');
    await look('3-contact-check');
    await tab.page.reload();
    const check = tab.page.locator('form.card').filter({ hasText: 'Klopt dit?' });
    await check.getByRole('button', { name: 'Verstuur', exact: true }).click();
    await sees(/Ten laatste \w+ \d+ \w+ om \d+ uur neemt ons team contact met u op\./);
    await look('4-contact-sent');
    await tab.page.reload();
    await sees(/V-\w{4}-\w{4}/);
    expect(await tab.page.getByText(/V-\w{4}-\w{4}/).count()).to.equal(1);
  });

  it('takes the same in one form, and says at each field what is wrong', async () => {
    await press('Neem contact met mij op');
    await sees('Wie bent u?');
    await look('5-contact-form');
    await tab.page.getByLabel('Werkgever').check();
    await tab.page.getByLabel(/^Telefoon/).fill('12');
    await press('Kijk na');
    await sees(/"12" is geen telefoonnummer/);
    expect(await tab.page.getByLabel('Werkgever').isChecked()).to.equal(true);
    await look('6-contact-wrong');
  });

  it('makes a whole estimate, chosen and typed, whose figures stay', async () => {
    await type('maak een kostenraming');
    await look('7-estimate-start');
    await press('Nog niet bekend');
    await sees(/Wanneer start de overeenkomst/);
    await tab.page.reload();
    await look('8-estimate-next');
    await type('op dezelfde dag');
    await type('8 kwartalen');
    await type('vijf uur per kwartaal');
    const told = await newest();
    expect(told).to.contain('Samen:').and.match(/\d{4}/);
    await look('9-estimate');
    await tab.page.reload();
    expect(await newest()).to.equal(told);
  });
});
