// Drives the Microsoft 365 Agents Playground in headless Chromium, as a person in Teams would.
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { freePort, spawnPlayground } from '../../src/commands/playground.ts';
import { openBrowser } from '../../src/commands/renderCards/browser.ts';

export class Playground {
  readonly #child: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;
  readonly #pictures: string;

  private constructor(child: ChildProcess, browser: Browser, page: Page, pictures: string) {
    this.#child = child;
    this.#browser = browser;
    this.page = page;
    this.#pictures = pictures;
  }

  /** Starts the Playground against a bot and opens it; `pictures` is where screenshots go. */
  static async open(botPort: number, pictures: string, config?: string): Promise<Playground> {
    mkdirSync(pictures, { recursive: true });
    const port = await freePort();
    const user = config === undefined ? {} : { config };
    const child = spawnPlayground({ botPort, port, folder: pictures, stdio: 'ignore', ...user });
    await answering(port);
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    page.setDefaultTimeout(15_000);
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'domcontentloaded' });
    await page.getByText('installationUpdate 200').waitFor();
    return new Playground(child, browser, page, pictures);
  }

  /** Types a message and sends it. */
  async say(text: string): Promise<void> {
    const box = this.page.getByRole('textbox').and(this.page.locator('div')).last();
    await box.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a text is on the page; the last place where it stands. */
  async see(text: string | RegExp): Promise<Locator> {
    const found = this.page.getByText(text).last();
    await found.waitFor();
    return found;
  }

  /** The last button with this name. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).last();
  }

  /** Keeps a picture of the chat. */
  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#child.kill();
  }
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const ok = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the Playground did not start');
}
