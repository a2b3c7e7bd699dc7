// Every name in the records: of people and companies. Only to take them out of what is kept.
import { sql } from 'kysely';
import { ERASED_NAME } from './erasure/erasing.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import { recordsVersion } from './recordsVersion.ts';

const names = prepare()(() =>
  query
    .selectFrom('employee')
    .select('name')
    .unionAll(query.selectFrom('person').select('name'))
    .unionAll(query.selectFrom('coworkerCoach').select('name'))
    .unionAll(query.selectFrom('contactPerson').select('name'))
    .unionAll(query.selectFrom('employer').select('name'))
    .unionAll(
      query.selectFrom('workplace').select(sql<string>`coalesce(userCompany, '')`.as('name')),
    )
    .unionAll(
      query
        .selectFrom('employer')
        .select(
          sql<string>`(SELECT group_concat(value, char(10)) FROM json_each(aliases))`.as('name'),
        ),
    ),
);

/** The names, each once. */
export function everyKnownName(db: Reader): Set<string> {
  const found = db.all(names, {}).flatMap(({ name }) => (name ?? '').split('\n'));
  return new Set(found.filter((name) => name.trim() !== '' && name !== ERASED_NAME));
}

const changes = prepare()(() =>
  query.selectNoFrom([
    sql<string>`(SELECT count(*) || ':' || max(recordedAt) FROM coworkerCoach)`.as('coworkers'),
    sql<string>`(SELECT count(*) || ':' || max(recordedAt) FROM contactPerson)`.as('contacts'),
  ]),
);

/** Which state of the names is current: what was made of them in another state is old. */
export function namesVersion(db: Reader): string {
  const { coworkers, contacts } = db.first(changes, {})!;
  return `${recordsVersion(db)} ${coworkers} ${contacts}`;
}
