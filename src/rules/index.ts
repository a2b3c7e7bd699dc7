// The one door of the rules: everything other folders and other programs may use.
export type { Verdict } from './core/verdict.ts';
export type { ArticleId } from './core/articles.ts';
export { ARTICLE_IDS } from './core/articles.ts';
export type { InstantMs, LocalDate, Weekday } from './core/localDate.ts';
export { isLocalDate } from './core/localDate.ts';
export type { Known } from './core/timeOfKnowing.ts';
export { factInForce, factInForceOrFirst, factsKnownAt } from './core/timeOfKnowing.ts';

export type {
  AbsenceFact,
  BackupFact,
  ClosingListFact,
  CoachPatternFact,
  OfficeHoursFact,
  WeekHours,
} from './calendar/calendarFacts.ts';
export type { LegalHoliday } from './calendar/legalHolidays.ts';
export { legalHolidays } from './calendar/legalHolidays.ts';
export { whyClosed } from './calendar/whyClosed.ts';
export type { CalendarInput, CompiledCalendar } from './calendar/compileCalendar.ts';
export { calendarKnownAt } from './calendar/calendarKnownAt.ts';
export { closingListsInForce, compileCalendar } from './calendar/compileCalendar.ts';
export {
  brusselsDate,
  dayToActInstead,
  isOfficeDay,
  nextOfficeDay,
  officeDaysBetween,
  previousOfficeDay,
  startOfDay,
} from './calendar/officeDays.ts';
export {
  isOfficeTime,
  lastOfficeDayOfWeek,
  mondayOf,
  officeDayFrom,
  officeHoursOn,
} from './calendar/officeTime.ts';
export { unconfirmedYears } from './calendar/unconfirmedYears.ts';
export type { CoachWeeks } from './calendar/coachPattern.ts';
export { coachWeeks } from './calendar/coachPattern.ts';
export type { CoachAvailability, CoachFacts } from './calendar/coachAvailability.ts';
export { backupAlert, coachAvailability } from './calendar/coachAvailability.ts';
export type { CoverGap, CoverQuestion } from './calendar/coverGaps.ts';
export { coverGaps, isReplacedAtAll } from './calendar/coverGaps.ts';
export type { AbsenceRefusal, AbsenceToJudge } from './calendar/judgeAbsence.ts';
export { judgeAbsence } from './calendar/judgeAbsence.ts';
export type { RequestRoute, RouteInput } from './commitments/requestRoute.ts';
export { requestRoute } from './commitments/requestRoute.ts';

export type {
  AssignmentFact,
  CommitmentFacts,
  PolicyFact,
  SuspensionFact,
  SuspensionReason,
} from './commitments/commitmentFacts.ts';
export type { DomainEvent, SignerRole, VisitMode } from './commitments/domainEvents.ts';
export type {
  Commitment,
  CommitmentKind,
  CommitmentState,
  DeadlineRule,
  Explanation,
  SkippedDay,
} from './commitments/commitment.ts';
export { DEADLINE_RULES } from './commitments/commitment.ts';
export { COMMITMENT_ARTICLES } from './commitments/commitmentArticles.ts';
export type { Deadline, ExplanationContext } from './commitments/deadline.ts';
export type { SuspendedPeriod } from './commitments/suspendedDays.ts';
export type { ReachableInput } from './commitments/reachableDeadline.ts';
export { explainReachable, reachableDeadline } from './commitments/reachableDeadline.ts';
export type { FollowUpInput, OnsiteInput } from './commitments/countedDeadline.ts';
export {
  explainFollowUp,
  explainOnsite,
  followUpDeadline,
  onsiteDeadline,
} from './commitments/countedDeadline.ts';
export type { SupportPlanInput } from './commitments/supportPlanDeadline.ts';
export { explainSupportPlan, supportPlanDeadline } from './commitments/supportPlanDeadline.ts';
export type { ContactRequestInput } from './commitments/contactRequestDeadline.ts';
export {
  contactRequestDeadline,
  explainContactRequest,
} from './commitments/contactRequestDeadline.ts';
export type { StateInput } from './commitments/commitmentState.ts';
export { commitmentState } from './commitments/commitmentState.ts';
export type { AnswerFacts, Reminder, ReminderInput } from './commitments/reminderOn.ts';
export { reminderOn, whoAnswers } from './commitments/reminderOn.ts';
export type {
  JudgedSuspension,
  SuspensionRefusal,
  SuspensionToJudge,
} from './commitments/judgeSuspension.ts';
export { judgeSuspension } from './commitments/judgeSuspension.ts';
export type { PolicyRefusal } from './commitments/judgePolicy.ts';
export { judgePolicy } from './commitments/judgePolicy.ts';
export { replayCommitments } from './commitments/replay/replayCommitments.ts';
export { fulfilledByVisit } from './commitments/fulfilledByVisit.ts';

