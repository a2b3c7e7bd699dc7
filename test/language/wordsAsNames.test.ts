// Ordinary words that are also somebody's name: "elke keer", "en dan", "Can you log"; and names of few letters.
import { expect } from 'chai';
import type { Roster } from '../../src/language/index.ts';
import { slotsOf } from './understood.ts';

const NAMES = ['Kristof Maertens', 'Sofie Roos', 'Elke Storm', 'An Van den Berghe', 'Can Demir'];
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
    ['gisteren bij kristof en bij sofie', ['Kristof Maertens', 'Sofie Roos']],
    ['gisteren eerst bij kristof en dan bij sofie', ['Kristof Maertens']],
    ['gisteren bij kristof, dan naar huis', ['Kristof Maertens']],
    ["gisteren bij d'An geweest", ['An Van den Berghe']],
    ['gisteren bij an geweest', ['An Van den Berghe']],
    ['An vm 10u-10u45 werkvloer', ['An Van den Berghe']],
    ['An 17/11 45 min teams', ['An Van den Berghe']],
    ['An: dinsdag een uur', ['An Van den Berghe']],
    ['An VdB dinsdag een uur', ['An Van den Berghe']],
    ['Vdb 17/11 1,5u', ['An Van den Berghe']],
    ['An de telefoon met Kristof dinsdag 10 min', ['Kristof Maertens']],
    ['Elke dinsdag een uur bij Kristof', ['Kristof Maertens']],
    ['Can dinsdag 9-10 werkvloer', ['Can Demir']],
    ['Can you log: Kristof, today 9:00-9:30', ['Kristof Maertens']],
    ['Can I add Kristof, dinsdag 9u-10u', ['Kristof Maertens']],
  ] as const) {
    it(`${text}: ${named.join(', ')}`, () => {
      expect(slotsOf(text, { roster }).employees).to.deep.equal(named);
    });
  }
});
