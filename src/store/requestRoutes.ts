// Who answers a request as of now, by the rules: the facts of its coach and back-ups are read once.
import { sql } from 'kysely';
import { calendarKnownAt, requestRoute } from '../rules/index.ts';
import type { AbsenceFact, BackupFact, CoachPatternFact, RouteInput } from '../rules/index.ts';
import { coachOn } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Route, StoredRequest } from './requestRecord.ts';
import type { RequestRecord } from './requestRows.ts';

type CoachFacts = Pick<RouteInput, 'patterns' | 'absences' | 'backups' | 'atWork'>;

/** Gives requests their route as of the moment of the reader; facts are read once per coach. */
export function withRoutes(db: Reader): (request: RequestRecord) => StoredRequest {
  const today = brusselsDay(db.now);
  const year = Number(today.slice(0, 4));
  const span = { fromYear: year - 1, toYear: year + 1 };
  const calendar = calendarKnownAt(db.facts(), db.now, span);
  const earliest = calendar.days.starts[0]!;
  const factsOf = new Map<string, CoachFacts>();

  function routeOf({ agreementId, receivedAt }: RequestRecord): Route {
    const coachId = agreementId === null ? null : coachOn(db, agreementId, today);
    if (coachId === null) return { personId: null, as: 'queue', alsoTold: [] };
    let facts = factsOf.get(coachId);
    if (!facts) factsOf.set(coachId, (facts = readFacts(db, coachId)));
    const since = Math.max(receivedAt, earliest);
    const asked = { ...facts, coachId, calendar, today, receivedAt: since, knownAt: Infinity };
    const verdict = requestRoute(asked);
    if (verdict.kind !== 'result') throw new Error(`No route: ${verdict.kind}`);
    return { personId: verdict.personId, as: verdict.as, alsoTold: verdict.alsoTold };
  }

  return (request) => {
    const { tiedToId: _, ...rest } = request;
    const route = routeOf(request);
    const { personId } = route;
    const name = personId === null ? null : db.first(nameOf, { id: personId })!.name;
    return { ...rest, route, routedToName: name };
  };
}

const nameOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('person').select('name').where('id', '=', param('id')),
);
const patterns = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('coachPattern')
    .select(['coachId', 'weekdays', 'effectiveFrom', 'recordedAt'])
    .where('coachId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('recordedAt')
    .orderBy('id'),
);
const absences = prepare<{ ids: string; today: string }>()((param) =>
  query
    .selectFrom('absence')
    .select(['absenceId', 'coachId', 'fromDay', 'toDay', 'backupId', 'withdrawn', 'recordedAt'])
    .where('coachId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .where(
      'absenceId',
      'in',
      sql<string>`(SELECT x.absenceId FROM absence x WHERE x.coachId = absence.coachId
        AND x.toDay >= ${param('today')})`,
    )
    .orderBy('recordedAt')
    .orderBy('id'),
);
const backups = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('coachBackup')
    .select(['coachId', 'backupId', 'effectiveFrom', 'recordedAt'])
    .where('coachId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('recordedAt')
    .orderBy('id'),
);
const coachesAtWork = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('person')
    .innerJoin('personRole', 'personRole.personId', 'person.id')
    .select('person.id')
    .where('person.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .where('person.retiredAt', 'is', null)
    .where('personRole.revokedAt', 'is', null)
    .where('personRole.role', '=', 'coach'),
);

/** The facts of a coach and of everybody who may replace them. */
function readFacts(db: Reader, coachId: string): CoachFacts {
  const today = brusselsDay(db.now);
  const own = JSON.stringify([coachId]);
  const named = [...db.all(absences, { ids: own, today }), ...db.all(backups, { ids: own })];
  const people = named.flatMap(({ backupId }) => (backupId === null ? [] : [backupId]));
  const ids = JSON.stringify([...new Set([coachId, ...people])]);
  return {
    patterns: db.all(patterns, { ids }).map((row): CoachPatternFact => ({
      ...row,
      weekdays: JSON.parse(row.weekdays) as CoachPatternFact['weekdays'],
    })),
    absences: db.all(absences, { ids, today }).map((row): AbsenceFact => ({
      absenceId: row.absenceId,
      coachId: row.coachId,
      from: row.fromDay,
      to: row.toDay,
      backupId: row.backupId,
      withdrawn: row.withdrawn === 1,
      effectiveFrom: row.fromDay,
      recordedAt: row.recordedAt,
    })),
    backups: db.all(backups, { ids }) satisfies BackupFact[],
    atWork: new Set(db.all(coachesAtWork, { ids }).map((row) => row.id)),
  };
}
