// Drives the Microsoft 365 Agents Playground in headless Chromium, as a person in Teams would.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
  static async open(botPort: number, pictures: string): Promise<Playground> {
    mkdirSync(pictures, { recursive: true });
    const port = await freePort();
    const child = startPlayground(botPort, port, pictures);
    await answering(port);
    const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((path) => existsSync(path));
    if (!executablePath) throw new Error('no Chromium found: install it, or set CHROMIUM_PATH');
    const browser = await chromium.launch({ executablePath, args: FLAGS });
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

function startPlayground(botPort: number, port: number, pictures: string): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve(
    '@microsoft/m365agentsplayground/package.json',
  );
  const cli = join(dirname(manifest), 'cli.js');
  const bot = `http://127.0.0.1:${botPort}/api/messages`;
  const options = ['start', '-e', bot, '-c', 'msteams', '-p', String(port), '--dt', 'true'];
  return spawn(process.execPath, [cli, ...options], {
    stdio: 'ignore',
    cwd: pictures,
    env: { ...process.env, BROWSER: 'none' },
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
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
