// Moments of a pattern are Brussels', whatever the zone of the machine, also when clocks change.
import { expect } from 'chai';
import { Ticks } from '../../src/jobs/ticks.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (moment: number): string => new Date(moment).toISOString();
/** All moments after one and up to another. */
function between(ticks: Ticks, after: number, upTo: number): number[] {
  const found: number[] = [];
  for (let tick = ticks.next(after); tick <= upTo; tick = ticks.next(tick)) found.push(tick);
  return found;
}

describe('ticks', () => {
  it('are at the same hour in Brussels in winter and in summer', () => {
    const nine = new Ticks('0 9 * * *');
    const found = between(nine, at('2026-03-27T12:00:00Z'), at('2026-03-30T12:00:00Z')).map(iso);
    expect(found).to.deep.equal([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
    const autumn = between(nine, at('2026-10-24T00:00:00Z'), at('2026-10-26T12:00:00Z')).map(iso);
    expect(autumn).to.deep.equal([
      '2026-10-24T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });

  it('lie strictly after a moment, and up to another', () => {
    const half = new Ticks('30 8 * * *');
    const tick = at('2026-11-23T07:30:00Z');
    expect(iso(half.next(tick - 1))).to.equal('2026-11-23T07:30:00.000Z');
    expect(iso(half.next(tick))).to.equal('2026-11-24T07:30:00.000Z');
    expect(iso(half.next(tick + 1))).to.equal('2026-11-24T07:30:00.000Z');
    expect(between(half, tick - 1, tick)).to.deep.equal([tick]);
    expect(between(half, tick, tick)).to.deep.equal([]);
  });

  it('of an hour that comes twice are twice there, of one that is skipped never', () => {
    const hourly = new Ticks('0 * * * *');
    const count = (from: string, to: string): number => between(hourly, at(from), at(to)).length;
    expect(count('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).to.equal(25);
    expect(count('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).to.equal(23);
  });
});
