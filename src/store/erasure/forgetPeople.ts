// Forgets people and workplaces that belong to no file any longer.
import { sql } from 'kysely';
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';

const liveOf = (employer: string) =>
  sql<boolean>`EXISTS (SELECT 1 FROM agreement a
    WHERE a.employerId = ${sql.ref(employer)} AND a.erasedAt IS NULL)`;

/**
 * Contact persons of an employer: those who were named for a file that was erased and for no other, and all
 * of them once the employer has no file left.
 */
export function forgetContacts(tx: Tx, employerId: string, named: readonly string[]): void {
  const ids = tx
    .all(
      query
        .selectFrom('contactPerson as c')
        .select('c.id')
        .where('c.employerId', '=', employerId)
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM agreementContact l WHERE l.contactPersonId = c.id)`,
        )
        .where(
          sql<boolean>`(NOT ${liveOf('c.employerId')}
            OR c.id IN (SELECT value FROM json_each(${JSON.stringify(named)})))`,
        ),
    )
    .map(({ id }) => id);
  forgetContactPersons(tx, ids);
}

/** Contact persons by id, and who was logged in as them. */
export function forgetContactPersons(tx: Tx, ids: readonly string[]): void {
  const given = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  tx.run(query.deleteFrom('webIdentity').where('contactPersonId', 'in', given));
  tx.run(
    query
      .updateTable('request')
      .set({ verifiedContactId: null })
      .where('verifiedContactId', 'in', given),
  );
  tx.run(query.deleteFrom('agreementContact').where('contactPersonId', 'in', given));
  tx.run(query.deleteFrom('contactPerson').where('id', 'in', given));
}

/** Workplaces of an employer without a file, as far as nothing that stays was there. */
export function forgetWorkplaces(tx: Tx, employerId: string): void {
  const used = (table: string) =>
    sql<boolean>`EXISTS (SELECT 1 FROM ${sql.table(table)} u WHERE u.workplaceId = workplace.id)`;
  tx.run(
    query
      .deleteFrom('workplace')
      .where('employerId', '=', employerId)
      .where(sql<boolean>`NOT ${liveOf('workplace.employerId')}`)
      .where(sql<boolean>`NOT ${used('agreementWorkplace')}`)
      .where(sql<boolean>`NOT ${used('visitVersion')}`)
      .where(sql<boolean>`NOT ${used('plannedVersion')}`),
  );
}

/** The employee; false when another agreement is about the same person, who then stays. */
export function forgetEmployee(tx: Tx, employeeId: string): boolean {
  const gone = tx.run(
    query
      .deleteFrom('employee')
      .where('id', '=', employeeId)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.employeeId = employee.id)`,
      ),
  );
  return gone > 0;
}
