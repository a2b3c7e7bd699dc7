// Every pair of colours that is used can be read or seen, and no colour is used that is not in a pair.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { COLOURS, SEEN_PAIRS, TEXT_PAIRS, type Colour } from '../../src/web/browser/look.ts';
import { BROWSER_FOLDER } from '../../src/web/widget/widgetInputs.ts';

/** Contrast of two colours as WCAG 2.2 counts it: 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(COLOURS[colour].slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the look of the chat', () => {
  for (const [text, behind] of TEXT_PAIRS) {
    it(`${text} on ${behind} can be read`, () => {
      expect(contrast(text, behind)).to.be.at.least(4.5);
    });
  }

  for (const [seen, beside] of SEEN_PAIRS) {
    it(`${seen} beside ${beside} can be seen`, () => {
      expect(contrast(seen, beside)).to.be.at.least(3);
    });
  }

  it('is counted as WCAG does', () => {
    expect(contrast('white', 'white')).to.equal(1);
    expect(contrast('blue', 'white')).to.be.closeTo(4.58, 0.01);
    expect(contrast('blue', 'mist'), 'why blue is for pure white only').to.be.below(4.5);
    expect(contrast('cyan', 'white'), 'why cyan is no text').to.be.below(4.5);
  });

  it('has Ghent’s colours, and no other anywhere', () => {
    expect(COLOURS).to.include({ cyan: '#009de0', blue: '#007db3', dark: '#23333a' });
    const known = new Set<string>(Object.values(COLOURS));
    const odd = globSync('**/*.{ts,css}', { cwd: BROWSER_FOLDER }).flatMap((file) => {
      const source = readFileSync(join(BROWSER_FOLDER, file), 'utf8');
      const used = source.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
      return used.filter((colour) => !known.has(colour)).map((colour) => `${file}: ${colour}`);
    });
    expect(odd).to.deep.equal([]);
  });

  it('names them the same in styles and in code', () => {
    const css = readFileSync(join(BROWSER_FOLDER, 'styles/colours.css'), 'utf8');
    const found = [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value]) => [
      name.replaceAll(/-(\w)/g, (_: string, letter: string) => letter.toUpperCase()),
      value,
    ]);
    expect(found.length).to.be.above(5);
    for (const [name, value] of found) expect(COLOURS[name as Colour], name).to.equal(value);
  });
});
