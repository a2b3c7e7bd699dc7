// All commitments of one file by brute force: everything is thought out anew at each moment of recording.
import { brusselsDay } from '../rules/oracle.ts';
import type { Entry, FileEntry, SharedEntries } from './ledger.ts';
import { Office } from './naiveCalendar.ts';
import { dueOf } from './naiveDeadlines.ts';
import type { FileFacts } from './naiveDeadlines.ts';
import { frameOf, openingsOf } from './naiveOpenings.ts';
import type { Naive } from './naiveOpenings.ts';

/** A commitment as the store must hold it. */
export interface ExpectedRow {
  id: string;
  kind: Naive['kind'];
  startedOn: string;
  startedAt: number;
  promisedDueAt: number;
  dueAt: number;
  dueDate: string;
  fulfilledAt: number | null;
  fulfilledBy: string | null;
  closedAs: 'fulfilled' | 'requestClosed' | 'agreementEnded' | null;
  closedAt: number | null;
  policyVersion: string;
}

/** What is remembered of a commitment from moment to moment. */
interface Remembered {
  first: Naive;
  current: Naive;
  isOpen: boolean;
  /** When it stopped being open; nothing recorded later moves it. */
  until: number;
}

/** The rows of one file, from all that was noted about it. */
export function expectedRows(entries: readonly FileEntry[], shared: SharedEntries): ExpectedRow[] {
  const moments = [...new Set(entries.map((entry) => entry.at))].sort((a, b) => a - b);
  const memory = new Map<string, Remembered>();
  let ends = Infinity;
  let now: Naive[] = [];
  for (const moment of moments) {
    if (ends <= moment) for (const one of memory.values()) endWith(one, ends);
    const known = entries.filter((entry) => entry.at <= moment);
    ends = frameOf(known).endsAt;
    now = openingsOf(known, shared);
    for (const opening of now) remember(memory, opening, moment, ends <= moment);
  }
  const facts = {
    shared,
    coaches: entries.filter((entry): entry is Entry<'coach'> => entry.kind === 'coach'),
    suspensions: entries.filter((entry): entry is Entry<'suspended'> => entry.kind === 'suspended'),
  };
  const latest = moments.at(-1)!;
  return now.map((opening) => rowOf(opening, memory.get(opening.id)!, facts, { ends, latest }));
}

/** The agreement was over before anything else was recorded: what was open is closed by that. */
function endWith(one: Remembered, ends: number): void {
  if (!one.isOpen || one.first.kind === 'contactRequest') return;
  one.isOpen = false;
  one.until = ends;
}

function remember(
  memory: Map<string, Remembered>,
  opening: Naive,
  moment: number,
  hasEnded: boolean,
): void {
  const { kind, fulfilledAt, closedAt } = opening;
  const isOver = hasEnded && kind !== 'contactRequest';
  const isOpen = fulfilledAt === null && closedAt === null && !isOver;
  const before = memory.get(opening.id);
  if (!before) {
    const until = isOpen ? Infinity : moment;
    memory.set(opening.id, { first: opening, current: opening, isOpen, until });
    return;
  }
  const wasOpen = before.isOpen;
  // What is and stays closed keeps its start; the chain of follow-ups always counts from the visits.
  if (wasOpen || isOpen || kind === 'followUp') before.current = opening;
  if (isOpen) before.until = Infinity;
  else if (wasOpen) before.until = moment;
  before.isOpen = isOpen;
}

function rowOf(
  { fulfilledAt, fulfilledBy, closedAt }: Naive,
  { first, current, until }: Remembered,
  facts: FileFacts,
  { ends, latest }: { ends: number; latest: number },
): ExpectedRow {
  const { id, kind, knownAt, startDay: policyDay } = first;
  const promisedDueAt = dueOf(first, { knownAt, until: knownAt, policyDay }, facts);
  const dueAt = dueOf(current, { knownAt, until, policyDay }, facts);
  const isEnded = kind !== 'contactRequest' && (ends <= latest || ends < dueAt);
  const closed: Pick<ExpectedRow, 'closedAs' | 'closedAt'> =
    fulfilledAt !== null
      ? { closedAs: 'fulfilled', closedAt: fulfilledAt }
      : closedAt !== null
        ? { closedAs: 'requestClosed', closedAt }
        : isEnded
          ? { closedAs: 'agreementEnded', closedAt: ends }
          : { closedAs: null, closedAt: null };
  return {
    ...{ id, kind, startedOn: current.startDay, startedAt: current.start, promisedDueAt, dueAt },
    ...{ dueDate: brusselsDay(dueAt), fulfilledAt, fulfilledBy, ...closed },
    policyVersion: new Office(facts.shared, knownAt).policyOn(policyDay).version,
  };
}
