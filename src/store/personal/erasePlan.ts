// What goes and what stays when somebody asks to be erased: worked out first, shown, then done.
import { sql } from 'kysely';
import { judgeErasure, retentionEnd, termsOfModel } from '../../rules/index.ts';
import type { AgreementTermsFact, KeepReason, LocalDate } from '../../rules/index.ts';
import { brusselsDay } from '../brusselsTime.ts';
import { holdsInForce } from '../erasure/holds.ts';
import type { Reader } from '../handle.ts';
import { query } from '../query.ts';
import { reachOf, within } from './reach.ts';
import type { Reach } from './reach.ts';
import type { Subject } from './subject.ts';

export type StayReason =
  | KeepReason
  /** A colleague who is still at work. */
  | 'atWork'
  /** What a colleague recorded in files stays, and says by whom. */
  | 'recordedWork';

export interface Stay {
  what: 'file' | 'name' | 'request';
  /** Of the agreement or the request. */
  reference: string | null;
  reasons: readonly StayReason[];
  /** The last day on which it stays; null: that is not known. */
  until: LocalDate | null;
}

/** Ids of what goes. */
export interface ErasePlan {
  /** Files past their term: all of them. */
  files: readonly string[];
  /** Visits of ended files whose notes go. */
  notes: readonly string[];
  /** Records of a person that belong to no file any longer. */
  records: readonly string[];
  /** Records that keep their name, not how the person can be reached. */
  reach: readonly string[];
  /** Questions without an agreement. */
  requests: readonly string[];
  /** Requests in files: without the name of who asked. */
  callers: readonly string[];
  conversations: readonly string[];
  stays: readonly Stay[];
}

export interface EraseTerms {
  terms: readonly AgreementTermsFact[];
  /** For how many years the name of a colleague who left is kept. */
  staffYears: number;
}

const NOTHING: ErasePlan = {
  ...{ files: [], notes: [], records: [], reach: [] },
  ...{ requests: [], callers: [], conversations: [], stays: [] },
};

/** Reads only. */
export function planErasure(db: Reader, subject: Subject, kept: EraseTerms): ErasePlan {
  const reach = reachOf(db, subject);
  switch (subject.kind) {
    case 'employee':
      return planEmployee(db, subject, reach, kept);
    case 'contactPerson':
    case 'coworkerCoach':
      return planAround(db, subject.kind, reach, kept);
    case 'staff':
      return planStaff(db, subject, kept);
    case 'caller':
      return planCaller(db, reach);
  }
}

function planEmployee(db: Reader, { id }: Subject, reach: Reach, kept: EraseTerms): ErasePlan {
  const files = judgedFiles(db, reach.agreements, kept);
  if (files.length === 0) return { ...NOTHING, records: [id] };
  const ended = files.filter(({ reasons }) => reasons.length > 0 && hasEnded(reasons));
  return {
    ...NOTHING,
    files: files.filter(({ reasons }) => reasons.length === 0).map((file) => file.id),
    notes: db
      .all(
        query
          .selectFrom('visitVersion as v')
          .innerJoin('visitVersionAgreement as a', (join) =>
            join.onRef('a.visitId', '=', 'v.visitId').onRef('a.version', '=', 'v.version'),
          )
          .select('v.visitId as id')
          .distinct()
          .where('a.agreementId', 'in', within(ended.map((file) => file.id)))
          .where('v.note', 'is not', null)
          // A note on a visit for others too may be about them.
          .where(
            sql<boolean>`NOT EXISTS (SELECT 1 FROM visitVersionAgreement o
              WHERE o.visitId = v.visitId AND o.agreementId NOT IN
                (SELECT value FROM json_each(${JSON.stringify(reach.agreements)})))`,
          ),
      )
      .map((row) => row.id),
    stays: files.flatMap(fileStay),
  };
}

/** A contact person or co-worker coach: as long as a file needs them. */
function planAround(
  db: Reader,
  kind: 'contactPerson' | 'coworkerCoach',
  { people, requests }: Reach,
  kept: EraseTerms,
): ErasePlan {
  const links =
    kind === 'contactPerson'
      ? query
          .selectFrom('agreementContact')
          .select('agreementId as id')
          .where('contactPersonId', 'in', within(people))
      : query.selectFrom(kind).select('agreementId as id').where('id', 'in', within(people));
  const files = judgedFiles(
    db,
    db.all(links).map(({ id }) => id),
    kept,
  );
  const open = openRequests(db, requests);
  const runs = files.filter(({ reasons }) => !hasEnded(reasons));
  if (runs.length > 0 || open.length > 0)
    return { ...NOTHING, stays: [...runs.flatMap(fileStay), ...open] };
  const named = files.filter(({ reasons }) => reasons.length > 0);
  if (named.length > 0)
    return { ...NOTHING, reach: withReach(db, kind, people), stays: named.flatMap(nameStay) };
  return { ...NOTHING, records: people, callers: requests };
}

