// Which tables hold something on which kind of person, by which column, and what of others is left out.
import type { Schema } from '../schema.ts';
import type { ReachSet } from './reach.ts';
import type { SubjectKind } from './subject.ts';

export type TableName = keyof Schema & string;

/** Rows of a table whose column has one of the ids. */
export interface Holding {
  table: TableName;
  column: string;
  of: ReachSet;
  /** Columns about somebody else than the person. */
  without: readonly string[];
}

function held<T extends TableName>(
  table: T,
  column: keyof Schema[T] & string,
  of: ReachSet,
  without: readonly (keyof Schema[T] & string)[] = [],
): Holding {
  return { table, column, of, without };
}

/** How somebody else can be reached is theirs. */
const OTHERS_CONTACT = ['callerPhone', 'callerEmail', 'callerKey', 'enterpriseNumber'] as const;

/** What was sent, handled and looked at: named by ids of records alone. */
const AROUND: readonly Holding[] = [
  held('correction', 'subjectId', 'all', ['submissionKey']),
  held('outbox', 'subjectId', 'all'),
  held('submission', 'subjectId', 'all', ['submissionKey']),
  // Who looked is a colleague's own: that somebody did, when and why is the person's.
  held('accessLog', 'subjectId', 'all', ['who']),
];

const REQUESTS: readonly Holding[] = [
  held('request', 'id', 'requests', ['submissionKey', 'callerKey']),
  held('commitment', 'id', 'commitments'),
  held('summaryCase', 'commitmentId', 'commitments'),
  held('summaryCorrection', 'commitmentId', 'commitments'),
];

const WEB: readonly Holding[] = [
  held('webConversation', 'id', 'conversations'),
  held('webActivity', 'conversationId', 'conversations'),
];

/** In the order of the file that the person gets. */
export const HOLDINGS: Readonly<Record<SubjectKind, readonly Holding[]>> = {
  employee: [
    held('employee', 'id', 'people'),
    held('agreement', 'id', 'agreements'),
    held('agreementWorkplace', 'agreementId', 'agreements'),
    held('premium', 'agreementId', 'agreements'),
    held('ending', 'agreementId', 'agreements'),
    held('assignment', 'agreementId', 'agreements'),
    held('coworkerCoach', 'agreementId', 'agreements', ['email', 'phone']),
    held('agreementContact', 'agreementId', 'agreements'),
    held('visitVersion', 'visitId', 'visits', ['submissionKey', 'activityId']),
    held('visitVersionAgreement', 'agreementId', 'agreements'),
    held('visit', 'id', 'visits'),
    held('plannedVersion', 'plannedId', 'appointments'),
    held('plannedAgreement', 'agreementId', 'agreements'),
    held('plannedVisit', 'id', 'appointments'),
    held('request', 'agreementId', 'agreements', ['submissionKey', ...OTHERS_CONTACT]),
    held('event', 'agreementId', 'agreements'),
    held('commitment', 'agreementId', 'agreements'),
    held('retentionHold', 'agreementId', 'agreements'),
    held('suspensionAsk', 'suspensionId', 'suspensions'),
    held('suspensionStep', 'suspensionId', 'suspensions'),
    held('suspension', 'agreementId', 'agreements'),
    held('invoice', 'agreementId', 'agreements'),
    held('invoiceLine', 'agreementId', 'agreements'),
    held('payment', 'invoiceId', 'invoices'),
    held('billingDraft', 'agreementId', 'agreements'),
    held('billingRun', 'creditOf', 'invoices', ['digest', 'totals', 'proposedBy', 'closedBy']),
    held('billLeftOut', 'agreementId', 'agreements'),
    held('summaryCase', 'agreementId', 'agreements'),
    held('summaryCorrection', 'agreementId', 'agreements'),
    held('summaryTouched', 'commitmentId', 'commitments'),
    ...AROUND,
  ],
  contactPerson: [
    held('contactPerson', 'id', 'people'),
    held('agreementContact', 'contactPersonId', 'people'),
    held('webIdentity', 'contactPersonId', 'people'),
    ...REQUESTS,
    ...WEB,
    ...AROUND,
    held('accessLog', 'who', 'people'),
  ],
  coworkerCoach: [held('coworkerCoach', 'id', 'people'), ...REQUESTS, ...AROUND],
  staff: [
    held('person', 'id', 'people'),
    held('personRole', 'personId', 'people'),
    held('coachPattern', 'coachId', 'people'),
    held('coachBackup', 'coachId', 'people'),
    held('coachBackup', 'backupId', 'people'),
    held('absence', 'coachId', 'people'),
    held('absence', 'backupId', 'people'),
    held('assignment', 'coachId', 'people', ['note']),
    held('visitVersion', 'visitId', 'visits', [
      ...(['submissionKey', 'note', 'extraDescription', 'extraApprovedBy'] as const),
    ]),
    held('plannedVersion', 'plannedId', 'appointments'),
    held('plannedVisit', 'coachId', 'people'),
    held('visit', 'coachId', 'people'),
    held('request', 'takenBy', 'people', [
      ...(['submissionKey', 'callerName', 'employerName', 'subject'] as const),
      ...OTHERS_CONTACT,
    ]),
    held('summaryCase', 'coachId', 'people', ['reasons']),
    held('summaryCase', 'answererId', 'people', ['reasons']),
    held('summaryCorrection', 'coachId', 'people'),
    held('summaryCorrection', 'answererId', 'people'),
    held('conversationReference', 'personId', 'people'),
    held('outbox', 'personId', 'people'),
    held('accessLog', 'who', 'people'),
    ...AROUND,
  ],
  caller: [...REQUESTS, ...WEB, held('accessLog', 'who', 'people'), ...AROUND],
};

/** Tables that say by whom a row was recorded: of a colleague only the number is told, the rows are others'. */
export const RECORDED_TABLES: readonly TableName[] = [
  ...([
    'absence',
    'agreement',
    'assignment',
    'billLeftOut',
    'coachBackup',
    'coachPattern',
  ] as const),
  ...([
    'contactPerson',
    'correction',
    'coworkerCoach',
    'decision',
    'dismissal',
    'employee',
    'employer',
  ] as const),
  ...(['ending', 'event', 'importRun', 'invoice', 'payment', 'person', 'personRole'] as const),
  ...([
    'plannedVersion',
    'premium',
    'request',
    'retentionHold',
    'submission',
    'summaryWeek',
  ] as const),
  ...(['suspension', 'suspensionAsk', 'suspensionStep', 'visitVersion', 'workplace'] as const),
];

/** Tables that hold nothing about a person by an id: why not stands beside each. */
export const WITHOUT_PEOPLE: Readonly<Partial<Record<TableName, string>>> = {
  employer: 'a company',
  workplace: 'a place',
  decision: 'settings, answers and prices; by whom is counted',
  dismissal: 'a question of nobody in particular; by whom is counted',
  unanswered: 'questions without what points at somebody',
  answerRating: 'of nobody',
  estimate: 'of nobody: what was asked and what it came to',
  importRun: 'counts of files; by whom is counted',
  summaryWeek: 'counts; by whom is counted',
  jobRun: 'of the program',
  usedIdentityToken: 'random ids that were used once',
  factVersion: 'a number',
  recordsVersion: 'a number',
  schemaVersion: 'of the program',
  erasing: 'empty but while something is erased',
  purgeRun: 'counts of what was erased',
};
