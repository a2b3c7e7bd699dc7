// The tables as Kysely sees them. Ids are text, instants epoch milliseconds (UTC), local days
// 'YYYY-MM-DD' and times 'HH:mm' in Brussels, booleans 0 or 1, JSON text.
import type { Generated } from 'kysely';
import type { BookkeepingTables } from './bookkeepingSchema.ts';
import type { BillingTables } from './billingSchema.ts';
import type { ErasureTables } from './erasureSchema.ts';
import type { OutboxTables } from './outboxSchema.ts';
import type {
  EstimateTable,
  PlannedAgreementTable,
  PlannedVersionTable,
  PlannedVisitTable,
  RequestTable,
} from './requestSchema.ts';
import type { QuestionTables } from './questionSchema.ts';
import type { CoverTables } from './coverSchema.ts';
import type { PersonTables } from './personSchema.ts';
import type { RecordsTables } from './recordsSchema.ts';
import type { SummaryTables } from './summarySchema.ts';
import type { WebTables } from './webSchema.ts';

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
export interface AssignmentTable extends Dated {
  id: Generated<number>;
  agreementId: string;
  coachId: string;
  note: string | null;
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
  demo: Flag;
  /** When all that names a person was removed; null: it is a file. */
  erasedAt: Generated<Instant | null>;
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
  /** Null for a question of somebody without an agreement. */
  agreementId: string | null;
  payload: Json;
  /** What was told at that moment: PromisedDeadline[]. */
  promised: Json;
}
export interface CommitmentTable {
  id: string;
  agreementId: string | null;
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
  closedAt: Instant | null;
  policyVersion: string;
  calendarVersion: string;
}
export interface DecisionTable extends Dated {
  seq: Generated<number>;
  id: string;
  kind: string;
  payload: Json;
}
export interface Schema
  extends
    BookkeepingTables,
    OutboxTables,
    PersonTables,
    QuestionTables,
    RecordsTables,
    SummaryTables,
    WebTables,
    BillingTables,
    CoverTables,
    ErasureTables {
  employer: EmployerTable;
  workplace: WorkplaceTable;
  employee: EmployeeTable;
  person: PersonTable;
  personRole: PersonRoleTable;
  coachPattern: CoachPatternTable;
  coachBackup: CoachBackupTable;
  assignment: AssignmentTable;
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
  request: RequestTable;
  estimate: EstimateTable;
  plannedVisit: PlannedVisitTable;
  plannedVersion: PlannedVersionTable;
  plannedAgreement: PlannedAgreementTable;
}
