// The ten Belgian legal holidays, computed for any year.
import type { EpochDay, LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate } from '../core/localDate.ts';

export interface LegalHoliday {
  date: LocalDate;
  name: string;
}

const FIXED: readonly (readonly [string, string])[] = [
  ['01-01', 'Nieuwjaar'],
  ['05-01', 'Dag van de Arbeid'],
  ['07-21', 'Nationale feestdag'],
  ['08-15', 'O.L.V.-Hemelvaart'],
  ['11-01', 'Allerheiligen'],
  ['11-11', 'Wapenstilstand'],
  ['12-25', 'Kerstmis'],
];
const FROM_EASTER: readonly (readonly [number, string])[] = [
  [1, 'Paasmaandag'],
  [39, 'O.L.H.-Hemelvaart'],
  [50, 'Pinkstermaandag'],
];

/** The ten holidays of a year (1583 or later) in the order of the calendar, with Dutch names. */
export function legalHolidays(year: number): LegalHoliday[] {
  if (!Number.isInteger(year) || year < 1583 || year > 9999) {
    throw new RangeError(`No Gregorian year: ${year}`);
  }
  const easter = easterSunday(year);
  return [
    ...FIXED.map(([day, name]) => ({ date: `${year}-${day}`, name })),
    ...FROM_EASTER.map(([days, name]) => ({ date: toLocalDate(easter + days), name })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easterSunday(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  const two = (n: number): string => String(n).padStart(2, '0');
  return toEpochDay(`${year}-${two(month)}-${two(day)}`);
}
