// An employer whom the city's website logged in, in a real browser: agreements and invoices, with scripts and without.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { loadDemoContent } from '../../src/content/demo/demoContent.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { billMonth, settle, type BilledPlace } from '../dialogs/billing/billingTalk.ts';
import { PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { Talk } from '../support/talk.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { City, DESKTOP, type CityPage } from './cityPage.ts';
import { openOtherSite, type OtherSite } from './otherSite.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const NARROW = { width: 320, height: 700 };
const ISSUER = 'https://website.test';
const AUDIENCE = 'maatje';
const PERSON = 'Peter De Smet';
const [BILLED, LATER] = ['2026-12-31T15:00:00+01:00', '2027-01-05T09:00:00+01:00'];

describe('an employer who is logged in on the city website', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-employer-'));
  const clock = { now: Date.parse(BILLED) };
  let bot: RunningBot;
  let site: OtherSite;
  let city: City;
  let sign: () => Promise<string>;
  /** What the city's page has for who is logged in: the launcher's tag, or a form. */
  let handsOver = '';

  before(async function () {
    this.timeout(300_000);
    await makeWidget();
    const keys = await generateKeyPair('ES256', { extractable: true });
    const file = join(folder, 'keys.json');
    const open = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
    writeFileSync(file, JSON.stringify({ keys: [open] }));
    site = await openOtherSite(() => handsOver);
    bot = await startBot({
      clock: () => clock.now,
      settings: {
        ...{ MAATJE_IDENTITY_ISSUER: ISSUER, MAATJE_IDENTITY_AUDIENCE: AUDIENCE },
        ...{ MAATJE_IDENTITY_KEYS: file, MAATJE_WEB_ORIGINS: site.origin },
      },
    });
    const { employers, history } = loadDemoContent(DATA);
    const { email, employer } = history.contacts.find(({ name }) => name === PERSON)!;
    const kbo = employers.find(({ key }) => key === employer)!.enterpriseNumber;
    let count = 0;
    sign = () =>
      new SignJWT({ email, kbo })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject('p-1')
        .setJti(`employer-token-${(count += 1)}`)
        .setIssuedAt(Math.floor(clock.now / 1000))
        .setExpirationTime(Math.floor(clock.now / 1000) + 120)
        .sign(keys.privateKey);
    const office = officeOf(bot, clock);
    settle(office, 'rate21');
    await billMonth(office, 'december');
    clock.now = Date.parse(LATER);
    // The first answer waits until a fresh server has read them all.
    await (await WebVisitor.open(bot)).say('Wat kost het basispakket?');
  });
  after(async () => {
    await bot?.stop();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => city.close());

  const base = (): string => `http://127.0.0.1:${bot.maatje.port}`;
  /** Nothing to scroll sideways on a desk and on a narrow phone; axe-core reads these cards in publicCards.test.ts. */
  const look = async (tab: CityPage, name: string): Promise<void> => {
    for (const viewport of [NARROW, DESKTOP]) {
      await tab.page.setViewportSize(viewport);
      const wide = await Promise.all(
        tab.page
          .frames()
          .map((frame) => frame.evaluate<number>('document.documentElement.scrollWidth')),
      );
      expect(Math.max(...wide), `${name} at ${viewport.width}`).to.be.at.most(viewport.width);
      await tab.picture(`known-${name}-${viewport.width}`);
    }
  };

  it('opens agreements and invoices in the chat window, and nobody after them does', async () => {
    city = await City.open(base);
    handsOver = `<script defer src="${base()}/widget.js" data-token="${await sign()}"></script>`;
    const page = await city.visitSite(site.origin);
    await page.openChat();
    await page.see(new RegExp(`aangemeld als ${PERSON} van Bakkerij De Smet`));
    expect(await page.ask('toon mijn overeenkomsten')).to.contain('Fatima El Amrani');
    const open = page.chat.locator('button[title*="Jonas Verbeke"]');
    await open.last().click();
    await page.see(/Overeenkomst met Bakkerij De Smet/);
    await look(page, 'web-1-agreement');
    expect(await page.ask('openstaande facturen')).to.contain('Nog te betalen');
    await page.chat.getByRole('button', { name: 'Bekijken' }).last().click();
    await page.see(/^Factuur IMW-2026-\d{5}$/);
    await look(page, 'web-2-invoice');
    await page.chat.getByRole('button', { name: 'Waarom dit bedrag?' }).last().click();
    await page.see(/gedeeld door 3/);
    await look(page, 'web-3-sum');
    // The same address again: the token counted once already, and the chat goes on.
    await page.page.reload();
    await page.see(/gedeeld door 3/);
    expect(await page.ask('dank u wel')).not.to.equal('');
    const other = await City.open(base);
    const stranger = await other.visitSite(site.origin);
    await stranger.openChat();
    await stranger.see(/Dag, ik ben Maatje/);
    expect(await stranger.ask('openstaande facturen')).to.contain('aanmeldt op de website');
    expect((await stranger.messages()).join()).not.to.contain(PERSON);
    await other.close();
  });

  it('opens them without scripts, and what was seen is gone when the hour is over', async () => {
    city = await City.open(base, { javaScriptEnabled: false });
    handsOver = `</head><body><form method="post" action="${base()}/chat/aanmelden">
      <input type="hidden" name="token" value="${await sign()}"><button>Naar de chat</button></form>`;
    const tab = await city.visitSite(site.origin);
    await tab.page.getByRole('button', { name: 'Naar de chat' }).click();
    await tab.page.waitForURL('**/chat*');
    const text = (): Promise<string> => tab.page.locator('main').innerText();
    const type = async (words: string): Promise<void> => {
      await tab.page.locator('#vraag').fill(words);
      await tab.page.locator('#vraag').press('Tab');
      await tab.page.keyboard.press('Enter');
      await tab.page.getByText(words).last().waitFor();
    };
    const press = (name: RegExp | string): Promise<void> =>
      tab.page.locator('#nieuw').getByRole('button', { name }).first().click();
    expect(await text()).to.contain(`aangemeld als ${PERSON} van Bakkerij De Smet`);
    await type('toon mijn overeenkomsten');
    await press(/Jonas Verbeke/);
    await tab.page.locator('#nieuw').getByText('Overeenkomst met Bakkerij De Smet').waitFor();
    await look(tab, 'plain-1-agreement');
    await type('openstaande facturen');
    await press('Bekijken');
    await tab.page
      .locator('#nieuw')
      .getByText(/Factuur IMW-2026-\d{5}/)
      .first()
      .waitFor();
    await look(tab, 'plain-2-invoice');
    await press('Waarom dit bedrag?');
    await tab.page
      .locator('#nieuw')
      .getByText(/gedeeld door 3/)
      .first()
      .waitFor();
    clock.now += 61 * 60_000;
    await tab.page.goto(`${base()}/chat`);
    expect(await text()).not.to.match(/Jonas|IMW-2026|Peter De Smet/);
    await type('toon mijn facturen');
    expect(await text()).to.contain('aanmeldt op de website van de stad');
  });
});

/** The office behind a running bot, with its people and its clock. */
function officeOf(bot: RunningBot, clock: { now: number }): BilledPlace {
  const { store } = bot.maatje;
  const deps = createDialogDeps(store, loadContent(DATA));
  const who = (objectId = PLAYGROUND_OBJECT_ID): StaffPrincipal =>
    store.read((db) => findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId }))!;
  const talk = (objectId?: string): Talk =>
    new Talk(deps, () => who(objectId), new Date(clock.now).toISOString());
  return { store, who, talk, clock };
}
