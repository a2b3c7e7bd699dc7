// Who answers a request as of now, by the rules: with what is known of the coaches.
import { calendarKnownAt, requestRoute } from '../rules/index.ts';
import type {
  CoachPatternFact,
  CompiledCalendar,
  RequestRoute,
  RouteInput,
} from '../rules/index.ts';
import { coachesAtWork, coverFacts } from './absenceRows.ts';
import { coachOn } from './assignments.ts';
import { addDays, brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Route, StoredRequest } from './requestRecord.ts';
import type { OpenRequest } from './openRequests.ts';
import type { RequestRecord } from './requestRows.ts';

/** Days before and after today from which absences count: a request is answered long before. */
const AROUND_DAYS = 31;

/** Of whom a request is and when it came in: that decides its route on a day. */
export type RoutedBy = Pick<OpenRequest, 'coachId' | 'receivedAt' | 'receivedDay'>;

const QUEUE: Route = { personId: null, as: 'queue', alsoTold: [], nobodyThere: false };

export interface Routes {
  of(request: RoutedBy): Route;
  /** The coaches whose requests come to somebody else, or to the queue: they are away, or left. */
  away(): readonly string[];
  /**
   * The coaches of whom a request may come to somebody, or to the queue. Of all others it surely does not:
   * they are there, and that person is no back-up of theirs. No route has to be worked out for that.
   */
  coachesFor(personId: string): string[];
}

/** Finds routes as of the moment of the reader. */
export function routeFinder(db: Reader): Routes {
  const today = brusselsDay(db.now);
  const year = Number(today.slice(0, 4));
  const book = (): RouteBook => db.ofRecords(routeBookOn, today);
  let known: KnownRoutes | undefined;
  const routes = (): KnownRoutes => {
    const span = { fromYear: year - 1, toYear: year + 1 };
    return (known ??= book().knownOn(calendarKnownAt(db.facts(), db.now, span)));
  };
  const ruled = (coachId: string, receivedAt: number): RequestRoute => {
    const { calendar } = routes();
    const since = Math.max(receivedAt, calendar.days.starts[0]!);
    const about = { coachId, calendar, today, receivedAt: since, knownAt: Infinity };
    const verdict = requestRoute({ ...book().facts.of(db, coachId), ...about });
    if (verdict.kind !== 'result') throw new Error(`No route: ${verdict.kind}`);
    return verdict;
  };
  const away = (): readonly string[] => {
    const { left, absent } = book().facts;
    if (absent.length === 0) return left;
    const kept = routes();
    kept.away ??= [...left, ...absent.filter((id) => ruled(id, db.now).as !== 'coach')];
    return kept.away;
  };
  return {
    of({ coachId, receivedAt, receivedDay }) {
      if (coachId === null) return QUEUE;
      const key = `${receivedDay} ${coachId}`;
      const before = routes().byDayAndCoach.get(key);
      if (before) return before;
      const { personId, as, alsoTold, nobodyThere } = ruled(coachId, receivedAt);
      const route = { personId, as, alsoTold, nobodyThere };
      routes().byDayAndCoach.set(key, route);
      return route;
    },
    away,
    coachesFor: (personId) => [
      ...new Set([personId, ...away(), ...(book().facts.backedBy.get(personId) ?? [])]),
    ],
  };
}

/** Routes that were worked out; they hold as long as the records and the calendar stay as they are. */
interface KnownRoutes {
  calendar: CompiledCalendar;
  /** All requests of a coach that came in on one day go the same way. */
  byDayAndCoach: Map<string, Route>;
  away: readonly string[] | null;
}

interface RouteBook {
  facts: RouteFacts;
  knownOn(calendar: CompiledCalendar): KnownRoutes;
}

function routeBookOn(db: Reader, today: string): RouteBook {
  let known: KnownRoutes | null = null;
  return {
    facts: routeFactsOn(db, today),
    knownOn(calendar) {
      if (known?.calendar !== calendar) known = { calendar, byDayAndCoach: new Map(), away: null };
      return known;
    },
  };
}

/** Gives requests their route as of the moment of the reader. */
export function withRoutes(db: Reader): (request: RequestRecord) => StoredRequest {
  const today = brusselsDay(db.now);
  const routes = routeFinder(db);
  return (request) => {
    const { tiedToId: _, ...rest } = request;
    const { agreementId, receivedAt } = request;
    const coachId = agreementId === null ? null : coachOn(db, agreementId, today);
    const route = routes.of({ coachId, receivedAt, receivedDay: brusselsDay(receivedAt) });
    const { personId } = route;
    const name = personId === null ? null : db.first(nameOf, { id: personId })!.name;
    return { ...rest, route, routedToName: name };
  };
}

const people = prepare()(() => query.selectFrom('person').select('id'));
const nameOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('person').select('name').where('id', '=', param('id')),
);
const patternsOf = prepare<{ coachId: string }>()((param) =>
  query
    .selectFrom('coachPattern')
    .select(['coachId', 'weekdays', 'effectiveFrom', 'recordedAt'])
    .where('coachId', '=', param('coachId'))
    .orderBy('recordedAt')
    .orderBy('id'),
);

type Facts = Pick<RouteInput, 'patterns' | 'absences' | 'backups' | 'atWork'>;

interface RouteFacts {
  /** Those of a coach and of whoever may replace that coach. */
  of(db: Reader, coachId: string): Facts;
  /** Who no longer works here. */
  left: readonly string[];
  /** Who works here and has an absence that is not over yet. */
  absent: readonly string[];
  /** For whom somebody ever was the usual back-up, or is named in an absence. */
  backedBy: ReadonlyMap<string, readonly string[]>;
}

function routeFactsOn(db: Reader, today: string): RouteFacts {
  const period = { from: addDays(today, -AROUND_DAYS), to: addDays(today, AROUND_DAYS) };
  const cover = coverFacts(db, period);
  const atWork = coachesAtWork(db);
  const absences = Map.groupBy(cover.absences, ({ coachId }) => coachId);
  const backups = Map.groupBy(cover.backups, ({ coachId }) => coachId);
  const backedBy = new Map<string, string[]>();
  for (const { coachId, backupId } of [...cover.backups, ...cover.absences])
    if (backupId) backedBy.set(backupId, [...(backedBy.get(backupId) ?? []), coachId]);
  return {
    of(db, coachId) {
      const cover = [...(absences.get(coachId) ?? []), ...(backups.get(coachId) ?? [])];
      const ids = [...new Set([coachId, ...cover.flatMap(({ backupId }) => backupId ?? [])])];
      return {
        atWork,
        absences: ids.flatMap((id) => absences.get(id) ?? []),
        backups: ids.flatMap((id) => backups.get(id) ?? []),
        patterns: ids
          .flatMap((id) => db.all(patternsOf, { coachId: id }))
          .map((row): CoachPatternFact => ({
            ...row,
            weekdays: JSON.parse(row.weekdays) as CoachPatternFact['weekdays'],
          })),
      };
    },
    left: db
      .all(people, {})
      .map(({ id }) => id)
      .filter((id) => !atWork.has(id)),
    absent: [...absences.keys()].filter(
      (id) => atWork.has(id) && absences.get(id)!.some(({ to }) => to >= today),
    ),
    backedBy,
  };
}
