// All of Web Chat's words are Dutch: its own, and ours where it has none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { CHAT_STRINGS } from '../../src/web/browser/chat/chatTexts.ts';

const API = dirname(createRequire(import.meta.url).resolve('botframework-webchat-api'));

function words(language: string): Record<string, string> {
  const file = join(API, 'localization', `${language}.json`);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => !key.startsWith('_') && !key.endsWith('.comment')),
  );
}

/** The same in both languages. */
const SAME = ['ACCESS_KEY_ALT', 'ACCESS_KEY_FOR_MAC_ALT', 'FILE_CONTENT_ALT'];

describe('the words of Web Chat', () => {
  const english = words('en-US');
  const dutch: Record<string, string> = { ...words('nl-NL'), ...CHAT_STRINGS };

  it('are all there in Dutch', () => {
    const missing = Object.keys(english).filter((key) => dutch[key] === undefined);
    expect(missing).to.deep.equal([]);
    const untranslated = Object.keys(english).filter((key) => dutch[key] === english[key]);
    expect(untranslated).to.deep.equal(SAME);
  });

  it('are words that Web Chat knows, with its own places to fill in', () => {
    for (const [key, text] of Object.entries(CHAT_STRINGS)) {
      expect(english, key).to.have.property(key);
      const places = (of: string): string[] => (of.match(/\$\d/g) ?? []).sort();
      const asked = places(english[key] ?? '');
      expect(asked, `${key}: ${text}`).to.include.members(places(text));
    }
  });
});
