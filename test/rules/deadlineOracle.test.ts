// Every day of receipt from 2024 to 2035, compared with deadlines counted day by day.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  explainFollowUp,
  explainOnsite,
  explainReachable,
  followUpDeadline,
  onsiteDeadline,
  reachableDeadline,
} from '../../src/rules/index.ts';
import type { Deadline, Explanation, Verdict } from '../../src/rules/index.ts';
import * as oracle from './oracle.ts';
import type { Hours } from './oracle.ts';
import { POLICY, calendarWith } from './ruleFacts.ts';

const PATTERNS: Hours[] = [
  { mon: ['09:00', '17:00'], tue: ['09:00', '17:00'], wed: ['09:00', '17:00'], thu: ['09:00', '17:00'], fri: ['09:00', '17:00'] },
  { mon: ['09:00', '17:00'], thu: ['09:00', '12:30'] },
  { fri: ['08:00', '16:00'] },
  { tue: ['13:00', '18:30'], wed: ['07:30', '12:00'], sat: ['09:00', '17:00'] },
]; // prettier-ignore
const between = (from: string, to: string): string[] => {
  const dates = [from];
  while (dates.at(-1)! < to) dates.push(oracle.addDays(dates.at(-1)!, 1));
  return dates;
};
const DAYS = between('2024-01-01', '2035-12-31');
const CLOSED: Record<string, string[]> = {
  none: [],
  bridges: DAYS.filter((date) =>
    ['01-02', '05-02', '07-20', '11-02', '12-26'].includes(date.slice(5)),
  ),
  'long closings': [
    ...DAYS.filter((date) => date.slice(5) >= '12-24'),
    ...DAYS.filter((date) => date.slice(5, 7) === '07' && date.slice(8) <= '24'),
  ],
};

/** Around midnight in Brussels, around the hours at which clocks change, and in the day. */
function receipts(date: string): number[] {
  const midnight = oracle.instant(date, '00:00');
  const oneAndThree = [oracle.instant(date, '01:59'), oracle.instant(date, '03:00')];
  return [midnight, midnight - 1, midnight + 1, ...oneAndThree, oracle.instant(date, '16:59')];
}
const dueAt = (verdict: Verdict<Deadline, string>): number =>
  verdict.kind === 'result' ? verdict.dueAt : NaN;
const explained = (verdict: Verdict<{ explanation: Explanation }, string>): Explanation => {
  if (verdict.kind !== 'result') throw new Error(verdict.kind);
  return verdict.explanation;
};
const context = { startedBy: 'r', policyVersion: 'p1' };

for (const [name, dates] of Object.entries(CLOSED)) {
  describe(`deadlines counted day by day, closing days: ${name}`, function () {
    this.timeout(30_000);
    const closed = new Set(dates);
    const calendar = calendarWith(dates);

    it('reachable, for four patterns and six moments of each day', () => {
      for (const date of DAYS) {
        for (const receivedAt of receipts(date)) {
          for (const pattern of PATTERNS) {
            const expected = oracle.reachable(receivedAt, pattern, closed);
            const got = dueAt(reachableDeadline({ receivedAt, calendar, pattern }));
            if (got !== expected)
              expect.fail(`${oracle.wallClock(receivedAt)}: ${got} ≠ ${expected}`);
          }
        }
      }
    });

    it('onsite and followUp, with explanations that end where the deadline is', () => {
      for (const date of DAYS) {
        const twoWeeks = oracle.afterDays(date, 14, closed);
        const followUp = { lastFollowUp: date, calendar, policy: POLICY };
        expect(dueAt(followUpDeadline(followUp)), `followUp ${date}`).to.equal(twoWeeks);
        expect(explained(explainFollowUp({ ...followUp, ...context })).dueAt).to.equal(twoWeeks);
        for (const receivedAt of receipts(date).slice(0, 2)) {
          const week = oracle.afterDays(oracle.brusselsDay(receivedAt), 7, closed);
          const onsite = { receivedAt, calendar, policy: POLICY };
          expect(dueAt(onsiteDeadline(onsite)), `onsite ${date}`).to.equal(week);
          expect(explained(explainOnsite({ ...onsite, ...context })).dueAt).to.equal(week);
        }
      }
    });

    it('reachable explained: exactly the days in between, none of them an own working day', () => {
      const pattern = PATTERNS[1]!;
      for (const date of DAYS) {
        const receivedAt = oracle.instant(date, '12:00');
        const one = explained(explainReachable({ receivedAt, calendar, pattern, ...context }));
        expect(one.dueAt).to.equal(oracle.reachable(receivedAt, pattern, closed));
        const skipped = one.skipped.map((day) => day.date);
        expect([date, ...skipped, one.dueDate]).to.deep.equal(between(date, one.dueDate));
        for (const day of one.skipped) {
          const isOpen = oracle.isOfficeDay(day.date, closed);
          expect(isOpen, `${day.date} ${day.why}`).to.equal(day.why === 'notACoachDay');
        }
      }
    });
  });
}

describe('deadlines with suspensions', () => {
  const closed = new Set(CLOSED['long closings']);
  const calendar = calendarWith([...closed]);
  const suspension = fc
    .tuple(fc.integer({ min: -10, max: 30 }), fc.integer({ min: 0, max: 25 }))
    .map(([offset, length]) => ({ offset, length }));

  it('are those counted day by day, and never earlier than without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAYS),
        fc.array(suspension, { maxLength: 3 }),
        fc.constantFrom('onsite', 'followUp'),
        (date, drawn, kind) => {
          const suspensions = drawn.map(({ offset, length }) => {
            const from = oracle.addDays(date, offset);
            return { from, to: oracle.addDays(from, length), reason: 'coachAbsent' as const };
          });
          const receivedAt = oracle.instant(date, '10:00');
          const input = { calendar, policy: POLICY, suspensions, receivedAt, lastFollowUp: date };
          const days = kind === 'onsite' ? 7 : 14;
          const got = dueAt(kind === 'onsite' ? onsiteDeadline(input) : followUpDeadline(input));
          expect(got).to.equal(oracle.afterDaysSuspended(date, days, closed, suspensions));
          expect(got).to.be.at.least(oracle.afterDays(date, days, closed));
        },
      ),
      { numRuns: 2000, seed: 20261121 },
    );
  });
});
