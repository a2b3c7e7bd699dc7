// Names that resemble two people, are another's first name or an ordinary word: doubt is asked, never guessed.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { understand } from '../../src/language/index.ts';
import { rosterFrom, rosterOf, type WrittenRoster } from './corpusScore.ts';

interface Names {
  /** People one letter or one ending apart. */
  roster: WrittenRoster;
  /** Who is taken for sure; "asked" where nobody is. */
  sentences: Record<'near' | 'writerS', Record<string, string>>;
}

const now = Date.parse('2026-11-13T16:00:00+01:00');
const file = new URL('./doubtfulNames.json', import.meta.url);
const { roster, sentences } = JSON.parse(readFileSync(file, 'utf8')) as Names;
const rosters = { near: rosterFrom(roster), writerS: rosterOf('S') };

describe('doubtful names', () => {
  for (const kind of ['near', 'writerS'] as const) {
    for (const [text, meant] of Object.entries(sentences[kind])) {
      it(`${text} → ${meant}`, () => {
        const found = understand(text, { now, roster: rosters[kind] });
        const taken = [found.slots, ...found.more]
          .flatMap(({ employeeMatches }) => employeeMatches)
          .flatMap(({ kind: match, names }) => (match === 'matched' ? names : []));
        expect(taken.join(' + ') || 'asked').to.equal(meant);
      });
    }
  }
});
