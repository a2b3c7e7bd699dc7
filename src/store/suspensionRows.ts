// What was asked of suspensions and what became of it, as rows; and the periods that others may not overlap.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { SuspensionContent } from './coverRecord.ts';

export type SuspensionState = 'approved' | 'declined' | 'withdrawn';

export interface SuspensionAsk extends SuspensionContent {
  suspensionId: string;
  needsLead: boolean;
  askedBy: string;
  askedAt: number;
  /** What became of it, with who and when (epoch ms). */
  steps: ReadonlyMap<SuspensionState, { by: string; at: number }>;
}

const columns = [
  ...(['suspensionId', 'agreementId', 'fromDay as from', 'toDay as to', 'reason'] as const),
  ...(['needsLead', 'recordedBy as askedBy', 'recordedAt as askedAt'] as const),
  sql<string>`(
    SELECT json_group_array(json_array(s.state, s.recordedBy, s.recordedAt)) FROM suspensionStep AS s
    WHERE s.suspensionId = suspensionAsk.suspensionId)`.as('steps'),
] as const;

interface AskRow extends Omit<SuspensionAsk, 'reason' | 'needsLead' | 'steps'> {
  reason: string;
  needsLead: number;
  steps: string;
}

const byId = prepare<{ suspensionId: string }>()((param) =>
  query
    .selectFrom('suspensionAsk')
    .select(columns)
    .where('suspensionId', '=', param('suspensionId')),
);

/** One by its id. */
export function suspensionAsk(db: Reader, suspensionId: string): SuspensionAsk | null {
  const row = db.first(byId, { suspensionId });
  return row ? askOf(row) : null;
}

const undecided = () =>
  query
    .selectFrom('suspensionAsk')
    .select(columns)
    .where('needsLead', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('suspensionStep as s')
            .select('s.state')
            .whereRef('s.suspensionId', '=', 'suspensionAsk.suspensionId'),
        ),
      ),
    )
    .orderBy('recordedAt')
    .orderBy('suspensionId');
const waiting = prepare()(() => undecided());
const waitingIn = prepare<{ agreementId: string }>()((param) =>
  undecided().where('agreementId', '=', param('agreementId')),
);

/** Those that wait for a lead, the one asked first first. */
export function waitingSuspensions(db: Reader): SuspensionAsk[] {
  return db.all(waiting, {}).map(askOf);
}

const current = prepare<{ today: string }>()((param) =>
  query
    .selectFrom('suspensionAsk')
    .select(columns)
    .where('toDay', '>=', param('today'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('suspensionStep as s')
            .select('s.state')
            .whereRef('s.suspensionId', '=', 'suspensionAsk.suspensionId')
            .where('s.state', 'in', ['declined', 'withdrawn']),
        ),
      ),
    )
    .orderBy('fromDay')
    .orderBy('suspensionId'),
);

/** Those that run or come, also those that wait for a lead; earliest first. */
export function currentSuspensions(db: Reader, today: string): SuspensionAsk[] {
  return db.all(current, { today }).map(askOf);
}

const inForce = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('suspension')
    .select(['suspensionId', 'fromDay as from', 'toDay as to'])
    .where('agreementId', '=', param('agreementId'))
    .where('withdrawn', '=', 0)
    .where(
      sql<boolean>`id = (
        SELECT max(id) FROM suspension AS x WHERE x.agreementId = suspension.agreementId
          AND x.suspensionId = suspension.suspensionId)`,
    ),
);

/** The periods of an agreement's suspensions that are in force or wait for a decision. */
export function suspendedPeriods(
  db: Reader,
  agreementId: string,
): { suspensionId: string; from: string; to: string }[] {
  const waits = db.all(waitingIn, { agreementId });
  return [
    ...db.all(inForce, { agreementId }),
    ...waits.map(({ suspensionId, from, to }) => ({ suspensionId, from, to })),
  ];
}

/** Keeps what was asked. */
export function insertAsk(
  tx: Tx,
  ask: SuspensionContent & { suspensionId: string; needsLead: boolean; askedBy: string },
): void {
  const { suspensionId, agreementId, from: fromDay, to: toDay, reason, askedBy } = ask;
  const recorded = { recordedAt: tx.now, recordedBy: askedBy };
  const needsLead = ask.needsLead ? 1 : 0;
  const row = { suspensionId, agreementId, fromDay, toDay, reason, needsLead } as const;
  tx.run(query.insertInto('suspensionAsk').values({ ...row, ...recorded }));
}

/** Keeps what became of it. */
export function insertStep(
  tx: Tx,
  suspensionId: string,
  state: SuspensionState,
  recordedBy: string,
): void {
  const row = { suspensionId, state, recordedAt: tx.now, recordedBy };
  tx.run(query.insertInto('suspensionStep').values(row));
}

function askOf({ steps, needsLead, reason, ...row }: AskRow): SuspensionAsk {
  const list = JSON.parse(steps) as [SuspensionState, string, number][];
  return {
    ...row,
    reason: reason as SuspensionAsk['reason'],
    needsLead: needsLead === 1,
    steps: new Map(list.map(([state, by, at]) => [state, { by, at }])),
  };
}
