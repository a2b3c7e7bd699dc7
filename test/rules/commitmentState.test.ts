// States on both sides of each boundary.
import { expect } from 'chai';
import { commitmentState } from '../../src/rules/index.ts';
import { at, calendarWith } from './ruleFacts.ts';

const calendar = calendarWith(['2026-11-10']);
/** Due Thursday 12 November, after a closing day and a holiday. */
const dueAt = at('2026-11-12T17:00:00+01:00');

describe('state of a commitment', () => {
  const open: [now: string, state: string][] = [
    ['2026-11-06T23:59:59.999+01:00', 'open'],
    ['2026-11-08T23:59:59.999+01:00', 'open'],
    ['2026-11-09T00:00:00.000+01:00', 'atRisk'],
    ['2026-11-12T00:00:00.000+01:00', 'atRisk'],
    ['2026-11-12T17:00:00.000+01:00', 'atRisk'],
    ['2026-11-12T17:00:00.001+01:00', 'breached'],
  ];
  for (const [now, state] of open) {
    it(`${now}, not fulfilled: ${state}`, () => {
      expect(commitmentState({ dueAt, fulfilledAt: null, now: at(now), calendar })).to.equal(state);
    });
  }

  it('is met up to and including the deadline, late after it, whatever the moment', () => {
    for (const now of [0, at('2026-11-30T10:00:00Z')]) {
      const fulfilled = (fulfilledAt: number): string =>
        commitmentState({ dueAt, fulfilledAt, now, calendar });
      expect(fulfilled(dueAt)).to.equal('met');
      expect(fulfilled(dueAt + 1)).to.equal('late');
    }
  });

  it('stands still once closed without an answer', () => {
    const now = at('2026-12-01T10:00:00Z');
    const closed = (closedAt: number): string =>
      commitmentState({ dueAt, fulfilledAt: null, closedAt, now, calendar });
    expect(closed(at('2026-11-06T10:00:00Z'))).to.equal('open');
    expect(closed(dueAt)).to.equal('atRisk');
    expect(closed(dueAt + 1)).to.equal('breached');
  });
});
