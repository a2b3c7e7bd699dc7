// "Wat staat er open?": the open commitments of one's own files, logged as a look at each.
import { sql } from 'kysely';
import { agreementsOfCoaches } from './assignments.ts';
import { commitmentOf, type StoredCommitment } from './commitmentRows.ts';
import type { Reader } from './handle.ts';
import { ownAgreementIds } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';

export interface OpenCommitment extends StoredCommitment {
  employerId: string;
  employerName: string;
  employeeName: string;
}

interface Page {
  today: string;
  employerId: string | null;
  limit: number;
  offset: number;
}

/** Nothing is owed any more after the agreement's last day. */
const open = (param: Param<Page>) =>
  query
    .selectFrom('commitment')
    .innerJoin('agreement', 'agreement.id', 'commitment.agreementId')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .selectAll('commitment')
    .select(['agreement.employerId', 'employer.name as employerName'])
    .select('employee.name as employeeName')
    .where('commitment.closedAs', 'is', null)
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}`)
    .where(
      sql<boolean>`agreement.employerId = ifnull(${param('employerId')}, agreement.employerId)`,
    )
    .orderBy('commitment.dueAt')
    .orderBy('commitment.id')
    .limit(param('limit'))
    .offset(param('offset'));

const openOfAll = prepare<Page>()((param) => open(param));
const openOf = prepare<Page & { agreementIds: string }>()((param) =>
  open(param).where(
    'commitment.agreementId',
    'in',
    sql<string>`(SELECT value FROM json_each(${param('agreementIds')}))`,
  ),
);

/**
 * Open commitments by deadline. One's own (assigned or as back-up); a team lead may ask for the
 * team, one coach or one employer.
 */
export function listOpenCommitments(
  db: Reader,
  who: Principal,
  options: {
    today: string;
    why: string;
    scope?: { kind: 'own' } | { kind: 'team' } | { kind: 'coach'; coachId: string };
    employerId?: string;
    limit?: number;
    offset?: number;
  },
): OpenCommitment[] {
  const { today, scope = { kind: 'own' }, employerId = null, limit = 50, offset = 0 } = options;
  const page: Page = { today, employerId, limit, offset };
  if (who.kind !== 'staff') return [];
  if (!hasRole(who, scope.kind === 'own' ? 'coach' : 'teamLead')) return [];
  const ids =
    scope.kind === 'own'
      ? ownAgreementIds(db, who.personId, { from: today, to: today })
      : scope.kind === 'coach'
        ? agreementsOfCoaches(db, [scope.coachId], today).map((row) => row.agreementId)
        : null;
  const rows = ids
    ? db.all(openOf, { ...page, agreementIds: JSON.stringify(ids) })
    : db.all(openOfAll, page);
  for (const subjectId of new Set(rows.map((row) => row.agreementId!)))
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why: options.why });
  return rows.map((row) => ({ ...row, ...commitmentOf(row) }) as OpenCommitment);
}
