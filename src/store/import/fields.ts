// How one cell is read: days, times, numbers, lists. A cell is a value, or a message with a remedy.
import { isLocalDate, parseEnterpriseNumber } from '../../rules/index.ts';
import type { PremiumKind, PremiumYears, Weekday, WeekHours } from '../../rules/index.ts';
import { ROLES } from '../principal.ts';
import type { Role } from '../principal.ts';

export type Field<T> = { ok: true; value: T } | { ok: false; message: string };
export type FieldReader<T> = (cell: string) => Field<T>;

const ok = <T>(value: T): Field<T> => ({ ok: true, value });
const bad = (message: string): Field<never> => ({ ok: false, message });

/** Text that must be there. */
export const text: FieldReader<string> = (cell) =>
  cell === '' ? bad('Dit veld is leeg maar nodig. Vul het in.') : ok(tidy(cell));

/** Lets an empty cell be null. */
export function optional<T>(read: FieldReader<T>): FieldReader<T | null> {
  return (cell) => (cell === '' ? ok(null) : read(cell));
}

/** Several values in one cell, separated by '|' (or a line break). */
export const list: FieldReader<string[]> = (cell) =>
  ok([...new Set(cell.split(/[|\n]/).map(tidy).filter(Boolean))]);

const FIRST_DAY = '1980-01-01';
const LAST_DAY = '2100-12-31';

