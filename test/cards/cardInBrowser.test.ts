// Sample cards in a real page with the official renderer and markdown on: what was typed is what is shown.
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../cards/card.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { findChromium } from '../../src/commands/chromium.ts';
import { openBrowser } from '../../src/commands/renderCards/browser.ts';
import { samples } from './samples.ts';
import { ATTACKS } from './sampleVisits.ts';

const require = createRequire(import.meta.url);

interface Drawn {
  text: string;
  dangerous: number;
  unlabelled: number;
  markdown: string[];
}

describe('cards in a browser', function () {
  this.timeout(30_000);
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    if (findChromium() === null) {
      process.stderr.write('    (no Chromium here: cards are not drawn)\n');
      this.skip();
    }
    browser = await openBrowser();
    page = await browser.newPage();
    await page.setContent('<main id="card"></main>');
    await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  });

  after(() => browser?.close());

  for (const name of Object.keys(samples).filter((key) => key.endsWith('Attack'))) {
    it(`shows ${name} without a link, an image, a script or formatting`, async () => {
      const drawn = await draw(samples[name]!);
      expect(drawn.dangerous).to.equal(0);
      expect(drawn.text).not.to.match(/12 november 2026 om|11:00 (AM|PM)/);
      const handed = drawn.markdown.filter((text) => /[*_~`<>[\]#|\\]|&\w+;/.test(text));
      expect(handed).to.deep.equal([]);
    });
  }

  it('shows every attack to the letter', async () => {
    const { text } = await draw(samples['draftAttack']!);
    for (const attack of ATTACKS.slice(0, 5)) expect(text).to.include(attack);
    expect(text).to.include('∗Jan∗');
  });

  it('gives every field an accessible name', async () => {
    for (const name of ['draftExtra', 'askList', 'askSeveral', 'vocabulary']) {
      expect((await draw(samples[name]!)).unlabelled, name).to.equal(0);
    }
  });

  it('opens the fields with "Aanpassen", and keeps them closed until then', async () => {
    await draw(samples['draft']!, { hidden: true });
    const field = page.getByLabel('Datum', { exact: false });
    expect(await field.isVisible()).to.equal(false);
    await page.getByRole('button', { name: 'Aanpassen', exact: true }).click();
    expect(await field.isVisible()).to.equal(true);
  });

  async function draw(card: Card, { hidden = false } = {}): Promise<Drawn> {
    const json = JSON.stringify(toTeams(card));
    const shown = hidden ? json : json.replaceAll('"isVisible":false', '"isVisible":true');
    return page.evaluate<Drawn>(drawScript(shown));
  }
});

/** Runs in the page; the markdown processor marks what it was given, and would make links of it. */
function drawScript(json: string): string {
  return `(() => {
    const markdown = [];
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      markdown.push(text);
      result.outputHtml = text.replace(/\\[(.*?)\\]\\((.*?)\\)/g, '<a href="$2">$1</a>').replace(/\\*(.*?)\\*/g, '<em>$1</em>');
      result.didProcess = true;
    };
    const card = new AdaptiveCards.AdaptiveCard();
    card.parse(${json});
    const main = document.getElementById('card');
    main.replaceChildren(card.render());
    const fields = [...main.querySelectorAll('input, select, textarea')];
    const isNamed = (field) => field.labels?.length > 0 || field.getAttribute('aria-label') ||
      (field.getAttribute('aria-labelledby') ?? '').split(' ').some((id) => document.getElementById(id)?.innerText.trim());
    return {
      text: main.innerText.replaceAll('\\u2060', ''),
      dangerous: main.querySelectorAll('a, img, script, em, strong, ul, ol, h1').length,
      unlabelled: fields.filter((field) => !isNamed(field)).length,
      markdown,
    };
  })()`;
}