export type {
  JudgedVisit,
  OtherVisit,
  VisitFact,
  VisitFacts,
  VisitRefusal,
  VisitToJudge,
  VisitWarning,
  VisitWarningKind,
} from './agreements/visitFacts.ts';
export { judgeVisit } from './agreements/judgeVisit.ts';
export type { PlanRefusal, PlanToJudge } from './agreements/judgePlan.ts';
export { judgePlan } from './agreements/judgePlan.ts';
export type {
  EnterpriseNumber,
  EnterpriseNumberRefusal,
} from './agreements/parseEnterpriseNumber.ts';
export type { EmailAddress } from './agreements/parseEmail.ts';
export { parseEmail } from './agreements/parseEmail.ts';
export type { PhoneNumber, PhoneRefusal } from './agreements/parsePhone.ts';
export { parsePhone } from './agreements/parsePhone.ts';
export {
  formatEnterpriseNumber,
  parseEnterpriseNumber,
} from './agreements/parseEnterpriseNumber.ts';

export type { Cents } from './core/money.ts';
export type { Month, Quarter } from './core/month.ts';
export {
  firstDayOf,
  isMonth,
  isQuarter,
  lastDayOf,
  monthAfter,
  monthOf,
  monthsOf,
  quartersBetween,
  quarterAfter,
  quarterOf,
} from './core/month.ts';
export * from './money.ts';
export { SIGNERS } from './commitments/replay/supportPlanOpenings.ts';
export type { PlanVersion } from './agreements/planVersions.ts';
export { planVersions, vdabInformedOn } from './agreements/planVersions.ts';
export type { FileClock, FileClockKind, FileClocksInput } from './agreements/fileClocks.ts';
export { dueFileClocks, feeDropsOn, fileClocks } from './agreements/fileClocks.ts';
export type { AgreementState, BillableDays } from './agreements/agreementState.ts';
export { agreementState, feeOfQuarter } from './agreements/agreementState.ts';
export type {
  NewAgreementRefusal,
  NewAgreementToJudge,
  NewAgreementWarning,
} from './agreements/judgeNewAgreement.ts';
export { judgeNewAgreement } from './agreements/judgeNewAgreement.ts';
export { termsOfModel } from './agreements/termsOfModel.ts';
export type { AgreementTermsFact } from './agreements/agreementTermsSchema.ts';
export type { NoticeEnd, NoticeInput } from './agreements/noticeEnd.ts';
export { noticeEnd } from './agreements/noticeEnd.ts';
export type { PremiumFact, PremiumKind, PremiumYears } from './premiums/premium.ts';
export { PREMIUM_KINDS } from './premiums/premium.ts';
export type { PremiumPeriod } from './premiums/premiumPeriods.ts';
export {
  grantedUntil,
  premiumOn,
  changedUntil,
  premiumPeriods,
  premiumStart,
} from './premiums/premiumPeriods.ts';
export type { InvoiceNamesInput } from './retention/invoiceNamesEnd.ts';
export { invoiceNamesEnd } from './retention/invoiceNamesEnd.ts';
export type { RetentionInput } from './retention/retentionEnd.ts';
export { retentionEnd } from './retention/retentionEnd.ts';
export type { HoldReviewSettings, HoldsToReview } from './retention/holdsToReview.ts';
export { holdsToReview } from './retention/holdsToReview.ts';
export type { FileToErase, KeepReason } from './retention/judgeErasure.ts';
export { judgeErasure } from './retention/judgeErasure.ts';

export type { Period, PeriodKey, WeekKey } from './summary/period.ts';
export {
  WEEKS_SHOWN,
  daysOfWeek,
  eightWeeksTo,
  neighbour,
  periodOf,
  weekAfter,
  weekOf,
  weeksOf,
} from './summary/period.ts';
export { freezeMoment } from './summary/freezeMoment.ts';
export type {
  CaseOutcome,
  CaseReason,
  CountedCase,
  SummaryCase,
  SuspendedSpan,
} from './summary/summaryCase.ts';
export {
  CASE_OUTCOMES,
  CASE_REASONS,
  outcomeAt,
  suspendedWhileRunning,
} from './summary/summaryCase.ts';
export type { CaseCircumstances } from './summary/caseReasons.ts';
export { answererOn, caseReasons } from './summary/caseReasons.ts';
export type { Counts, Figures, KindFigures } from './summary/figures.ts';
export {
  COUNTED_KINDS,
  decided,
  figuresOf,
  percentOnTime,
  sumOfFigures,
} from './summary/figures.ts';
export type { CorrectedOutcome, Correction, StandingCase, ToldCase } from './summary/correction.ts';
export { correctionOf } from './summary/correction.ts';
export type { Look, LookSettings, UnusualLook } from './access/unusualLooks.ts';
export { unusualLooks } from './access/unusualLooks.ts';

// The rules own the shapes of the data files that hold their numbers.
export {
  UNCONFIRMED,
  instantSchema,
  localDateSchema,
  monthSchema,
  timeSchema,
} from './core/factSchemas.ts';
export type { References } from './core/referencesSchema.ts';
export { referencesSchema } from './core/referencesSchema.ts';
export { weekHoursSchema } from './calendar/weekHoursSchema.ts';
export { officeHoursSchema } from './calendar/officeHoursSchema.ts';
export { closingListsSchema } from './calendar/closingListsSchema.ts';
export type { PolicyEntry } from './commitments/policySchema.ts';
export { policyFact, policySchema } from './commitments/policySchema.ts';
export type { AgreementTermsEntry } from './agreements/agreementTermsSchema.ts';
export { agreementTermsFact, agreementTermsSchema } from './agreements/agreementTermsSchema.ts';