/** A day: 2026-03-09, 9/3/2026 or 9-3-2026. */
export const day: FieldReader<string> = (cell) => {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const iso = local
    ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`
    : cell;
  if (isLocalDate(iso))
    return iso >= FIRST_DAY && iso <= LAST_DAY
      ? ok(iso)
      : bad(`"${cell}" ligt niet tussen 1980 en 2100. Kijk het jaar na.`);
  return bad(`"${cell}" is geen datum die bestaat. Schrijf ze als 2026-03-09 of 9/3/2026.`);
};

/** An enterprise number, kept as ten digits. */
export const enterpriseNumber: FieldReader<string> = (cell) => {
  const verdict = parseEnterpriseNumber(cell);
  if (verdict.kind === 'result') return ok(verdict.digits);
  return bad(
    `"${cell}" is geen geldig ondernemingsnummer. Kijk het na in de Kruispuntbank: tien cijfers, bv. 0207.451.227.`,
  );
};

export const email: FieldReader<string> = (cell) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)
    ? ok(cell.toLowerCase())
    : bad(`"${cell}" is geen e-mailadres. Schrijf het als naam@stad.gent.`);

/** An Entra object id: opaque, only without blanks. */
export const objectId: FieldReader<string> = (cell) =>
  /^[0-9a-zA-Z-]{8,64}$/.test(cell)
    ? ok(cell)
    : bad(`"${cell}" is geen Entra-object-id. Kopieer het uit het Entra-beheercentrum.`);

const ROLE_NAMES: Record<string, Role> = {
  begeleider: 'coach',
  teamleider: 'teamLead',
  financien: 'finance',
  beheerder: 'administrator',
  redacteur: 'editor',
};

/** What a role is called in the files. */
export function roleInDutch(role: Role): string {
  return Object.keys(ROLE_NAMES).find((name) => ROLE_NAMES[name] === role) ?? role;
}

/** Roles by their Dutch (or program) names, separated by '|' or ','; empty means coach. */
export const roles: FieldReader<Role[]> = (cell) => {
  const found: Role[] = [];
  for (const name of cell
    .split(/[|+,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const role = ROLE_NAMES[plain] ?? ROLES.find((one) => one.toLowerCase() === plain);
    if (!role) return bad(`"${name}" is geen rol. Kies uit ${Object.keys(ROLE_NAMES).join(', ')}.`);
    found.push(role);
  }
  return ok(found.length > 0 ? [...new Set(found)] : ['coach']);
};

/** For how many years a premium is granted. */
export const premiumYears: FieldReader<PremiumYears> = (cell) =>
  cell === '2' || cell === '5'
    ? ok(cell === '2' ? 2 : 5)
    : bad(`"${cell}" is geen looptijd van een premie. Schrijf 2 of 5, of laat leeg.`);

const PREMIUM_NAMES: Record<string, PremiumKind> = {
  begeleidingspremie: 'coachingSubsidy',
  loonpremie: 'wageSubsidy',
};

/** Which premium. */
export const premiumKind: FieldReader<PremiumKind> = (cell) => {
  const kind = PREMIUM_NAMES[cell.trim().toLowerCase()];
  return kind
    ? ok(kind)
    : bad(`"${cell}" is geen premie. Kies uit ${Object.keys(PREMIUM_NAMES).join(', ')}.`);
};

/** A percentage, kept in thousandths: '45', '37,5 %'. */
export const permille: FieldReader<number> = (cell) => {
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(cell) ?? [];
  const value = whole === undefined ? 0 : Number(whole) * 10 + Number(tenth);
  return value >= 1 && value <= 1000
    ? ok(value)
    : bad(`"${cell}" is geen percentage tussen 0 en 100. Schrijf het als 45 of 37,5.`);
};

/** An amount in euro, kept in whole cents: '1200', '1.850,50'. */
export const euros: FieldReader<number> = (cell) => {
  const [, whole, cents = '00'] =
    /^(?:€\s*)?(\d{1,3}(?:[. ]?\d{3})*)(?:,(\d{2}))?(?:\s*(?:€|euro))?$/i.exec(cell) ?? [];
  const value = whole === undefined ? 0 : Number(whole.replace(/\D/g, '')) * 100 + Number(cents);
  return value > 0 && value <= 10_000_000
    ? ok(value)
    : bad(`"${cell}" is geen bedrag in euro. Schrijf het als 1200 of 1.850,50.`);
};

/** Who gave notice. */
export const noticeGiver: FieldReader<'employer' | 'city'> = (cell) => {
  const plain = cell.trim().toLowerCase();
  if (plain === 'werkgever') return ok('employer');
  return plain === 'stad' || plain === 'stad gent'
    ? ok('city')
    : bad(`"${cell}" kan niet opzeggen. Schrijf werkgever of stad.`);
};

/** Hours of one weekday: '9:00-17:00', '9u-12u30'; null when not worked. */
export const hours: FieldReader<readonly [string, string] | null> = (cell) => {
  if (cell === '' || cell === '-') return ok(null);
  const parts = cell.split(/\s*(?:-|–|tot)\s*/);
  const [from, to] = parts.map(timeOf);
  if (parts.length === 2 && from && to && from < to) return ok([from, to]);
  return bad(`"${cell}" zijn geen uren. Schrijf ze als 9:00-17:00, of laat leeg.`);
};

/** The columns of the weekdays, in Dutch. */
export const WEEKDAY_COLUMNS: Record<string, Weekday> = {
  ma: 'mon',
  di: 'tue',
  wo: 'wed',
  do: 'thu',
  vr: 'fri',
  za: 'sat',
  zo: 'sun',
};

const OFFICE_WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Weekly hours written out: 'ma 9:00-17:00, di 9:00-12:30'. */
export const weekHours: FieldReader<WeekHours> = (cell) => {
  const week: WeekHours = {};
  for (const part of cell
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, name = '', rest = ''] = /^([a-z]{2})[a-z]*\s+(.*)$/i.exec(part) ?? [];
    const weekday = WEEKDAY_COLUMNS[name.toLowerCase()];
    const read = hours(rest);
    if (!weekday || !read.ok || !read.value)
      return bad(`"${part}" zijn geen uren. Schrijf ze als "ma 9:00-17:00, di 9:00-12:30".`);
    week[weekday] = read.value;
  }
  if (!OFFICE_WEEK.some((weekday) => week[weekday]))
    return bad('Geef minstens één dag van maandag tot vrijdag: in het weekend is de dienst dicht.');
  return ok(week);
};

function timeOf(cell: string): string | null {
  const [, hour, minute = ''] = /^(\d{1,2})(?:[:.uh](\d{2})?)?$/i.exec(cell.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`;
}

function tidy(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ').normalize('NFC');
}
