// Days in spellings that no list holds, and words that only look like them.
import { expect } from 'chai';
import { dialectDay } from '../../src/language/dialectDays.ts';

const HEARD: [string, string][] = [
  ['weunesdagh', 'woensdag'],
  ['goensda', 'woensdag'],
  ['duinderdah', 'donderdag'],
  ['dijssendagh', 'dinsdag'],
  ['zoatterdag', 'zaterdag'],
  ['vraaidag', 'vrijdag'],
  ['moandage', 'maandag'],
  ['zoendah', 'zondag'],
  ['giesterne', 'gisteren'],
  ['jistern', 'gisteren'],
  ['eirgisteren', 'eergisteren'],
];
const OTHERS = [
  'linda',
  'mandaat',
  'gasten',
  'gastronoom',
  'zonder',
  'maandelijks',
  'vandaan',
  'veranda',
];

describe('days in dialect', () => {
  for (const [word, day] of HEARD)
    it(`hears ${day} in ${word}`, () => expect(dialectDay(word) ?? word).to.equal(day));
  for (const word of OTHERS)
    it(`hears no day in ${word}`, () => expect(dialectDay(word)).to.equal(null));
});
