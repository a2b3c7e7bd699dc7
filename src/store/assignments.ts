// Which coach has which agreement on a day: the latest assignment that had begun.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';

const ofCoach = (param: Param<{ coachIds: string; day: string }>) =>
  query
    .selectFrom('assignment as a')
    .select(['a.agreementId', 'a.coachId'])
    .where('a.coachId', 'in', sql<string>`(SELECT value FROM json_each(${param('coachIds')}))`)
    .where('a.effectiveFrom', '<=', param('day'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assignment as b')
            .select('b.id')
            .whereRef('b.agreementId', '=', 'a.agreementId')
            .where('b.effectiveFrom', '<=', param('day'))
            .where(
              sql<boolean>`(b.effectiveFrom, b.recordedAt, b.id) > (a.effectiveFrom, a.recordedAt, a.id)`,
            ),
        ),
      ),
    );

const ofCoaches = prepare<{ coachIds: string; day: string }>()(ofCoach);

/** The agreements that these coaches have on a day, each with its coach. */
export function agreementsOfCoaches(
  db: Reader,
  coachIds: readonly string[],
  day: string,
): { agreementId: string; coachId: string }[] {
  return db.all(ofCoaches, { coachIds: JSON.stringify(coachIds), day });
}

/**
 * Only those in which something is open: that is found out first and in an index alone, since a coach
 * has ever more agreements that ended.
 */
const withOpenOf = prepare<{ coachIds: string; day: string }>()((param) =>
  ofCoach(param).where(
    'a.agreementId',
    'in',
    sql<string>`(
      SELECT DISTINCT ever.agreementId FROM assignment AS ever
      WHERE ever.coachId IN (SELECT value FROM json_each(${param('coachIds')}))
        AND EXISTS (SELECT 1 FROM commitment
          WHERE commitment.agreementId = ever.agreementId AND commitment.closedAs IS NULL))`,
  ),
);

/** The ids of the agreements that these coaches have on a day and in which something is open. */
export function openAgreementsOf(db: Reader, coachIds: readonly string[], day: string): string[] {
  return db
    .all(withOpenOf, { coachIds: JSON.stringify(coachIds), day })
    .map((row) => row.agreementId);
}

const comingTo = prepare<{ coachId: string; day: string }>()((param) =>
  query
    .selectFrom('assignment as a')
    .select(['a.agreementId', 'a.effectiveFrom'])
    .where('a.coachId', '=', param('coachId'))
    .where('a.effectiveFrom', '>', param('day'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assignment as b')
            .select('b.id')
            .whereRef('b.agreementId', '=', 'a.agreementId')
            .whereRef('b.effectiveFrom', '=', 'a.effectiveFrom')
            .where(sql<boolean>`(b.recordedAt, b.id) > (a.recordedAt, a.id)`),
        ),
      ),
    ),
);

/** The assignments to a coach that begin after a day. */
export function assignmentsAfter(
  db: Reader,
  coachId: string,
  day: string,
): { agreementId: string; effectiveFrom: string }[] {
  return db.all(comingTo, { coachId, day });
}

/** SQL for the id of an agreement's coach on a day, to join with; null before the first one. */
export function coachIdOn(agreementId: RawBuilder<unknown>, day: string): RawBuilder<string> {
  return sql<string>`(
    SELECT coachId FROM assignment
    WHERE assignment.agreementId = ${agreementId} AND assignment.effectiveFrom <= ${day}
    ORDER BY effectiveFrom DESC, recordedAt DESC, id DESC LIMIT 1)`;
}

const ofAgreement = prepare<{ agreementId: string; day: string }>()((param) =>
  query
    .selectFrom('assignment')
    .select('coachId')
    .where('agreementId', '=', param('agreementId'))
    .where('effectiveFrom', '<=', param('day'))
    .orderBy('effectiveFrom', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** The coach of an agreement on a day; null before the first assignment. */
export function coachOn(db: Reader, agreementId: string, day: string): string | null {
  return db.first(ofAgreement, { agreementId, day })?.coachId ?? null;
}

/** Adds an assignment; earlier ones stay as they were. */
export function addAssignment(
  tx: Tx,
  fact: {
    agreementId: string;
    coachId: string;
    effectiveFrom: string;
    note?: string;
    recordedBy: string;
  },
): void {
  const { note = null, ...rest } = fact;
  tx.run(query.insertInto('assignment').values({ ...rest, note, recordedAt: tx.now }));
  tx.factsChanged();
}