function planStaff(db: Reader, { id }: Subject, { staffYears }: EraseTerms): ErasePlan {
  const { retiredAt = null } =
    db.first(query.selectFrom('person').select('retiredAt').where('id', '=', id)) ?? {};
  const stay = { what: 'name', reference: null } as const;
  if (retiredAt === null)
    return { ...NOTHING, stays: [{ ...stay, reasons: ['atWork'], until: null }] };
  const day = brusselsDay(retiredAt);
  const until = `${Number(day.slice(0, 4)) + staffYears}${day.slice(4)}`;
  const reach = withReach(db, 'person', [id]);
  return { ...NOTHING, reach, stays: [{ ...stay, reasons: ['recordedWork'], until }] };
}

function planCaller(db: Reader, { requests, conversations }: Reach): ErasePlan {
  const rows = db.all(
    query
      .selectFrom('request')
      .select(['id', 'agreementId', 'settledAs'])
      .where('id', 'in', within(requests)),
  );
  const settled = rows.filter(({ settledAs }) => settledAs !== null);
  return {
    ...{ ...NOTHING, conversations },
    requests: settled.filter(({ agreementId }) => agreementId === null).map(({ id }) => id),
    callers: settled.filter(({ agreementId }) => agreementId !== null).map(({ id }) => id),
    stays: openRequests(db, requests),
  };
}

interface JudgedFile {
  id: string;
  reference: string;
  reasons: readonly KeepReason[];
  until: LocalDate | null;
}

/** The files that were not erased yet, each with why it stays; none: it may be erased. */
function judgedFiles(db: Reader, ids: readonly string[], { terms }: EraseTerms): JudgedFile[] {
  const held = new Set(holdsInForce(db).map(({ agreementId }) => agreementId));
  const rows = db.all(
    query
      .selectFrom('agreement as a')
      .select(['a.id', 'a.reference', 'a.endDay', 'a.modelVersion'])
      .select([
        sql<number>`(SELECT count(*) FROM invoice i WHERE i.agreementId = a.id
          AND i.isExample = 0 AND i.kind = 'invoice' AND NOT ifnull((SELECT p.isPaid FROM payment p
            WHERE p.invoiceId = i.id ORDER BY p.id DESC LIMIT 1), 0))`.as('unpaidInvoices'),
        sql<number>`(SELECT count(*) FROM request r WHERE r.agreementId = a.id
          AND r.settledAs IS NULL)`.as('openRequests'),
      ])
      .where('a.id', 'in', within(ids))
      .where('a.erasedAt', 'is', null)
      .orderBy('a.reference'),
  );
  const today = brusselsDay(db.now);
  return rows.map(({ id, reference, endDay, modelVersion, ...counts }) => {
    const term = retentionEnd({ agreementEnd: endDay, terms: termsOfModel(terms, modelVersion) });
    const deleteAfter = term.kind === 'result' ? term.deleteAfter : null;
    const file = { endDay, deleteAfter, isHeld: held.has(id), ...counts };
    const verdict = judgeErasure(file, today);
    const reasons = verdict.kind === 'refused' ? verdict.reasons : [];
    return { id, reference, reasons, until: reasons.includes('legalTerm') ? deleteAfter : null };
  });
}

function hasEnded(reasons: readonly KeepReason[]): boolean {
  return !reasons.some((one) => one === 'agreementRuns' || one === 'hold' || one === 'openRequest');
}

function fileStay({ reference, reasons, until }: JudgedFile): Stay[] {
  return reasons.length === 0 ? [] : [{ what: 'file', reference, reasons, until }];
}

function nameStay(file: JudgedFile): Stay[] {
  return fileStay(file).map((stay) => ({ ...stay, what: 'name' }));
}

function openRequests(db: Reader, ids: readonly string[]): Stay[] {
  const rows = db.all(
    query
      .selectFrom('request')
      .select('reference')
      .where('id', 'in', within(ids))
      .where('settledAs', 'is', null),
  );
  return rows.map(({ reference }) => ({
    ...{ what: 'request', reference, reasons: ['openRequest'], until: null },
  }));
}

/** Those of whom it is recorded how they can be reached. */
function withReach(
  db: Reader,
  table: 'contactPerson' | 'coworkerCoach' | 'person',
  ids: readonly string[],
): string[] {
  const rows = db.all(
    query.selectFrom(table).select(['id', 'email', 'phone']).where('id', 'in', within(ids)),
  );
  return rows.filter(({ email, phone }) => email !== null || phone !== null).map(({ id }) => id);
}
