// Whom an employer named for a file, as far as they can be written to by e-mail.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface MailContact {
  id: string;
  name: string;
  email: string;
}

const ofFiles = prepare<{ agreementIds: string }>()((param) =>
  query
    .selectFrom('contactPerson as c')
    .innerJoin('agreementContact as a', 'a.contactPersonId', 'c.id')
    .select(['c.id', 'c.name', sql<string>`c.email`.as('email')])
    .distinct()
    .where(
      'a.agreementId',
      'in',
      sql<string>`(SELECT value FROM json_each(${param('agreementIds')}))`,
    )
    .where('c.email', 'is not', null)
    .orderBy('c.name')
    .orderBy('c.id'),
);

/** The contact persons of these files who have an e-mail address, by name. */
export function mailContactsOf(db: Reader, agreementIds: readonly string[]): MailContact[] {
  return db.all(ofFiles, { agreementIds: JSON.stringify(agreementIds) });
}

const byId = prepare<{ id: string }>()((param) =>
  query.selectFrom('contactPerson').select(['id', 'name', 'email']).where('id', '=', param('id')),
);

/** One of them, with the address as it is now; null when there is none any more. */
export function mailContact(db: Reader, id: string): MailContact | null {
  const row = db.first(byId, { id });
  return row?.email ? { ...row, email: row.email } : null;
}
