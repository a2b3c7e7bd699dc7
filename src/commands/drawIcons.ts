// `npm run icons`: draws the Teams icons from their SVG sources with Chromium.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.ts';
import { print } from './print.ts';

const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const folder = resolve(import.meta.dirname, '..', '..', 'appPackage');
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const { name, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(resolve(folder, `${name}.svg`), 'utf8');
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
    const path = resolve(folder, `${name}.png`);
    await page.screenshot({ path, omitBackground: true });
    print(`appPackage/${name}.png: ${size} × ${size}`);
  }
} finally {
  await browser.close();
}
