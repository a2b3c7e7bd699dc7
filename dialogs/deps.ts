// What the dialogs need from the rest of the house; src/bot hands it in, tests hand in a real store.
import type { Judged, VisitToJudge } from './registerVisit/judge.ts';
import type { Intent, Roster, RichUnderstanding } from '../src/language/index.ts';
import type { Principal, StaffPrincipal } from '../src/store/principal.ts';
import type {
  CommitmentChange,
  StoredVisit,
  Submission,
  VisitContent,
  VisitFilter,
  VisitOutcome,
} from '../src/store/visitRecord.ts';
import type { AnswersDesk } from './answers/answersDesk.ts';
import type { BillingDesk } from './billing/billingDesk.ts';
import type { AgreementDesk } from './agreements/agreementDesk.ts';
import type { CommitmentDesks } from './commitments/commitmentDesks.ts';
import type { Expected } from './dialog.ts';
import type { DownloadDesk } from './downloadDesk.ts';
import type { ContactMeDesk } from './contactMe/contactMeDesk.ts';
import type { EstimateDesk } from './estimate/estimateDesk.ts';
import type { FaqDesk } from './faq/faqDesk.ts';
import type { QuestionDesk } from './faq/questionDesk.ts';
import type { ClosingDaysDesk } from './people/closingDaysDesk.ts';
import type { LogLevelDesk } from './logLevel/logLevelDesk.ts';
import type { PublicChatDesk } from './publicChat/publicChatDesk.ts';
import type { PersonDesk } from './persons/personDesk.ts';
import type { PeopleDesk } from './people/peopleDesk.ts';
import type { RetentionDesk } from './retention/retentionDesk.ts';
import type { SummaryDesk } from './summary/summaryDesk.ts';
import type { TextKey } from './texts.ts';

/** An agreement of one's own files, as far as a visit needs it. Days are YYYY-MM-DD. */
export interface FileAgreement {
  id: string;
  employerId: string;
  employeeId: string;
  start: string;
  end: string | null;
  /** Assigned to the person, or replaced by them; the others are there for a team lead. */
  own: boolean;
}

/** One's own files: a coach's (also as back-up), all of them, own ones first, for a team lead. */
export interface OwnFiles {
  roster: Roster;
  agreements: readonly FileAgreement[];
}

export interface KeptVisit {
  visit: StoredVisit;
  commitments: CommitmentChange;
}

export interface VisitPage {
  visits: readonly StoredVisit[];
  total: number;
}

/** The visits as the dialogs see them; every call is checked against the principal and logged. */
export interface VisitDesk {
  register(who: StaffPrincipal, content: VisitContent, by: Submission): VisitOutcome;
  correct(
    who: StaffPrincipal,
    change: { visitId: string; expectedVersion: number; content: VisitContent },
    by: Submission,
  ): VisitOutcome;
  withdraw(
    who: StaffPrincipal,
    change: { visitId: string; expectedVersion: number | null },
    by: Submission,
  ): VisitOutcome;
  /** Takes the last change back: a new visit is withdrawn, a correction gets its former content. */
  undo(
    who: StaffPrincipal,
    change: { visitId: string; version: number },
    by: Submission,
  ): VisitOutcome;
  /** What a submission made, when it was handled before. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): KeptVisit | null;
  find(who: StaffPrincipal, visitId: string, why: string): StoredVisit | null;
  history(who: StaffPrincipal, visitId: string, why: string): readonly StoredVisit[];
  mine(who: StaffPrincipal, page: { offset: number; limit: number; only?: VisitFilter }): VisitPage;
}

export interface HumanNumber {
  name: string;
  number: string;
}

export interface DialogDeps {
  text(key: TextKey, values?: Record<string, string | number>): string;
  understand(
    text: string,
    context: { now: number; roster?: Roster; expected?: Expected; as?: Intent },
  ): RichUnderstanding;
  files(who: Principal): OwnFiles;
  judge(visit: VisitToJudge, who: StaffPrincipal, now: number): Judged;
  /** When a promised day (YYYY-MM-DD) turned out to be closed: the office day before it to act on. */
  dayToActInstead(promised: string): string | null;
  visits: VisitDesk;
  people: PeopleDesk;
  persons: PersonDesk;
  closingDays: ClosingDaysDesk;
  publicChat: PublicChatDesk;
  /** Null where nothing is served. */
  logLevel: LogLevelDesk | null;
  retention: RetentionDesk;
  downloads: DownloadDesk;
  summaries: SummaryDesk;
  commitments: CommitmentDesks;
  billing: BillingDesk;
  agreements: AgreementDesk;
  faq: FaqDesk;
  /** Whether the city's website hands over who is logged in; without it, everybody on the website is a visitor. */
  logsIn: boolean;
  questions: QuestionDesk;
  estimates: EstimateDesk;
  contactMe: ContactMeDesk;
  answers: AnswersDesk;
  /** How the first of the articles, on which all rests, is cited: "modelovereenkomst (college 9 april 2026), art. 2". */
  citation(articles: readonly string[]): string;
  /** The instant (epoch ms) at which it is `time` (HH:mm) on a day (YYYY-MM-DD) in Brussels. */
  instantOf(day: string, time: string): number;
  /** The day (YYYY-MM-DD) and time (HH:mm) in Brussels at an instant (epoch ms). */
  localOf(at: number): { date: string; time: string };
  /** Words of distress, and the numbers of people who help at once. */
  distress: { isSaid(text: string): boolean; numbers: readonly HumanNumber[] };
  /** "donderdag 12 november 2026, 16.05 uur" in Brussels, of epoch ms. */
  momentInWords(at: number): string;
  /** The name of a member of staff, also of one who left. */
  nameOfPerson(personId: string): string;
  /** A fresh, unguessable key. */
  newKey(): string;
  /** What must be said to leads and administrators, e.g. that no closing list is confirmed. */
  warnings(who: StaffPrincipal, now: number): string[];
}
