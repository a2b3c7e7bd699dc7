// How a commitment stands at a moment.
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { indexOfInstant, nextOfficeIndex } from '../calendar/officeDays.ts';
import type { InstantMs } from '../core/localDate.ts';
import type { CommitmentState } from './commitment.ts';

export interface StateInput {
  dueAt: InstantMs;
  fulfilledAt: InstantMs | null;
  /** When it was closed without being fulfilled: from then on its state no longer changes. */
  closedAt?: InstantMs | null;
  now: InstantMs;
  calendar: CompiledCalendar;
}

/**
 * `met` up to and including the deadline, `late` after it; not fulfilled: `breached` once the
 * deadline has passed, `atRisk` when it is due today or on the next office day, else `open`.
 */
export function commitmentState(input: StateInput): CommitmentState {
  const { dueAt, fulfilledAt, calendar } = input;
  if (fulfilledAt !== null) return fulfilledAt <= dueAt ? 'met' : 'late';
  const now = Math.min(input.now, input.closedAt ?? Infinity);
  if (now > dueAt) return 'breached';
  const next = nextOfficeIndex(calendar, indexOfInstant(calendar, now));
  return dueAt < calendar.days.starts[next + 1]! ? 'atRisk' : 'open';
}
