// Everything held on one person, table by table, as it is stored; the look is logged.
import { sql } from 'kysely';
import type { Reader } from '../handle.ts';
import type { Principal } from '../principal.ts';
import { hasRole } from '../principal.ts';
import { query } from '../query.ts';
import { statesNaming } from '../stateFile.ts';
import type { Store } from '../store.ts';
import { findSubject } from './findSubjects.ts';
import { HOLDINGS, RECORDED_TABLES } from './holdings.ts';
import type { Holding, TableName } from './holdings.ts';
import { notePersonLook } from './personLook.ts';
import { reachOf, within } from './reach.ts';
import type { Reach } from './reach.ts';
import type { FoundSubject, Subject } from './subject.ts';

export type StoredRow = Readonly<Record<string, string | number | null>>;

export interface PersonalData {
  subject: FoundSubject;
  /** Tables without rows are left out. */
  tables: readonly { table: TableName; rows: readonly StoredRow[] }[];
  /** Of a colleague: how many rows of each table they recorded. */
  recorded: readonly { table: TableName; count: number }[];
  /** Conversations in Teams that are under way and in which the name stands. */
  inConversations: number;
  /** Names of the records that the rows name, by id. */
  names: Readonly<Record<string, string>>;
}

/** Null for who is no administrator (logged), and for a person who is not known. */
export function readPersonalData(
  { read, stateConnection }: Pick<Store, 'read' | 'stateConnection'>,
  who: Principal,
  asked: Pick<Subject, 'kind' | 'id'>,
  why: string,
): PersonalData | null {
  const data = read((db) => readHeld(db, who, asked, why));
  return data && { ...data, inConversations: statesNaming(stateConnection, data.subject.name) };
}

function readHeld(
  db: Reader,
  who: Principal,
  asked: Pick<Subject, 'kind' | 'id'>,
  why: string,
): Omit<PersonalData, 'inConversations'> | null {
  const allowed = hasRole(who, 'administrator');
  const subject = allowed ? findSubject(db, asked) : null;
  const reach = subject && reachOf(db, subject);
  notePersonLook(db, who, { asked, reach, action: allowed ? 'read' : 'refused', why });
  if (!subject || !reach) return null;
  const tables = [...heldRows(db, subject, reach), ...weekFiles(db, subject)];
  return {
    ...{ subject, tables },
    recorded: subject.kind === 'staff' ? recordedBy(db, subject.id) : [],
    names: namesOf(db, subject, tables),
  };
}

function heldRows(db: Reader, { kind }: Subject, reach: Reach): PersonalData['tables'] {
  const tables = new Map<TableName, Map<string, StoredRow>>();
  for (const holding of HOLDINGS[kind]) {
    const rows = tables.get(holding.table) ?? new Map<string, StoredRow>();
    for (const row of rowsOf(db, holding, reach)) rows.set(JSON.stringify(row), row);
    tables.set(holding.table, rows);
  }
  return [...tables]
    .filter(([, rows]) => rows.size > 0)
    .map(([table, rows]) => ({ table, rows: [...rows.values()] }));
}

function rowsOf(db: Reader, { table, column, of, without }: Holding, reach: Reach): StoredRow[] {
  const ids = of === 'all' ? Object.values(reach).flat() : reach[of];
  const rows = db.all(
    query
      .selectFrom(table as 'employee')
      .selectAll()
      .where(column as 'id', 'in', within(ids)),
  ) as unknown as StoredRow[];
  if (without.length === 0) return rows;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name))),
  );
}

function recordedBy(db: Reader, personId: string): PersonalData['recorded'] {
  return RECORDED_TABLES.map((table) => {
    const row = db.first(
      query
        .selectFrom(table as 'employee')
        .select(sql<number>`count(*)`.as('count'))
        .where('recordedBy', '=', personId),
    );
    return { table, count: row?.count ?? 0 };
  }).filter(({ count }) => count > 0);
}

/** The weekly summary keeps how many files each coach had. */
function weekFiles(db: Reader, { kind, id }: Subject): PersonalData['tables'] {
  const files = sql<number | null>`json_extract(files, ${`$."${id}"`})`;
  const rows =
    kind === 'staff'
      ? db.all(
          query
            .selectFrom('summaryWeek')
            .select(['week', files.as('files')])
            .where(files, 'is not', null)
            .orderBy('week'),
        )
      : [];
  return rows.length === 0 ? [] : [{ table: 'summaryWeek', rows }];
}

/** Every record that has a name and whose id stands in the rows; what a colleague did names nobody outside. */
function namesOf(
  db: Reader,
  { kind }: Subject,
  tables: PersonalData['tables'],
): Record<string, string> {
  const texts = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  const ids = within([...new Set(texts.filter((value) => typeof value === 'string'))]);
  const outside = kind === 'staff' ? [] : (['employee', 'contactPerson'] as const);
  const named = (['person', 'employer', 'workplace', ...outside] as const).flatMap((table) =>
    db.all(query.selectFrom(table).select(['id', 'name']).where('id', 'in', ids)),
  );
  const agreements = db.all(
    query.selectFrom('agreement').select(['id', 'reference as name']).where('id', 'in', ids),
  );
  return Object.fromEntries([...named, ...agreements].map(({ id, name }) => [id, name]));
}
