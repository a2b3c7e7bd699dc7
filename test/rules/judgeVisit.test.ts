// The verdict on a visit: what is missing, refused and worth a warning, on both sides of each boundary.
import { expect } from 'chai';
import { judgeVisit } from '../../src/rules/index.ts';
import type { OtherVisit, VisitFacts, VisitToJudge } from '../../src/rules/index.ts';
import { POLICY, at, calendarWith } from './ruleFacts.ts';

const NOW = at('2026-11-20T15:00:00+01:00');
const COMPLETE: VisitFacts = {
  employerId: 'e1',
  agreementIds: ['a1'],
  date: '2026-11-19',
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
const EXTRA = {
  start: '09:00',
  minutes: 90,
  extraMinutes: 30,
  extraDescription: 'uitleg aan het team',
  extraApprovedBy: 'Mia Peeters',
  extraApprovedOn: '2026-11-18',
};
const calendar = calendarWith(['2026-11-16']);

function judged(visit: Partial<VisitFacts>, rest: Partial<VisitToJudge> = {}) {
  return judgeVisit({
    visit: { ...COMPLETE, ...visit },
    now: NOW,
    calendar,
    agreements: [
      { id: 'a1', start: '2026-09-01', end: null },
      { id: 'a2', start: '2026-11-19', end: '2026-11-19' },
    ],
    otherVisits: [],
    policy: POLICY,
    ...rest,
  });
}
const reasons = (visit: Partial<VisitFacts>): readonly string[] => {
  const verdict = judged(visit);
  return verdict.kind === 'refused' ? verdict.reasons : [verdict.kind];
};
const warnings = (visit: Partial<VisitFacts>, rest: Partial<VisitToJudge> = {}): string[] => {
  const verdict = judged(visit, rest);
  if (verdict.kind !== 'result') return [verdict.kind];
  return verdict.warnings.map((one) => [one.kind, one.visitId ?? one.agreementId].join(' ').trim());
};

describe('a visit', () => {
  it('needs employer, employees, date and kind of contact, in that order', () => {
    const nothing = { employerId: null, agreementIds: [], date: null, mode: null };
    expect(judged(nothing)).to.deep.include({
      kind: 'incomplete',
      missing: ['employer', 'employees', 'date', 'mode'],
    });
    expect(judged({ mode: null })).to.deep.include({ kind: 'incomplete', missing: ['mode'] });
    expect(judged({})).to.deep.include({
      kind: 'result',
      warnings: [],
      start: null,
      end: null,
      minutes: null,
      basicMinutes: null,
      extraMinutes: 0,
      outsideAgreementIds: [],
      late: false,
    });
  });

  it('needs a duration, a description and an approval only for extra work', () => {
    expect(judged({ extraMinutes: 30 })).to.deep.include({
      kind: 'incomplete',
      missing: ['minutes', 'extraDescription', 'extraApprovedBy', 'extraApprovedOn'],
    });
    expect(judged({ ...EXTRA, extraDescription: ' ' })).to.deep.include({
      missing: ['extraDescription'],
    });
    expect(judged(EXTRA)).to.include({ kind: 'result', minutes: 90, basicMinutes: 60, extraMinutes: 30, end: '10:30' });
    expect(judged({ ...EXTRA, extraMinutes: 90 })).to.include({ kind: 'result', basicMinutes: 0 });
  }); // prettier-ignore

  it('derives start, end and duration from one another; start and end decide', () => {
    const times = (start: string | null, end: string | null, minutes: number | null) => {
      const verdict = judged({ start, end, minutes });
      return verdict.kind === 'result'
        ? [verdict.start, verdict.end, verdict.minutes]
        : verdict.kind;
    };
    expect(times('14:00', '15:30', null)).to.deep.equal(['14:00', '15:30', 90]);
    expect(times('14:00', null, 90)).to.deep.equal(['14:00', '15:30', 90]);
    expect(times(null, '15:30', 90)).to.deep.equal(['14:00', '15:30', 90]);
    expect(times('14:00', '15:30', 45)).to.deep.equal(['14:00', '15:30', 90]);
    expect(times('14:00', null, null)).to.deep.equal(['14:00', null, null]);
    expect(times(null, null, 90)).to.deep.equal([null, null, 90]);
    expect(times('23:00', null, 60)).to.deep.equal(['23:00', '24:00', 60]);
  });

  const refused: [what: string, visit: Partial<VisitFacts>, expected: string[]][] = [
    ['today', { date: '2026-11-20' }, ['result']],
    ['tomorrow', { date: '2026-11-21' }, ['futureDate']],
    ['the first day that can be', { date: '2000-01-01' }, ['result']],
    ['a day that is too old', { date: '1999-12-31' }, ['tooLongAgo']],
    ['a day before all calendars', { date: '1900-01-01' }, ['tooLongAgo']],
    ['a day that does not exist', { date: '2026-11-31' }, ['notADate']],
    ['a start at this minute', { date: '2026-11-20', start: '15:00' }, ['result']],
    ['a start in a minute', { date: '2026-11-20', start: '15:01' }, ['futureTime']],
    ['an end in 30 minutes', { date: '2026-11-20', start: '14:00', end: '15:30' }, ['result']],
    ['an end in 31 minutes', { date: '2026-11-20', start: '14:00', end: '15:31' }, ['futureTime']],
    ['an end later than now, yesterday', { start: '14:00', end: '18:00' }, ['result']],
    ['an end after the start', { start: '14:00', end: '14:01' }, ['result']],
    ['an end at the start', { start: '14:00', end: '14:00' }, ['endBeforeStart']],
    ['an end before the start', { start: '14:00', end: '13:00' }, ['endBeforeStart']],
    ['a duration past midnight', { start: '23:00', minutes: 61 }, ['endBeforeStart']],
    ['a duration from before midnight', { end: '01:00', minutes: 61 }, ['endBeforeStart']],
    ['12 hours', { minutes: 720 }, ['result']],
    ['12 hours and a minute', { minutes: 721 }, ['tooLong']],
    ['12 hours and a minute by times', { start: '06:00', end: '18:01' }, ['tooLong']],
    ['no minutes', { minutes: 0 }, ['notAMinute']],
    ['half a minute', { minutes: 30.5 }, ['notAMinute']],
    ['negative extra minutes', { extraMinutes: -1 }, ['notAMinute']],
    ['extra minutes that are no number', { extraMinutes: NaN }, ['notAMinute']],
    ['times that are none', { start: '25:00' }, ['notATime']],
    ['times in other words', { end: '14u30' }, ['notATime']],
    ['more extra than all', { ...EXTRA, extraMinutes: 91 }, ['extraExceedsTotal']],
    ['an approval of today', { ...EXTRA, extraApprovedOn: '2026-11-20' }, ['result']],
    ['an approval of tomorrow', { ...EXTRA, extraApprovedOn: '2026-11-21' }, ['approvedInFuture']],
    ['an approval on no day', { ...EXTRA, extraApprovedOn: '2026-02-30' }, ['notADate']],
  ];
  for (const [what, visit, expected] of refused) {
    it(`${what}: ${expected.join()}`, () => expect(reasons(visit)).to.deep.equal(expected));
  }

  it('is refused with all reasons at once, and before anything is asked', () => {
    const visit = {
      date: '2026-11-21',
      start: '20:00',
      end: '07:00',
      extraMinutes: -5,
      mode: null,
    };
    expect(reasons(visit)).to.deep.equal(['futureDate', 'endBeforeStart', 'notAMinute']);
    expect(reasons({ minutes: 0, extraMinutes: -5 })).to.deep.equal(['notAMinute']);
  });

  it('outside the agreement is kept with a warning, first and last day included', () => {
    const outside = (date: string): string[] =>
      warnings({ date, agreementIds: ['a1', 'a2'] }).filter((one) => one.startsWith('outside'));
    expect(outside('2026-11-19')).to.deep.equal([]);
    expect(outside('2026-11-18')).to.deep.equal(['outsideAgreement a2']);
    expect(outside('2026-11-20')).to.deep.equal(['outsideAgreement a2']);
    expect(outside('2026-08-31')).to.deep.equal(['outsideAgreement a1', 'outsideAgreement a2']);
    expect(judged({ date: '2026-08-31' })).to.deep.include({ outsideAgreementIds: ['a1'] });
    expect(() => judged({ agreementIds: ['a3'] })).to.throw('a3');
  });

  it('warns for each own visit that shares a minute', () => {
    const otherVisits = [
      { id: 'v1', date: '2026-11-19', start: '10:00', end: '11:00', agreementIds: ['a9'] },
      { id: 'v2', date: '2026-11-18', start: '10:00', end: '11:00', agreementIds: ['a1'] },
    ];
    const overlap = (start: string, end: string): string[] =>
      warnings({ start, end }, { otherVisits });
    expect(overlap('09:00', '10:00')).to.deep.equal([]);
    expect(overlap('09:00', '10:01')).to.deep.equal(['overlap v1']);
    expect(overlap('10:59', '12:00')).to.deep.equal(['overlap v1']);
    expect(overlap('11:00', '12:00')).to.deep.equal([]);
    expect(overlap('10:15', '10:30')).to.deep.equal(['overlap v1']);
    expect(warnings({}, { otherVisits })).to.deep.equal([]);
  });

  it('warns for a visit of the same people on that day when one of both has no times', () => {
    const other = { id: 'v1', date: '2026-11-19', start: null, end: null, agreementIds: ['a1'] };
    const beside = (visit: Partial<VisitFacts>, changes: Partial<OtherVisit> = {}): string[] =>
      warnings(visit, { otherVisits: [{ ...other, ...changes }] });
    const times = { start: '10:00', end: '11:00' };
    expect(beside({})).to.deep.equal(['sameDay v1']);
    expect(beside({ agreementIds: ['a2', 'a1'] })).to.deep.equal(['sameDay v1']);
    expect(beside({ minutes: 60 }, times)).to.deep.equal(['sameDay v1']);
    expect(beside({ start: '14:00' }, times)).to.deep.equal(['sameDay v1']);
    expect(beside(times)).to.deep.equal(['sameDay v1']);
    expect(beside({ start: '14:00', end: '15:00' }, times)).to.deep.equal([]);
    expect(beside({}, { agreementIds: ['a2'] })).to.deep.equal([]);
    expect(beside({}, { date: '2026-11-18' })).to.deep.equal([]);
  });

  it('marks late entry, and warns for what is long ago', () => {
    expect(warnings({ date: '2026-11-13' })).to.deep.equal([]);
    expect(warnings({ date: '2026-11-12' })).to.deep.equal(['lateEntry']);
    expect(judged({ date: '2026-11-12' })).to.include({ late: true });
    expect(warnings({ date: '2026-11-13' }, { lateEntryAfterDays: 6 })).to.deep.equal([
      'lateEntry',
    ]);
    const agreements = [{ id: 'a1', start: '2000-01-01', end: null }];
    expect(warnings({ date: '2026-08-22' }, { agreements })).to.not.include('longAgo');
    expect(warnings({ date: '2026-08-21' }, { agreements })).to.include('longAgo');
    expect(warnings({ date: '2001-08-20' }, { agreements })).to.include('longAgo');
  });

  it('warns for weekends, closed days and an approval given afterwards', () => {
    expect(warnings({ date: '2026-11-15' })).to.deep.equal(['weekend']);
    expect(warnings({ date: '2026-11-16' })).to.deep.equal(['closedDay']);
    expect(warnings({ date: '2026-11-17' })).to.deep.equal([]);
    expect(warnings({ ...EXTRA, extraApprovedOn: '2026-11-19' })).to.deep.equal([]);
    expect(warnings({ ...EXTRA, extraApprovedOn: '2026-11-20' })).to.deep.equal([
      'approvedAfterVisit',
    ]);
  });

  it('warns for a long visit and for one at night', () => {
    expect(warnings({ start: '09:00', end: '17:00' })).to.deep.equal([]);
    expect(warnings({ start: '09:00', end: '17:01' })).to.deep.equal(['longVisit']);
    expect(warnings({ minutes: 481 })).to.deep.equal(['longVisit']);
    expect(warnings({ start: '06:00', minutes: 60 })).to.deep.equal([]);
    expect(warnings({ start: '05:59', minutes: 60 })).to.deep.equal(['atNight']);
    expect(warnings({ end: '06:30', minutes: 60 })).to.deep.equal(['atNight']);
  });

  it('takes today from Brussels, whatever the clock elsewhere', () => {
    const midnight = at('2026-11-20T23:00:00Z');
    expect(warnings({ date: '2026-11-21' }, { now: midnight })).to.deep.equal(['weekend']);
    expect(judged({ date: '2026-11-21' }, { now: midnight - 1 })).to.include({ kind: 'refused' });
  });
});
