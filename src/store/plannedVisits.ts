// Making, moving and ending appointments for visits: each submission has one effect.
import { v7 as newId } from 'uuid';
import { factInForceOrFirst, judgePlan } from '../rules/index.ts';
import type { DomainEvent } from '../rules/index.ts';
import { agreementPeriods } from './agreements.ts';
import { brusselsDay, brusselsInstant, brusselsTime } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import type { Tx } from './handle.ts';
import { mayChangePlan, mayPlanFor } from './plannedAccess.ts';
import type { AppointmentRecord, PlanContent, PlannedVisit, PlanOutcome } from './plannedRecord.ts';
import { plannedVisitOf } from './plannedLists.ts';
import {
  changePlannedVisit,
  insertPlannedVisit,
  plannedByCoach,
  plannedRow,
} from './plannedRows.ts';
import type { StaffPrincipal } from './principal.ts';
import { handledBefore, keepSubmission, subjectsHandled } from './submissions.ts';
import type { Submission } from './visitRecord.ts';
import { currentVisit } from './visitRows.ts';

/** Makes an appointment: who plans it goes. The same people at the same moment are not planned twice. */
export function planVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  content: PlanContent,
): PlanOutcome {
  const done = existing(tx, who, by, 'planVisit');
  if (done) return done;
  if (!mayPlanFor(tx, who, content)) return refuse(tx, who, by, 'notYourFile');
  const refused = judged(tx, content, content.agreementIds);
  if (refused) return refused;
  const same = sameAppointment(tx, who, content);
  if (same) {
    keepSubmission(tx, who, {
      ...{ submissionKey: by.submissionKey, what: 'planVisit', subjectId: same.id, result: {} },
    });
    return { kind: 'existing', planned: plannedNow(tx, same.id) };
  }
  const id = newId();
  insertPlannedVisit(tx, { id, coachId: who.personId }, content);
  return saved(tx, who, by, 'planVisit', id);
}

function sameAppointment(
  tx: Tx,
  who: StaffPrincipal,
  { agreementIds, date, start }: PlanContent,
): AppointmentRecord | null {
  const ids = new Set(agreementIds);
  const ofDay = plannedByCoach(tx, { coachId: who.personId, from: date, to: date });
  const same = ofDay.find(
    (one) =>
      one.start === start &&
      one.agreements.length === ids.size &&
      one.agreements.every(({ agreementId }) => ids.has(agreementId)),
  );
  return same ?? null;
}

/** Another day or hour. */
export function movePlannedVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { plannedId: string; date: string; start: string | null; end: string | null },
): PlanOutcome {
  const { plannedId, ...to } = change;
  return changed(tx, who, by, { what: 'movePlannedVisit', plannedId }, (before) => {
    const ids = before.agreements.map((one) => one.agreementId);
    const refused = judged(tx, to, ids);
    if (refused) return refused;
    const isSame = before.date === to.date && before.start === to.start && before.end === to.end;
    if (!isSame)
      changePlannedVisit(tx, before, { ...to, status: 'planned', recordedBy: who.personId });
    return null;
  });
}

/** It does not take place. */
export function cancelPlannedVisit(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  plannedId: string,
): PlanOutcome {
  return changed(tx, who, by, { what: 'cancelPlannedVisit', plannedId }, (before) => {
    end(tx, before, 'cancelled', who);
    return null;
  });
}

/** Nobody opened: kept with each file as a contact that was tried, which fulfils nothing. */
export function noteClosedDoor(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  plannedId: string,
): PlanOutcome {
  return changed(tx, who, by, { what: 'closedDoor', plannedId }, (before) => {
    const moment = before.start === null ? tx.now : brusselsInstant(before.date, before.start);
    const tried = { contactId: newId(), at: Math.min(moment, tx.now), answered: false } as const;
    const events = before.agreements.map(({ agreementId }): DomainEvent => ({
      ...{ id: newId(), agreementId, recordedAt: tx.now },
      ...{ kind: 'contact', mode: 'visit', ...tried },
    }));
    appendEvents(tx, events, who.personId);
    end(tx, before, 'closedDoor', who);
    return null;
  });
}

