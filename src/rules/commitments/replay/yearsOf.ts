// The span of years that a calendar must hold to count every deadline of some events.
import type { CommitmentFacts } from '../commitmentFacts.ts';
import type { DomainEvent } from '../domainEvents.ts';

/** From the year before the earliest day to two years after the latest. */
export function yearsOf(
  events: readonly DomainEvent[],
  { assignments, suspensions }: CommitmentFacts,
): [fromYear: number, toYear: number] {
  let from = Infinity;
  let to = -Infinity;
  const include = (year: number): void => {
    from = Math.min(from, year);
    to = Math.max(to, year);
  };
  for (const event of events) for (const year of yearsIn(event)) include(year);
  for (const one of assignments) include(Number(one.effectiveFrom.slice(0, 4)));
  for (const { to: last } of suspensions) include(Number(last.slice(0, 4)));
  return [from - 1, to + 2];
}

function yearsIn(event: DomainEvent): number[] {
  const years = [yearAt(event.recordedAt)];
  if ('on' in event) years.push(Number(event.on.slice(0, 4)));
  if ('at' in event) years.push(yearAt(event.at));
  if ('receivedAt' in event) years.push(yearAt(event.receivedAt));
  return years;
}

function yearAt(at: number): number {
  return new Date(at).getUTCFullYear();
}
