// Who answers when the coach does not: pattern, absence, back-up, as known at a moment.
import { expect } from 'chai';
import { backupAlert, coachAvailability } from '../../src/rules/index.ts';
import type { CoachFacts } from '../../src/rules/index.ts';
import { at, calendarWith } from './ruleFacts.ts';

const HALF_WEEK = { mon: ['09:00', '17:00'], tue: ['09:00', '12:30'] } as const;
const facts: CoachFacts = {
  coachId: 'an',
  calendar: calendarWith(['2026-11-23']),
  patterns: [
    { coachId: 'an', effectiveFrom: '2026-01-01', recordedAt: 0, weekdays: HALF_WEEK },
    { coachId: 'bo', effectiveFrom: '2026-01-01', recordedAt: 0, weekdays: {} },
  ],
  absences: [
    { absenceId: 'a1', coachId: 'an', from: '2026-11-16', to: '2026-11-17', backupId: 'cis', effectiveFrom: '2026-11-16', recordedAt: 100 },
    { absenceId: 'a1', coachId: 'an', from: '2026-11-17', to: '2026-11-17', backupId: null, effectiveFrom: '2026-11-17', recordedAt: 200 },
    { absenceId: 'a1', coachId: 'an', from: '2026-11-17', to: '2026-11-17', backupId: null, withdrawn: true, effectiveFrom: '2026-11-17', recordedAt: 300 },
  ],
  backups: [
    { coachId: 'an', backupId: 'bo', effectiveFrom: '2026-01-01', recordedAt: 0 },
    { coachId: 'an', backupId: 'dirk', effectiveFrom: '2026-11-30', recordedAt: 0 },
  ],
  knownAt: 99,
}; // prettier-ignore
const stand = (day: string, knownAt = 99): string => {
  const verdict = coachAvailability({ ...facts, day, knownAt });
  return verdict.kind === 'result' ? `${verdict.why} ${verdict.backupId}` : verdict.kind;
};

describe('availability of a coach', () => {
  it('tells working days from other days', () => {
    expect(stand('2026-11-16')).to.equal('works bo');
    expect(stand('2026-11-18')).to.equal('notACoachDay bo');
    expect(stand('2026-11-23')).to.equal('officeClosed bo');
    expect(stand('2026-11-30')).to.equal('works dirk');
  });

  it('follows an absence in its last record, with its own back-up or else the standing one', () => {
    expect(stand('2026-11-16', 100)).to.equal('absent cis');
    expect(stand('2026-11-17', 100)).to.equal('absent cis');
    expect(stand('2026-11-16', 200)).to.equal('works bo');
    expect(stand('2026-11-17', 200)).to.equal('absent bo');
    expect(stand('2026-11-17', 300)).to.equal('works bo');
  });

  it('is incomplete for a coach without weekly hours', () => {
    const verdict = coachAvailability({ ...facts, coachId: 'eva', day: '2026-11-16' });
    expect(verdict).to.include({ kind: 'incomplete' });
    const absences = [{ ...facts.absences[0]!, coachId: 'eva', recordedAt: 0 }];
    const away = { ...facts, coachId: 'eva', absences, day: '2026-11-16' };
    expect(coachAvailability(away)).to.include({ why: 'absent', backupId: 'cis' });
    expect(coachAvailability({ ...away, day: '2026-11-18' })).to.include({ kind: 'incomplete' });
  });

  it('alerts the back-up when the coach does not work on the next office day', () => {
    const alert = (receivedAt: string, knownAt = 99): string => {
      const verdict = backupAlert({ ...facts, receivedAt: at(receivedAt), knownAt });
      return verdict.kind === 'result' ? `${verdict.alert} ${verdict.day}` : verdict.kind;
    };
    expect(alert('2026-11-13T10:00:00Z')).to.equal('false 2026-11-16');
    expect(alert('2026-11-13T10:00:00Z', 100)).to.equal('true 2026-11-16');
    expect(alert('2026-11-17T10:00:00Z')).to.equal('true 2026-11-18');
    expect(alert('2026-11-20T10:00:00Z')).to.equal('false 2026-11-24');
  });
});
