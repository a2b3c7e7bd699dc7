// Registering, correcting, withdrawing and undoing visits: each submission has one effect.
import { v7 as newId } from 'uuid';
import { brusselsDay } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import type { Tx } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { followVisit } from './plannedVisits.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import { visitEvents } from './visitEvents.ts';
import { commitmentsOfVisit } from './visitCommitments.ts';
import type {
  StoredVisit,
  Submission,
  VisitContent,
  VisitOutcome,
  VisitRefusalReason,
  VisitStatus,
} from './visitRecord.ts';
import { currentVisit, visitBySubmission, visitVersions } from './visitRows.ts';
import { writeVersion } from './visitWriting.ts';

/**
 * Keeps a visit, once per submission key: by a coach, of files of one's own today or on that day. A lead
 * corrects and withdraws what coaches kept; a visit of one's own fulfils promises of a coach.
 */
export function registerVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  visit: VisitContent,
): VisitOutcome {
  const done = existing(tx, who, by);
  if (done) return done;
  if (!hasRole(who, 'coach')) return refused(tx, who, by, 'notACoach');
  return refusal(tx, who, by, visit) ?? save(tx, who, by, null, visit);
}

/** Adds a version with other content; `stale` when it is no longer the expected version. */
export function correctVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { visitId: string; expectedVersion: number; visit: VisitContent },
): VisitOutcome {
  const { visitId, expectedVersion, visit } = change;
  const done = existing(tx, who, by, visitId);
  if (done) return done;
  const before = changeable(tx, who, by, visitId);
  if ('kind' in before) return before;
  if (before.version !== expectedVersion) return { kind: 'stale', visit: before };
  if (before.status === 'withdrawn') return { kind: 'refused', reason: 'alreadyWithdrawn' };
  const known = new Set(before.agreements.map((agreement) => agreement.agreementId));
  return refusal(tx, who, by, visit, known) ?? save(tx, who, by, before, visit);
}

/** Takes a visit back; its versions stay. `expectedVersion` null: whatever it is now. */
export function withdrawVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { visitId: string; expectedVersion: number | null },
): VisitOutcome {
  const { visitId, expectedVersion } = change;
  const done = existing(tx, who, by, visitId);
  if (done) return done;
  const before = changeable(tx, who, by, visitId);
  if ('kind' in before) return before;
  if (before.status === 'withdrawn') return { kind: 'refused', reason: 'alreadyWithdrawn' };
  if (expectedVersion !== null && before.version !== expectedVersion)
    return { kind: 'stale', visit: before };
  return save(tx, who, by, before, before, 'withdrawn');
}

/**
 * Undoes the version that was just made: a registration is withdrawn, a correction gets the content
 * before it, a withdrawal is taken back. `stale` when there is a later version.
 */
export function undoVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { visitId: string; version: number },
): VisitOutcome {
  const { visitId, version } = change;
  const done = existing(tx, who, by, visitId);
  if (done) return done;
  const before = changeable(tx, who, by, visitId);
  if ('kind' in before) return before;
  if (before.version !== version) return { kind: 'stale', visit: before };
  const previous = visitVersions(tx, visitId).find((row) => row.version === version - 1);
  if (!previous || previous.status === 'withdrawn')
    return save(tx, who, by, before, before, 'withdrawn');
  return save(tx, who, by, before, previous);
}

