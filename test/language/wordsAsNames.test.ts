// Ordinary words that are also somebody's name: "elke keer", "en dan".
import { expect } from 'chai';
import type { Roster } from '../../src/language/index.ts';
import { slotsOf } from './understood.ts';

const NAMES = ['Kristof Maertens', 'Sofie Roos', 'Elke Storm', 'An Wauters'];
const roster: Roster = {
  employers: [{ id: 'hotel', name: 'Hotel Belfort', own: true, workplaces: [] }],
  employees: NAMES.map((name) => ({ id: name, name, employerId: 'hotel', own: true })),
  colleagues: [],
};

describe('ordinary words that are also names', () => {
  for (const [text, named] of [
    ['dinsdag en donderdag bij kristof, elke keer een half uur', ['Kristof Maertens']],
    ['gisteren bij kristof geweest, elke dag te laat, 30 min', ['Kristof Maertens']],
    [
      'gisteren bij kristof, elke en sofie geweest',
      ['Kristof Maertens', 'Elke Storm', 'Sofie Roos'],
    ],
    ['gisteren bij elke geweest', ['Elke Storm']],
    ['gisteren eerst bij kristof en dan bij sofie', ['Kristof Maertens', 'Sofie Roos']],
    ['gisteren bij kristof, dan naar huis', ['Kristof Maertens']],
    ["gisteren bij d'An geweest", ['An Wauters']],
    ['gisteren bij an geweest', ['An Wauters']],
  ] as const) {
    it(`${text}: ${named.join(', ')}`, () => {
      expect(slotsOf(text, { roster }).employees).to.deep.equal(named);
    });
  }
});
