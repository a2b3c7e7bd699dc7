// Imports employers, their workplaces, and employees.
import { randomUUID } from 'node:crypto';
import { query } from '../query.ts';
import { changedColumns, changeOf, recorded } from './changes.ts';
import { keepImported, withoutCorrected } from './correctedSince.ts';
import type { Change, ImportContext } from './changes.ts';
import type { ImportRecord } from './kinds.ts';

/** What looks like a national number, which is never kept. */
export const NATIONAL_NUMBER = /^\d{2}[.\s-]?\d{2}[.\s-]?\d{2}[\s.-]?\d{3}[.\s-]?\d{2}$/;

/** Finds an employer by enterprise number; reports a reference to an unknown one. */
export function employerId(
  { tx, problem, isBad }: ImportContext,
  record: { line: number; ondernemingsnummer: string },
): string | null {
  const number = record.ondernemingsnummer;
  const row = tx.first(
    query.selectFrom('employer').select('id').where('enterpriseNumber', '=', number),
  );
  if (row) return row.id;
  if (!isBad('employers', number))
    problem(
      record.line,
      'ondernemingsnummer',
      `Er is geen werkgever met nummer ${number}. Voeg hem toe aan de werkgevers, of verbeter het nummer.`,
    );
  return null;
}

/** One employer, known by its enterprise number. */
export function importEmployer(
  { tx }: ImportContext,
  record: ImportRecord<'employers'>,
): Change | null {
  const wanted = { name: record.naam, aliases: JSON.stringify(record.aliassen) };
  const stored = tx.first(
    query
      .selectFrom('employer')
      .select(['id', 'name', 'aliases'])
      .where('enterpriseNumber', '=', record.ondernemingsnummer),
  );
  if (!stored) {
    const enterpriseNumber = record.ondernemingsnummer;
    const row = {
      id: randomUUID(),
      enterpriseNumber,
      demo: 0 as const,
      ...wanted,
      ...recorded(tx),
    };
    tx.run(query.insertInto('employer').values(row));
    return { kind: 'added' };
  }
  const what = changedColumns(stored, wanted);
  if (what.length > 0)
    tx.run(
      query
        .updateTable('employer')
        .set({ ...wanted, ...recorded(tx) })
        .where('id', '=', stored.id),
    );
  return changeOf(what);
}

/** One workplace, known by its employer and name. */
export function importWorkplace(
  context: ImportContext,
  record: ImportRecord<'workplaces'>,
): Change | null {
  const { tx } = context;
  const employer = employerId(context, record);
  if (!employer) return null;
  const wanted = { address: record.adres, userCompany: record.gebruiker };
  const stored = tx.first(
    query
      .selectFrom('workplace')
      .select(['id', 'address', 'userCompany'])
      .where('employerId', '=', employer)
      .where('name', '=', record.naam),
  );
  if (!stored) {
    const row = { id: randomUUID(), employerId: employer, name: record.naam, ...wanted };
    tx.run(query.insertInto('workplace').values({ ...row, ...recorded(tx) }));
    return { kind: 'added' };
  }
  const what = changedColumns(stored, wanted);
  if (what.length > 0)
    tx.run(
      query
        .updateTable('workplace')
        .set({ ...wanted, ...recorded(tx) })
        .where('id', '=', stored.id),
    );
  return changeOf(what);
}

/** One supported employee, known by the service's own reference. */
export function importEmployee(
  context: ImportContext,
  record: ImportRecord<'employees'>,
): Change | null {
  const { tx, problem } = context;
  if (NATIONAL_NUMBER.test(record.kenmerk)) {
    const remedy = 'Gebruik het kenmerk van de dienst: rijksregisternummers worden niet bewaard.';
    problem(record.line, 'kenmerk', `Dit lijkt een rijksregisternummer. ${remedy}`);
    return null;
  }
  const stored = tx.first(
    query.selectFrom('employee').select(['id', 'name']).where('reference', '=', record.kenmerk),
  );
  const inFile = { name: record.naam };
  if (!stored) {
    const row = { id: randomUUID(), reference: record.kenmerk, demo: 0 as const, ...inFile };
    tx.run(query.insertInto('employee').values({ ...row, ...recorded(tx) }));
    return { kind: 'added' };
  }
  const row = { line: record.line, stored, wanted: inFile };
  const wanted = withoutCorrected(context, { kind: 'employee', ids: [stored.id] }, row);
  const what = changedColumns(stored, wanted);
  keepImported(context, { kind: 'employee', id: stored.id }, { stored, wanted });
  if (what.length > 0)
    tx.run(
      query
        .updateTable('employee')
        .set({ ...wanted, ...recorded(tx) })
        .where('id', '=', stored.id),
    );
  return changeOf(what);
}
