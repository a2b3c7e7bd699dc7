// Our own examples beside a second count that imports nothing of the rules: both give what the files say.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { addDays, afterDaysSuspended, brusselsDay, reachable } from '../rules/oracle.ts';
import type { Hours } from '../rules/oracle.ts';
import { Ledger } from '../simulation/ledger.ts';
import type { FileEntry } from '../simulation/ledger.ts';
import { Office } from '../simulation/naiveCalendar.ts';
import { expectedRows } from '../simulation/naiveCommitments.ts';
import { reminderFor } from '../simulation/naiveReminders.ts';
import { noteShipped } from '../simulation/shippedFacts.ts';

interface Period {
  from: string;
  to: string;
}
interface Deadline {
  why: string;
  receivedAt: string;
  lastFollowUp: string;
  coachHours: Hours;
  closingDays: string[];
  suspensions?: Period[];
  dueAt: string;
}
interface Reminded {
  why: string;
  coach: string;
  hours: Record<string, Hours>;
  usual: Record<string, string | null>;
  absences: (Period & { coach: string; backup: string | null })[];
  closingDays: string[];
  dueDate: string;
  said: [string, string, string | null][];
}
type Told = { told: string };
interface Moved {
  why: string;
  what: 'reachable' | 'onsite' | 'followUp';
  startedAt: string;
  coaches: Record<string, Hours>;
  handOvers?: (Told & { to: string; from: string })[];
  closingLists?: (Told & { days: string[] })[];
  suspensions?: (Told & Period & { id: string; withdrawn?: boolean; approved?: string })[];
  promisedDueAt: string;
  dueAt: string;
}

function examples<T extends { why: string }>(kind: string): T[] {
  const file = fileURLToPath(new URL(`own/${kind}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as T[];
}

/** What ships, without closing days, and with everybody's hours. */
function shared(hours: Record<string, Hours>): Ledger['shared'] {
  const ledger = new Ledger();
  noteShipped(ledger);
  ledger.shared.closingLists = [];
  for (const [coachId, week] of Object.entries(hours))
    ledger.shared.hours.push({ at: 0, coachId, from: '2000-01-01', week });
  return ledger.shared;
}

describe('our own examples, counted a second way', () => {
  for (const one of examples<Deadline>('reachable'))
    it(`reachable: ${one.why}`, () => {
      const due = reachable(Date.parse(one.receivedAt), one.coachHours, new Set(one.closingDays));
      expect(due).to.equal(Date.parse(one.dueAt));
    });

  for (const [kind, days] of [
    ['onsite', 7],
    ['followUp', 14],
  ] as const)
    // prettier-ignore
    for (const one of examples<Deadline>(kind))
      it(`${kind}: ${one.why}`, () => {
        const start = one.lastFollowUp ?? brusselsDay(Date.parse(one.receivedAt));
        const closed = new Set(one.closingDays);
        const due = afterDaysSuspended(start, days, closed, one.suspensions ?? []);
        expect(due).to.equal(Date.parse(one.dueAt));
      });

  for (const one of examples<Reminded>('reminder'))
    it(`reminder: ${one.why}`, () => {
      const all = shared(one.hours);
      const closed = one.closingDays;
      for (const year of new Set(closed.map((day) => Number(day.slice(0, 4)))))
        all.closingLists.push({ at: 0, year, days: closed, confirmed: true });
      const staff = {
        office: new Office(all, Infinity),
        coachId: one.coach,
        absenceOf: (coachId: string, day: string) => {
          const away = one.absences.find(
            (a) => a.coach === coachId && a.from <= day && day <= a.to,
          );
          return away && { backupId: away.backup };
        },
        backupOf: (coachId: string) => one.usual[coachId] ?? null,
      };
      const said: (string | null)[][] = [];
      for (let day = addDays(one.dueDate, -31); day <= one.dueDate; day = addDays(day, 1)) {
        const reminder = reminderFor(staff, day, one.dueDate);
        if (reminder) said.push([day, reminder.kind, reminder.personId]);
      }
      expect(said).to.deep.equal(one.said);
    });

  for (const one of examples<Moved>('moved'))
    it(`moved: ${one.why}`, () => {
      const all = shared(one.coaches);
      for (const { told, days } of one.closingLists ?? []) {
        const year = Number(days[0]!.slice(0, 4));
        all.closingLists.push({ at: Date.parse(told), year, days, confirmed: true });
      }
      const row = expectedRows(entriesOf(one), all).find(
        ({ id, kind }) => kind === one.what && id.endsWith(':opener'),
      );
      expect(row).to.include({
        promisedDueAt: Date.parse(one.promisedDueAt),
        dueAt: Date.parse(one.dueAt),
      });
    });
});

function entriesOf(one: Moved): FileEntry[] {
  const agreementId = 'A';
  const at = Date.parse(one.startedAt);
  const long = at - 60 * 24 * 3_600_000;
  const [first = ''] = Object.keys(one.coaches);
  const isRequest = one.what !== 'followUp';
  const wants = one.what === 'onsite' ? 'presence' : 'contact';
  const start = { agreementId, kind: 'start' } as const;
  return [
    { agreementId, kind: 'coach', at: long, coachId: first, from: '2000-01-01' },
    isRequest
      ? { ...start, at: long, eventId: 'start', on: brusselsDay(long) }
      : { ...start, at, eventId: 'opener', on: brusselsDay(at) },
    ...(isRequest
      ? [{ agreementId, kind: 'request', at, requestId: 'opener', receivedAt: at, wants } as const]
      : []),
    ...(one.handOvers ?? []).map(({ told, to, from }) => ({
      ...({ agreementId, kind: 'coach', coachId: to, from } as const),
      at: Date.parse(told),
    })),
    ...(one.suspensions ?? []).flatMap(({ told, id, from, to, withdrawn = false, approved }) => {
      const isLong = weekdaysIn(from, to) > 5 && !withdrawn;
      if (isLong && !approved) return [];
      const said = { kind: 'suspended', suspensionId: id, from, to, withdrawn } as const;
      return [{ agreementId, at: Date.parse(isLong ? approved! : told), ...said }];
    }),
  ];
}

/** No long one of the examples meets a holiday. */
function weekdaysIn(from: string, to: string): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1))
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) count += 1;
  return count;
}
