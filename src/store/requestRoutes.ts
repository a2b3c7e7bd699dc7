// Who answers a request as of now, by the rules: with what is known of the coaches.
import { calendarKnownAt, requestRoute } from '../rules/index.ts';
import type { CoachPatternFact, RouteInput } from '../rules/index.ts';
import { coachesAtWork, coverFacts } from './absenceRows.ts';
import { coachOn } from './assignments.ts';
import { addDays, brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Route, StoredRequest } from './requestRecord.ts';
import type { OpenRequest, RequestRecord } from './requestRows.ts';

/** Days before and after today from which absences count: a request is answered long before. */
const AROUND_DAYS = 31;

/** Of whom a request is and when it came in: that decides its route on a day. */
export type RoutedBy = Pick<OpenRequest, 'coachId' | 'receivedAt' | 'receivedDay'>;

const QUEUE: Route = { personId: null, as: 'queue', alsoTold: [], nobodyThere: false };

/** Finds routes as of the moment of the reader; the facts are read once. */
export function routeFinder(db: Reader): (request: RoutedBy) => Route {
  const today = brusselsDay(db.now);
  const year = Number(today.slice(0, 4));
  const calendar = calendarKnownAt(db.facts(), db.now, { fromYear: year - 1, toYear: year + 1 });
  const earliest = calendar.days.starts[0]!;
  let factsOf: ((coachId: string) => Facts) | undefined;
  /** All requests of a coach that came in on one day go the same way. */
  const known = new Map<string, Route>();
  return ({ coachId, receivedAt, receivedDay }) => {
    if (coachId === null) return QUEUE;
    const key = `${receivedDay} ${coachId}`;
    const before = known.get(key);
    if (before) return before;
    factsOf ??= factFinder(db, today);
    const since = Math.max(receivedAt, earliest);
    const about = { coachId, calendar, today, receivedAt: since, knownAt: Infinity };
    const verdict = requestRoute({ ...factsOf(coachId), ...about });
    if (verdict.kind !== 'result') throw new Error(`No route: ${verdict.kind}`);
    const { personId, as, alsoTold, nobodyThere } = verdict;
    const route = { personId, as, alsoTold, nobodyThere };
    known.set(key, route);
    return route;
  };
}

/** Gives requests their route as of the moment of the reader. */
export function withRoutes(db: Reader): (request: RequestRecord) => StoredRequest {
  const today = brusselsDay(db.now);
  const routeOf = routeFinder(db);
  return (request) => {
    const { tiedToId: _, ...rest } = request;
    const { agreementId, receivedAt } = request;
    const coachId = agreementId === null ? null : coachOn(db, agreementId, today);
    const route = routeOf({ coachId, receivedAt, receivedDay: brusselsDay(receivedAt) });
    const { personId } = route;
    const name = personId === null ? null : db.first(nameOf, { id: personId })!.name;
    return { ...rest, route, routedToName: name };
  };
}

const nameOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('person').select('name').where('id', '=', param('id')),
);
const patterns = prepare()(() =>
  query
    .selectFrom('coachPattern')
    .select(['coachId', 'weekdays', 'effectiveFrom', 'recordedAt'])
    .orderBy('recordedAt')
    .orderBy('id'),
);

type Facts = Pick<RouteInput, 'patterns' | 'absences' | 'backups' | 'atWork'>;

/** Reads the facts once; gives those of a coach and of whoever may replace that coach. */
function factFinder(db: Reader, today: string): (coachId: string) => Facts {
  const period = { from: addDays(today, -AROUND_DAYS), to: addDays(today, AROUND_DAYS) };
  const cover = coverFacts(db, period);
  const atWork = coachesAtWork(db);
  const byCoach = {
    absences: Map.groupBy(cover.absences, ({ coachId }) => coachId),
    backups: Map.groupBy(cover.backups, ({ coachId }) => coachId),
    patterns: Map.groupBy(db.all(patterns, {}), ({ coachId }) => coachId),
  };
  return (coachId) => {
    const absences = byCoach.absences.get(coachId) ?? [];
    const backups = byCoach.backups.get(coachId) ?? [];
    const replacing = [...absences, ...backups].flatMap(({ backupId }) => backupId ?? []);
    const ids = [...new Set([coachId, ...replacing])];
    return {
      atWork,
      absences: ids.flatMap((id) => byCoach.absences.get(id) ?? []),
      backups: ids.flatMap((id) => byCoach.backups.get(id) ?? []),
      patterns: ids
        .flatMap((id) => byCoach.patterns.get(id) ?? [])
        .map((row): CoachPatternFact => ({
          ...row,
          weekdays: JSON.parse(row.weekdays) as CoachPatternFact['weekdays'],
        })),
    };
  };
}
