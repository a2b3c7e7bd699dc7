// The shapes of a new agreement as it is entered, and the answers of its door.
import type { LocalDate, NewAgreementRefusal, NewAgreementWarning } from '../rules/index.ts';

export interface NewAgreementContent {
  /** An enterprise number of ten digits: an employer that is known by it keeps its name. */
  enterpriseNumber: string;
  employerName: string;
  /** The service's own reference: an employee that is known by it keeps the name. */
  employeeReference: string;
  employeeName: string;
  /** null: the next in the row of the year. */
  reference: string | null;
  coachId: string;
  start: LocalDate;
  employmentStart: LocalDate;
  modelVersion: string;
  workplaces: readonly string[];
  /** In temporary agency work: at which company. */
  userCompany: string | null;
  premiumFrom: LocalDate;
  years: 2 | 5;
  approvedOn: LocalDate;
  quarterCents: number | null;
  wagePermille: number | null;
  coworkerCoach: string | null;
  contact: { name: string; email: string | null; phone: string | null } | null;
}

export type NewAgreementProblem =
  | NewAgreementRefusal
  | 'notALead'
  | 'keyUsed'
  | 'notACoach'
  | 'referenceTaken'
  /** A known number or reference with another name: somebody else is meant, or a slip. */
  | 'otherEmployerName'
  | 'otherEmployeeName'
  | 'nationalNumber';

export interface AddedAgreement {
  agreementId: string;
  reference: string;
  warnings: readonly NewAgreementWarning[];
}
export type NewAgreementOutcome =
  | ({ kind: 'saved' | 'existing' } & AddedAgreement)
  /** `known` is the name under which a number or reference is known. */
  | { kind: 'refused'; problems: readonly { problem: NewAgreementProblem; known?: string }[] };
