// Who replaces whom, and files that change hands: told at once to whoever has to know.
import { announcementCard } from '../../../cards/announcementCard.ts';
import { cardText } from '../../../cards/cardText.ts';
import type { AnnouncementView } from '../../../cards/reminderViews.ts';
import { dateInWords, weekdaysInWords } from '../../language/index.ts';
import { keptAbsence } from '../../store/absenceLists.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { gapsAround } from '../../store/coverGaps.ts';
import type { AbsenceRecord, CoverGap } from '../../store/coverRecord.ts';
import { listReceivedFiles } from '../../store/handOverLists.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { absenceKey, gapKey, gapsAhead } from '../coverNews.ts';
import { atAnyTime, type MessageGroup, type MessageHouse } from './messageGroup.ts';

/** For a lead: on which days nobody replaces a coach, all in one card. */
export const uncoveredMessages: MessageGroup = {
  kinds: ['uncoveredAbsence'],
  isBatched: true,
  mayBeSentAt: atAnyTime,
  compose(who, rows, house) {
    const told = new Set(rows.map((row) => row.key));
    const gaps = house.store.read(gapsAhead).filter((gap) => told.has(gapKey(gap)));
    if (gaps.length === 0) return null;
    const keys = new Set(gaps.map(gapKey));
    const coaches = [...Map.groupBy(gaps, ({ coachId }) => coachId)].map(([coachId, own]) => ({
      coach: own[0]!.coachName,
      gaps: own.map((gap) => gapInWords(gap)),
      due: dueIn(own, coachId, who, house),
    }));
    const card = announcementCard({ about: 'uncoveredAbsence', coaches });
    return { card, rows: rows.filter((row) => keys.has(row.key)) };
  },
  mention: (_who, { key }, { store }) =>
    store.read(gapsAhead).some((gap) => gapKey(gap) === key)
      ? cardText('uncertain.uncoveredAbsence')
      : null,
};

function dueIn(
  gaps: readonly CoverGap[],
  coachId: string,
  who: StaffPrincipal,
  { deps }: MessageHouse,
): number {
  const dueTo = gaps.at(-1)!.to;
  const ask = { scope: { kind: 'coach', coachId } as const, dueTo, offset: 0, limit: 500 };
  const open = deps.commitments.open.list(who, { ...ask, why: 'uncoveredAbsence' });
  const isThen = (day: string): boolean =>
    gaps.some(({ from, to, days }) => (days ? days.includes(day) : from <= day && day <= to));
  return open?.items.filter(({ commitment }) => isThen(commitment.dueDate)).length ?? 0;
}

/** For a back-up: whom one replaces and when; also when it does not take place after all. */
export const newAbsenceMessages: MessageGroup = {
  kinds: ['newAbsence'],
  isBatched: false,
  mayBeSentAt: atAnyTime,
  compose(who, rows, house) {
    const absence = asTold(who, rows[0], house);
    if (!absence) return null;
    const { coachName: coach, due, withdrawn } = absence;
    const notThen = withdrawn
      ? []
      : gapsIn(absence, house).map((gap) => gapInWords(gap, 'announce.replacing.dayOff'));
    const told = { coach, periodInWords: periodInWords(absence), notThen, due };
    const about = withdrawn ? 'notReplacing' : 'replacing';
    return { card: announcementCard({ about, ...told }), rows };
  },
  mention: (who, row, house) => (asTold(who, row, house) ? cardText('uncertain.newAbsence') : null),
};

/** Days of an absence on which the back-up is away too, or never works. */
function gapsIn({ coachId, from, to }: AbsenceRecord, { store }: MessageHouse): CoverGap[] {
  const gaps = store.read((db) => gapsAround(db, coachId, { from, to }));
  return gaps.filter((gap) => gap.coachId === coachId);
}

/** The absence, when it still is what is to be told, and this person still replaces. */
function asTold(
  who: StaffPrincipal,
  row: OutboxRow | undefined,
  { store }: MessageHouse,
): AbsenceRecord | null {
  const absence = row && store.read((db) => keptAbsence(db, row.subjectId))?.absence;
  if (absence?.backup?.id !== who.personId || absenceKey(absence) !== row?.key) return null;
  const subject = { subject: 'person', subjectId: absence.coachId } as const;
  store.read((db) => db.noteAccess({ who, action: 'read', ...subject, why: row.kind }));
  return absence.to < brusselsDay(store.clock()) ? null : absence;
}

/** For whoever received files: from whom, from when on, and with which note. */
export const newFileMessages: MessageGroup = {
  kinds: ['newFile'],
  isBatched: true,
  mayBeSentAt: atAnyTime,
  compose(who, rows, house) {
    const since = brusselsDay(Math.min(...rows.map((row) => row.queuedAt)));
    const ids = new Set(rows.map((row) => row.subjectId));
    const files = house.store
      .read((db) => listReceivedFiles(db, who, since, 'newFile'))
      .filter(({ agreementId }) => ids.has(agreementId));
    if (files.length === 0) return null;
    const view: AnnouncementView = {
      about: 'newFiles',
      files: files.map(({ employerName, employeeName, fromName, from, note }) => ({
        file: cardText('due.line', { employee: employeeName, employer: employerName }),
        fromName,
        fromInWords: dateInWords(from),
        note: note ?? '',
      })),
    };
    const known = new Set(files.map(({ agreementId }) => agreementId));
    return { card: announcementCard(view), rows: rows.filter((row) => known.has(row.subjectId)) };
  },
  mention: () => cardText('uncertain.newFile'),
};

/** "woensdag en vrijdag (de vervanger werkt dan niet), van … tot en met …" */
function gapInWords(
  gap: CoverGap,
  dayOff: 'announce.dayOffGap' | 'announce.replacing.dayOff' = 'announce.dayOffGap',
): string {
  if (!gap.days) return periodInWords(gap);
  const weekdays = weekdaysInWords(gap.days);
  return cardText(dayOff, { weekdays, period: periodInWords(gap) });
}

function periodInWords({ from, to }: { from: string; to: string }): string {
  return from === to
    ? dateInWords(from)
    : cardText('period', { from: dateInWords(from), to: dateInWords(to) });
}
