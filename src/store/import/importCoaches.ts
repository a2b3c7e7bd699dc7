// Imports coaches: their roles, weekly hours and back-up. A back-up may stand in a later row, so
// back-ups are imported after all coaches.
import { randomUUID } from 'node:crypto';
import { addBackup, addHours, backupOn, hoursOn } from '../coachHours.ts';
import type { Reader } from '../handle.ts';
import { SYSTEM_ID } from '../principal.ts';
import type { Role } from '../principal.ts';
import type { WeekHours } from '../../rules/index.ts';
import { query } from '../query.ts';
import { changedColumns, changeOf, recorded } from './changes.ts';
import type { Change, ImportContext } from './changes.ts';
import { idByFormer, keepImported, tellKept, withoutCorrected } from './correctedSince.ts';
import { WEEKDAY_COLUMNS, roleInDutch } from './fields.ts';
import type { ImportRecord } from './kinds.ts';

/** The id of a member of staff at work, by e-mail. */
export function personIdByEmail(db: Reader, email: string): string | null {
  const row = db.first(
    query
      .selectFrom('person')
      .select('id')
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
      .where('retiredAt', 'is', null),
  );
  return row?.id ?? formerId(db, email)?.id ?? null;
}

/** Who had this address before it was corrected. */
function formerId(db: Reader, email: string): { id: string; at: number } | null {
  const staff = db.all(query.selectFrom('person').select('id').where('retiredAt', 'is', null));
  const among = staff.map(({ id }) => id);
  return idByFormer(db, { kind: 'staff', field: 'email', value: email, among });
}

/** One coach, known by e-mail, with roles and weekly hours. */
export function importCoach(
  context: ImportContext,
  record: ImportRecord<'coaches'>,
): Change | null {
  const { tx, problem, today } = context;
  const weekdays = weekOf(record);
  let sound = true;
  const wrong = (column: string, message: string): void => {
    sound = false;
    problem(record.line, column, message);
  };
  if (record.rollen.includes('coach') && Object.keys(weekdays).length === 0) {
    wrong('ma', 'Geef een begeleider op minstens één dag uren, bv. 9:00-17:00.');
  }
  const people = query
    .selectFrom('person')
    .select(['id', 'name', 'objectId', 'email', 'phone', 'retiredAt']);
  let stored = tx.first(
    people.where((eb) => eb(eb.fn<string>('lower', ['email']), '=', record.email)),
  );
  const former = stored ? null : formerId(tx, record.email);
  if (former) {
    stored = tx.first(people.where('id', '=', former.id));
    const told = { is: stored?.email ?? null, says: record.email, at: former.at };
    tellKept(context, record.line, 'email', told);
  }
  if (stored?.retiredAt) {
    const remedy =
      'Verwijder de rij; iemand die terugkomt, krijgt een nieuw e-mailadres of account.';
    wrong('email', `${record.email} is uit dienst. ${remedy}`);
  }
  const holder = record.entra_id
    ? tx.first(query.selectFrom('person').select('id').where('objectId', '=', record.entra_id))
    : undefined;
  if (holder && holder.id !== stored?.id) {
    wrong('entra_id', 'Deze Entra-id hoort al bij iemand anders. Kijk ze na in Entra.');
  }
  if (!sound) return null;
  const inFile = { name: record.naam, objectId: record.entra_id, phone: record.telefoon };
  const wanted = stored
    ? withoutCorrected(
        context,
        { kind: 'staff', ids: [stored.id] },
        { line: record.line, stored, wanted: inFile },
      )
    : inFile;
  const effectiveFrom = record.vanaf ?? today;
  const coachId = stored?.id ?? randomUUID();
  const what = stored ? changedColumns(stored, wanted) : [];
  if (!stored) {
    const row = { id: coachId, email: record.email, tenantId: null, retiredAt: null };
    tx.run(query.insertInto('person').values({ ...row, demo: 0, ...wanted, ...recorded(tx) }));
  } else if (what.length > 0) {
    keepImported(context, { kind: 'staff', id: coachId }, { stored, wanted });
    tx.run(query.updateTable('person').set(wanted).where('id', '=', coachId));
  }
  what.push(...addRoles(context, coachId, record.rollen));
  const hours = hoursOn(tx, coachId, effectiveFrom);
  if (Object.keys(weekdays).length > 0 && !sameWeek(hours, weekdays)) {
    addHours(tx, { coachId, effectiveFrom, weekdays, recordedBy: SYSTEM_ID });
    what.push(`uren vanaf ${effectiveFrom}`);
  }
  return stored ? changeOf(what) : { kind: 'added' };
}

/** The standing back-up of one coach; true when it changed. */
export function importBackup(
  { tx, today, problem, isBad }: ImportContext,
  record: ImportRecord<'coaches'>,
): boolean {
  const coachId = personIdByEmail(tx, record.email);
  const backupId = record.vervanger ? personIdByEmail(tx, record.vervanger) : null;
  if (record.vervanger && !backupId) {
    if (!isBad('coaches', record.vervanger))
      problem(
        record.line,
        'vervanger',
        `${record.vervanger} is geen begeleider. Voeg die persoon toe, of verbeter het adres.`,
      );
    return false;
  }
  if (record.vervanger !== null && record.vervanger === record.email) {
    problem(record.line, 'vervanger', 'Iemand kan zichzelf niet vervangen. Kies een collega.');
    return false;
  }
  if (!coachId) return false;
  const effectiveFrom = record.vanaf ?? today;
  if (backupOn(tx, coachId, effectiveFrom) === backupId) return false;
  addBackup(tx, { coachId, backupId, effectiveFrom, recordedBy: SYSTEM_ID });
  return true;
}

/** Roles are added by an import, never taken: that is `npm run people`. */
function addRoles({ tx }: ImportContext, personId: string, roles: readonly Role[]): string[] {
  const has = tx
    .all(
      query
        .selectFrom('personRole')
        .select('role')
        .where('personId', '=', personId)
        .where('revokedAt', 'is', null),
    )
    .map((row) => row.role);
  const missing = roles.filter((role) => !has.includes(role));
  for (const role of missing)
    tx.run(query.insertInto('personRole').values({ personId, role, ...recorded(tx) }));
  return missing.map((role) => `rol erbij: ${roleInDutch(role)}`);
}

function weekOf(record: ImportRecord<'coaches'>): WeekHours {
  const week: WeekHours = {};
  for (const column of ['ma', 'di', 'wo', 'do', 'vr'] as const) {
    const hours = record[column];
    if (hours) week[WEEKDAY_COLUMNS[column]!] = hours;
  }
  return week;
}

function sameWeek(a: WeekHours | null, b: WeekHours): boolean {
  const key = (week: WeekHours) => JSON.stringify(Object.entries(week).sort());
  return a !== null && key(a) === key(b);
}
