// Our own variants of one fact each: days, hours, lengths, dialect, kinds of contact, and what is no fact.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { understand, type RichSlots } from '../../src/language/index.ts';
import { rosterOf } from './corpusScore.ts';

interface Group {
  /** The moment of the message. */
  now: string;
  /** The writer whose roster is known; C without. */
  roster?: string;
  /** The sentence and what is understood: day, start-end, minutes, kind of contact. */
  sentences: Record<string, string>;
}

const file = new URL('./flemishSentences.json', import.meta.url);
const groups = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Group>;

function shown({ date, start, end, minutes, mode, extraMinutes }: RichSlots): string {
  const extra = extraMinutes === null ? '' : ` x${String(extraMinutes)}`;
  return `${date?.slice(5) ?? '-'} ${start ?? '-'}-${end ?? '-'} ${String(minutes ?? '-')}m ${mode ?? 'none'}${extra}`;
}

describe('flemish', () => {
  for (const [name, { now, roster = 'C', sentences }] of Object.entries(groups)) {
    describe(name, () => {
      for (const [text, meant] of Object.entries(sentences)) {
        it(`${text} → ${meant}`, () => {
          const found = understand(text, { now: Date.parse(now), roster: rosterOf(roster) });
          expect([found.slots, ...found.more].map(shown).join(' | ')).to.equal(meant);
        });
      }
    });
  }
});
