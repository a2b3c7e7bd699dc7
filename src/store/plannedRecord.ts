// The shapes of an appointment as it is kept, and the answers of its repository.
import type { LocalDate } from '../rules/index.ts';
import type { VisitMode } from './visitRecord.ts';

export type PlanStatus = 'planned' | 'done' | 'cancelled' | 'closedDoor';

export interface PlanContent {
  employerId: string;
  workplaceId: string | null;
  agreementIds: readonly string[];
  date: LocalDate;
  start: string | null;
  end: string | null;
  mode: VisitMode;
}

export interface PlannedVisit {
  id: string;
  /** Who goes. */
  coachId: string;
  employerId: string;
  employerName: string;
  workplaceId: string | null;
  workplaceName: string | null;
  agreements: readonly { agreementId: string; employeeId: string; employeeName: string }[];
  date: LocalDate;
  start: string | null;
  end: string | null;
  mode: VisitMode;
  status: PlanStatus;
  /** Raised with every change; the iCalendar SEQUENCE. */
  sequence: number;
}

/** What a calendar needs besides. */
export interface AppointmentRecord extends PlannedVisit {
  coachName: string;
  coachEmail: string | null;
  /** Of the workplace. */
  address: string | null;
  /** Epoch ms of the first version and of this one. */
  createdAt: number;
  changedAt: number;
}

export type PlanOutcome =
  | { kind: 'saved' | 'existing'; planned: PlannedVisit }
  | {
      kind: 'refused';
      reason:
        | 'notYourFile'
        | 'past'
        | 'tooFarAhead'
        | 'endBeforeStart'
        | 'agreementNotActive'
        | 'unknownPlan'
        | 'notPlanned'
        | 'keyUsed';
    };
