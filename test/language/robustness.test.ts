// Whatever is typed: an answer in time, never an exception, always the whole shape.
import { expect } from 'chai';
import fc from 'fast-check';
import { toPublic, understand, type Roster } from '../../src/language/index.ts';
import { FRIDAY } from './understood.ts';

const roster: Roster = {
  employers: Array.from({ length: 400 }, (_, index) => ({
    id: `e${String(index)}`,
    name: `Bedrijf Noord${String.fromCharCode(97 + (index % 26))}er${String(index)}`,
    own: true,
    workplaces: [],
  })),
  employees: Array.from({ length: 400 }, (_, index) => ({
    id: `p${String(index)}`,
    name: `Voornaam${String.fromCharCode(97 + (index % 26))}x Achternaam${String(index)}`,
    employerId: `e${String(index)}`,
    own: true,
  })),
};
const LIMIT_MS = 1000;
const KEYS = [
  'employer',
  'employee',
  'employees',
  'date',
  'start',
  'end',
  'minutes',
  'extraMinutes',
  'mode',
  'from',
  'to',
  'period',
];

const odd: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \t \n '],
  ['emoji', '😀👍🏽👨‍👩‍👧‍👦 gisteren om 14u 🎉'],
  ['right to left', 'זה היה أمس ‮gisteren 14u'],
  ['control characters', 'gisteren\u0000\u0007 om \u001b[31m14u'],
  ['zero width', 'gis​teren om 14‍u'],
  ['markup', '<at>Maatje</at> <b>gisteren</b> <script>alert(1)</script> 14u'],
  ['a lone surrogate', 'gisteren \ud800 14u'],
  ['numbers', '1/1/1/1/1 99:99 00000 1e9 31/31 24u60 ½½½ 12345678901234567890'],
  ['prototype words', '__proto__ constructor toString hasOwnProperty'],
  ['patterns', '.* (a+)+$ [^] \\ / | ? { } %s %d ${x}'],
];
const long: [string, string][] = [
  ['one word', 'a'.repeat(20_000)],
  ['words', 'gisteren bij Jonas '.repeat(1_053)],
  ['times', 'van 9 tot 10 en '.repeat(1_250)],
  ['names', 'Voornaamqx Achternam12 Bedrif '.repeat(667)],
  ['hours', 'om 14u30 '.repeat(2_223)],
  ['days', '9/11 10/11 '.repeat(1_819)],
  ['open brackets', '<'.repeat(20_000)],
  ['half a tag', '<a '.repeat(6_667)],
  ['spaces', ' '.repeat(20_000)],
  ['digits', '1'.repeat(20_000)],
  ['accents', 'e\u0301'.repeat(10_000)],
  ['apostrophes', "a'".repeat(10_000)],
  ['hyphens', 'a-'.repeat(10_000)],
  ['questions', 'wat is wie hoe '.repeat(1_334)],
];

describe('robustness', () => {
  for (const [name, text] of [...odd, ...long]) {
    it(`answers ${name}`, () => {
      const begin = performance.now();
      const found = toPublic(understand(text, { now: FRIDAY, roster }));
      expect(performance.now() - begin).to.be.lessThan(LIMIT_MS);
      expect(Object.keys(found)).to.deep.equal(['intent', 'confidence', 'slots', 'more']);
      expect(Object.keys(found.slots)).to.deep.equal(KEYS);
      expect(found.confidence).to.be.within(0, 1);
    });
  }

  it('sees through invisible characters and markup', () => {
    for (const text of [
      'gis\u200bteren om 14\u200du',
      '<b>gisteren</b> om 14u',
      'gisteren\u0000 om 14u',
    ]) {
      const { slots } = understand(text, { now: FRIDAY });
      expect([slots.date, slots.start], text).to.deep.equal(['2026-11-19', '14:00']);
    }
  });

  it('never throws and keeps its slots in form, whatever the words', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'gisteren',
        'van',
        '9',
        'tot',
        'half',
        'elf',
        'u',
        '/',
        'maandag',
        'nee',
        'en',
        'extra',
        'bij',
        'Jonas',
        'kwart',
        'voor',
        'week',
        'de',
        '31',
        'uur',
        'een',
        '.',
        ':',
        '-',
      ),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const { slots, more } = understand(words.join(' '), { now: FRIDAY, roster });
        for (const one of [slots, ...more]) {
          if (one.date !== null) expect(one.date).to.match(/^\d{4}-\d{2}-\d{2}$/);
          for (const time of [one.start, one.end])
            if (time !== null) expect(time).to.match(/^([01]\d|2[0-3]):[0-5]\d$/);
          if (one.minutes !== null)
            expect(one.minutes).to.satisfy((m: number) => Number.isInteger(m) && m > 0);
        }
      }),
      { numRuns: 1500, seed: 20261120 },
    );
  });
});
