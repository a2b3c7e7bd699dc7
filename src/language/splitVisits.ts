// Splits a message into visits: by day, by what came before, by time, by kind of contact, then where another contact begins.
import { splitByAfter } from './splitByAfter.ts';
import { splitByContact } from './splitByContact.ts';
import { splitByDay } from './splitByDay.ts';
import { splitByKind } from './splitByKind.ts';
import { splitByTime } from './splitByTime.ts';
import type { VisitFacts } from './visitFacts.ts';
import type { Segment } from './visitSegments.ts';

/** The visits of a message in their order; a message of one visit is one segment. */
export function splitVisits(facts: VisitFacts): Segment[] {
  return splitByDay(facts)
    .flatMap((segment) => splitByAfter(facts, segment))
    .flatMap((segment) => splitByTime(facts, segment))
    .flatMap((segment) => splitByKind(facts, segment))
    .flatMap((segment) => splitByContact(facts, segment));
}
