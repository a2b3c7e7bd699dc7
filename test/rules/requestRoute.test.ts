// Who answers a request: the coach, the back-up, or the team's queue.
import { expect } from 'chai';
import { requestRoute } from '../../src/rules/index.ts';
import type { AbsenceFact, RouteInput } from '../../src/rules/index.ts';
import { at, calendarWith, FULL_WEEK } from './ruleFacts.ts';

const HOURS = ['09:00', '17:00'] as const;
const PART_TIME = { mon: HOURS, tue: HOURS, fri: HOURS };
const known = { effectiveFrom: '2026-01-01', recordedAt: 0 };
const away = (coachId: string, from: string, to: string, backupId: string | null = null) =>
  ({ coachId, from, to, backupId, effectiveFrom: from, recordedAt: 0 }) satisfies AbsenceFact;

/** An works on Monday, Tuesday and Friday, Bo replaces her; Monday 23 November the office is closed. */
const facts: Omit<RouteInput, 'today' | 'receivedAt'> = {
  coachId: 'an',
  calendar: calendarWith(['2026-11-23']),
  patterns: [
    { ...known, coachId: 'an', weekdays: PART_TIME },
    { ...known, coachId: 'bo', weekdays: FULL_WEEK },
    { ...known, coachId: 'cis', weekdays: FULL_WEEK },
  ],
  absences: [],
  backups: [{ ...known, coachId: 'an', backupId: 'bo' }],
  atWork: new Set(['an', 'bo', 'cis', 'eva']),
  knownAt: 0,
};

const route = (received: string, other: Partial<RouteInput> = {}): string => {
  const verdict = requestRoute({
    ...{ ...facts, today: received, receivedAt: at(`${received}T12:00:00Z`) },
    ...other,
  });
  if (verdict.kind !== 'result') return verdict.kind;
  const nobody = verdict.nobodyThere ? ['nobody there'] : [];
  return [verdict.as, verdict.personId, ...verdict.alsoTold, ...nobody].join(' ');
};

describe('requestRoute', () => {
  it('is the coach, and the back-up is told when the next office day is none of the coach’s', () => {
    expect(route('2026-11-16')).to.equal('coach an');
    expect(route('2026-11-17')).to.equal('coach an bo');
    expect(route('2026-11-18')).to.equal('coach an bo');
    expect(route('2026-11-19')).to.equal('coach an');
    // After Friday comes Tuesday: Monday is closed for everybody.
    expect(route('2026-11-20')).to.equal('coach an');
    expect(route('2026-11-22')).to.equal('coach an');
  });

  it('tells the leads when nobody of them works on the next office day', () => {
    expect(route('2026-11-18', { backups: [] })).to.equal('coach an nobody there');
    const left = { atWork: new Set(['an']) };
    expect(route('2026-11-18', left)).to.equal('coach an nobody there');
    expect(route('2026-11-20', { backups: [] })).to.equal('coach an');
    // A back-up who is absent on that day is not told either.
    const absent = (day: string) => ({ absences: [away('bo', day, day)] });
    expect(route('2026-11-17', absent('2026-11-18'))).to.equal('coach an nobody there');
    expect(route('2026-11-17', absent('2026-11-17'))).to.equal('coach an bo');
    expect(route('2026-11-17', absent('2026-11-19'))).to.equal('coach an bo');
    // One who never works on it is told, and so are the leads.
    const { wed: _, ...noWednesday } = FULL_WEEK;
    const partTime = {
      patterns: [
        { ...known, coachId: 'an', weekdays: PART_TIME },
        { ...known, coachId: 'bo', weekdays: noWednesday },
      ],
    };
    expect(route('2026-11-17', partTime)).to.equal('coach an bo nobody there');
    expect(route('2026-11-18', partTime)).to.equal('coach an bo');
    const week = { ...partTime, absences: [away('an', '2026-11-16', '2026-11-20')] };
    expect(route('2026-11-17', week)).to.equal('backup bo nobody there');
    expect(route('2026-11-18', week)).to.equal('backup bo');
    // Once that day is over the leads have heard it.
    const receivedAt = at('2026-11-17T12:00:00Z');
    expect(route('2026-11-18', { ...week, receivedAt })).to.equal('backup bo');
  });

  it('is the back-up of a coach who is away on the first own working day', () => {
    const friday = { absences: [away('an', '2026-11-20', '2026-11-20')] };
    expect(route('2026-11-17', friday)).to.equal('coach an bo');
    expect(route('2026-11-18', friday)).to.equal('backup bo');
    expect(route('2026-11-20', friday)).to.equal('backup bo');
    expect(route('2026-11-21', friday)).to.equal('coach an');
    const week = { absences: [away('an', '2026-11-16', '2026-11-20', 'cis')] };
    expect(route('2026-11-15', week)).to.equal('backup cis');
    expect(route('2026-11-18', week)).to.equal('backup cis');
    expect(route('2026-11-22', week)).to.equal('coach an');
    // Away on a day that is not worked is no absence.
    expect(route('2026-11-18', { absences: [away('an', '2026-11-18', '2026-11-19')] })).to.equal(
      'coach an bo',
    );
  });

  it('is read on the day of asking, whenever the request came', () => {
    const week = { absences: [away('an', '2026-11-16', '2026-11-20')] };
    const receivedAt = at('2026-11-13T10:00:00Z');
    expect(route('2026-11-13', { ...week, receivedAt })).to.equal('coach an bo');
    expect(route('2026-11-16', { ...week, receivedAt })).to.equal('backup bo');
    // Back on the next office day: who was told need not watch any more.
    expect(route('2026-11-21', { ...week, receivedAt })).to.equal('coach an');
  });

  it('is the queue without coach, and when nobody replaces a coach', () => {
    const absences = [away('an', '2026-11-16', '2026-11-20')];
    expect(route('2026-11-16', { coachId: null })).to.equal('queue ');
    expect(route('2026-11-16', { absences, backups: [] })).to.equal('queue ');
    expect(route('2026-11-16', { absences, atWork: new Set(['an']) })).to.equal('queue ');
    const both = [...absences, away('bo', '2026-11-16', '2026-11-16')];
    expect(route('2026-11-16', { absences: both })).to.equal('queue ');
    expect(route('2026-11-17', { absences: both })).to.equal('backup bo');
  });

  it('leaves who left, and takes a coach without known hours as there on every office day', () => {
    expect(route('2026-11-16', { atWork: new Set(['bo']) })).to.equal('backup bo');
    expect(route('2026-11-16', { atWork: new Set([]) })).to.equal('queue ');
    expect(route('2026-11-16', { coachId: 'eva' })).to.equal('coach eva');
    const absences = [away('eva', '2026-11-24', '2026-11-24', 'bo')];
    expect(route('2026-11-20', { coachId: 'eva', absences })).to.equal('coach eva bo');
    expect(route('2026-11-22', { coachId: 'eva', absences })).to.equal('backup bo');
  });
});
