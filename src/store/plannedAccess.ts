// Who may make, see and change an appointment: who goes, and whoever has all of its files; a lead all.
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { PlanContent, PlannedVisit } from './plannedRecord.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

const employerOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('agreement').select('employerId').where('id', '=', param('id')),
);
const workplaceOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('workplace').select('employerId').where('id', '=', param('id')),
);

/** At one employer, in files that are one's own today or on that day. */
export function mayPlanFor(db: Reader, who: StaffPrincipal, content: PlanContent): boolean {
  const { agreementIds, employerId, workplaceId, date } = content;
  const days = [brusselsDay(db.now), date];
  return (
    agreementIds.length > 0 &&
    agreementIds.every(
      (id) =>
        db.first(employerOf, { id })?.employerId === employerId &&
        days.some((day) => mayOpenAgreement(db, who, id, { from: day, to: day })),
    ) &&
    (workplaceId === null || db.first(workplaceOf, { id: workplaceId })?.employerId === employerId)
  );
}

/** One's own, while one is a coach or lead; else when every file in it may be opened, or as a lead. */
export function mayChangePlan(
  db: Reader,
  who: StaffPrincipal,
  { coachId, agreements }: PlannedVisit,
): boolean {
  if (hasRole(who, 'teamLead')) return true;
  if (!hasRole(who, 'coach')) return false;
  if (coachId === who.personId) return true;
  const today = brusselsDay(db.now);
  return agreements.every(({ agreementId }) =>
    mayOpenAgreement(db, who, agreementId, { from: today, to: today }),
  );
}
