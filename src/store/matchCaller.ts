// Which file a visitor's request belongs to, by the company, numbers and names that were typed. Nobody outside is told.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { nationalDigits, plainName } from './plainName.ts';
import { prepare, query } from './query.ts';
import type { CallerRole } from './requestRecord.ts';

export interface TypedCaller {
  callerRole: CallerRole;
  callerName: string | null;
  companyName: string | null;
  /** Ten digits. */
  enterpriseNumber: string | null;
  phone: string | null;
  email: string | null;
}

interface FileRow {
  id: string;
  employerName: string;
  enterpriseNumber: string | null;
  aliases: string;
  employeeName: string;
  /** People around the file: names, numbers and addresses as JSON. */
  contacts: string;
  coworkers: string;
}
interface Person {
  name: string;
  phone: string | null;
  email: string | null;
}

const running = prepare<{ today: string }>()((param) =>
  query
    .selectFrom('agreement as a')
    .innerJoin('employer', 'employer.id', 'a.employerId')
    .innerJoin('employee', 'employee.id', 'a.employeeId')
    .select([
      'a.id',
      'employer.name as employerName',
      'employer.enterpriseNumber',
      'employer.aliases',
      'employee.name as employeeName',
      sql<string>`(SELECT json_group_array(json_object('name', c.name, 'phone', c.phone, 'email', c.email))
        FROM contactPerson c WHERE c.employerId = a.employerId AND (
          EXISTS (SELECT 1 FROM agreementContact l
                  WHERE l.agreementId = a.id AND l.contactPersonId = c.id)
          OR NOT EXISTS (SELECT 1 FROM agreementContact l WHERE l.contactPersonId = c.id)))`.as(
        'contacts',
      ),
      sql<string>`(SELECT json_group_array(json_object('name', w.name, 'phone', w.phone, 'email', w.email))
        FROM coworkerCoach w WHERE w.agreementId = a.id)`.as('coworkers'),
    ])
    .where('a.erasedAt', 'is', null)
    .where('a.startDay', '<=', param('today'))
    .where('a.employmentStart', '<=', param('today'))
    .where(sql<boolean>`ifnull(a.endDay, '9999') >= ${param('today')}`)
    .orderBy('a.id'),
);

/**
 * The one running agreement that fits: company by number, else by a known phone or address, else by name;
 * null when none fits, or several do (then the team decides). Somebody outside the agreement ('other')
 * has none. All files are looked at whatever was typed, so that it takes as long for a known company.
 */
export function matchAgreement(db: Reader, caller: TypedCaller, today: string): string | null {
  const files = db.all(running, { today });
  const byNumber = files.filter(
    ({ enterpriseNumber }) =>
      enterpriseNumber !== null && enterpriseNumber === caller.enterpriseNumber,
  );
  const byPerson = files.filter((file) => peopleOf(file).some((one) => isReachedAt(one, caller)));
  const byName = files.filter((file) => isCalled(file, caller.companyName));
  const fitting = [byNumber, byPerson, byName].find((some) => some.length > 0) ?? [];
  if (caller.callerRole === 'other') return null;
  const agreeing = fitting.filter((file) => fitsRole(file, caller));
  const closer = agreeing.filter((file) => byPerson.includes(file));
  const [only, ...others] = agreeing.length > 1 && closer.length > 0 ? closer : agreeing;
  return only && others.length === 0 ? only.id : null;
}

/** An employee is in that file by name; a co-worker coach too, when the file names one. */
function fitsRole(file: FileRow, { callerRole, callerName }: TypedCaller): boolean {
  const name = plainName(callerName);
  if (callerRole === 'employee') return name !== '' && sameName(plainName(file.employeeName), name);
  if (callerRole !== 'coworkerCoach') return true;
  const coworkers = JSON.parse(file.coworkers) as Person[];
  return coworkers.length === 0 || coworkers.some((one) => sameName(plainName(one.name), name));
}

/** The whole name, or a first name alone. */
function sameName(known: string, typed: string): boolean {
  return known === typed || (typed !== '' && known.split(' ')[0] === typed);
}

function peopleOf({ contacts, coworkers }: FileRow): Person[] {
  return [...(JSON.parse(contacts) as Person[]), ...(JSON.parse(coworkers) as Person[])];
}

function isReachedAt({ phone, email }: Person, typed: TypedCaller): boolean {
  const isPhone =
    phone !== null && typed.phone !== null && nationalDigits(phone) === nationalDigits(typed.phone);
  return isPhone || (email !== null && email.toLowerCase() === typed.email?.toLowerCase());
}

function isCalled({ employerName, aliases }: FileRow, typed: string | null): boolean {
  const said = company(typed);
  if (said === '') return false;
  return [employerName, ...(JSON.parse(aliases) as string[])].some(
    (name) => company(name) === said,
  );
}

const LEGAL_FORMS = /\b(?:bvba|bv|nv|vzw|cv|cvba|vof|comm ?v|sa|srl|asbl)\b/g;

function company(name: string | null): string {
  return plainName(name).replace(LEGAL_FORMS, ' ').replace(/\s+/g, ' ').trim();
}
