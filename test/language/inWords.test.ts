// Dates, times and durations said in Dutch.
import { expect } from 'chai';
import { dateInWords, minutesInWords, timesInWords } from '../../src/language/inWords.ts';

describe('inWords', () => {
  const dates: [string, string][] = [
    ['2026-11-12', 'donderdag 12 november 2026'],
    ['2028-02-29', 'dinsdag 29 februari 2028'],
    ['2027-01-01', 'vrijdag 1 januari 2027'],
    ['2026-03-29', 'zondag 29 maart 2026'],
  ];
  for (const [date, words] of dates) {
    it(`says ${date} as ${words}`, () => {
      expect(dateInWords(date)).to.equal(words);
    });
  }

  it('says times with what is known', () => {
    expect(timesInWords('14:00', '15:30')).to.equal('14.00–15.30 uur');
    expect(timesInWords('09:05', null)).to.equal('09.05 uur');
    expect(timesInWords(null, '10:15')).to.equal('tot 10.15 uur');
    expect(timesInWords(null, null)).to.equal('');
  });

  const durations: [number, string][] = [
    [1, '1 minuut'],
    [15, 'een kwartier'],
    [20, '20 minuten'],
    [45, 'drie kwartier'],
    [60, 'een uur'],
    [61, '1 uur en 1 minuut'],
    [90, 'anderhalf uur'],
    [120, '2 uur'],
    [135, '2 uur en 15 minuten'],
  ];
  for (const [minutes, words] of durations) {
    it(`says ${String(minutes)} minutes as ${words}`, () => {
      expect(minutesInWords(minutes)).to.equal(words);
    });
  }
});
