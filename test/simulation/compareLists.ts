// What a coach is shown is looked up for that coach alone: it equals what is picked out of everybody's.
import { eightWeeksTo, weekOf } from '../../src/rules/index.ts';
import type { Reader } from '../../src/store/handle.ts';
import { absentCoachesReplacedBy } from '../../src/store/coachHours.ts';
import { comesTo } from '../../src/store/requestAccess.ts';
import { countQueuedRequests, listOpenRequests } from '../../src/store/requestLists.ts';
import { openRequests } from '../../src/store/openRequests.ts';
import { routeFinder } from '../../src/store/requestRoutes.ts';
import { liveCases, liveCasesOf } from '../../src/store/summaryCases.ts';
import { correctionsAsOf } from '../../src/store/summaryCorrections.ts';
import { brusselsDay } from '../rules/oracle.ts';
import type { Coach, SimulatedOffice } from './simulatedOffice.ts';

/** How much was compared. */
export interface ComparedLists {
  requests: number;
  queued: number;
  cases: number;
  corrections: number;
}

/** Compares the lists of each coach as they are now; each difference is a line. */
export function compareLists({ store, coaches, differences }: SimulatedOffice): ComparedLists {
  const compared: ComparedLists = { requests: 0, queued: 0, cases: 0, corrections: 0 };
  const { from, to } = eightWeeksTo(weekOf(brusselsDay(store.clock())));
  for (const coach of coaches)
    store.read((db) => {
      const span = { from, to, knownAt: db.now };
      const mine = <T extends { answererId: string | null }>(all: readonly T[]): T[] =>
        all.filter((one) => one.answererId === coach.personId);
      const lists = {
        requests: [listOpenRequests(db, coach, 'test').map(({ id }) => id), routed(db, coach)],
        cases: [told(liveCasesOf(db, span, coach.personId)), told(mine(liveCases(db, span)))],
        corrections: [
          told(correctionsAsOf(db, db.now, coach.personId)),
          told(mine(correctionsAsOf(db, db.now))),
        ],
      } satisfies Record<Exclude<keyof ComparedLists, 'queued'>, [string[], string[]]>;
      const waiting = queued(db);
      compared.queued += waiting;
      const counted = countQueuedRequests(db, coach);
      if (counted !== waiting) differences.push(`queued: ${counted}, expected ${waiting}`);
      for (const [name, [shown = [], expected = []]] of Object.entries(lists)) {
        compared[name as keyof ComparedLists] += expected.length;
        if (JSON.stringify(shown) !== JSON.stringify(expected))
          differences.push(`${name} of ${coach.personId}: ${shown.join()}, expected ${expected.join()}`); // prettier-ignore
      }
    });
  return compared;
}

/** How many nobody took and nobody in person is to answer. */
function queued(db: Reader): number {
  const routes = routeFinder(db);
  return openRequests(db, brusselsDay(db.now)).filter(
    (request) => request.takenBy === null && routes.of(request).as === 'queue',
  ).length;
}

/** Each request with its route, of whomever it is. */
function routed(db: Reader, coach: Coach): string[] {
  const today = brusselsDay(db.now);
  const replaced = absentCoachesReplacedBy(db, coach.personId, { from: today, to: today });
  const own = new Set([coach.personId, ...replaced]);
  const routes = routeFinder(db);
  return openRequests(db, today)
    .filter(
      ({ coachId, takenBy, ...rest }) =>
        own.has(coachId ?? '') ||
        takenBy === coach.personId ||
        comesTo(coach, { route: routes.of({ coachId, ...rest }), takenBy }),
    )
    .map(({ id }) => id);
}

function told(cases: readonly object[]): string[] {
  return cases.map((one) => JSON.stringify(one)).sort();
}
