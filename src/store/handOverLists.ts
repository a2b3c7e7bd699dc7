// Looking at hand-overs: what a submission handed over, which come later, and what came to somebody.
import { sql } from 'kysely';
import { agreementRecords } from './agreements.ts';
import { coachOn } from './assignments.ts';
import { addDays, brusselsDay } from './brusselsTime.ts';
import type { HandedOver, ReceivedFile } from './coverRecord.ts';
import type { Reader } from './handle.ts';
import { findPerson } from './people.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import { findSubmission } from './submissions.ts';

/** The last recorded of an agreement and day is the one that counts. */
const isLast = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM assignment AS b WHERE b.agreementId = a.agreementId
    AND b.effectiveFrom = a.effectiveFrom AND (b.recordedAt, b.id) > (a.recordedAt, a.id))`;

const after = prepare<{ agreementId: string; day: string; exceptId: string }>()((param) =>
  query
    .selectFrom('assignment as a')
    .innerJoin('person', 'person.id', 'a.coachId')
    .select(['person.name as toName', 'a.effectiveFrom as from'])
    .where('a.agreementId', '=', param('agreementId'))
    .where('a.effectiveFrom', '>', param('day'))
    .where('a.coachId', '<>', param('exceptId'))
    .where(isLast)
    .orderBy('a.effectiveFrom')
    .limit(1),
);

/** The first hand-over to yet another coach that was planned for after a day. */
export function nextHandOver(
  db: Reader,
  agreementId: string,
  day: string,
  coachId: string,
): HandedOver['next'] {
  return db.first(after, { agreementId, day, exceptId: coachId }) ?? null;
}

/** What a submission of this person handed over, whosever file it is now; null when not handled yet. */
export function handOverBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
): (HandedOver & Pick<ReceivedFile, 'agreementId' | 'employerName' | 'employeeName'>) | null {
  const done = findSubmission(db, submissionKey);
  if (done?.recordedBy !== who.personId || done.what !== 'handOver') return null;
  const agreementId = done.subjectId;
  const { employerName, employeeName } = agreementRecords(
    db,
    [agreementId],
    brusselsDay(db.now),
  )[0]!;
  const subject = { subject: 'agreement', subjectId: agreementId } as const;
  db.noteAccess({ who, action: 'read', ...subject, why: 'handOver' });
  return { ...(done.result as HandedOver), agreementId, employerName, employeeName };
}

const to = prepare<{ coachId: string; since: string }>()((param) =>
  query
    .selectFrom('assignment as a')
    .select(['a.agreementId', 'a.effectiveFrom as from', 'a.note'])
    .where('a.coachId', '=', param('coachId'))
    .where('a.effectiveFrom', '>=', param('since'))
    .where(isLast)
    .orderBy('a.effectiveFrom', 'desc')
    .orderBy('a.id', 'desc'),
);

/** The files that came to somebody on a day from `since` on, or will come, and are not elsewhere by now. */
export function listReceivedFiles(
  db: Reader,
  who: StaffPrincipal,
  since: string,
  why: string,
): ReceivedFile[] {
  const today = brusselsDay(db.now);
  const rows = db.all(to, { coachId: who.personId, since }).filter(({ agreementId, from }) => {
    const day = from > today ? from : today;
    return coachOn(db, agreementId, day) === who.personId;
  });
  const ids = [...new Set(rows.map((row) => row.agreementId))];
  const files = new Map(agreementRecords(db, ids, today).map((file) => [file.id, file]));
  for (const subjectId of ids)
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return rows.flatMap(({ agreementId, from, note }) => {
    const before = coachOn(db, agreementId, addDays(from, -1));
    if (before === who.personId) return [];
    const fromName = before === null ? null : (findPerson(db, before)?.name ?? null);
    const { employerName, employeeName } = files.get(agreementId)!;
    return [{ agreementId, employerName, employeeName, fromName, from, note }];
  });
}
