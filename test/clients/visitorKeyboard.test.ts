// What a visitor does in the chat with the keyboard alone; and what there is to read when the chat is closed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { switchPublicChat } from '../../src/content/publicChat.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { City, DESKTOP, PHONE, type CityPage } from './cityPage.ts';

const NARROW = { width: 320, height: 700 };
/** What is typed to a question of the contact request, and what Maatje asks next. */
const CONTACT_ANSWERS: readonly (readonly [answer: string, next: string])[] = [
  ['Ella Yperman', 'Voor welk bedrijf?'],
  ['Garage Onbestaande', 'Op welk telefoonnummer'],
  ['0470 12 34', 'Dat telefoonnummer klopt niet.'],
  ['0470 12 34 56', 'Moet er iemand langskomen?'],
  ['nee', 'Waarover gaat uw vraag'],
  ['over de opstart', 'Klopt dit?'],
];
/** What a browser may fill in by itself: the field, what it is told of it, the keys that a phone shows. */
const OF_ONESELF = [
  ['Uw naam *', 'name', 'text'],
  ['Bedrijf (mag leeg)', 'organization', 'text'],
  ['Telefoon', 'tel', 'tel'],
  ['E-mail', 'email', 'email'],
] as const;

describe('a visitor with the keyboard alone', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let city: City;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-keyboard-'));

  before(async function () {
    this.timeout(300_000);
    await makeWidget();
    maatje = await startMaatje(
      readConfig({
        ...{ MAATJE_DB: join(folder, 'web.sqlite'), MAATJE_DEMO: 'true', MAATJE_JOBS: 'false' },
        ...{ MAATJE_PORT: '0', MAATJE_LOG_LEVEL: 'silent' },
      }),
    );
  });
  beforeEach(async () => {
    city = await City.open(() => `http://127.0.0.1:${maatje.port}`);
  });
  afterEach(() => city.close());
  after(async () => {
    await maatje?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const press = async (page: CityPage, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.page.keyboard.press(key);
  };
  const type = async (page: CityPage, words: string): Promise<void> => {
    await page.page.keyboard.type(words);
    await press(page, 'Enter');
  };
  /** Goes from the field where one types to a button of the newest card, and presses it. */
  const pressOnCard = async (page: CityPage, name: string): Promise<void> => {
    // As fast as a person: Web Chat first has to settle on which message one stands.
    for (const key of ['Shift+Tab', 'Shift+Tab', 'End', 'Enter']) {
      await press(page, key);
      await page.page.waitForTimeout(200);
    }
    const focused = page.chat.locator('button:focus');
    for (let tries = 0; tries < 20; tries += 1) {
      if ((await focused.innerText()).trim() === name) return press(page, 'Enter');
      await press(page, 'Tab');
    }
    throw new Error(`no button "${name}" on the newest card`);
  };

  it('gets a cost estimate, chosen on cards and typed', async () => {
    const page = await city.visit();
    await page.launcher.focus();
    await press(page, 'Enter');
    await page.see(/Dag, ik ben Maatje/);
    await page.sendBox.and(page.chat.locator(':focus')).waitFor();
    await type(page, 'maak een kostenraming voor acht kwartalen');
    await page.see('Wanneer start de begeleidingspremie?');
    await pressOnCard(page, 'Nog niet bekend');
    await page.see(/overeenkomst|vermoedelijk|raming/i);
    await page.picture('web-desktop-6-keyboard');
    expect(await page.findings()).to.deep.equal([]);
    await page.sendBox.focus();
    expect(await page.ask('raming voor 8 kwartalen, premie vanaf 1 januari 2027')).to.match(
      /overeenkomst/,
    );
    expect(await page.ask('op dezelfde dag')).to.match(/extra/i);
    expect(await page.ask('vijf uur per kwartaal')).to.contain('Samen: 11.400,00 euro');
    await page.picture('web-desktop-7-estimate');
    expect(await page.findings()).to.deep.equal([]);
    await page.page.setViewportSize(PHONE);
    await page.picture('web-phone-4-estimate');
    expect(await page.findings()).to.deep.equal([]);
  });

  it('asks for contact, reads it back, sends it, and reads by when and under which number', async () => {
    const page = await city.visit();
    await page.launcher.focus();
    await press(page, 'Enter');
    await page.see(/Dag, ik ben Maatje/);
    await page.sendBox.and(page.chat.locator(':focus')).waitFor();
    await type(page, 'kan iemand mij bellen?');
    await page.see('Wie bent u?');
    await page.sendBox.focus();
    await pressOnCard(page, 'Werkgever');
    await page.see('Wat is uw naam?');
    await page.sendBox.focus();
    for (const [answer, next] of CONTACT_ANSWERS) {
      await type(page, answer);
      await page.see(next);
    }
    await page.picture('web-desktop-9-contact-check');
    expect(await page.findings()).to.deep.equal([]);
    await page.page.setViewportSize(NARROW);
    await page.picture('web-phone-5-contact-check');
    expect(await page.findings()).to.deep.equal([]);
    await page.sendBox.focus();
    await pressOnCard(page, 'Verstuur');
    await page.see(/^Ten laatste \w+ \d+ \w+ om \d+ uur neemt ons team contact met u op\.$/);
    await page.see(/V-\w{4}-\w{4}/);
    await page.picture('web-phone-6-contact-sent');
    expect(await page.findings()).to.deep.equal([]);
    await page.page.setViewportSize(DESKTOP);
    await page.picture('web-desktop-10-contact-sent');
  });

  it('fills in the contact form field by field, and lands in the one that is wrong', async () => {
    const page = await city.visit();
    await page.launcher.focus();
    await press(page, 'Enter');
    await page.sendBox.and(page.chat.locator(':focus')).waitFor();
    await page.see(/Dag, ik ben Maatje/);
    await pressOnCard(page, 'Neem contact met mij op');
    await page.see('Ondernemingsnummer (mag leeg)');
    await page.picture('web-desktop-11-contact-form');
    for (const [label, what, type] of OF_ONESELF) {
      const field = page.chat.getByLabel(label, { exact: true }).last();
      expect(await field.getAttribute('autocomplete'), label).to.equal(what);
      expect(await field.getAttribute('type'), label).to.equal(type);
    }
    expect(await page.findings()).to.deep.equal([]);
    // The focus is in the first field already: each that follows is one Tab away.
    const focused = page.chat.locator(':focus');
    await page.chat.getByLabel('Werkgever').and(focused).waitFor();
    await press(page, 'Space');
    for (const value of ['Ella Yperman', '', '', '0470 12 34', '']) {
      await press(page, 'Tab');
      await page.page.keyboard.type(value);
    }
    await press(page, 'Tab', 'Space', 'Tab', 'Tab', 'Enter');
    await page.see('Eén veld klopt niet');
    const phone = page.chat.getByLabel('Telefoon', { exact: true }).last();
    await phone.and(focused).waitFor();
    expect(await phone.getAttribute('aria-invalid')).to.equal('true');
    const why = page.chat.locator(`[id="${await phone.getAttribute('aria-describedby')}"]`);
    expect(await why.innerText()).to.contain('"0470 12 34" is geen telefoonnummer');
    await page.picture('web-desktop-13-contact-wrong');
    expect(await page.findings()).to.deep.equal([]);
  });

  it('reads why the chat is closed, and how people are reached', async () => {
    const set = (open: boolean): boolean =>
      maatje.store.write((tx) =>
        switchPublicChat(tx, COMMAND_LINE, { open, reason: 'Er is onderhoud.' }),
      );
    expect(set(false)).to.equal(true);
    try {
      const page = await city.visit();
      await page.launcher.focus();
      await press(page, 'Enter');
      const notice = page.chat.getByText('Er is onderhoud.');
      await notice.waitFor();
      expect(await notice.innerText()).to.contain('09 210 10 10');
      expect(await page.findings()).to.deep.equal([]);
      await page.picture('web-desktop-8-closed');
    } finally {
      set(true);
    }
  });
});
