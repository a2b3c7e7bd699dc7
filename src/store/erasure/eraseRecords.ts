// Erases records that belong to no file: people and companies that never got an agreement, employers whose
// invoices are past their term, colleagues who left long ago.
import { sql } from 'kysely';
import { invoiceNamesEnd, type LocalDate } from '../../rules/index.ts';
import type { Reader, Tx } from '../handle.ts';
import { prepare, query } from '../query.ts';
import { ERASED_EMPLOYEE_ID, ERASED_NAME } from './erasing.ts';
import { forgetContactPersons, forgetWorkplaces } from './forgetPeople.ts';

/**
 * Employees and employers that were recorded before a moment (epoch ms) and have no agreement, and contact
 * persons who are named for none.
 */
export function eraseWithoutAgreement(tx: Tx, before: number): number {
  const employees = tx.run(
    query
      .deleteFrom('employee')
      .where('recordedAt', '<', before)
      .where('id', '<>', ERASED_EMPLOYEE_ID)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.employeeId = employee.id)`,
      ),
  );
  const employers = tx.all(
    query
      .selectFrom('employer')
      .select('id')
      .where('recordedAt', '<', before)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.employerId = employer.id)`,
      ),
  );
  for (const { id } of employers) {
    forgetContactsOf(tx, id);
    forgetWorkplaces(tx, id);
    tx.run(query.deleteFrom('employer').where('id', '=', id));
  }
  return employees + employers.length + eraseUnnamedContacts(tx, before);
}

/** Contact persons recorded, or taken off their last file by an import, before a moment (epoch ms). */
function eraseUnnamedContacts(tx: Tx, before: number): number {
  const contacts = query
    .selectFrom('contactPerson as c')
    .select('c.id')
    .where('c.recordedAt', '<', before)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM agreementContact l WHERE l.contactPersonId = c.id)`,
    );
  const ids = tx.all(contacts).map(({ id }) => id);
  forgetContactPersons(tx, ids);
  return ids.length;
}

function forgetContactsOf(tx: Tx, employerId: string): void {
  const contacts = query
    .selectFrom('contactPerson')
    .select('id')
    .where('employerId', '=', employerId);
  forgetContactPersons(
    tx,
    tx.all(contacts).map(({ id }) => id),
  );
}

const withoutFile = prepare()(() =>
  query
    .selectFrom('employer as e')
    .select('e.id')
    .select(
      sql<string | null>`(SELECT max(i.day) FROM invoice i
        JOIN agreement a ON a.id = i.agreementId WHERE a.employerId = e.id)`.as('lastInvoice'),
    )
    .where('e.name', '<>', ERASED_NAME)
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM agreement a WHERE a.employerId = e.id)
        AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.employerId = e.id AND a.erasedAt IS NULL)`,
    ),
);

/** Employers without a file, whose last invoice is past its term on a day. */
export function employersPastTerm(db: Reader, today: LocalDate, years: number): string[] {
  return db
    .all(withoutFile, {})
    .filter(({ lastInvoice }) => {
      if (lastInvoice === null) return true;
      const verdict = invoiceNamesEnd({ invoiceDay: lastInvoice, years });
      return verdict.kind === 'result' && verdict.deleteAfter < today;
    })
    .map(({ id }) => id);
}

/** Their invoices keep number, days and amounts. Returns how many employers. */
export function eraseEmployers(tx: Tx, today: LocalDate, years: number): number {
  const ids = employersPastTerm(tx, today, years);
  for (const id of ids) {
    forgetContactsOf(tx, id);
    forgetWorkplaces(tx, id);
    const nothing = { name: ERASED_NAME, enterpriseNumber: null, aliases: '[]' };
    tx.run(query.updateTable('employer').set(nothing).where('id', '=', id));
  }
  return ids.length;
}

/** Colleagues who left before a moment (epoch ms): what they did stays, without their name. */
export function eraseStaff(tx: Tx, before: number): number {
  const ids = tx
    .all(
      query
        .selectFrom('person')
        .select('id')
        .where('retiredAt', '<', before)
        .where('name', '<>', ERASED_NAME),
    )
    .map(({ id }) => id);
  const nothing = { name: ERASED_NAME, email: null, phone: null, objectId: null, tenantId: null };
  const given = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  tx.run(query.updateTable('person').set(nothing).where('id', 'in', given));
  tx.run(query.deleteFrom('correction').where('subjectId', 'in', given));
  return ids.length;
}

/** Where those who left before a moment (epoch ms) could be written to. */
export function forgetConversationsOfLeavers(tx: Tx, before: number): number {
  const left = query.selectFrom('person').select('id').where('retiredAt', '<', before);
  return tx.run(query.deleteFrom('conversationReference').where('personId', 'in', left));
}
