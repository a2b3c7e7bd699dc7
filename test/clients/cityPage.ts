// Drives the city's page with the chat on it in headless Chromium, as a visitor would.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../src/commands/renderCards/browser.ts';

const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');
const ANSWERS_MS = 30_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 375, height: 740 };

/** One request of the browser: what it asked for and how much came over the line. */
export interface Fetched {
  url: string;
  bytes: number;
}

/** A browser with the visitor's memory; its tabs share it. */
export class City {
  readonly #browser: Browser;
  readonly context: BrowserContext;
  readonly #base: () => string;

  private constructor(browser: Browser, context: BrowserContext, base: () => string) {
    this.#browser = browser;
    this.context = context;
    this.#base = base;
  }

  /** @param base where Maatje listens by now */
  static async open(
    base: () => string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<City> {
    mkdirSync(PICTURES, { recursive: true });
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: DESKTOP, ...options });
    context.setDefaultTimeout(30_000);
    return new City(browser, context, base);
  }

  /** Opens a page of Maatje's own in a new tab. */
  visit(path = '/'): Promise<CityPage> {
    return this.visitSite(this.#base() + path);
  }

  /** Opens any page in a new tab. */
  async visitSite(url: string): Promise<CityPage> {
    const page = new CityPage(await this.context.newPage());
    await page.page.goto(url);
    return page;
  }

  /** The same visitor where scripts run, which axe-core is, for whose own browser runs none. */
  async withScripts(path: string): Promise<CityPage> {
    const storageState = await this.context.storageState();
    const context = await this.#browser.newContext({ storageState });
    const page = new CityPage(await context.newPage());
    await page.page.goto(this.#base() + path);
    return page;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** One tab. */
export class CityPage {
  readonly page: Page;
  readonly fetched: Fetched[] = [];
  /** What the browser complained of: errors of scripts, what the policy refused. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('requestfinished', (request) => {
      void request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) =>
          this.fetched.push({ url: request.url(), bytes: responseBodySize + responseHeadersSize }),
        () => undefined,
      );
    });
  }

  get launcher(): Locator {
    return this.page.locator('maatje-chat > button, maatje-chat button').first();
  }

  get panel(): Locator {
    return this.page.locator('maatje-chat .panel');
  }

  get chat() {
    return this.page.frameLocator('maatje-chat iframe');
  }

  get sendBox(): Locator {
    return this.chat.locator('[data-id="webchat-sendbox-input"]');
  }

  /** Opens the chat with the mouse and waits until one can type. */
  async openChat(): Promise<void> {
    await this.launcher.click();
    await this.sendBox.waitFor();
  }

  /** Types a message and sends it. */
  async say(text: string): Promise<void> {
    await this.sendBox.fill(text);
    await this.sendBox.press('Enter');
  }

  /** Types a message and waits for what Maatje says to it; gives that. */
  async ask(text: string): Promise<string> {
    await this.say(text);
    for (const until = Date.now() + ANSWERS_MS; Date.now() < until;) {
      const all = await this.messages();
      const asked = all.findLastIndex((one) => one.startsWith('U zei:') && one.includes(text));
      if (asked >= 0 && asked < all.length - 1) return all.slice(asked + 1).join(' ');
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no answer to "${text}"`);
  }

  /** The messages in the chat, the oldest first, as they read. */
  async messages(): Promise<string[]> {
    const all = await this.chat.locator('.webchat__basic-transcript__activity').allInnerTexts();
    return all.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Waits until words stand in the chat; the last place where they do. */
  async see(words: string | RegExp): Promise<Locator> {
    const found = this.chat.locator('.webchat__basic-transcript').getByText(words).last();
    await found.waitFor();
    return found;
  }

  /** One of the styles that hold for an element by now. */
  styleOf(of: Locator, property: string): Promise<string> {
    return of.evaluate((element, name) => {
      const world = globalThis as unknown as {
        getComputedStyle(of: object): { getPropertyValue(name: string): string };
      };
      return world.getComputedStyle(element).getPropertyValue(name);
    }, property);
  }

  /** Keeps a picture of the page. */
  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** What axe-core finds against WCAG 2.2 A and AA, in the page and in the chat's frame. */
  async findings(): Promise<string[]> {
    const found = [];
    for (const frame of this.page.frames()) found.push(...(await findingsIn(frame)));
    return found;
  }
}

async function findingsIn(frame: Frame): Promise<string[]> {
  const report = (await frame.evaluate(
    async ({ source, tags }) => {
      const world = globalThis as unknown as { axe?: typeof axe; document: object };
      if (!world.axe) (0, eval)(source);
      return world.axe?.run(
        world.document as never,
        {
          runOnly: { type: 'tag', values: tags },
          iframes: false,
        } as object,
      );
    },
    { source: axe.source, tags: WCAG },
  )) as axe.AxeResults;
  if (report.passes.length < 5) return [`axe looked at next to nothing in ${frame.url()}`];
  return report.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}
