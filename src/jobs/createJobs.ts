// All that happens by itself: the jobs, and the kinds of messages that are sent.
import type { Content } from '../content/loadContent.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { askMissingJob } from './askMissingJob.ts';
import { breachesJob } from './breachesJob.ts';
import type { Job } from './job.ts';
import { appointmentMails } from './messages/appointmentMails.ts';
import { requestMails } from './messages/requestMails.ts';
import { uncertainMessages, unreachableMessages } from './messages/announcements.ts';
import {
  newAbsenceMessages,
  newFileMessages,
  uncoveredMessages,
} from './messages/coverMessages.ts';
import { jobMessages } from './messages/jobMessages.ts';
import { billingMessages } from './messages/billingMessages.ts';
import type { Composed, MessageGroup, MessageHouse } from './messages/messageGroup.ts';
import {
  breachMessages,
  closedPromiseMessages,
  reminderMessages,
} from './messages/owedMessages.ts';
import { newRequestMessages } from './messages/requestMessages.ts';
import {
  decidedSuspensionMessages,
  pendingSuspensionMessages,
} from './messages/suspensionMessages.ts';
import { askMissingMessages, weeklyPushMessages } from './messages/weekMessages.ts';
import { monthEndJob } from './monthEndJob.ts';
import { purgeJob } from './purgeJob.ts';
import { remindersJob } from './remindersJob.ts';
import { freezeJob, weeklyPushJob, type WeeklyWork } from './weeklyJobs.ts';

/** What is done with the weekly summary at the moments that are kept here (see weeklySummary). */
export interface WeeklySummaryWork {
  /** At 08.30 on the first office day: whoever gets a summary is put in line (kind `weeklyPush`). */
  push: WeeklyWork;
  /** At 17.00 on the third office day: the figures of these weeks no longer change. */
  freeze: WeeklyWork;
  /** The card of rows of kind `weeklyPush`, one at a time, when it is sent. */
  compose(who: StaffPrincipal, rows: readonly OutboxRow[], house: MessageHouse): Composed | null;
}

/** Without a summary nothing is pushed and nothing frozen. */
export const NO_SUMMARY: WeeklySummaryWork = {
  push: () => undefined,
  freeze: () => undefined,
  compose: () => null,
};

/** The jobs on what is in the store, at the times of data/jobs.json. */
export function createJobs(
  store: Store,
  {
    jobs,
    retention,
    service,
    agreementTerms,
  }: Pick<Content, 'jobs' | 'retention' | 'service' | 'agreementTerms'>,
  summary: WeeklySummaryWork,
): Job[] {
  return [
    weeklyPushJob(jobs.weeklyPush.pattern, summary.push),
    freezeJob(store, jobs.freeze.pattern, summary.freeze),
    remindersJob(store, jobs.reminders.pattern),
    breachesJob(store, jobs.breaches.pattern),
    askMissingJob(store, jobs.askMissing.pattern),
    purgeJob(jobs.purge.pattern, {
      ...{ store, retention, terms: agreementTerms, transcriptDays: service.transcriptDays },
    }),
    monthEndJob(store, jobs.monthEnd.pattern, agreementTerms),
  ];
}

/** Every kind of message; what is not among them would never leave. */
export function messageGroups(
  { jobs }: Pick<Content, 'jobs'>,
  summary: WeeklySummaryWork,
): MessageGroup[] {
  return [
    newRequestMessages,
    requestMails,
    newAbsenceMessages,
    newFileMessages,
    uncoveredMessages,
    pendingSuspensionMessages,
    decidedSuspensionMessages,
    closedPromiseMessages,
    unreachableMessages,
    jobMessages,
    reminderMessages,
    breachMessages,
    askMissingMessages,
    weeklyPushMessages(jobs.weeklyPush.pattern, summary.compose),
    billingMessages,
    appointmentMails,
    uncertainMessages,
  ];
}
