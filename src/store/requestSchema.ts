// The tables of what people asked and of appointments for visits, as Kysely sees them.

type Instant = number;
type Day = string;

interface Recorded {
  recordedAt: Instant;
  recordedBy: string;
}

export interface RequestTable extends Recorded {
  id: string;
  submissionKey: string;
  /** Null: a contact request. */
  agreementId: string | null;
  employerName: string | null;
  callerName: string | null;
  /** By which the same caller is recognised on one day. */
  callerKey: string | null;
  callerPhone: string | null;
  callerRole: string;
  wants: string;
  receivedAt: Instant;
  receivedDay: Day;
  subject: string | null;
  channel: string;
  takenBy: string | null;
  takenAt: Instant | null;
  /** Follows the commitment that it opened; null while it is open. */
  settledAs: string | null;
  closedReason: string | null;
  /** The request under an agreement as which it goes on. */
  tiedToId: string | null;
}
export interface PlannedVisitTable {
  id: string;
  coachId: string;
  currentSequence: number;
  currentDay: Day;
}
export interface PlannedVersionTable extends Recorded {
  plannedId: string;
  sequence: number;
  status: string;
  employerId: string;
  workplaceId: string | null;
  day: Day;
  startTime: string | null;
  endTime: string | null;
  mode: string;
  visitId: string | null;
}
export interface PlannedAgreementTable {
  plannedId: string;
  agreementId: string;
  /** Its day while it is planned, else null. */
  upcomingDay: Day | null;
}
