// "Wat staat er open?": the open commitments of one's own files, of a coach or of the team, a page at a
// time; logged as a look at each.
import { sql } from 'kysely';
import { openAgreementsOf } from './assignments.ts';
import { addDays, brusselsDay, brusselsInstant } from './brusselsTime.ts';
import { absentCoachesReplacedBy } from './coachHours.ts';
import type { Reader } from './handle.ts';
import type { OpenItem, OpenScope } from './openItem.ts';
import { byName, noteLooks, openItems, unseenItems } from './openItems.ts';
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
  /** Due before this moment (epoch ms). */
  dueBefore?: number;
  offset: number;
  limit: number;
  why: string;
}

interface Which {
  today: string;
  employerId: string | null;
  /** Instant; by the moment, not the day: the indexes of what is open hold moments. */
  dueBefore: number;
}

interface Page extends Which {
  limit: number;
  offset: number;
}

/** Nothing is owed any more after the agreement's last day. */
const isOwed = (param: Param<Which>) =>
  sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}
    AND (${param('employerId')} IS NULL OR agreement.employerId = ${param('employerId')})`;

const open = (param: Param<Page>) =>
  query
    .selectFrom('commitment')
    .leftJoin('agreement', 'agreement.id', 'commitment.agreementId')
    .leftJoin('employee', 'employee.id', 'agreement.employeeId')
    .leftJoin('request', (join) =>
      join.onRef('request.id', '=', 'commitment.openerId').on('commitment.agreementId', 'is', null),
    )
    .select('commitment.id')
    .where('commitment.closedAs', 'is', null)
    .where('commitment.dueAt', '<', param('dueBefore'))
    .where(isOwed(param))
    .orderBy('commitment.dueAt')
    .orderBy(byName)
    .orderBy('commitment.id')
    .limit(param('limit'))
    .offset(param('offset'));

const openOfAll = prepare<Page>()((param) => open(param));

/** A look at each agreement, instead of one for each of its commitments. */
const countOfAll = prepare<Which>()((param) =>
  query
    .selectFrom(({ selectFrom, fn }) =>
      selectFrom('commitment')
        .select(['agreementId', fn.countAll<number>().as('count')])
        .where('closedAs', 'is', null)
        .where('dueAt', '<', param('dueBefore'))
        .groupBy('agreementId')
        .as('file'),
    )
    .leftJoin('agreement', 'agreement.id', 'file.agreementId')
    .select(sql<number>`ifnull(sum(file.count), 0)`.as('total'))
    .where(isOwed(param)),
);

/** Those of some agreements, and what somebody took without having the file. */
const openOf = prepare<Page & { agreementIds: string; takenBy: string }>()((param) =>
  open(param)
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .where(
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
  const found = findOpen(db, who, question);
  return found && { items: openItems(db, who, found.ids, question.why), total: found.total };
}

/**
 * Looks through the first `limit` for those that `choose` picks, and gives a part of them; only what is
 * given was seen, and noted. Null when the scope is not theirs to see.
 */
export function searchOpenCommitments(
  db: Reader,
  who: Principal,
  question: OpenQuestion & { skip: number; count: number },
  choose: (items: readonly OpenItem[]) => readonly OpenItem[],
): { items: readonly OpenItem[]; total: number } | null {
  const found = findOpen(db, who, question);
  if (!found) return null;
  const chosen = choose(unseenItems(db, found.ids));
  const items = chosen.slice(question.skip, question.skip + question.count);
  noteLooks(db, who, items, question.why);
  return { items, total: chosen.length };
}

function findOpen(db: Reader, who: Principal, question: OpenQuestion): Found | null {
  const { scope, employerId = null, dueTo, offset, limit, why } = question;
  if (who.kind !== 'staff' || !maySee(who, scope)) {
    const subjectId = scope.kind === 'coach' ? scope.coachId : 'team';
    const subject = scope.kind === 'coach' ? 'person' : 'team';
    db.noteAccess({ who, action: 'refused', subject, subjectId, why });
    return null;
  }
  const today = brusselsDay(db.now);
  const { dueBefore: moment = Infinity } = question;
  const dayAfter = dueTo === undefined ? Infinity : brusselsInstant(addDays(dueTo, 1), '00:00');
  const dueBefore = Math.min(moment, dayAfter);
  const page: Page = { today, employerId, dueBefore, offset, limit };
  const files = filesOf(db, who, { ...question, today });
  return files ? pageOf(db, { ...page, ...files }) : pageOfAll(db, page);
}

interface Found {
  ids: string[];
  total: number;
}

function pageOfAll(db: Reader, page: Page): Found {
  const ids = db.all(openOfAll, page).map((row) => row.id);
  return { ids, total: db.first(countOfAll, page)!.total };
}

function pageOf(db: Reader, page: Page & { agreementIds: string; takenBy: string }): Found {
  const rows = db.all(openOf, page);
  // Beyond the last page there is no row to say how many there are.
  const counted =
    rows.length > 0 || page.offset === 0 ? rows : db.all(openOf, { ...page, offset: 0, limit: 1 });
  return { ids: rows.map((row) => row.id), total: counted[0]?.total ?? 0 };
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
    scope.kind === 'own'
      ? absentCoachesReplacedBy(db, who.personId, { from: today, to: today })
      : [];
  const coachId = scope.kind === 'own' ? who.personId : scope.coachId;
  const ids = openAgreementsOf(db, [coachId, ...replaced], today);
  const wanted = only ? ids.filter((id) => only.includes(id)) : ids;
  return { agreementIds: JSON.stringify(wanted), takenBy: only ? '' : coachId };
}
