// What people decide in chat: dated rows with who and when; src/content merges them with data/.
import { randomUUID } from 'node:crypto';
import type { Reader, Tx } from './handle.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

export type DecisionKind =
  | 'closingDays'
  | 'officeHours'
  | 'policy'
  | 'setting'
  | 'answer'
  | 'crossing'
  | 'tariffs'
  | 'billing';

export interface Decision {
  id: string;
  kind: DecisionKind;
  /** Day 'YYYY-MM-DD' from which it counts. */
  effectiveFrom: string;
  payload: unknown;
  recordedAt: number;
  recordedBy: string;
}

/** Decisions of one kind, or all, in the order in which they were taken. */
export function listDecisions(db: Reader, kind?: DecisionKind): Decision[] {
  let rows = query
    .selectFrom('decision')
    .select(['id', 'kind', 'effectiveFrom', 'payload', 'recordedAt', 'recordedBy']);
  if (kind) rows = rows.where('kind', '=', kind);
  return db.all(rows.orderBy('recordedAt').orderBy('seq')).map((row) => ({
    ...row,
    kind: row.kind as DecisionKind,
    payload: JSON.parse(row.payload) as unknown,
  }));
}

/** Adds a decision, already validated by src/content (`decide`), and returns its id. */
export function insertDecision(
  tx: Tx,
  who: StaffPrincipal,
  decision: { kind: DecisionKind; effectiveFrom: string; payload: unknown },
): string {
  const id = randomUUID();
  const payload = JSON.stringify(decision.payload);
  const recorded = { recordedAt: tx.now, recordedBy: who.personId };
  tx.run(query.insertInto('decision').values({ ...decision, ...recorded, id, payload }));
  tx.factsChanged();
  return id;
}

const latestAnswer = prepare()(() =>
  query
    .selectFrom('decision')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('kind', '=', 'answer'),
);

/** Rises with every decision on an answer; 0 when there is none. */
export function answersVersion(db: Reader): number {
  return db.first(latestAnswer, {})?.seq ?? 0;
}
