// Absences, files that change hands and suspensions are told at once to whoever has to know.
import { keptAbsence } from '../store/absenceLists.ts';
import { standingAbsences } from '../store/absenceRows.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import { gapsAround, gapsBetween } from '../store/coverGaps.ts';
import type { AbsenceRecord, CoverGap, SuspensionRecord } from '../store/coverRecord.ts';
import type { Reader, Tx } from '../store/handle.ts';
import { queueMessage, skipMessage, type OutboxMessage } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';

/** An absence that runs can have begun long ago; a gap in it is told by its own first day. */
const DAYS_BACK = 62;
const DAYS_AHEAD = 366;

/** By what the days on which nobody replaces a coach are told apart. */
export function gapKey({ coachId, from, to, days }: CoverGap): string {
  return `${coachId}@${from}..${to}${days ? '@dayOff' : ''}`;
}

/** Where nobody replaces, today or later: of a coach and of those who count on that one; null: of all. */
export function gapsAhead(db: Reader, coachId: string | null = null): CoverGap[] {
  const today = brusselsDay(db.now);
  const period = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  const gaps = coachId === null ? gapsBetween(db, period) : gapsAround(db, coachId, period);
  return gaps.filter((gap) => gap.to >= today);
}

/**
 * Tells every lead, once, on which days nobody replaces a coach. In the transaction that keeps an absence
 * only around that coach, and not the lead who does so and sees it; the reminders of the day look at all,
 * for whoever left or got other back-ups meanwhile.
 */
export function queueGaps(tx: Tx, around: { coachId: string; by: string } | null = null): void {
  for (const gap of gapsAhead(tx, around?.coachId ?? null))
    for (const personId of peopleWithRole(tx, 'teamLead')) {
      const message = { personId, kind: 'uncoveredAbsence', key: gapKey(gap), subjectId: gap.coachId } as const; // prettier-ignore
      if (personId === around?.by) skipMessage(tx, message);
      else queueMessage(tx, message);
    }
}

/** By what the states of an absence are told apart: who replaces hears of another end too. */
export function absenceKey({ absenceId, from, to, withdrawn }: AbsenceRecord): string {
  return withdrawn ? `${absenceId}@withdrawn` : `${absenceId}@${from}..${to}`;
}

/** Tells whoever replaces of an absence that was kept, changed or withdrawn; and the leads of gaps. */
export function queueAbsence(tx: Tx, absence: AbsenceRecord, by: string): void {
  const { backup, absenceId } = absence;
  const isKnown = backup === null || backup.id === by;
  if (!isKnown) {
    const message = { kind: 'newAbsence', key: absenceKey(absence), subjectId: absenceId } as const;
    queueMessage(tx, { ...message, personId: backup.id });
  }
  queueGaps(tx, { coachId: absence.coachId, by });
}

/** Tells another usual back-up of the absences, now and to come, in which he or she replaces. */
export function queueNewBackup(tx: Tx, coachId: string, by: string): void {
  const period = { from: brusselsDay(tx.now), to: '9999-12-31' };
  for (const one of standingAbsences(tx, period)) {
    const isUsual = one.coachId === coachId && one.backupId === null && !one.noBackup;
    const kept = isUsual ? keptAbsence(tx, one.absenceId) : null;
    if (kept) queueAbsence(tx, kept.absence, by);
  }
}

/** Tells a coach of files that come to him or her from a day on; `key` names the handing over. */
export function queueNewFiles(
  tx: Tx,
  change: { agreementIds: readonly string[]; toId: string; from: string; key: string },
  by: string,
): void {
  const { agreementIds, toId, from, key } = change;
  if (toId === by) return;
  for (const agreementId of agreementIds) {
    const message: OutboxMessage = {
      personId: toId,
      kind: 'newFile',
      key: `${agreementId}@${from}@${key}`,
      subjectId: agreementId,
    };
    queueMessage(tx, message);
  }
}

/** Tells the leads of one that waits for them; and whoever asked, what somebody else did with it. */
export function queueSuspension(tx: Tx, suspension: SuspensionRecord, by: string): void {
  const { suspensionId: subjectId, status, askedBy } = suspension;
  if (status === 'pending') {
    const message = { kind: 'pendingSuspension', key: subjectId, subjectId } as const;
    for (const personId of peopleWithRole(tx, 'teamLead'))
      if (personId !== by) queueMessage(tx, { ...message, personId });
  } else if (askedBy.id !== by) {
    const message = {
      kind: 'decidedSuspension',
      key: `${subjectId}@${status}`,
      subjectId,
    } as const;
    queueMessage(tx, { ...message, personId: askedBy.id });
  }
}
