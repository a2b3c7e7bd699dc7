// Requests as rows: how one is read with its names, written, taken, settled.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { plainName } from './plainName.ts';
import { prepare, query } from './query.ts';
import type { RequestCloseReason, RequestContent, StoredRequest } from './requestRecord.ts';

/** A request without who answers it: that depends on the day (requestRoutes.ts). */
export type RequestRecord = Omit<StoredRequest, 'route' | 'routedToName'> & {
  tiedToId: string | null;
};

const requests = query
  .selectFrom('request as r')
  .leftJoin('agreement', 'agreement.id', 'r.agreementId')
  .leftJoin('employer', 'employer.id', 'agreement.employerId')
  .leftJoin('employee', 'employee.id', 'agreement.employeeId')
  .leftJoin('person as taker', 'taker.id', 'r.takenBy')
  .select([
    'r.id',
    'r.agreementId',
    sql<string | null>`ifnull(employer.name, r.employerName)`.as('employerName'),
    'agreement.employerId',
    'employee.name as employeeName',
    'r.callerName',
    'r.callerRole',
    'r.callerPhone',
    'r.wants',
    'r.receivedAt',
    'r.subject',
    'r.channel',
    'r.settledAs',
    'r.closedReason',
    'r.takenBy',
    'taker.name as takerName',
    'r.tiedToId',
    'r.submissionKey',
    'r.recordedAt',
    'r.recordedBy',
    'r.callerEmail',
    'r.enterpriseNumber',
    'r.reference',
    'r.toldDueAt',
    'r.verifiedContactId',
  ]);

const byId = prepare<{ id: string }>()((param) => requests.where('r.id', '=', param('id')));
const ofDay = prepare<{ day: string; callerKey: string; agreementId: string | null }>()((param) =>
  requests
    .where('r.receivedDay', '=', param('day'))
    .where('r.callerKey', '=', param('callerKey'))
    .where('r.agreementId', 'is', param('agreementId'))
    .where('r.closedReason', 'is', null)
    .orderBy('r.receivedAt')
    .orderBy('r.id')
    .limit(1),
);

type Row = Omit<
  RequestRecord,
  'callerRole' | 'wants' | 'channel' | 'status' | 'closedReason' | 'takenBy'
> & {
  callerRole: string;
  wants: string;
  channel: string;
  settledAs: string | null;
  closedReason: string | null;
  takenBy: string | null;
  takerName: string | null;
};

function requestOf({ settledAs, takerName, ...row }: Row): RequestRecord {
  return {
    ...row,
    callerRole: row.callerRole as RequestContent['callerRole'],
    wants: row.wants as RequestContent['wants'],
    channel: row.channel as RequestContent['channel'],
    status: (settledAs ?? 'open') as StoredRequest['status'],
    // An answer that turns out to have come before it was closed makes it answered.
    closedReason: settledAs === 'closed' ? (row.closedReason as RequestCloseReason | null) : null,
    takenBy: row.takenBy === null ? null : { id: row.takenBy, name: takerName! },
  };
}

/** One request; null when there is none. */
export function requestRow(db: Reader, id: string): RequestRecord | null {
  const row = db.first(byId, { id });
  return row ? requestOf(row) : null;
}

/** The first request of the same caller about the same file on a day, unless it was closed. */
export function sameCallerRow(
  db: Reader,
  same: { day: string; callerKey: string; agreementId: string | null },
): RequestRecord | null {
  const row = db.first(ofDay, same);
  return row ? requestOf(row) : null;
}

/**
 * By what the same caller is recognised within a day: the name (without an agreement also that of the
 * employer), or that it is the employee of the agreement. Null when nobody knows who called.
 */
export function callerKeyOf(content: RequestContent): string | null {
  if (content.agreementId !== null)
    return content.callerRole === 'employee' ? 'employee' : folded(content.callerName);
  const name = folded(content.callerName);
  return name === null ? null : `${name} / ${folded(content.employerName) ?? ''}`;
}

function folded(text: string | null): string | null {
  const plain = plainName(text);
  return plain === '' ? null : plain;
}

export type NewRequest = Omit<RequestContent, 'agreementId'> & {
  id: string;
  agreementId: string | null;
  submissionKey: string;
  receivedDay: string;
  callerKey: string | null;
  takenBy: string | null;
  takenAt: number | null;
  recordedAt: number;
  recordedBy: string;
};

const columns = [
  ...['id', 'submissionKey', 'agreementId', 'employerName', 'callerName', 'callerKey'],
  ...['callerPhone', 'callerRole', 'wants', 'receivedAt', 'receivedDay', 'subject', 'channel'],
  ...['takenBy', 'takenAt', 'recordedAt', 'recordedBy'],
  ...['callerEmail', 'enterpriseNumber', 'reference', 'toldDueAt', 'verifiedContactId'],
] as const;

const insert = prepare<NewRequest>()((param) =>
  query
    .insertInto('request')
    .values(
      Object.fromEntries(
        columns.map((column) => [column, param(column as keyof NewRequest)]),
      ) as never,
    ),
);

const NOT_FROM_THE_WEB = {
  ...{ callerEmail: null, enterpriseNumber: null, reference: null },
  ...{ toldDueAt: null, verifiedContactId: null },
};

/** Writes a request; its event comes after it. */
export function insertRequest(tx: Tx, request: NewRequest): void {
  tx.run(insert, { ...NOT_FROM_THE_WEB, ...request });
}

const clearReference = prepare<{ id: string }>()((param) =>
  query.updateTable('request').set({ reference: null }).where('id', '=', param('id')),
);

/** Frees the reference of a request that goes on as another. */
export function giveUpReference(tx: Tx, id: string): void {
  tx.run(clearReference, { id });
}

const byReference = prepare<{ reference: string }>()((param) =>
  requests.where('r.reference', '=', param('reference')),
);

/** The request with this reference; null when there is none. */
export function requestWithReference(db: Reader, reference: string): RequestRecord | null {
  const row = db.first(byReference, { reference });
  return row ? requestOf(row) : null;
}

const take = prepare<{ id: string; takenBy: string; takenAt: number }>()((param) =>
  query
    .updateTable('request')
    .set({ takenBy: param('takenBy'), takenAt: param('takenAt') })
    .where('id', '=', param('id')),
);

/** Notes who said "ik neem het op". */
export function writeTaker(tx: Tx, id: string, takenBy: string): void {
  tx.run(take, { id, takenBy, takenAt: tx.now });
}

const receipt = prepare<{ id: string; receivedAt: number; receivedDay: string }>()((param) =>
  query
    .updateTable('request')
    .set({ receivedAt: param('receivedAt'), receivedDay: param('receivedDay') })
    .where('id', '=', param('id')),
);

/** Notes when it came in after all; what stood there stays in its events. */
export function writeReceipt(
  tx: Tx,
  request: { id: string; receivedAt: number; receivedDay: string },
): void {
  tx.run(receipt, request);
}

const close = prepare<{ id: string; reason: string; tiedToId: string | null }>()((param) =>
  query
    .updateTable('request')
    .set({ closedReason: param('reason'), tiedToId: param('tiedToId') })
    .where('id', '=', param('id')),
);

/** Notes why it was closed; that it is closed follows from its event. */
export function writeCloseReason(
  tx: Tx,
  id: string,
  reason: RequestCloseReason,
  tiedToId: string | null = null,
): void {
  tx.run(close, { id, reason, tiedToId });
}