/** It took place: this visit, of at least one of its files, came of it. */
export function completePlannedVisit(
  tx: Tx,
  who: StaffPrincipal,
  change: { plannedId: string; visitId: string },
): PlanOutcome {
  const { plannedId, visitId } = change;
  const submissionKey = `${keyOfVisit(visitId)}:${plannedId}`;
  const by = { submissionKey, activityId: null, why: 'completePlannedVisit' };
  return changed(tx, who, by, { what: 'completePlannedVisit', plannedId }, (before) => {
    const planned = new Set(before.agreements.map((one) => one.agreementId));
    const visit = currentVisit(tx, visitId);
    const isItsVisit = visit?.agreements.some(({ agreementId }) => planned.has(agreementId));
    if (!isItsVisit) return refuse(tx, who, by, 'notYourFile', plannedId);
    end(tx, before, 'done', who, visitId);
    return null;
  });
}

/** A visit that is taken back leaves its appointments as they were; one that is brought back ends them again. */
export function followVisit(
  tx: Tx,
  { visitId, stands, recordedBy }: { visitId: string; stands: boolean; recordedBy: string },
): void {
  for (const plannedId of subjectsHandled(tx, keyOfVisit(visitId))) {
    const planned = plannedRow(tx, plannedId)!;
    if (planned.status !== (stands ? 'planned' : 'done')) continue;
    const { date, start, end: until } = planned;
    const made = stands ? ({ status: 'done', visitId } as const) : ({ status: 'planned' } as const);
    changePlannedVisit(tx, planned, { ...made, date, start, end: until, recordedBy });
  }
}

const keyOfVisit = (visitId: string): string => `plannedVisit:${visitId}`;

function end(
  tx: Tx,
  before: AppointmentRecord,
  status: 'done' | 'cancelled' | 'closedDoor',
  who: StaffPrincipal,
  visitId?: string,
): void {
  const { date, start, end: until } = before;
  const by = { recordedBy: who.personId, ...(visitId === undefined ? {} : { visitId }) };
  changePlannedVisit(tx, before, { status, date, start, end: until, ...by });
}

/** Does what is asked with an appointment that is planned and theirs, once per submission. */
function changed(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  { what, plannedId }: { what: string; plannedId: string },
  change: (before: AppointmentRecord) => PlanOutcome | null,
): PlanOutcome {
  const done = existing(tx, who, by, what);
  if (done) return done;
  const before = plannedRow(tx, plannedId);
  if (!before) return { kind: 'refused', reason: 'unknownPlan' };
  if (!mayChangePlan(tx, who, before)) return refuse(tx, who, by, 'notYourFile', plannedId);
  if (before.status !== 'planned') return { kind: 'refused', reason: 'notPlanned' };
  return change(before) ?? saved(tx, who, by, what, plannedId);
}

/** Why there can be no appointment on this day; null when there can. */
function judged(
  tx: Tx,
  { date, start, end: until }: { date: string; start: string | null; end: string | null },
  agreementIds: readonly string[],
): PlanOutcome | null {
  const today = brusselsDay(tx.now);
  const verdict = judgePlan({
    ...{ date, start, end: until, today, time: brusselsTime(tx.now) },
    agreements: agreementPeriods(tx, agreementIds),
    policy: factInForceOrFirst(tx.facts().policies, today, tx.now)!,
  });
  return verdict.kind === 'refused' ? { kind: 'refused', reason: verdict.reasons[0]! } : null;
}

function existing(tx: Tx, who: StaffPrincipal, by: Submission, what: string): PlanOutcome | null {
  const done = handledBefore(tx, who, by.submissionKey, what);
  if (done === 'keyUsed') return refuse(tx, who, by, 'keyUsed');
  return done ? { kind: 'existing', planned: plannedNow(tx, done.subjectId) } : null;
}

function saved(
  tx: Tx,
  who: StaffPrincipal,
  { submissionKey, why }: Submission,
  what: string,
  plannedId: string,
): PlanOutcome {
  keepSubmission(tx, who, { submissionKey, what, subjectId: plannedId, result: {} });
  const planned = plannedNow(tx, plannedId);
  for (const { agreementId: subjectId } of planned.agreements)
    tx.noteAccess({ who, action: 'write', subject: 'agreement', subjectId, why });
  return { kind: 'saved', planned };
}

function plannedNow(tx: Tx, plannedId: string): PlannedVisit {
  return plannedVisitOf(plannedRow(tx, plannedId)!);
}

function refuse(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  reason: 'notYourFile' | 'keyUsed',
  subjectId: string = by.submissionKey,
): PlanOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'appointment', subjectId, why: by.why });
  return { kind: 'refused', reason };
}