function save(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  before: StoredVisit | null,
  content: VisitContent,
  status: VisitStatus = before ? 'corrected' : 'registered',
): VisitOutcome {
  const visitId = before?.id ?? newId();
  const version = (before?.version ?? 0) + 1;
  const { submissionKey, activityId } = by;
  const recordedBy = who.personId;
  const made = { visitId, version, status, submissionKey, activityId, recordedBy };
  const coachId = before?.coachId ?? who.personId;
  const visit = writeVersion(tx, made, contentOf(content), coachId);
  const stands = status !== 'withdrawn';
  if (before && stands !== (before.status !== 'withdrawn'))
    followVisit(tx, { visitId, stands, recordedBy });
  const events = visitEvents({
    visitId,
    version,
    recordedAt: tx.now,
    before: before?.status === 'withdrawn' ? null : before,
    after: status === 'withdrawn' ? null : visit,
  });
  const commitments = appendEvents(tx, events, who.personId);
  tx.noteAccess({ who, action: 'write', subject: 'visit', subjectId: visitId, why: by.why });
  for (const { agreementId: subjectId } of visit.agreements)
    tx.noteAccess({ who, action: 'write', subject: 'agreement', subjectId, why: by.why });
  return { kind: 'saved', visit, commitments: commitmentsOfVisit(tx, visit, commitments) };
}

function contentOf(visit: VisitContent): VisitContent {
  return {
    employerId: visit.employerId,
    workplaceId: visit.workplaceId,
    agreements: visit.agreements,
    date: visit.date,
    start: visit.start,
    end: visit.end,
    minutes: visit.minutes,
    extraMinutes: visit.extraMinutes,
    extraDescription: visit.extraDescription,
    extraApprovedBy: visit.extraApprovedBy,
    extraApprovedOn: visit.extraApprovedOn,
    mode: visit.mode,
    note: visit.note,
    late: visit.late,
  };
}

/** What this submission made before, if it was handled. */
function existing(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  visitId?: string,
): VisitOutcome | null {
  const visit = visitBySubmission(tx, by.submissionKey);
  if (!visit) return null;
  const sameUse = visitId === undefined ? visit.version === 1 : visit.id === visitId;
  if (!sameUse || visit.recordedBy !== who.personId) return refused(tx, who, by, 'keyUsed');
  return { kind: 'existing', visit, commitments: commitmentsOfVisit(tx, visit) };
}

/** One's own visit, or any for a team lead. */
function changeable(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  visitId: string,
): StoredVisit | VisitOutcome {
  const visit = currentVisit(tx, visitId);
  if (!visit) return { kind: 'refused', reason: 'unknownVisit' };
  if (visit.coachId === who.personId || hasRole(who, 'teamLead')) return visit;
  return refused(tx, who, by, 'notYourFile', visitId);
}

function refused(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  reason: VisitRefusalReason,
  subjectId: string = by.submissionKey,
): VisitOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'visit', subjectId, why: by.why });
  return { kind: 'refused', reason };
}

const agreementEmployer = prepare<{ id: string }>()((param) =>
  query.selectFrom('agreement').select('employerId').where('id', '=', param('id')),
);
const workplaceEmployer = prepare<{ id: string }>()((param) =>
  query.selectFrom('workplace').select('employerId').where('id', '=', param('id')),
);

/** Why this content may not be kept by this person; null when it may. */
function refusal(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  visit: VisitContent,
  known: ReadonlySet<string> = new Set(),
): VisitOutcome | null {
  const { employerId, workplaceId, agreements, date } = visit;
  if (agreements.length === 0) return { kind: 'refused', reason: 'noAgreement' };
  const today = brusselsDay(tx.now);
  for (const { agreementId } of agreements) {
    const agreement = tx.first(agreementEmployer, { id: agreementId });
    if (!agreement) return { kind: 'refused', reason: 'unknownAgreement' };
    if (agreement.employerId !== employerId) return { kind: 'refused', reason: 'otherEmployer' };
    const mayOpen = [today, date].some((day) =>
      mayOpenAgreement(tx, who, agreementId, { from: day, to: day }),
    );
    if (!mayOpen && !known.has(agreementId))
      return refused(tx, who, by, 'notYourFile', agreementId);
  }
  if (workplaceId && tx.first(workplaceEmployer, { id: workplaceId })?.employerId !== employerId)
    return { kind: 'refused', reason: 'otherEmployer' };
  return null;
}
