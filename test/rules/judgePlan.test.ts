// When an appointment can be: ahead, not too far, within every agreement.
import { expect } from 'chai';
import { judgePlan } from '../../src/rules/index.ts';
import type { PlanToJudge } from '../../src/rules/index.ts';

/** On Friday 20 November at ten, for Tuesday at two. */
const PLAN: PlanToJudge = {
  date: '2026-11-24',
  start: '14:00',
  end: '15:00',
  today: '2026-11-20',
  time: '10:00',
  agreements: [{ start: '2026-11-02', end: null }],
  policy: { planAheadMaxDays: 366 },
};
const judged = (other: Partial<PlanToJudge>): string => {
  const verdict = judgePlan({ ...PLAN, ...other });
  return verdict.kind === 'refused' ? verdict.reasons.join(' ') : verdict.kind;
};

describe('judgePlan', () => {
  const cases: [what: string, plan: Partial<PlanToJudge>, answer: string][] = [
    ['a day ahead', {}, 'result'],
    ['yesterday', { date: '2026-11-19' }, 'past'],
    ['today, no hour', { date: '2026-11-20', start: null, end: null }, 'result'],
    ['today, this minute', { date: '2026-11-20', start: '10:00', end: null }, 'past'],
    ['today, the next minute', { date: '2026-11-20', start: '10:01', end: null }, 'result'],
    ['the last day that is near enough', { date: '2027-11-21' }, 'result'],
    ['a day too far', { date: '2027-11-22' }, 'tooFarAhead'],
    ['no length', { end: '14:00' }, 'endBeforeStart'],
    ['a minute', { end: '14:01' }, 'result'],
    ['an end without a start', { start: null }, 'endBeforeStart'],
    [
      'before the agreement',
      { agreements: [{ start: '2026-11-25', end: null }] },
      'agreementNotActive',
    ],
    ['its first day', { agreements: [{ start: '2026-11-24', end: null }] }, 'result'],
    ['its last day', { agreements: [{ start: '2026-01-01', end: '2026-11-24' }] }, 'result'],
    [
      'after it',
      { agreements: [{ start: '2026-01-01', end: '2026-11-23' }] },
      'agreementNotActive',
    ],
    [
      'one of two agreements ended, in the past, turned around',
      {
        ...{ date: '2026-11-19', end: '13:00' },
        agreements: [...PLAN.agreements, { start: '2026-01-01', end: '2026-11-18' }],
      },
      'past endBeforeStart agreementNotActive',
    ],
  ];
  for (const [what, plan, answer] of cases)
    it(`${what}: ${answer}`, () => {
      expect(judged(plan)).to.equal(answer);
    });
});
