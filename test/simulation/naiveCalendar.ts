// The office, its settings and its coaches as somebody knew them at a moment; nothing from src/rules.
import { addDays, instant, isOfficeDay, wallClock, weekday } from '../rules/oracle.ts';
import type { Hours } from '../rules/oracle.ts';
import type { Policy, SharedEntries } from './ledger.ts';

interface Dated {
  at: number;
  from: string;
}

/** Holds on the day: the latest start up to it, of those the last recorded. */
function onDay<T extends Dated>(facts: readonly T[], day: string): T | undefined {
  return facts
    .filter((fact) => fact.from <= day)
    .sort((a, b) => (a.from === b.from ? a.at - b.at : a.from < b.from ? -1 : 1))
    .at(-1);
}

function firstNoted<T extends { at: number }>(facts: readonly T[]): T {
  return [...facts].sort((a, b) => a.at - b.at)[0]!;
}

/** What was known at `knownAt` of what holds for everybody. */
export class Office {
  readonly closed = new Set<string>();
  private readonly shared: SharedEntries;
  private readonly knownAt: number;

  constructor(shared: SharedEntries, knownAt: number) {
    this.shared = shared;
    this.knownAt = knownAt;
    const confirmed = shared.closingLists.filter((list) => list.at <= knownAt && list.confirmed);
    for (const year of new Set(confirmed.map((list) => list.year))) {
      const lists = confirmed.filter((list) => list.year === year).sort((a, b) => a.at - b.at);
      for (const day of lists.at(-1)!.days) this.closed.add(day);
    }
  }

  isOpen(day: string): boolean {
    return isOfficeDay(day, this.closed);
  }

  /** 'HH:mm' at which the office closes. */
  closingTime(day: string): string {
    return this.hours(day)[1];
  }

  /** From its opening (or another time) up to, not at, its closing. */
  isOpenAt(at: number, from?: string): boolean {
    const [day, time] = wallClock(at).split(' ') as [string, string];
    if (!this.isOpen(day)) return false;
    const [opens, closes] = this.hours(day);
    return (from ?? opens) <= time && time < closes;
  }

  private hours(day: string): [string, string] {
    const known = this.shared.officeHours.filter((hours) => hours.at <= this.knownAt);
    const facts = known.length > 0 ? known : [firstNoted(this.shared.officeHours)];
    return (onDay(facts, day) ?? firstNoted(facts)).week[weekday(day)]!;
  }

  closing(day: string): number {
    return instant(day, this.closingTime(day));
  }

  policyOn(day: string): Policy {
    const { policies } = this.shared;
    return onDay(policies.filter((one) => one.at <= this.knownAt), day) ?? firstNoted(policies); // prettier-ignore
  }

  /** The end of a coach's hours on a day; null when the coach does not work then. */
  coachStops(coachId: string, day: string): string | null {
    const own = this.shared.hours.filter((hours) => hours.coachId === coachId);
    const known = own.filter((hours) => hours.at <= this.knownAt);
    const facts = known.length > 0 ? known : [firstNoted(own)];
    const earliest = [...facts].sort((a, b) => (a.from === b.from ? b.at - a.at : a.from < b.from ? -1 : 1))[0]!; // prettier-ignore
    const week: Hours = (onDay(facts, day) ?? earliest).week;
    return week[weekday(day)]?.[1] ?? null;
  }
}

/** The same day some months later, or the last of that month. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 8);
  let wanted = date;
  const exists = (): boolean => addDays(`${first}01`, wanted - 1).startsWith(first);
  while (!exists()) wanted -= 1;
  return `${first}${String(wanted).padStart(2, '0')}`;
}
