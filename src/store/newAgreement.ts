// A new agreement entered in chat: all that belongs to it in one transaction, once per submission key.
import { v7 as newId } from 'uuid';
import { factInForceOrFirst, judgeNewAgreement } from '../rules/index.ts';
import type { NewAgreementWarning } from '../rules/index.ts';
import { addAssignment } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import type { Reader, Tx } from './handle.ts';
import { agreementEvents } from './import/agreementEvents.ts';
import { NATIONAL_NUMBER } from './import/importDossiers.ts';
import {
  employeeWith,
  employerWith,
  isReferenceTaken,
  nextReference,
  spansOf,
} from './newAgreementLookups.ts';
import type {
  AddedAgreement,
  NewAgreementContent,
  NewAgreementOutcome,
  NewAgreementProblem,
} from './newAgreementRecord.ts';
import { peopleWithRole } from './people.ts';
import { recordPremium } from './premiums.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { query } from './query.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import type { Submission } from './visitRecord.ts';

const WHAT = 'newAgreement';

/** Adds an agreement with its employer, employee, workplaces, premiums and people; for a team lead. */
export function addAgreement(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  content: NewAgreementContent,
): NewAgreementOutcome {
  if (!hasRole(who, 'teamLead')) {
    tx.noteAccess({ who, action: 'refused', subject: 'team', subjectId: WHAT, why: by.why });
    return { kind: 'refused', problems: [{ problem: 'notALead' }] };
  }
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return { kind: 'refused', problems: [{ problem: 'keyUsed' }] };
  if (done) return { kind: 'existing', ...(done.result as AddedAgreement) };
  const judged = judge(tx, content);
  if (judged.problems.length > 0) return { kind: 'refused', problems: judged.problems };
  const { agreementId, reference } = write(tx, who, content);
  const result: AddedAgreement = { agreementId, reference, warnings: judged.warnings };
  const { submissionKey, why } = by;
  keepSubmission(tx, who, { submissionKey, what: WHAT, subjectId: agreementId, result });
  tx.noteAccess({ who, action: 'write', subject: 'agreement', subjectId: agreementId, why });
  return { kind: 'saved', ...result };
}

/** What a submission of this person added, when it was handled before. */
export function findAdded(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
): ({ kind: 'existing' } & AddedAgreement) | null {
  const done = handledBefore(db, who, submissionKey, WHAT);
  if (done === null || done === 'keyUsed' || !hasRole(who, 'teamLead')) return null;
  return { kind: 'existing', ...(done.result as AddedAgreement) };
}

interface Judged {
  problems: { problem: NewAgreementProblem; known?: string }[];
  warnings: readonly NewAgreementWarning[];
}

