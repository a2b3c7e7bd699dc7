// Hours of one day as people type them, and a week in words.
import { expect } from 'chai';
import { readHours } from '../../../dialogs/people/readHours.ts';
import { hoursAsTyped, weekInWords } from '../../../dialogs/people/weekInWords.ts';

const GOOD: [string, string, string][] = [
  ['9-17', '09:00', '17:00'],
  ['9-12.30', '09:00', '12:30'],
  [' 9:00 – 16:30 ', '09:00', '16:30'],
  ['9u-12u30', '09:00', '12:30'],
  ['9u30 tot 17u', '09:30', '17:00'],
  ['van 8.30 tot 12 uur', '08:30', '12:00'],
  ['0900-1700', '09:00', '17:00'],
  ['900-1230', '09:00', '12:30'],
  ['9,30-12,30', '09:30', '12:30'],
  ['9H-17H', '09:00', '17:00'],
  ['0-23.59', '00:00', '23:59'],
  ['9uur-17uur', '09:00', '17:00'],
];

describe('readHours', () => {
  for (const [typed, from, to] of GOOD)
    it(`reads "${typed}"`, () => {
      expect(readHours(typed)).to.deep.equal({ kind: 'hours', hours: [from, to] });
    });

  for (const typed of ['', '  ', '-', '–', 'vrij', 'Geen', 'x'])
    it(`takes "${typed}" as not working`, () => {
      expect(readHours(typed)).to.deep.equal({ kind: 'free' });
    });

  for (const typed of [
    '9-25',
    '9-12.75',
    '9',
    'voormiddag',
    '9-12-17',
    '24-25',
    '9-17 thuis',
    '9-',
  ])
    it(`does not read "${typed}"`, () => {
      expect(readHours(typed)).to.deep.equal({ kind: 'bad', why: 'unreadable' });
    });

  for (const typed of ['17-9', '9-9', '9-5'])
    it(`sees that "${typed}" ends before it starts`, () => {
      expect(readHours(typed)).to.deep.equal({ kind: 'bad', why: 'endBeforeStart' });
    });

  for (const typed of [
    '9-12 en 13-17',
    '9-12, 13-17',
    '9-12 13-17',
    '9u-12u30 + 13u-17u',
    '9-12;13-17',
  ])
    it(`sees two blocks in "${typed}"`, () => {
      expect(readHours(typed)).to.deep.equal({ kind: 'bad', why: 'twoBlocks' });
    });
});

describe('weekInWords', () => {
  const full = ['09:00', '17:00'] as const;
  const half = ['09:00', '12:30'] as const;

  it('groups days with the same hours, three in a row as a span', () => {
    const week = { mon: full, tue: full, wed: full, thu: half, fri: full };
    expect(weekInWords(week)).to.equal('ma–wo en vr 9–17 uur, do 9–12.30 uur');
    expect(weekInWords({ mon: full, tue: full })).to.equal('ma en di 9–17 uur');
    expect(weekInWords({ mon: full, wed: full, fri: full })).to.equal('ma, wo en vr 9–17 uur');
    expect(weekInWords({ sat: ['08:05', '17:00'] })).to.equal('za 8.05–17 uur');
    expect(weekInWords({})).to.equal('');
  });

  it('writes hours so that they are read back the same', () => {
    for (const hours of [full, half, ['08:05', '16:30'] as const]) {
      expect(readHours(hoursAsTyped(hours))).to.deep.equal({ kind: 'hours', hours: [...hours] });
    }
    expect(hoursAsTyped(undefined)).to.equal('');
  });
});
