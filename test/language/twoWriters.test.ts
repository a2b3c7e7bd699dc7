// Two sets of 120 messages by writers who had seen neither parser nor tests, each for ten or twelve coaches. The first was
// counted half read and half unread, the second too, before anything was mended for it: 105 and 96 whole.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { understand, type Intent, type RichSlots } from '../../src/language/index.ts';
import { rosterFrom, type WrittenRoster } from './corpusScore.ts';

interface Written {
  now: string;
  roster: WrittenRoster;
  /**
   * Message → "what | who/MM-DD/from/to/minutes/kind ; next visit": "-" is nothing said, people of one visit are joined
   * by "+". Of what is "none", "question" or "other" nothing may be kept.
   */
  sets: Record<string, string>[];
}

const LEAST_WHOLE = [115, 113];
const KEPT: ReadonlySet<Intent> = new Set(['register_visit', 'register_contact', 'plan_visit']);
const MEANT: Readonly<Record<string, readonly Intent[]>> = {
  visit: ['register_visit', 'register_contact'],
  contact: ['register_contact', 'register_visit'],
  plan: ['plan_visit'],
};

function spelled(slots: RichSlots): string {
  const people = slots.employeeMatches.map(({ kind, names }) =>
    kind === 'matched' ? names.join() : '?',
  );
  const who = people.length > 0 ? people.join('+') : (slots.employerMatch?.names.join() ?? '-');
  const rest = [slots.date?.slice(5), slots.start, slots.end, slots.minutes, slots.mode];
  return [who, ...rest.map((value) => value ?? '-')].join('/');
}

describe('messages of two writers', () => {
  const file = new URL('./twoWriters.json', import.meta.url);
  const { now, roster: written, sets } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const roster = rosterFrom(written);

  for (const [at, set] of sets.entries()) {
    it(`are understood whole: set ${String(at + 1)}`, () => {
      const failed = Object.entries(set).filter(([text, meant]) => {
        const [what = '', visits = ''] = meant.split(' | ');
        const { intent, slots, more } = understand(text, { now: Date.parse(now), roster });
        const intents = MEANT[what];
        if (!intents) return KEPT.has(intent);
        return !intents.includes(intent) || [slots, ...more].map(spelled).join(' ; ') !== visits;
      });
      const whole = Object.keys(set).length - failed.length;
      expect(whole, failed.map(([text]) => text).join('\n')).to.be.at.least(LEAST_WHOLE[at]!);
    });
  }
});
