// Days of an absence on which nobody replaces: no back-up, an absent one, or one who never works then.
import { expect } from 'chai';
import { coverGaps, isReplacedAtAll } from '../../src/rules/index.ts';
import type { AbsenceFact, CoverQuestion } from '../../src/rules/index.ts';
import { calendarWith, FULL_WEEK } from './ruleFacts.ts';

const HOURS = ['09:00', '17:00'] as const;
const known = { effectiveFrom: '2026-01-01', recordedAt: 0 };
const away = (coachId: string, from: string, to: string, other: Partial<AbsenceFact> = {}) => ({
  ...{ coachId, from, to, backupId: null, effectiveFrom: from, recordedAt: 0, ...other },
});
const asked = (other: Partial<CoverQuestion> = {}): CoverQuestion => ({
  coachId: 'an',
  calendar: calendarWith(['2026-11-23']),
  patterns: [
    { ...known, coachId: 'an', weekdays: FULL_WEEK },
    { ...known, coachId: 'bo', weekdays: { mon: HOURS, tue: HOURS, thu: HOURS } },
  ],
  absences: [away('an', '2026-11-16', '2026-11-25')],
  backups: [{ ...known, coachId: 'an', backupId: 'bo' }],
  ...{ coaches: new Set(['an', 'bo']), knownAt: 0, from: '2026-11-16', to: '2026-12-31' },
  ...other,
});
const gaps = (other: Partial<CoverQuestion> = {}): string[] =>
  coverGaps(asked(other)).map(({ from, to, days }) => `${from}..${to} ${days?.join() ?? 'all'}`);

describe('where nobody replaces', () => {
  it('are the days on which the back-up never works, told as one', () => {
    expect(gaps()).to.deep.equal(['2026-11-18..2026-11-25 2026-11-18,2026-11-20,2026-11-25']);
    const later = away('an', '2026-12-02', '2026-12-02');
    const both = [away('an', '2026-11-16', '2026-11-18'), later];
    expect(gaps({ absences: both })).to.deep.equal([
      '2026-11-18..2026-11-18 2026-11-18',
      '2026-12-02..2026-12-02 2026-12-02',
    ]);
  });

  it('are not such days when the coach would not have worked either', () => {
    const same = { mon: HOURS, tue: HOURS };
    const patterns = ['an', 'bo'].map((coachId) => ({ ...known, coachId, weekdays: same }));
    expect(gaps({ patterns })).to.deep.equal([]);
    expect(gaps({ patterns: [] }), 'hours that nobody recorded').to.deep.equal([]);
  });

  it('are all office days when somebody said that nobody takes over', () => {
    const absences = [away('an', '2026-11-16', '2026-11-25', { noBackup: true })];
    expect(gaps({ absences })).to.deep.equal(['2026-11-16..2026-11-25 all']);
    expect(isReplacedAtAll(asked({ absences }))).to.equal(false);
  });

  it('are all of them when the back-up is away as long', () => {
    const until = (to: string) => ({
      absences: [away('an', '2026-11-16', '2026-11-22'), away('bo', '2026-11-16', to)],
    });
    expect(isReplacedAtAll(asked(until('2026-11-20')))).to.equal(false);
    expect(gaps(until('2026-11-20'))).to.deep.equal(['2026-11-16..2026-11-20 all']);
    expect(isReplacedAtAll(asked(until('2026-11-18')))).to.equal(true);
    expect(isReplacedAtAll(asked({ absences: [] })), 'nobody is away').to.equal(true);
  });
});
