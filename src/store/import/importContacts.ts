// Imports the contact persons of employers: who is told of appointments by e-mail.
import { randomUUID } from 'node:crypto';
import { query } from '../query.ts';
import { changedColumns, changeOf, recorded } from './changes.ts';
import type { Change, ImportContext } from './changes.ts';
import { employerId } from './importDossiers.ts';
import { idByFormer, keepImported, tellKept, withoutCorrected } from './correctedSince.ts';
import type { ImportRecord } from './kinds.ts';

type ContactRecord = ImportRecord<'contactPersons'>;

/** One contact person, known by employer and name, with the agreements on which they are one. */
export function importContactPerson(context: ImportContext, record: ContactRecord): Change | null {
  const { tx } = context;
  const employer = employerId(context, record);
  const agreementIds = agreementsOf(context, record, employer);
  if (!employer || !agreementIds) return null;
  const inFile = { email: record.email, phone: record.telefoon };
  const stored = knownContact(context, record, employer);
  const wanted = stored
    ? withoutCorrected(
        context,
        { kind: 'contactPerson', ids: [stored.id] },
        { line: record.line, stored, wanted: inFile },
      )
    : inFile;
  const id = stored?.id ?? randomUUID();
  const what = stored ? changedColumns(stored, wanted) : [];
  if (!stored) {
    const unverified = { verifiedAt: null, verifiedBy: null };
    const row = { id, employerId: employer, name: record.naam, ...wanted, ...unverified };
    tx.run(query.insertInto('contactPerson').values({ ...row, ...recorded(tx) }));
  } else if (what.length > 0) {
    keepImported(context, { kind: 'contactPerson', id }, { stored, wanted });
    // Who was known by another address is not known by this one.
    const changed = stored.email === wanted.email ? {} : { verifiedAt: null, verifiedBy: null };
    tx.run(
      query
        .updateTable('contactPerson')
        .set({ ...wanted, ...changed, ...recorded(tx) })
        .where('id', '=', id),
    );
  }
  if (setAgreements(context, id, agreementIds)) {
    what.push('overeenkomsten');
    // Who is named for no file any more is kept for a while from this day.
    tx.run(query.updateTable('contactPerson').set(recorded(tx)).where('id', '=', id));
  }
  return stored ? changeOf(what) : { kind: 'added' };
}

/** By name, or by the name that was there before it was corrected. */
function knownContact(context: ImportContext, { line, naam }: ContactRecord, employer: string) {
  const { tx } = context;
  const all = tx.all(
    query
      .selectFrom('contactPerson')
      .select(['id', 'name', 'email', 'phone'])
      .where('employerId', '=', employer),
  );
  const named = all.find(({ name }) => name === naam);
  if (named) return named;
  const among = all.map(({ id }) => id);
  const former = idByFormer(tx, { kind: 'contactPerson', field: 'name', value: naam, among });
  const found = all.find(({ id }) => id === former?.id);
  if (found && former)
    tellKept(context, line, 'name', { is: found.name, says: naam, at: former.at });
  return found;
}

/** The ids of the agreements that are named; every one that is not the employer's, or nobody's, is reported. */
function agreementsOf(
  { tx, problem, isBad }: ImportContext,
  { line, overeenkomsten }: ContactRecord,
  employer: string | null,
): string[] | null {
  const all = query
    .selectFrom('agreement')
    .select(['id', 'reference'])
    .where('erasedAt', 'is', null);
  const known = tx.all(employer === null ? all : all.where('employerId', '=', employer));
  const ids = overeenkomsten.map((reference) => {
    const id = known.find((row) => row.reference === reference)?.id;
    if (!id && !isBad('agreements', reference)) {
      const remedy = 'Verbeter het kenmerk, of voeg ze toe aan de overeenkomsten.';
      const who = employer === null ? 'Er is' : 'De werkgever heeft';
      const message = `${who} geen overeenkomst ${reference}. ${remedy}`;
      problem(line, 'overeenkomsten', message);
    }
    return id;
  });
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : null;
}

function setAgreements(
  { tx }: ImportContext,
  contactPersonId: string,
  wanted: readonly string[],
): boolean {
  const links = query.selectFrom('agreementContact').select('agreementId');
  const before = tx
    .all(links.where('contactPersonId', '=', contactPersonId))
    .map((row) => row.agreementId);
  if (before.length === wanted.length && before.every((id) => wanted.includes(id))) return false;
  tx.run(query.deleteFrom('agreementContact').where('contactPersonId', '=', contactPersonId));
  for (const agreementId of wanted)
    tx.run(query.insertInto('agreementContact').values({ agreementId, contactPersonId }));
  return true;
}
