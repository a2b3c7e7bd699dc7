// Writes a change of a file, and the correcting fact that takes it back.
import { v7 as newId } from 'uuid';
import { changedUntil, planVersions } from '../rules/index.ts';
import type { DomainEvent } from '../rules/index.ts';
import { lastEnding } from './agreementFile.ts';
import type { FileChange } from './agreementFileRecord.ts';
import { brusselsDay } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import { eventsOf } from './events.ts';
import type { Reader, Tx } from './handle.ts';
import { premiumsOf, recordPremium } from './premiums.ts';
import { query } from './query.ts';

/** What a change wrote: `recordId` is that of the ending, premium, event or co-worker coach. */
export interface AppliedChange {
  change: FileChange;
  recordId: string;
}

/** Writes it as facts, and brings the commitments of the agreement up to date. */
export function applyChange(tx: Tx, change: FileChange, recordedBy: string): AppliedChange {
  const { agreementId } = change;
  const base = { id: newId(), agreementId, recordedAt: tx.now };
  const record = (event: DomainEvent): void => void appendEvents(tx, [event], recordedBy);
  switch (change.kind) {
    case 'notice':
    case 'negligence':
    case 'employmentEnd':
      return { change, recordId: end(tx, change, recordedBy) };
    case 'premiumChange':
      return { change, recordId: changePremium(tx, change, recordedBy) };
    case 'signature':
      return { change, recordId: sign(tx, change, recordedBy) };
    case 'coworkerCoach': {
      const effectiveFrom = brusselsDay(tx.now);
      const row = { id: base.id, agreementId, name: change.name, effectiveFrom };
      const none = { email: null, phone: null, recordedAt: tx.now, recordedBy };
      tx.run(query.insertInto('coworkerCoach').values({ ...row, ...none }));
      return { change, recordId: base.id };
    }
    case 'vdabInformed':
      record({ ...base, kind: 'vdabInformed', on: change.on });
      return { change, recordId: base.id };
  }
}

/** Takes it back; false when something later stands on it. */
export function undoChange(
  tx: Tx,
  { change, recordId }: AppliedChange,
  recordedBy: string,
): boolean {
  const { agreementId } = change;
  const base = { id: newId(), agreementId, recordedAt: tx.now };
  const record = (event: DomainEvent): true => {
    appendEvents(tx, [event], recordedBy);
    return true;
  };
  switch (change.kind) {
    case 'notice':
    case 'negligence':
    case 'employmentEnd':
      return undoEnd(tx, agreementId, recordId, recordedBy);
    case 'premiumChange': {
      const premium = premiumsOf(tx, [agreementId]).find((one) => one.premiumId === recordId);
      if (!premium || isFollowed(tx, agreementId, premium.from)) return false;
      recordPremium(tx, premium, recordedBy, true);
      const changeId = premium.changeEventId!;
      return record({ ...base, kind: 'coachingSubsidyChangeWithdrawn', changeId });
    }
    case 'signature': {
      const back = recordId.split(' ').map((signatureId): DomainEvent => ({
        ...{ ...base, id: newId(), kind: 'planSignatureWithdrawn', signatureId },
      }));
      appendEvents(tx, back, recordedBy);
      return true;
    }
    case 'coworkerCoach':
      return tx.run(query.deleteFrom('coworkerCoach').where('id', '=', recordId)) > 0;
    case 'vdabInformed':
      return record({ ...base, kind: 'vdabInformedWithdrawn', informedId: recordId });
  }
}

/** A signature for each of the four who has not signed the plan yet; returns the ids of the events. */
function sign(
  tx: Tx,
  { agreementId, signers, on, name }: Extract<FileChange, { kind: 'signature' }>,
  recordedBy: string,
): string {
  const plan = planVersions(eventsOf(tx, agreementId)).at(-1);
  const named = name === null ? {} : { name };
  const events = signers
    .filter((by) => !plan?.signatures[by])
    .map((by): DomainEvent => ({
      ...{ id: newId(), agreementId, recordedAt: tx.now, kind: 'planSigned', on, by, ...named },
    }));
  appendEvents(tx, events, recordedBy);
  return events.map(({ id }) => id).join(' ');
}

type Ending = Extract<FileChange, { kind: 'notice' | 'negligence' | 'employmentEnd' }>;

function end(tx: Tx, change: Ending, recordedBy: string): string {
  const { agreementId, kind: cause, endDay } = change;
  const endingId = newId();
  const eventId = newId();
  const given = 'givenBy' in change ? change : { givenBy: null, givenOn: null };
  tx.run(
    query.insertInto('ending').values({
      ...{ endingId, agreementId, cause, endDay, eventId, withdrawn: 0 },
      ...{ givenBy: given.givenBy, givenOn: given.givenOn },
      ...{ priorEnd: endOf(tx, agreementId), recordedAt: tx.now, recordedBy },
    }),
  );
  setEnd(tx, agreementId, endDay);
  const event = { id: eventId, agreementId, recordedAt: tx.now };
  appendEvents(tx, [{ ...event, kind: 'employmentEnded', on: endDay }], recordedBy);
  return endingId;
}

function undoEnd(tx: Tx, agreementId: string, endingId: string, recordedBy: string): boolean {
  const ending = lastEnding(tx, agreementId);
  // An import may have brought another end since.
  if (ending?.endingId !== endingId || endOf(tx, agreementId) !== ending.endDay) return false;
  const { cause, givenBy, givenOn, endDay, priorEnd, eventId } = ending;
  tx.run(
    query.insertInto('ending').values({
      ...{ endingId, agreementId, cause, givenBy, givenOn, endDay, priorEnd, eventId },
      ...{ withdrawn: 1, recordedAt: tx.now, recordedBy },
    }),
  );
  setEnd(tx, agreementId, priorEnd);
  const event = { id: newId(), agreementId, recordedAt: tx.now };
  appendEvents(tx, [{ ...event, kind: 'employmentEndWithdrawn', endId: eventId }], recordedBy);
  return true;
}

function endOf(db: Reader, agreementId: string): string | null {
  const rows = query.selectFrom('agreement').select('endDay').where('id', '=', agreementId);
  return db.first(rows)?.endDay ?? null;
}

function setEnd(tx: Tx, agreementId: string, endDay: string | null): void {
  tx.run(query.updateTable('agreement').set({ endDay }).where('id', '=', agreementId));
}

type PremiumChange = Extract<FileChange, { kind: 'premiumChange' }>;

/** The level from a day on; without a new term the one that runs goes on. */
function changePremium(tx: Tx, change: PremiumChange, recordedBy: string): string {
  const { agreementId, from, years, approvedOn, quarterCents } = change;
  const to = changedUntil(premiumsOf(tx, [agreementId]), change);
  const premiumId = newId();
  const changeEventId = newId();
  const event = { id: changeEventId, agreementId, recordedAt: tx.now };
  appendEvents(tx, [{ ...event, kind: 'coachingSubsidyChanged', on: from }], recordedBy);
  const premium = { kind: 'coachingSubsidy', from, years, to, permille: null } as const;
  const known = { premiumId, agreementId, approvedOn, quarterCents, changeEventId };
  recordPremium(tx, { ...premium, ...known }, recordedBy);
  return premiumId;
}

function isFollowed(db: Reader, agreementId: string, from: string): boolean {
  return premiumsOf(db, [agreementId]).some(
    (one) => one.kind === 'coachingSubsidy' && one.from > from,
  );
}
