// A bare answer to what a dialog just asked, and words that leave the dialog.
import { expect } from 'chai';
import { understand, type Expected } from '../../src/language/index.ts';
import { FRIDAY, slotsOf, timesOf } from './understood.ts';

const days: [string, string][] = [
  ['gisteren', '2026-11-19'],
  ['9/11', '2026-11-09'],
  ['9-11', '2026-11-09'],
  ['9.11', '2026-11-09'],
  ['9 11', '2026-11-09'],
  ['de 9de', '2026-11-09'],
  ['9', '2026-11-09'],
  ['maandag', '2026-11-16'],
  ['dat was dinsdag', '2026-11-17'],
  ['den twaalfden', '2026-11-12'],
];
const times: [string, string][] = [
  ['14u', '14:00'],
  ['9', '09:00'],
  ['14-15', '14:00-15:00 60'],
  ['9-10.30', '09:00-10:30 90'],
  ['2 tot 3', '14:00-15:00 60'],
  ['van 9 tot half elf', '09:00-10:30 90'],
  ['half drie', '14:30'],
  ['om 9u een uur', '09:00-10:00 60'],
  ['drie kwartier', '45'],
];
const lengths: [string, string][] = [
  ['drie kwartier', '45'],
  ['90', '90'],
  ['2', '120'],
  ['1,5', '90'],
  ['1u30', '90'],
  ['2u', '120'],
  ['anderhalf', '90'],
  ['een half', '30'],
  ['1 uur', '60'],
];
const modes: [string, string][] = [
  ['ter plaatse', 'onsite'],
  ['op de werkvloer', 'onsite'],
  ['teams', 'online'],
  ['telefonisch', 'phone'],
  ['aan de telefoon', 'phone'],
];

describe('expected answers', () => {
  for (const [text, date] of days) {
    it(`"${text}" as a day`, () => {
      expect(slotsOf(text, { expected: 'date' }).date).to.equal(date);
    });
  }
  for (const [text, said] of times) {
    it(`"${text}" as times`, () => {
      expect(timesOf(text, { expected: 'times' })).to.equal(said);
    });
  }
  for (const [text, said] of lengths) {
    it(`"${text}" as a length`, () => {
      expect(timesOf(text, { expected: 'duration' })).to.equal(said);
    });
  }
  for (const [text, mode] of modes) {
    it(`"${text}" as a kind of contact`, () => {
      expect(slotsOf(text, { expected: 'mode' }).mode).to.equal(mode);
    });
  }

  const answers: [string, Expected][] = [
    ['gisteren', 'date'],
    ['14u', 'times'],
    ['drie kwartier', 'duration'],
    ['telefonisch', 'mode'],
    ['Jonas', 'name'],
  ];
  for (const [text, expected] of answers) {
    it(`takes "${text}" as an answer and not as something else`, () => {
      expect(understand(text, { now: FRIDAY, expected }).intent).to.equal('register_visit');
    });
  }

  const leaving: [string, string][] = [
    ['laat maar', 'cancel'],
    ['stop', 'cancel'],
    ['opnieuw', 'restart'],
    ['help', 'help'],
    ['nee, het was woensdag', 'correct_visit'],
    ['mijn bezoeken', 'my_visits'],
  ];
  for (const [text, intent] of leaving) {
    it(`leaves the question at "${text}"`, () => {
      for (const expected of ['date', 'times', 'duration', 'mode', 'name'] as const) {
        const found = understand(text, { now: FRIDAY, expected }).intent;
        if (text.includes('woensdag') && expected === 'date') continue;
        expect(found, expected).to.equal(intent);
      }
    });
  }
});

describe('words in the middle of a dialog about what lies ahead', () => {
  it('lie ahead in an appointment', () => {
    const { intent, slots } = understand('maandag om 14u', { now: FRIDAY, as: 'plan_visit' });
    expect(intent).to.equal('plan_visit');
    expect(slots).to.include({ date: '2026-11-23', start: '14:00' });
  });

  it('are a period in an absence', () => {
    const { slots } = understand('van maandag tot woensdag', { now: FRIDAY, as: 'absence' });
    expect(slots).to.include({ from: '2026-11-23', to: '2026-11-25', date: null });
  });
});
