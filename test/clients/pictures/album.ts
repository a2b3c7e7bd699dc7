// Keeps pictures of one thing at several widths, and looks for what does not fit.
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A height at which the longest card stands whole. */
const TALL = 3600;

/** A width of the window, and (where the client's own page does not shrink) of the card itself. */
export interface Size {
  name: string;
  width: number;
  card?: number;
}

export class Album {
  readonly #folder: string;
  readonly #tell: (line: string) => void;
  readonly problems: string[] = [];
  count = 0;

  constructor(folder: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#tell = tell;
  }

  /** One step of the way to a picture; what was not seen is a problem, and the others go on. */
  async step(name: string, page: Page, take: () => Promise<unknown>): Promise<void> {
    try {
      await take();
    } catch (error) {
      this.problems.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
      await page.screenshot({ path: join(this.#folder, `${name}-failed.png`) });
    }
  }

  /** NAME-SIZE.png for each size; what is wider than its place, or hidden by it, is a problem. */
  async keep(name: string, page: Page, of: Locator, sizes: readonly Size[]): Promise<void> {
    for (const { name: size, width, card } of sizes) {
      await page.setViewportSize({ width, height: TALL });
      await of.evaluate(setWidth, card ?? null);
      await page.waitForTimeout(250);
      const file = `${name}-${size}.png`;
      await of.screenshot({ path: join(this.#folder, file) });
      const cut = await of.evaluate(cutOff);
      await of.evaluate(setWidth, null);
      for (const words of cut) this.problems.push(`${file}: ${words}`);
      this.count += 1;
      this.#tell(file);
    }
  }
}

/** Runs in the page: makes an element as wide as that; null: as it was. */
function setWidth(element: unknown, width: number | null): void {
  const { style } = element as { style: Record<string, string> };
  style['width'] = width === null ? '' : `${width}px`;
  style['boxSizing'] = width === null ? '' : 'border-box';
}

/** Runs in the page: the words of elements that are wider than what shows of them. */
function cutOff(root: unknown): string[] {
  interface Shown {
    scrollWidth: number;
    clientWidth: number;
    innerText?: string;
    getBoundingClientRect(): { left: number; right: number; width: number };
    querySelectorAll(all: string): Iterable<Shown>;
  }
  const card = root as Shown;
  const { left, right } = card.getBoundingClientRect();
  const found: string[] = [];
  for (const element of card.querySelectorAll('*')) {
    const { left: from, right: to, width } = element.getBoundingClientRect();
    const text = (element.innerText ?? '').slice(0, 60).replaceAll(/\s+/g, ' ');
    if (width < 2 || text === '') continue;
    const hidden = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    if (hidden || from < left - 1 || to > right + 1) found.push(`"${text}"`);
  }
  return found;
}
