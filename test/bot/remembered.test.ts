// The same words are worked out once: on the same day, without names of one's own, for as long as there is room.
import { expect } from 'chai';
import { remembered, rememberedDistress, rememberedMeanings } from '../../src/bot/remembered.ts';
import { understand } from '../../src/language/index.ts';
import type { UnderstandContext } from '../../src/language/index.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

describe('what is remembered', () => {
  it('is made once for a key, and made again when others took its place', () => {
    const made: string[] = [];
    const upper = remembered<string>(2);
    const ask = (key: string): string => upper(key, () => (made.push(key), key.toUpperCase()));
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).to.deep.equal(['A', 'B', 'A', 'C', 'A', 'B']);
    // "b" was asked longest ago when "c" came.
    expect(made).to.deep.equal(['a', 'b', 'c', 'b']);
  });

  it('is not kept as it was typed', () => {
    const seen: string[] = [];
    const { set } = Map.prototype;
    Map.prototype.set = function (key, value) {
      if (typeof key === 'string') seen.push(key);
      return set.call(this, key, value);
    };
    try {
      remembered<number>(9)('Jan Peeters is ziek', () => 1);
    } finally {
      Map.prototype.set = set;
    }
    expect(seen).to.have.length(1);
    expect(seen[0]).to.match(/^[0-9a-f]{64}$/);
  });

  it('of a message is what it means on that day, with what was asked', () => {
    let times = 0;
    const meaning = rememberedMeanings((text, context) => {
      times += 1;
      return understand(text, context);
    });
    const dayOf = (now: number, context: Partial<UnderstandContext> = {}) =>
      meaning('gisteren', { now, ...context }).slots.date;
    const days = [dayOf(MONDAY), dayOf(MONDAY + 3 * HOUR), dayOf(MONDAY + 24 * HOUR)];
    expect(days).to.deep.equal(['2026-11-22', '2026-11-22', '2026-11-23']);
    expect(times).to.equal(2);
    dayOf(MONDAY, { expected: 'date' });
    dayOf(MONDAY, { as: 'plan_visit' });
    expect(times).to.equal(4);
    const roster = { employers: [], employees: [] };
    dayOf(MONDAY, { roster });
    dayOf(MONDAY, { roster });
    expect(times, 'with names of one’s own').to.equal(6);
  });

  it('of distress is how they sound', () => {
    let times = 0;
    const heard = rememberedDistress((text) => ((times += 1), text === 'help' ? 'sure' : 'none'));
    expect(['help', 'dag', 'help', 'dag'].map(heard)).to.deep.equal([
      ...['sure', 'none', 'sure', 'none'],
    ]);
    expect(times).to.equal(2);
  });
});
