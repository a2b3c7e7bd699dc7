// "Wat staat er open?": the open commitments of one's own files, of a coach or of the team, a page at a
// time; logged as a look at each.
import { sql } from 'kysely';
import { openAgreementsOf } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { coachesReplacedBy } from './coachHours.ts';
import type { Reader } from './handle.ts';
import type { OpenItem, OpenScope } from './openItem.ts';
import { openItems } from './openItems.ts';
import { hasRole } from './principal.ts';
import type { Principal, StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';

export interface OpenQuestion {
  scope: OpenScope;
  employerId?: string;
  /** Only these, as far as they are in the scope. */
  agreementIds?: readonly string[];
  /** Due on this day at the latest. */
  dueTo?: string;
  offset: number;
  limit: number;
  why: string;
}

interface Page {
  today: string;
  employerId: string | null;
  dueTo: string;
  limit: number;
  offset: number;
}

/** Nothing is owed any more after the agreement's last day. */
const open = (param: Param<Page>) =>
  query
    .selectFrom('commitment')
    .leftJoin('agreement', 'agreement.id', 'commitment.agreementId')
    .select(['commitment.id', sql<number>`count(*) OVER ()`.as('total')])
    .where('commitment.closedAs', 'is', null)
    // The plus keeps SQLite from reading all that was ever due: the open ones have an index.
    .where(sql<boolean>`+commitment.dueDate <= ${param('dueTo')}`)
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}`)
    .where(
      sql<boolean>`(${param('employerId')} IS NULL OR agreement.employerId = ${param('employerId')})`,
    )
    .orderBy('commitment.dueAt')
    .orderBy('commitment.id')
    .limit(param('limit'))
    .offset(param('offset'));

const openOfAll = prepare<Page>()((param) => open(param));

/** Those of some agreements, and what somebody took without having the file. */
const openOf = prepare<Page & { agreementIds: string; takenBy: string }>()((param) =>
  open(param).where(
    'commitment.id',
    'in',
    sql<string>`(
      SELECT own.id FROM json_each(${param('agreementIds')}) AS file
        JOIN commitment AS own ON own.agreementId = file.value AND own.closedAs IS NULL
      UNION ALL
      SELECT taken.id FROM request JOIN commitment AS taken ON taken.id IN (
          ifnull(request.agreementId, '') || ':reachable:' || request.id,
          ifnull(request.agreementId, '') || ':onsite:' || request.id,
          ifnull(request.agreementId, '') || ':contactRequest:' || request.id)
        WHERE request.takenBy = ${param('takenBy')} AND request.settledAs IS NULL)`,
  ),
);

/**
 * Open commitments by deadline; `total` counts all pages. One's own (assigned, as back-up, or taken);
 * a team lead may ask for the team or one coach. Null when the scope is not theirs to see.
 */
export function listOpenCommitments(
  db: Reader,
  who: Principal,
  question: OpenQuestion,
): { items: OpenItem[]; total: number } | null {
  const { scope, employerId = null, dueTo = '9999', offset, limit, why } = question;
  if (who.kind !== 'staff' || !maySee(who, scope)) {
    const subjectId = scope.kind === 'coach' ? scope.coachId : 'team';
    const subject = scope.kind === 'coach' ? 'person' : 'team';
    db.noteAccess({ who, action: 'refused', subject, subjectId, why });
    return null;
  }
  const today = brusselsDay(db.now);
  const files = filesOf(db, who, { ...question, today });
  const page: Page = { today, employerId, dueTo, offset, limit };
  const read = (part: Page): { id: string; total: number }[] =>
    files ? db.all(openOf, { ...part, ...files }) : db.all(openOfAll, part);
  const rows = read(page);
  // Beyond the last page there is no row to say how many there are.
  const counted = rows.length > 0 || offset === 0 ? rows : read({ ...page, offset: 0, limit: 1 });
  const ids = rows.map((row) => row.id);
  return { items: openItems(db, who, ids, why), total: counted[0]?.total ?? 0 };
}

function maySee(who: StaffPrincipal, scope: OpenScope): boolean {
  if (hasRole(who, 'teamLead')) return true;
  const isOwn = scope.kind === 'own' || (scope.kind === 'coach' && scope.coachId === who.personId);
  return isOwn && hasRole(who, 'coach');
}

/** Whose files, and who took requests; null for all. */
function filesOf(
  db: Reader,
  who: StaffPrincipal,
  { scope, agreementIds: only, today }: OpenQuestion & { today: string },
): { agreementIds: string; takenBy: string } | null {
  if (scope.kind === 'team')
    return only ? { agreementIds: JSON.stringify(only), takenBy: '' } : null;
  const replaced =
    scope.kind === 'own' ? coachesReplacedBy(db, who.personId, { from: today, to: today }) : [];
  const coachId = scope.kind === 'own' ? who.personId : scope.coachId;
  const ids = openAgreementsOf(db, [coachId, ...replaced], today);
  const wanted = only ? ids.filter((id) => only.includes(id)) : ids;
  return { agreementIds: JSON.stringify(wanted), takenBy: only ? '' : coachId };
}
