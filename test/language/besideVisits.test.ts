// Who was visited and how, where the same sentence speaks of other people, calls and places.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { RichSlots } from '../../src/language/index.ts';
import { understand } from '../../src/language/index.ts';
import { rosterFrom } from './corpusScore.ts';

const NOW = Date.parse('2026-11-23T15:00:00+01:00');
const roster = rosterFrom({
  employers: [
    { name: 'Wasserij Sneeuwwit', workplaces: ['Sint-Amandsberg'] },
    { name: 'Woonzorgcentrum De Linde', workplaces: ['Gentbrugge'] },
    { name: 'Bakkerij De Smet', workplaces: ['Wondelgem'] },
  ],
  employees: [
    { name: 'Emre Yilmaz', employer: 'Wasserij Sneeuwwit' },
    { name: 'Ayse Demir', employer: 'Wasserij Sneeuwwit' },
    { name: 'Noor Bakker', employer: 'Wasserij Sneeuwwit' },
    { name: 'Sami Haddad', employer: 'Wasserij Sneeuwwit' },
    { name: 'Kofi Mensah', employer: 'Woonzorgcentrum De Linde' },
    { name: 'Ines Martens', employer: 'Woonzorgcentrum De Linde' },
    { name: 'Elke Devos', employer: 'Woonzorgcentrum De Linde' },
    { name: 'Yusuf Kaya', employer: 'Woonzorgcentrum De Linde' },
    { name: 'Jonas Verbeke', employer: 'Bakkerij De Smet' },
    { name: 'Fatima El Amrani', employer: 'Bakkerij De Smet' },
    { name: 'Wim Goossens', employer: 'Bakkerij De Smet' },
    { name: 'Ruben Aerts', employer: 'Bakkerij De Smet' },
    { name: 'Pieter Wouters', employer: 'Bakkerij De Smet' },
  ],
});

/** What a sentence comes to: "Emre onsite 60 | Kofi phone 15", or that it is no visit. */
type Sentences = Record<string, string>;
const file = new URL('./besideSentences.json', import.meta.url);
const groups = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Sentences>;

function shown({ employees, mode, minutes }: RichSlots): string {
  const people = employees.map((one) => (typeof one === 'string' ? one.split(' ')[0] : '?'));
  return `${people.join('+')} ${mode ?? 'none'} ${String(minutes ?? '-')}`;
}

describe('beside visits', () => {
  for (const [name, sentences] of Object.entries(groups)) {
    describe(name, () => {
      for (const [text, meant] of Object.entries(sentences)) {
        it(`${text} → ${meant}`, () => {
          const { intent, slots, more } = understand(text, { now: NOW, roster });
          const visits = [slots, ...more].map(shown).join(' | ');
          const other = intent === 'plan_visit' ? 'a plan' : 'no visit';
          expect(intent === 'register_visit' ? visits : other).to.equal(meant);
        });
      }
    });
  }
});
