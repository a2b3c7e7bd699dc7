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
  callerEmail: string | null;
  /** As typed on the website: ten digits. */
  enterpriseNumber: string | null;
  /** What a visitor of the website can name it by: 'V-…'. */
  reference: string | null;
  /** The moment by which the visitor was told to be contacted. */
  toldDueAt: Instant | null;
  /** The contact person as whom the city's website logged the visitor in. */
  verifiedContactId: string | null;
}
export interface EstimateTable {
  /** 'R-…' */
  reference: string;
  submissionKey: string;
  premiumStart: Day;
  agreementStart: Day;
  quarters: number;
  extraMinutes: number;
  /** Estimate of the rules, as JSON. */
  figures: string;
  madeAt: Instant;
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
