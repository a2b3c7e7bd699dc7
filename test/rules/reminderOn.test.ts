// Who is reminded on which day: part-time coaches, absences, back-ups, days that turned out to be closed.
import { expect } from 'chai';
import { addDays } from '../../src/store/brusselsTime.ts';
import { reminderOn } from '../../src/rules/index.ts';
import type { AnswerFacts } from '../../src/rules/index.ts';
import { calendarWith, FULL_WEEK } from './ruleFacts.ts';

const DAY = ['09:00', '17:00'] as const;
const since = { effectiveFrom: '2026-01-01', recordedAt: 0 };
const facts: AnswerFacts = {
  coaches: new Set(['els', 'tom', 'nadia']),
  coachId: 'els',
  calendar: calendarWith(['2026-11-20']),
  patterns: [
    { coachId: 'els', ...since, weekdays: { mon: DAY, tue: DAY, fri: DAY } },
    { coachId: 'tom', ...since, weekdays: FULL_WEEK },
  ],
  absences: [],
  backups: [{ coachId: 'els', backupId: 'tom', ...since }],
  knownAt: 100,
};
const away = (coachId: string, from: string, to: string, backupId: string | null = null) => ({
  ...{ coachId, from, to, backupId, effectiveFrom: from, recordedAt: 50 },
  absenceId: `${coachId} ${from}`,
});

/** All that is said in the fortnight before a deadline, and three days after it. */
function said(dueDate: string, other: Partial<AnswerFacts> = {}): string[] {
  const lines: string[] = [];
  for (let day = addDays(dueDate, -14); day <= addDays(dueDate, 3); day = addDays(day, 1)) {
    const verdict = reminderOn({ ...facts, ...other, day, dueDate });
    if (verdict.kind === 'result' && verdict.reminder !== 'none')
      lines.push(`${day} ${verdict.reminder} ${verdict.personId}`);
  }
  return lines;
}

describe('reminders', () => {
  it('come on the working day before and on the day itself', () => {
    expect(said('2026-11-17')).to.deep.equal([
      '2026-11-16 dayBefore els',
      '2026-11-17 sameDay els',
    ]);
    expect(said('2026-11-16')).to.deep.equal([
      '2026-11-13 dayBefore els',
      '2026-11-16 sameDay els',
    ]);
  });

  it("come on a part-time coach's own last working day; the back-up has the day itself", () => {
    expect(said('2026-11-26')).to.deep.equal([
      '2026-11-24 dayBefore els',
      '2026-11-26 sameDay tom',
    ]);
    expect(said('2026-11-27')).to.deep.equal([
      '2026-11-24 dayBefore els',
      '2026-11-27 sameDay els',
    ]);
  });

  it('go to the back-up during an absence', () => {
    const absences = [away('els', '2026-11-23', '2026-11-24')];
    expect(said('2026-11-24', { absences })).to.deep.equal([
      '2026-11-23 dayBefore tom',
      '2026-11-24 sameDay tom',
    ]);
    expect(said('2026-11-27', { absences })).to.deep.equal([
      '2026-11-26 dayBefore tom',
      '2026-11-27 sameDay els',
    ]);
    const other = [away('els', '2026-11-23', '2026-11-24', 'nadia')];
    expect(said('2026-11-24', { absences: other })).to.deep.equal([
      '2026-11-23 dayBefore nadia',
      '2026-11-24 sameDay nadia',
    ]);
  });

  it('go to a lead when nobody works', () => {
    const absences = [
      away('els', '2026-11-23', '2026-11-24'),
      away('tom', '2026-11-24', '2026-11-24'),
    ];
    expect(said('2026-11-24', { absences })).to.deep.equal([
      '2026-11-23 dayBefore tom',
      '2026-11-24 sameDay null',
    ]);
    expect(said('2026-11-26', { backups: [] })).to.deep.equal([
      '2026-11-24 dayBefore els',
      '2026-11-26 sameDay null',
    ]);
  });

  it('go past who left', () => {
    const both = ['2026-11-23 dayBefore tom', '2026-11-24 sameDay tom'];
    expect(said('2026-11-24', { coaches: new Set(['tom']) })).to.deep.equal(both);
    const nobody = ['2026-11-25 dayBefore null', '2026-11-26 sameDay null'];
    expect(said('2026-11-26', { coaches: new Set() })).to.deep.equal(nobody);
  });

  it('come before a promised day that turned out to be closed', () => {
    expect(said('2026-11-20')).to.deep.equal([
      '2026-11-17 dayBefore els',
      '2026-11-19 sameDay tom',
    ]);
  });

  it('reach a coach without weekly hours', () => {
    expect(said('2026-11-26', { patterns: [] })).to.deep.equal([
      '2026-11-25 dayBefore els',
      '2026-11-26 sameDay els',
    ]);
  });

  it('reach a coach who never works before the back-up does', () => {
    const patterns = [{ coachId: 'els', ...since, weekdays: {} }, facts.patterns[1]!];
    expect(said('2026-11-26', { patterns })).to.deep.equal([
      '2026-11-25 dayBefore tom',
      '2026-11-26 sameDay tom',
    ]);
  });
});
