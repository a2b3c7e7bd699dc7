// What the cards about agreements show, in words that are ready to read.
import type { FileChangeName } from './agreementActions.ts';

export interface AgreementSection {
  /** Which part of the agreement. */
  part: 'parties' | 'premium' | 'fee' | 'plan' | 'end';
  facts: readonly { label: string; value: string }[];
}

export interface AgreementView {
  agreementId: string;
  employer: string;
  employee: string;
  /** "loopt", "loopt tot en met donderdag 14 januari 2027": said under the title. */
  status: string;
  /** Sentences that want to be read first. */
  warnings: readonly string[];
  sections: readonly AgreementSection[];
  /** What comes due in the file, by day. */
  clocks: readonly string[];
  /** What is no business of the city (S0 art. 9 and 10). */
  excludes: readonly string[];
  /** Settings that the sources leave open. */
  unconfirmed: readonly string[];
  /** What may be told of it by whoever looks; empty for an employer. */
  changes: readonly FileChangeName[];
}

/** What was asked of one file. */
export interface FileAnswerRow {
  agreementId: string;
  /** Employer and employee. */
  who: string;
  /** Sentences: the answer itself. */
  lead: readonly string[];
  facts: readonly { label: string; value: string }[];
  /** The last one that was made, where the question is about money. */
  invoice: { id: string; number: string } | null;
}

export interface FileAnswerView {
  title: string;
  rows: readonly FileAnswerRow[];
  /** Said once, for all of them. */
  notes: readonly string[];
}

export interface AgreementRowView {
  agreementId: string;
  employer: string;
  employee: string;
  status: string;
}

export interface AgreementsView {
  /** "Welke overeenkomst bedoel je?" or what else is said above. */
  intro: string;
  rows: readonly AgreementRowView[];
  total: number;
  page: number;
  employerId: string | null;
  /** Pages can be turned; false: all that were meant stand here. */
  paged: boolean;
}

export interface ClockRowView {
  agreementId: string;
  who: string;
  coach: string | null;
  what: string;
  overdue: boolean;
  tellsVdab: boolean;
}

export interface ClocksView {
  rows: readonly ClockRowView[];
  total: number;
  page: number;
}

export interface FileChangeDraftView {
  submissionKey: string;
  what: FileChangeName;
  facts: readonly { label: string; value: string }[];
  /** How it was computed, and what it leads to. */
  explanation: readonly string[];
  warnings: readonly string[];
  inputs: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

export interface FileChangedView {
  what: FileChangeName;
  how: 'saved' | 'shown' | 'undone';
  agreementId: string;
  facts: readonly { label: string; value: string }[];
  explanation: readonly string[];
  changeKey: string;
  submissionKey: string;
}

/** The fields of a new agreement, to the letter as they were typed. */
export const NEW_AGREEMENT_FIELDS = [
  'employerName',
  'enterpriseNumber',
  'workplaces',
  'userCompany',
  'contactName',
  'contactEmail',
  'contactPhone',
  'employeeName',
  'employeeReference',
  'coachId',
  'coworkerCoach',
  'start',
  'employmentStart',
  'premiumFrom',
  'years',
  'approvedOn',
  'amount',
  'wagePercent',
  'reference',
] as const;
export type NewAgreementField = (typeof NEW_AGREEMENT_FIELDS)[number];
export type NewAgreementInputs = Readonly<Record<NewAgreementField, string>>;

export interface NewAgreementView {
  submissionKey: string;
  inputs: NewAgreementInputs;
  coaches: readonly { title: string; value: string }[];
  /** Why a field could not be taken, by field. */
  errors: Readonly<Partial<Record<NewAgreementField, string>>>;
}

export interface AgreementAddedView {
  agreementId: string;
  employer: string;
  employee: string;
  reference: string;
  warnings: readonly string[];
  /** The same submission again. */
  already: boolean;
}
