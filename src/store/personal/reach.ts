// From a person to all records that are about them: the ids by which every table is then read.
import type { Compilable } from 'kysely';
import { sql } from 'kysely';
import type { Reader } from '../handle.ts';
import { query } from '../query.ts';
import { listCoworkers } from './coworkers.ts';
import { ownedRequests } from './requestOwners.ts';
import type { Subject } from './subject.ts';

/** Ids of records, by what they are; a kind of person has only some of them. */
export interface Reach {
  /** The person's own: more than one for a co-worker coach. */
  people: readonly string[];
  agreements: readonly string[];
  visits: readonly string[];
  appointments: readonly string[];
  requests: readonly string[];
  suspensions: readonly string[];
  commitments: readonly string[];
  invoices: readonly string[];
  conversations: readonly string[];
}
export type ReachSet = keyof Reach | 'all';

const NOTHING: Reach = {
  ...{ people: [], agreements: [], visits: [], appointments: [], requests: [] },
  ...{ suspensions: [], commitments: [], invoices: [], conversations: [] },
};

type Ids = Compilable<{ id: string | null }>;

/** A condition `IN (…)` on a list of any length. */
export function within(ids: readonly string[]): never {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))` as never;
}

/** All that is about somebody. */
export function reachOf(db: Reader, subject: Subject): Reach {
  const { kind, id } = subject;
  const idsOf = (rows: Ids): string[] => db.all(rows).flatMap((row) => row.id ?? []);
  if (kind === 'employee') {
    const agreements = idsOf(
      query.selectFrom('agreement').select('id').where('employeeId', '=', id),
    );
    return { ...fileReach(db, agreements), people: [id] };
  }
  if (kind === 'staff') {
    return {
      ...{ ...NOTHING, people: [id] },
      visits: idsOf(query.selectFrom('visit').select('id').where('coachId', '=', id)),
      appointments: idsOf(query.selectFrom('plannedVisit').select('id').where('coachId', '=', id)),
    };
  }
  const people = kind === 'coworkerCoach' ? coworkerIds(db, id) : [id];
  const owned = ownedRequests(db);
  const key = owned.find(({ requestId }) => requestId === id)?.key;
  const keys = new Set(kind === 'caller' ? [key] : people);
  const requests = owned
    .filter((one) => one.owner === kind && keys.has(one.key))
    .map(({ requestId }) => requestId);
  const askers = query
    .selectFrom('request')
    .select('recordedBy as id')
    .where('channel', '=', 'web')
    .where('id', 'in', within(requests));
  const visitors = kind === 'caller' ? idsOf(askers) : [];
  const conversations = [
    ...idsOf(
      query.selectFrom('webConversation').select('id').where('visitorId', 'in', within(visitors)),
    ),
    ...idsOf(
      query
        .selectFrom('webIdentity')
        .select('conversationId as id')
        .where('contactPersonId', 'in', within(people)),
    ),
  ];
  return {
    ...{ ...NOTHING, requests, conversations },
    people: kind === 'caller' ? visitors : people,
    commitments: contactRequests(requests),
  };
}

/** All records of some agreements: also what the nightly purge takes them by. */
export function fileReach(db: Reader, agreements: readonly string[]): Reach {
  const idsOf = (rows: Ids): string[] => [...new Set(db.all(rows).flatMap((row) => row.id ?? []))];
  const files = within(agreements);
  const requests = idsOf(
    query
      .selectFrom('request as r')
      .leftJoin('request as goesOn', 'goesOn.id', 'r.tiedToId')
      .select('r.id')
      .where(sql<string>`ifnull(r.agreementId, goesOn.agreementId)`, 'in', files),
  );
  return {
    ...{ ...NOTHING, agreements, requests },
    visits: idsOf(
      query
        .selectFrom('visitVersionAgreement')
        .select('visitId as id')
        .where('agreementId', 'in', files),
    ),
    appointments: idsOf(
      query
        .selectFrom('plannedAgreement')
        .select('plannedId as id')
        .where('agreementId', 'in', files),
    ),
    suspensions: idsOf(
      query
        .selectFrom('suspensionAsk')
        .select('suspensionId as id')
        .where('agreementId', 'in', files),
    ),
    commitments: [
      ...idsOf(query.selectFrom('commitment').select('id').where('agreementId', 'in', files)),
      ...contactRequests(requests),
    ],
    invoices: idsOf(query.selectFrom('invoice').select('id').where('agreementId', 'in', files)),
  };
}

/** What was owed for requests without an agreement, under the ids that commitments have. */
function contactRequests(requests: readonly string[]): string[] {
  return requests.map((id) => `:contactRequest:${id}`);
}

function coworkerIds(db: Reader, id: string): readonly string[] {
  return listCoworkers(db).find((one) => one.ids.includes(id))?.ids ?? [id];
}