/** All that is against it, so that it is told at once. */
function judge(tx: Tx, content: NewAgreementContent): Judged {
  const today = brusselsDay(tx.now);
  const policy = factInForceOrFirst(tx.facts().policies, today, tx.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  const employer = employerWith(tx, content.enterpriseNumber);
  const employee = employeeWith(tx, content.employeeReference);
  const { start, employmentStart, approvedOn, premiumFrom, coworkerCoach } = content;
  const verdict = judgeNewAgreement({
    ...{ start, employmentStart, end: null, approvedOn, premiumFrom, today, policy },
    others: employer && employee ? spansOf(tx, employer.id, employee.id) : [],
    hasCoworkerCoach: coworkerCoach !== null,
  });
  const problems: Judged['problems'] = [];
  const other = (known: string | undefined, typed: string): boolean =>
    known !== undefined && plain(known) !== plain(typed);
  if (employer && other(employer.name, content.employerName))
    problems.push({ problem: 'otherEmployerName', known: employer.name });
  if (employee && other(employee.name, content.employeeName))
    problems.push({ problem: 'otherEmployeeName', known: employee.name });
  if (NATIONAL_NUMBER.test(content.employeeReference)) problems.push({ problem: 'nationalNumber' });
  if (content.reference !== null && isReferenceTaken(tx, content.reference))
    problems.push({ problem: 'referenceTaken' });
  if (!peopleWithRole(tx, 'coach').includes(content.coachId))
    problems.push({ problem: 'notACoach' });
  if (verdict.kind === 'refused') problems.push(...verdict.reasons.map((problem) => ({ problem })));
  return { problems, warnings: verdict.kind === 'result' ? verdict.warnings : [] };
}

function write(
  tx: Tx,
  who: StaffPrincipal,
  content: NewAgreementContent,
): { agreementId: string; reference: string } {
  const recorded = { recordedAt: tx.now, recordedBy: who.personId };
  const employerId = employerWith(tx, content.enterpriseNumber)?.id ?? newId();
  const employeeId = employeeWith(tx, content.employeeReference)?.id ?? newId();
  const agreementId = newId();
  const reference = content.reference ?? nextReference(tx, content.start);
  const { enterpriseNumber, employerName, employeeName, start, employmentStart } = content;
  if (!employerWith(tx, enterpriseNumber)) {
    const row = { id: employerId, name: employerName, enterpriseNumber, aliases: '[]' };
    tx.run(query.insertInto('employer').values({ ...row, demo: 0, ...recorded }));
  }
  if (!employeeWith(tx, content.employeeReference)) {
    const row = { id: employeeId, name: employeeName, reference: content.employeeReference };
    tx.run(query.insertInto('employee').values({ ...row, demo: 0, ...recorded }));
  }
  tx.run(
    query.insertInto('agreement').values({
      ...{ id: agreementId, reference, employerId, employeeId, demo: 0 },
      ...{ startDay: start, employmentStart, endDay: null, modelVersion: content.modelVersion },
      ...recorded,
    }),
  );
  for (const name of content.workplaces)
    addWorkplace(tx, { agreementId, employerId, name, userCompany: content.userCompany }, recorded);
  addPeople(tx, { agreementId, employerId }, content, recorded);
  addPremiums(tx, agreementId, content, who.personId);
  const { coachId } = content;
  const today = brusselsDay(tx.now);
  const effectiveFrom = start < today ? start : today;
  addAssignment(tx, { agreementId, coachId, effectiveFrom, recordedBy: who.personId });
  const days = { agreementId, employmentStart, endDay: null };
  appendEvents(tx, agreementEvents(tx, days, null), who.personId);
  return { agreementId, reference };
}

interface Recorded {
  recordedAt: number;
  recordedBy: string;
}

function addWorkplace(
  tx: Tx,
  place: { agreementId: string; employerId: string; name: string; userCompany: string | null },
  recorded: Recorded,
): void {
  const { agreementId, employerId, name, userCompany } = place;
  const known = tx
    .all(query.selectFrom('workplace').select(['id', 'name']).where('employerId', '=', employerId))
    .find((one) => plain(one.name) === plain(name));
  const workplaceId = known?.id ?? newId();
  if (!known) {
    const row = { id: workplaceId, employerId, name, address: null, userCompany };
    tx.run(query.insertInto('workplace').values({ ...row, ...recorded }));
  }
  tx.run(query.insertInto('agreementWorkplace').values({ agreementId, workplaceId }));
}

function addPeople(
  tx: Tx,
  of: { agreementId: string; employerId: string },
  { contact, coworkerCoach, start }: NewAgreementContent,
  recorded: Recorded,
): void {
  const { agreementId, employerId } = of;
  if (coworkerCoach !== null) {
    const row = { id: newId(), agreementId, name: coworkerCoach, effectiveFrom: start };
    const none = { email: null, phone: null };
    tx.run(query.insertInto('coworkerCoach').values({ ...row, ...none, ...recorded }));
  }
  if (contact === null) return;
  const known = tx
    .all(
      query.selectFrom('contactPerson').select(['id', 'name']).where('employerId', '=', employerId),
    )
    .find((one) => plain(one.name) === plain(contact.name));
  const contactPersonId = known?.id ?? newId();
  if (!known) {
    const unverified = { verifiedAt: null, verifiedBy: null };
    const row = { id: contactPersonId, employerId, ...contact, ...unverified };
    tx.run(query.insertInto('contactPerson').values({ ...row, ...recorded }));
  }
  tx.run(query.insertInto('agreementContact').values({ agreementId, contactPersonId }));
}

function addPremiums(
  tx: Tx,
  agreementId: string,
  content: NewAgreementContent,
  recordedBy: string,
): void {
  const { premiumFrom: from, years, approvedOn, quarterCents, wagePermille } = content;
  const known = { agreementId, from, years, to: null, approvedOn };
  const coaching = { kind: 'coachingSubsidy', permille: null, quarterCents } as const;
  recordPremium(tx, { ...known, ...coaching, premiumId: newId() }, recordedBy);
  if (wagePermille === null) return;
  const wage = { kind: 'wageSubsidy', permille: wagePermille, quarterCents: null } as const;
  recordPremium(tx, { ...known, ...wage, premiumId: newId() }, recordedBy);
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
