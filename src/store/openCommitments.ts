// "Wat staat er open?": the open commitments of one's own files, logged as a look at each.
import { coachOn } from './assignments.ts';
import { listAgreements } from './agreements.ts';
import { openCommitmentsOf } from './commitments.ts';
import type { OpenCommitment } from './commitments.ts';
import type { Reader } from './handle.ts';
import { ownAgreementIds } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

const atEmployer = prepare<{ employerId: string }>()((param) =>
  query.selectFrom('agreement').select('id').where('employerId', '=', param('employerId')),
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
  if (who.kind !== 'staff') return [];
  const { today, scope = { kind: 'own' }, limit = 50, offset = 0 } = options;
  const period = { from: today, to: today };
  let ids: string[];
  if (scope.kind === 'own')
    ids = hasRole(who, 'coach') ? ownAgreementIds(db, who.personId, period) : [];
  else if (!hasRole(who, 'teamLead')) return [];
  else ids = listAgreements(db, who, { today }).map((agreement) => agreement.id);
  if (scope.kind === 'coach') ids = ids.filter((id) => coachOn(db, id, today) === scope.coachId);
  if (options.employerId) {
    const { employerId } = options;
    const there = new Set(db.all(atEmployer, { employerId }).map((row) => row.id));
    ids = ids.filter((id) => there.has(id));
  }
  const found = openCommitmentsOf(db, ids, today, { limit, offset });
  for (const subjectId of new Set(found.map((commitment) => commitment.agreementId)))
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why: options.why });
  return found;
}
