// Names that resemble two people, are another's first name or an ordinary word: doubt is asked, never guessed.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { understand } from '../../src/language/index.ts';
import { rosterFrom, rosterOf, type WrittenRoster } from './corpusScore.ts';

const KINDS = ['near', 'writerS', 'words', 'others'] as const;
type Kind = (typeof KINDS)[number];

interface Names {
  /** People one letter or one ending apart. */
  roster: WrittenRoster;
  /** People and firms called as a month, a day, a colleague or one another. */
  rosterOfWords: WrittenRoster;
  /** Ordinary names, to which those of strangers come near. */
  rosterOfOthers: WrittenRoster;
  /** Who is taken for sure; "asked" where nobody is. */
  sentences: Record<Kind, Record<string, string>>;
}

const now = Date.parse('2026-11-13T16:00:00+01:00');
const file = new URL('./doubtfulNames.json', import.meta.url);
const { roster, rosterOfWords, rosterOfOthers, sentences } = JSON.parse(
  readFileSync(file, 'utf8'),
) as Names;
const rosters = {
  near: rosterFrom(roster),
  writerS: rosterOf('S'),
  words: rosterFrom(rosterOfWords),
  others: rosterFrom(rosterOfOthers),
};

describe('doubtful names', () => {
  for (const kind of KINDS) {
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
