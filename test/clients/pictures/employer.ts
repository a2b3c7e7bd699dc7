// What a verified contact person sees of agreements and invoices: in Web Chat, and on the page without scripts.
import { PLAIN_LOGIN } from '../../../src/web/index.ts';
import type { City, CityPage } from '../cityPage.ts';
import type { Album, Size } from './album.ts';
import type { Website } from './website.ts';

const DESKTOP: Size = { name: 'desktop', width: 1280 };
const PHONE: Size = { name: 'phone', width: 375 };
const NARROW: Size = { name: 'narrow', width: 320 };
const HIGH = 900;

/** What is asked, in this order, and what then stands there. */
const TALK = [
  ['say', 'toon mijn overeenkomst', /contactpersoon/, '1-agreements'],
  ['press', 'Bekijken', /Overeenkomst met Bakkerij De Smet/, '2-agreement'],
  ['press', 'Wat er niet in zit', /Tucht en sancties/, '3-excludes'],
  ['say', 'toon mijn facturen', /Samen/, '4-invoices'],
  ['press', 'Bekijken', /Factuur IMW-|Creditnota IMW-/, '5-invoice'],
  ['press', 'Waarom dit bedrag?', /gedeeld door/, '6-why'],
  ['say', 'openstaande facturen', /Nog te betalen/, '7-open'],
  ['say', 'factuur IMW-2026-99999', /vind ik niet/, '8-not-there'],
] as const;

/** Goes through the same talk in both clients. */
export async function photographEmployer(
  at: { city: City; plain: City; base: string; website: Website },
  album: Album,
): Promise<void> {
  await inWebChat(at, album);
  await withoutScripts(at, album);
}

async function inWebChat(
  { city, website }: { city: City; website: Website },
  album: Album,
): Promise<void> {
  await website.token();
  city.context.setDefaultTimeout(10_000);
  const tab = await city.visitSite(website.origin);
  await album.step('web-open', tab.page, async () => {
    await tab.openChat();
    await tab.see(/aangemeld als/);
  });
  for (const [how, words, sees, name] of TALK)
    await album.step(`web-${name}`, tab.page, async () => {
      await tab.page.setViewportSize({ width: DESKTOP.width, height: HIGH });
      if (how === 'say') await tab.ask(words);
      else await pressed(tab, words);
      await tab.see(sees);
      // As high as the window, so that the whole card is on the picture.
      await tab.panel.evaluate((panel) => {
        const { style } = panel as unknown as { style: Record<string, string> };
        Object.assign(style, { height: '95vh', maxHeight: 'none' });
      });
      const newest = tab.chat.locator('.webchat__basic-transcript__activity').last();
      await album.keep(`web-${name}`, tab.page, newest, [DESKTOP, PHONE, NARROW]);
    });
}

const pressed = (tab: CityPage, title: string): Promise<void> =>
  tab.chat.getByRole('button', { name: title }).last().click();

async function withoutScripts(
  { plain, base, website }: { plain: City; base: string; website: Website },
  album: Album,
): Promise<void> {
  plain.context.setDefaultTimeout(10_000);
  const tab = await plain.visit('/chat');
  const { page } = tab;
  await album.step('plain-login', page, async () => {
    const form = { token: await website.token() };
    await plain.context.request.post(base + PLAIN_LOGIN, { form });
    await page.goto(`${base}/chat`);
    await page
      .getByText(/aangemeld als/)
      .last()
      .waitFor();
  });
  for (const [how, words, sees, name] of TALK) {
    // What opens without scripts is there at once.
    if (words === 'Wat er niet in zit') continue;
    await album.step(`plain-${name}`, page, async () => {
      await page.setViewportSize({ width: NARROW.width, height: HIGH });
      if (how === 'say') {
        await page.locator('#vraag').fill(words);
        await page.locator('#vraag').press('Tab');
        await page.keyboard.press('Enter');
      } else
        await page
          .locator('#nieuw, #nieuw ~ li')
          .getByRole('button', { name: words })
          .first()
          .click();
      await page.locator('#nieuw, #nieuw ~ li').getByText(sees).last().waitFor();
      await album.keep(`plain-${name}`, page, page.locator('#nieuw'), [DESKTOP, NARROW]);
    });
  }
}
