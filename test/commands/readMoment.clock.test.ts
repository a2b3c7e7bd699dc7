// Moments as they are typed: the same instant in every time zone of the machine.
import { expect } from 'chai';
import { BadCall } from '../../src/commands/understand/badCall.ts';
import { readMoment } from '../../src/commands/understand/readMoment.ts';

describe('a moment that is typed', () => {
  for (const [typed, instant] of [
    ['2026-11-13T16:20:00+01:00', '2026-11-13T15:20:00.000Z'],
    ['2026-11-13T16:20:00Z', '2026-11-13T16:20:00.000Z'],
    ['2026-11-13T16:20:05.25z', '2026-11-13T16:20:05.250Z'],
    ['2026-11-13T16:20-0530', '2026-11-13T21:50:00.000Z'],
    ['2026-11-13T23:30:00', '2026-11-13T22:30:00.000Z'],
    ['2026-07-13 23:30', '2026-07-13T21:30:00.000Z'],
    ['2026-11-13', '2026-11-12T23:00:00.000Z'],
  ] as const) {
    it(`${typed} is ${instant}`, () => {
      expect(new Date(readMoment(typed)).toISOString()).to.equal(instant);
    });
  }

  for (const [typed, why] of [
    ['2026-02-30T10:00:00Z', 'die dag bestaat niet'],
    ['2026-13-01', 'die dag bestaat niet'],
    ['2026-11-13T25:00', 'geen moment'],
    ['2026-11-13T10:75', 'geen moment'],
    ['2026-11-13T10:00+15:00', 'geen moment'],
    ['13/11/2026', 'geen moment'],
    ['morgen', 'geen moment'],
    ['', 'geen moment'],
    ['1900-01-01T00:00Z', 'te ver weg'],
    ['9999-01-01', 'te ver weg'],
  ] as const) {
    it(`refuses "${typed}": ${why}`, () => {
      expect(() => readMoment(typed)).to.throw(BadCall, why);
    });
  }
});
