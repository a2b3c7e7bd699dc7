// Draws every sample card as a PNG, wide and narrow: `renderCards.ts FOLDER [NAME…]`.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Card } from '../../cards/card.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { samples } from '../../test/cards/samples.ts';
import { openBrowser } from './renderCards/browser.ts';
import { teamsHostConfig, teamsStyle } from './renderCards/teamsLook.ts';
import { print, printError } from './print.ts';

const WIDTHS = [480, 320];
const require = createRequire(import.meta.url);

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  printError('Say in which folder the pictures go: renderCards.ts FOLDER [NAME…]');
  process.exitCode = 1;
} else {
  await renderCards(resolve(folder), names);
}

/** Writes NAME-WIDTH.png for every sample, and NAME-open-WIDTH.png where parts are hidden at first. */
async function renderCards(into: string, only: readonly string[]): Promise<void> {
  mkdirSync(into, { recursive: true });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ locale: 'nl-BE' });
    await page.setContent('<main id="card"></main>');
    await page.addStyleTag({ content: teamsStyle });
    await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
    const chosen = Object.entries(samples).filter(
      ([name]) => only.length === 0 || only.includes(name),
    );
    for (const [name, card] of chosen) await drawSample(page, name, card, into);
    print(`${chosen.length} cards drawn in ${into}`);
  } finally {
    await browser.close();
  }
}

async function drawSample(page: Page, name: string, card: Card, into: string): Promise<void> {
  const json = JSON.stringify(toTeams(card));
  const hasHidden = json.includes('"isVisible":false');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 40 });
    for (const open of hasHidden ? [false, true] : [false]) {
      const shown = open ? json.replaceAll('"isVisible":false', '"isVisible":true') : json;
      await page.evaluate(drawScript(shown));
      const file = `${name}${open ? '-open' : ''}-${width}.png`;
      await page.screenshot({ path: join(into, file), fullPage: true });
    }
  }
}

/** Runs in the page, where the renderer is a global. */
function drawScript(json: string): string {
  return `(() => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(teamsHostConfig)});
    card.parse(${json});
    document.getElementById('card').replaceChildren(card.render());
  })()`;
}
