// The calendar and policy under which examples are checked: what ships, and the closing days of the example.
import { readFileSync } from 'node:fs';
import { compileCalendar, officeHoursSchema, policyFact, policySchema } from '../../rules/index.ts';
import type {
  ClosingListFact,
  CompiledCalendar,
  OfficeHoursFact,
  PolicyFact,
} from '../../rules/index.ts';

export const officeHours: readonly OfficeHoursFact[] = officeHoursSchema.parse(
  shipped('calendar/officeHours.json'),
);

/** The policy that ships, in its last entry. */
export const policy: PolicyFact = policyFact(policySchema.parse(shipped('policy.json')).at(-1)!);

/** The legal holidays always hold; the closing days of an example come on top. `start` is epoch ms. */
export function calendarFor(start: number, closed: readonly string[]): CompiledCalendar {
  const year = new Date(start).getUTCFullYear();
  const years = [...new Set(closed.map((date) => Number(date.slice(0, 4))))];
  const closingLists = years.map((one): ClosingListFact => ({
    year: one,
    days: closed
      .filter((date) => Number(date.slice(0, 4)) === one)
      .map((date) => ({ date, name: 'sluitingsdag' })),
    confirmed: true,
    effectiveFrom: `${one}-01-01`,
    recordedAt: 0,
  }));
  return compileCalendar({
    closingLists,
    officeHours,
    knownAt: Infinity,
    fromYear: year - 1,
    toYear: year + 3,
  });
}

function shipped(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'));
}
