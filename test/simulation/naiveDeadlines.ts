// One deadline counted day by day, from the words of the domain; nothing from src/rules.
import { addDays, brusselsDay, instant } from '../rules/oracle.ts';
import type { Naive } from './naiveOpenings.ts';
import { Office, monthsLater } from './naiveCalendar.ts';
import type { Entry, SharedEntries } from './ledger.ts';

/** What was recorded of one file's coaches and suspensions, in the order of recording. */
export interface FileFacts {
  shared: SharedEntries;
  coaches: readonly Entry<'coach'>[];
  suspensions: readonly Entry<'suspended'>[];
}
export interface Counting {
  /** The facts known then make the promise. */
  knownAt: number;
  /** Suspensions and hand-overs recorded up to then move it. */
  until: number;
  /** The day by which the policy was looked up. */
  policyDay: string;
}

/** When a commitment is due (epoch ms). */
export function dueOf(
  what: Pick<Naive, 'kind' | 'start' | 'startDay' | 'cause'>,
  { knownAt, until, policyDay }: Counting,
  facts: FileFacts,
): number {
  const office = new Office(facts.shared, knownAt);
  const { settings } = office.policyOn(policyDay);
  const { kind, startDay } = what;
  switch (kind) {
    case 'reachable':
      return reachable(what.start, { knownAt, until }, facts);
    case 'contactRequest': {
      let day = startDay;
      for (let left = settings.contactRequestOfficeDays; left > 0;)
        if (office.isOpen((day = addDays(day, 1)))) left--;
      return office.closing(day);
    }
    case 'supportPlan': {
      const { supportPlanMonths: atStart, supportPlanRevisionMonths: atChange } = settings;
      const months = what.cause === 'start' ? atStart : atChange;
      const day = movedBack(startDay, monthsLater(startDay, months), (one) => office.isOpen(one));
      return office.closing(day);
    }
    case 'onsite':
    case 'followUp': {
      const days = kind === 'onsite' ? settings.onsiteDays : settings.followUpDays;
      const at = (moment: number): number =>
        suspended(office, startDay, days, standing(facts.suspensions, moment));
      return Math.max(at(knownAt), at(until));
    }
  }
}

function standing(
  suspensions: readonly Entry<'suspended'>[],
  moment: number,
): Entry<'suspended'>[] {
  const last = new Map<string, Entry<'suspended'>>();
  for (const one of suspensions) if (one.at <= moment) last.set(one.suspensionId, one);
  return [...last.values()].filter((one) => !one.withdrawn);
}

function movedBack(after: string, counted: string, isFree: (day: string) => boolean): string {
  for (let day = counted; day > after; day = addDays(day, -1)) if (isFree(day)) return day;
  let day = addDays(counted, 1);
  while (!isFree(day)) day = addDays(day, 1);
  return day;
}

/** Suspended days do not count; never before the deadline without suspension, nor on a suspended day. */
function suspended(
  office: Office,
  start: string,
  days: number,
  periods: readonly { from: string; to: string }[],
): number {
  const isOff = (day: string): boolean => periods.some(({ from, to }) => from <= day && day <= to);
  let counted = start;
  for (let left = days; left > 0;) if (!isOff((counted = addDays(counted, 1)))) left--;
  const plain = movedBack(start, addDays(start, days), (day) => office.isOpen(day));
  if (counted === addDays(start, days)) return office.closing(plain);
  const isFree = (day: string): boolean => office.isOpen(day) && !isOff(day);
  return office.closing(movedBack(addDays(plain, -1), counted, isFree));
}

/** By the coach of the day of receipt; each hand-over to somebody else can bring it forward. */
function reachable(
  receivedAt: number,
  { knownAt, until }: Pick<Counting, 'knownAt' | 'until'>,
  { shared, coaches }: FileFacts,
): number {
  const received = brusselsDay(receivedAt);
  let coachId = coachOn(coaches.filter((one) => one.at <= knownAt), received); // prettier-ignore
  let due = firstOwnDay(new Office(shared, knownAt), coachId, received);
  for (const { at, coachId: next, from } of coaches) {
    if (at <= knownAt || at > until || next === coachId) continue;
    coachId = next;
    const counted = [from, brusselsDay(at), received].sort().at(-1)!;
    due = Math.min(due, firstOwnDay(new Office(shared, at), next, counted));
  }
  return due;
}

/** The coach of a file on a day; before the first one that first one. */
export function coachOn(coaches: readonly Entry<'coach'>[], day: string): string {
  const inOrder = [...coaches].sort((a, b) => (a.from === b.from ? a.at - b.at : a.from < b.from ? -1 : 1)); // prettier-ignore
  return (inOrder.findLast((one) => one.from <= day) ?? inOrder[0]!).coachId;
}

function firstOwnDay(office: Office, coachId: string, after: string): number {
  let day = addDays(after, 1);
  while (!office.isOpen(day) || office.coachStops(coachId, day) === null) day = addDays(day, 1);
  const own = office.coachStops(coachId, day)!;
  const closes = office.closingTime(day);
  return instant(day, own < closes ? own : closes);
}
