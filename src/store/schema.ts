// The tables as Kysely sees them. Ids are text, instants epoch milliseconds (UTC), local days
// 'YYYY-MM-DD' and times 'HH:mm' in Brussels, booleans 0 or 1, JSON text.
import type { Generated } from 'kysely';

type Json = string;
type Instant = number;
type Day = string;
type Flag = 0 | 1;

interface Recorded {
  recordedAt: Instant;
  recordedBy: string;
}
interface Dated extends Recorded {
  effectiveFrom: Day;
}

export interface EmployerTable extends Recorded {
  id: string;
  name: string;
  enterpriseNumber: string | null;
  aliases: Json;
  demo: Flag;
}
export interface WorkplaceTable extends Recorded {
  id: string;
  employerId: string;
  name: string;
  address: string | null;
  /** Name of the user company (gebruiker) with temporary agency work. */
  userCompany: string | null;
}
export interface EmployeeTable extends Recorded {
  id: string;
  /** Reference in the service's own records; never a national number. */
  reference: string;
  name: string;
  demo: Flag;
}
export interface PersonTable extends Recorded {
  id: string;
  tenantId: string | null;
  objectId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  retiredAt: Instant | null;
  demo: Flag;
}
export interface PersonRoleTable extends Recorded {
  id: Generated<number>;
  personId: string;
  role: string;
  revokedAt: Instant | null;
  revokedBy: string | null;
}
export interface CoachPatternTable extends Dated {
  id: Generated<number>;
  coachId: string;
  weekdays: Json;
}
export interface CoachBackupTable extends Dated {
  id: Generated<number>;
  coachId: string;
  backupId: string | null;
}
export interface AbsenceTable extends Recorded {
  id: string;
  coachId: string;
  fromDay: Day;
  toDay: Day;
  backupId: string | null;
  withdrawnAt: Instant | null;
}
export interface AssignmentTable extends Dated {
  id: Generated<number>;
  agreementId: string;
  coachId: string;
  note: string | null;
}
export interface SuspensionTable extends Recorded {
  id: Generated<number>;
  suspensionId: string;
  agreementId: string;
  fromDay: Day;
  toDay: Day;
  reason: string;
  withdrawn: Flag;
}
export interface AgreementTable extends Recorded {
  id: string;
  reference: string;
  employerId: string;
  employeeId: string;
  startDay: Day;
  employmentStart: Day;
  endDay: Day | null;
  /** Version of the model agreement under which it was signed. */
  modelVersion: string;
  subsidyFrom: Day | null;
  subsidyTo: Day | null;
  demo: Flag;
}
export interface AgreementWorkplaceTable {
  agreementId: string;
  workplaceId: string;
}
export interface CoworkerCoachTable extends Dated {
  id: string;
  agreementId: string;
  name: string;
  email: string | null;
  phone: string | null;
}
export interface ContactPersonTable extends Recorded {
  id: string;
  employerId: string;
  name: string;
  email: string | null;
  phone: string | null;
  verifiedAt: Instant | null;
  verifiedBy: string | null;
}
export interface AgreementContactTable {
  agreementId: string;
  contactPersonId: string;
}
export interface VisitTable {
  id: string;
  coachId: string;
  currentVersion: number;
  /** Copies of the current version, for lists. */
  currentStatus: string;
  currentDay: Day;
}
export interface VisitVersionTable extends Recorded {
  visitId: string;
  version: number;
  submissionKey: string;
  status: string;
  employerId: string;
  workplaceId: string | null;
  day: Day;
  startTime: string | null;
  endTime: string | null;
  minutes: number | null;
  extraMinutes: number;
  extraDescription: string | null;
  extraApprovedBy: string | null;
  extraApprovedOn: Day | null;
  mode: string;
  note: string | null;
  late: Flag;
  activityId: string | null;
}
export interface VisitVersionAgreementTable {
  visitId: string;
  version: number;
  agreementId: string;
  outside: Flag;
}
export interface EventTable extends Recorded {
  seq: Generated<number>;
  id: string;
  kind: string;
  agreementId: string;
  payload: Json;
  /** What was promised at that moment: [{ commitmentId, dueAt, dueDate, policyVersion, calendarVersion }]. */
  promised: Json;
}
export interface CommitmentTable {
  id: string;
  agreementId: string;
  kind: string;
  openerId: string;
  startedOn: Day;
  startedAt: Instant;
  promisedDueAt: Instant;
  dueAt: Instant;
  dueDate: Day;
  fulfilledAt: Instant | null;
  fulfilledBy: string | null;
  closedAs: string | null;
  policyVersion: string;
  calendarVersion: string;
  explanation: Json;
}
export interface DecisionTable extends Dated {
  seq: Generated<number>;
  id: string;
  kind: string;
  payload: Json;
}
export interface AccessLogTable {
  seq: Generated<number>;
  at: Instant;
  who: string;
  whoKind: string;
  action: string;
  subject: string;
  subjectId: string;
  why: string;
}
export interface ConversationReferenceTable {
  conversationId: string;
  channelId: string;
  scope: string;
  personId: string | null;
  reference: Json;
  updatedAt: Instant;
}
export interface BotStateTable {
  key: string;
  value: Json;
  etag: number;
  updatedAt: Instant;
}
export interface ImportRunTable extends Recorded {
  id: string;
  files: Json;
  counts: Json;
}
export interface FactVersionTable {
  id: number;
  version: number;
}
export interface SchemaVersionTable {
  version: number;
  name: string;
  appliedAt: Instant;
}

export interface Schema {
  employer: EmployerTable;
  workplace: WorkplaceTable;
  employee: EmployeeTable;
  person: PersonTable;
  personRole: PersonRoleTable;
  coachPattern: CoachPatternTable;
  coachBackup: CoachBackupTable;
  absence: AbsenceTable;
  assignment: AssignmentTable;
  suspension: SuspensionTable;
  agreement: AgreementTable;
  agreementWorkplace: AgreementWorkplaceTable;
  coworkerCoach: CoworkerCoachTable;
  contactPerson: ContactPersonTable;
  agreementContact: AgreementContactTable;
  visit: VisitTable;
  visitVersion: VisitVersionTable;
  visitVersionAgreement: VisitVersionAgreementTable;
  event: EventTable;
  commitment: CommitmentTable;
  decision: DecisionTable;
  accessLog: AccessLogTable;
  conversationReference: ConversationReferenceTable;
  botState: BotStateTable;
  importRun: ImportRunTable;
  factVersion: FactVersionTable;
  schemaVersion: SchemaVersionTable;
}
