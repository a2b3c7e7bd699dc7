// A visit on a day of which the clock is changed: the minutes that passed, and times that do not exist.
import { expect } from 'chai';
import { judgeVisit } from '../../src/rules/index.ts';
import type { VisitFacts } from '../../src/rules/index.ts';
import { POLICY, at, calendarWith } from './ruleFacts.ts';

const VISIT: VisitFacts = {
  employerId: 'e1',
  agreementIds: ['a1'],
  date: '2026-10-25',
  mode: 'onsite',
  start: null,
  end: null,
  minutes: null,
  extraMinutes: 0,
  extraDescription: null,
  extraApprovedBy: null,
  extraApprovedOn: null,
  note: null,
};

function judged(visit: Partial<VisitFacts>) {
  return judgeVisit({
    visit: { ...VISIT, ...visit },
    now: at('2027-04-01T12:00:00+02:00'),
    calendar: calendarWith(),
    agreements: [{ id: 'a1', start: '2026-09-01', end: null }],
    otherVisits: [],
    policy: POLICY,
  });
}

describe('a visit over a change of the clock', () => {
  const back = { date: '2026-10-25' };
  const forward = { date: '2027-03-28' };
  const lasts = (visit: Partial<VisitFacts>): unknown => {
    const verdict = judged(visit);
    if (verdict.kind === 'refused') return verdict.reasons;
    if (verdict.kind !== 'result') return verdict.kind;
    return [verdict.start, verdict.end, verdict.minutes];
  };
  const table: [what: string, visit: Partial<VisitFacts>, expected: unknown][] = [
    ['back: the hour counts twice', { ...back, start: '01:30', end: '03:30', minutes: 120 }, ['01:30', '03:30', 180]],
    ['back: a duration ends earlier by the clock', { ...back, start: '01:30', minutes: 180 }, ['01:30', '03:30', 180]],
    ['back: a duration began later by the clock', { ...back, end: '03:30', minutes: 180 }, ['01:30', '03:30', 180]],
    ['back: within the hour that comes twice', { ...back, start: '02:10', end: '02:50' }, ['02:10', '02:50', 40]],
    ['back: the duration tells which of both', { ...back, start: '01:30', end: '02:30', minutes: 120 }, ['01:30', '02:30', 120]],
    ['back: the shortest of both', { ...back, start: '01:30', end: '02:30' }, ['01:30', '02:30', 60]],
    ['back: from the first to the second of both', { ...back, start: '02:45', end: '02:15' }, ['02:45', '02:15', 30]],
    ['back: after the change', { ...back, start: '03:00', end: '04:00' }, ['03:00', '04:00', 60]],
    ['back: an end before the start', { ...back, start: '03:30', end: '01:30' }, ['endBeforeStart']],
    ['back: until midnight', { ...back, start: '23:00', end: '24:00' }, ['23:00', '24:00', 60]],
    ['back: past midnight', { ...back, start: '23:00', minutes: 61 }, ['endBeforeStart']],
    ['forward: the hour does not count', { ...forward, start: '01:30', end: '03:30', minutes: 120 }, ['01:30', '03:30', 60]],
    ['forward: a duration jumps over the hour', { ...forward, start: '01:30', minutes: 60 }, ['01:30', '03:30', 60]],
    ['forward: the last minute before it', { ...forward, start: '01:30', end: '01:59' }, ['01:30', '01:59', 29]],
    ['forward: its first minute does not exist', { ...forward, start: '02:00' }, ['noSuchTime']],
    ['forward: a time that does not exist', { ...forward, start: '02:15', end: '03:15' }, ['noSuchTime']],
    ['forward: an end that does not exist', { ...forward, start: '01:15', end: '02:59' }, ['noSuchTime']],
    ['forward: the first minute after it', { ...forward, start: '03:00', end: '03:30' }, ['03:00', '03:30', 30]],
    ['a plain day', { date: '2026-10-24', start: '01:30', end: '03:30' }, ['01:30', '03:30', 120]],
  ]; // prettier-ignore
  for (const [what, visit, expected] of table) {
    it(what, () => expect(lasts(visit)).to.deep.equal(expected));
  }

  it('is said, when it touches the visit', () => {
    const said = (visit: Partial<VisitFacts>): boolean => {
      const verdict = judged(visit);
      return verdict.kind === 'result' && verdict.warnings.some((w) => w.kind === 'clockChange');
    };
    expect(said({ ...back, start: '01:30', end: '03:30' })).to.equal(true);
    expect(said({ ...back, start: '02:10', end: '02:50' })).to.equal(true);
    expect(said({ ...forward, start: '01:30', end: '03:30' })).to.equal(true);
    expect(said({ ...back, start: '09:00', end: '10:00' })).to.equal(false);
    expect(said({ ...back, minutes: 60 })).to.equal(false);
  });
});
