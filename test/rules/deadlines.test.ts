// Deadlines on both sides of each boundary, and how they explain themselves.
import { expect } from 'chai';
import {
  contactRequestDeadline,
  explainContactRequest,
  explainFollowUp,
  explainOnsite,
  explainReachable,
  explainSupportPlan,
  followUpDeadline,
  onsiteDeadline,
  reachableDeadline,
  supportPlanDeadline,
} from '../../src/rules/index.ts';
import type { Deadline, Explanation, Verdict } from '../../src/rules/index.ts';
import { FULL_WEEK, POLICY, at, calendarWith } from './ruleFacts.ts';

const plain = calendarWith();
const endOfYear = calendarWith(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']);
const context = { startedBy: 'r1', policyVersion: 'p1' };
const due = (verdict: Verdict<Deadline, string>): string => {
  if (verdict.kind !== 'result') return verdict.kind;
  expect(verdict.articles).to.not.be.empty;
  return new Date(verdict.dueAt).toISOString();
};
const explained = (verdict: Verdict<{ explanation: Explanation }, string>): Explanation => {
  if (verdict.kind !== 'result') throw new Error(verdict.kind);
  return verdict.explanation;
};
const days = ({ skipped }: Explanation): string[] =>
  skipped.map((day) => [day.date.slice(5), day.why, day.name ?? day.reason].join(' ').trim());

describe('reachable', () => {
  const when = (receivedAt: string, pattern = FULL_WEEK): string =>
    due(reachableDeadline({ receivedAt: at(receivedAt), calendar: plain, pattern }));

  it('counts from the Brussels day of receipt, which itself does not count', () => {
    expect(when('2026-11-16T22:59:59.999Z')).to.equal('2026-11-17T16:00:00.000Z');
    expect(when('2026-11-16T23:00:00.000Z')).to.equal('2026-11-18T16:00:00.000Z');
    expect(when('2026-07-15T21:59:59.999Z')).to.equal('2026-07-16T15:00:00.000Z');
    expect(when('2026-07-15T22:00:00.000Z')).to.equal('2026-07-17T15:00:00.000Z');
  });

  it('ends with the hours of the coach, at the latest when the office closes', () => {
    const end = (to: string): string => when('2026-11-16T10:00:00Z', { tue: ['08:00', to] });
    expect(end('16:59')).to.equal('2026-11-17T15:59:00.000Z');
    expect(end('17:00')).to.equal('2026-11-17T16:00:00.000Z');
    expect(end('17:01')).to.equal('2026-11-17T16:00:00.000Z');
  });

  it('is refused for a coach who never works on an office day', () => {
    for (const pattern of [{}, { sat: ['09:00', '17:00'] as const }]) {
      expect(
        reachableDeadline({ receivedAt: at('2026-11-16T10:00:00Z'), calendar: plain, pattern }),
      ).to.deep.include({ kind: 'refused', reasons: ['coachNeverWorks'] });
    }
  });

  it('follows the weeks of a coach through time', () => {
    const pattern = [
      { fromDay: 0, weekdays: { mon: ['09:00', '17:00'] as const } },
      { fromDay: Date.parse('2026-11-23T00:00:00Z') / 86_400_000, weekdays: { tue: ['09:00', '12:00'] as const } },
    ]; // prettier-ignore
    const by = (receivedAt: string): string =>
      due(reachableDeadline({ receivedAt: at(receivedAt), calendar: plain, pattern }));
    expect(by('2026-11-15T10:00:00Z')).to.equal('2026-11-16T16:00:00.000Z');
    expect(by('2026-11-16T10:00:00Z')).to.equal('2026-11-24T11:00:00.000Z');
  });

  it('throws outside the calendar and on hours that are no time', () => {
    const receivedAt = at('2026-11-16T10:00:00Z');
    const late = at('2040-12-31T10:00:00Z');
    expect(() => reachableDeadline({ receivedAt: late, calendar: plain, pattern: FULL_WEEK })).to.throw(RangeError);
    const pattern = { tue: ['9', '5'] as const };
    expect(() => reachableDeadline({ receivedAt, calendar: plain, pattern })).to.throw(RangeError);
  }); // prettier-ignore

  it('explains each day that was skipped', () => {
    const pattern = { tue: ['09:00', '17:00'] as const, wed: ['09:00', '17:00'] as const };
    const calendar = calendarWith(['2026-11-10']);
    const receivedAt = at('2026-11-06T10:00:00Z');
    const one = explained(explainReachable({ receivedAt, calendar, pattern, ...context }));
    expect(days(one)).to.deep.equal([
      '11-07 weekend',
      '11-08 weekend',
      '11-09 notACoachDay',
      '11-10 closingDay Brugdag',
      '11-11 legalHoliday Wapenstilstand',
      '11-12 notACoachDay',
      '11-13 notACoachDay',
      '11-14 weekend',
      '11-15 weekend',
      '11-16 notACoachDay',
    ]);
    expect(one).to.deep.include({
      start: '2026-11-06',
      startedBy: 'r1',
      rule: 'reachable.firstOwnDay',
      dueDate: '2026-11-17',
      countedTo: '2026-11-17',
      moved: 'none',
      policyVersion: 'p1',
      calendarVersion: calendar.version,
      articles: ['S0 art. 2', 'S2 vormgeving'],
    });
  });
});

describe('onsite', () => {
  const input = (receivedAt: string, calendar = plain) => ({
    receivedAt: at(receivedAt),
    calendar,
    policy: POLICY,
  });

  it('is seven days later, moved back to an office day', () => {
    expect(due(onsiteDeadline(input('2026-11-16T10:00:00Z')))).to.equal('2026-11-23T16:00:00.000Z');
    expect(due(onsiteDeadline(input('2026-11-21T10:00:00Z')))).to.equal('2026-11-27T16:00:00.000Z');
    expect(due(onsiteDeadline(input('2026-11-04T10:00:00Z')))).to.equal('2026-11-10T16:00:00.000Z');
    const one = explained(explainOnsite({ ...input('2026-11-22T10:00:00Z'), ...context }));
    expect(one).to.include({ moved: 'back', countedTo: '2026-11-29', dueDate: '2026-11-27' });
    expect(days(one)).to.deep.equal(['11-28 weekend', '11-29 weekend']);
  });

  it('is the first office day after when none is left before, and shows that none was', () => {
    const one = explained(
      explainOnsite({ ...input('2026-12-24T10:00:00Z', endOfYear), ...context }),
    );
    expect(one).to.include({ moved: 'forward', countedTo: '2026-12-31', dueDate: '2027-01-04' });
    expect(days(one)).to.deep.equal([
      '12-25 legalHoliday Kerstmis',
      '12-26 weekend',
      '12-27 weekend',
      '12-28 closingDay Brugdag',
      '12-29 closingDay Brugdag',
      '12-30 closingDay Brugdag',
      '12-31 closingDay Brugdag',
      '01-01 legalHoliday Nieuwjaar',
      '01-02 weekend',
      '01-03 weekend',
    ]);
    expect(due(onsiteDeadline(input('2026-12-23T10:00:00Z', endOfYear)))).to.equal(
      '2026-12-24T16:00:00.000Z',
    );
  });
});

describe('followUp', () => {
  const input = (lastFollowUp: string) => ({ lastFollowUp, calendar: endOfYear, policy: POLICY });

  it('is fourteen days later, moved back to an office day', () => {
    expect(due(followUpDeadline(input('2026-11-20')))).to.equal('2026-12-04T16:00:00.000Z');
    expect(due(followUpDeadline(input('2026-11-21')))).to.equal('2026-12-04T16:00:00.000Z');
    expect(due(followUpDeadline(input('2026-12-14')))).to.equal('2026-12-24T16:00:00.000Z');
  });

  it('does not count suspended days, and shows them', () => {
    const reason = 'employeeAbsent' as const;
    const suspensions = [{ from: '2026-11-05', to: '2026-11-06', reason }];
    const one = explained(explainFollowUp({ ...input('2026-11-02'), suspensions, ...context }));
    expect(one).to.include({ countedTo: '2026-11-18', dueDate: '2026-11-18', moved: 'none' });
    expect(days(one)).to.deep.equal([
      '11-05 suspended employeeAbsent',
      '11-06 suspended employeeAbsent',
    ]);
    expect(one.articles).to.deep.equal(['S2 vormgeving']);
  });

  it('is not moved back before the deadline without suspension, nor onto a suspended day', () => {
    const reason = 'workplaceClosed' as const;
    const on = (from: string, to: string): string =>
      due(followUpDeadline({ ...input('2026-11-02'), suspensions: [{ from, to, reason }] }));
    expect(on('2026-11-01', '2026-11-02')).to.equal('2026-11-16T16:00:00.000Z');
    expect(on('2026-11-17', '2026-11-30')).to.equal('2026-11-16T16:00:00.000Z');
    // 12 counted days up to 14 November, 15–20 suspended: the 14th counted is Sunday the 22nd.
    expect(on('2026-11-15', '2026-11-20')).to.equal('2026-11-23T16:00:00.000Z');
    expect(on('2026-11-15', '2026-11-19')).to.equal('2026-11-20T16:00:00.000Z');
  });
});

describe('supportPlan', () => {
  const on = (startedOn: string, cause: 'start' | 'change' = 'start'): string =>
    due(supportPlanDeadline({ startedOn, cause, calendar: plain, policy: POLICY }));

  it('is three months after the start, one after a change, clamped to the end of the month', () => {
    expect(on('2026-11-02')).to.equal('2027-02-02T16:00:00.000Z');
    expect(on('2027-11-30')).to.equal('2028-02-29T16:00:00.000Z');
    expect(on('2026-11-30')).to.equal('2027-02-26T16:00:00.000Z');
    expect(on('2026-03-31', 'change')).to.equal('2026-04-30T15:00:00.000Z');
    expect(on('2026-10-15', 'change')).to.equal('2026-11-13T16:00:00.000Z');
  });

  it('says by which rule', () => {
    const input = { startedOn: '2026-10-15', calendar: plain, policy: POLICY, ...context };
    const start = explained(explainSupportPlan({ ...input, cause: 'start' }));
    const change = explained(explainSupportPlan({ ...input, cause: 'change' }));
    expect([start.rule, change.rule]).to.deep.equal(['supportPlan.start', 'supportPlan.change']);
    expect(days(change)).to.deep.equal(['11-14 weekend', '11-15 weekend']);
  });
});

describe('contactRequest', () => {
  const input = (receivedAt: string) => ({
    receivedAt: at(receivedAt),
    calendar: plain,
    policy: POLICY,
  });

  it('is the end of the next office day', () => {
    expect(due(contactRequestDeadline(input('2026-11-10T10:00:00Z')))).to.equal(
      '2026-11-12T16:00:00.000Z',
    );
    expect(due(contactRequestDeadline(input('2026-11-12T23:00:00Z')))).to.equal(
      '2026-11-16T16:00:00.000Z',
    );
    const two = { ...input('2026-11-12T10:00:00Z'), policy: { contactRequestOfficeDays: 2 } };
    expect(due(contactRequestDeadline(two))).to.equal('2026-11-16T16:00:00.000Z');
  });

  it('explains the days in between', () => {
    const one = explained(explainContactRequest({ ...input('2026-11-10T10:00:00Z'), ...context }));
    expect(days(one)).to.deep.equal(['11-11 legalHoliday Wapenstilstand']);
    expect(one.articles).to.include('policy');
  });
});
