// Erases what has a short term of its own: questions, chats, messages, looks, colleagues who left.
import type { Retention, RetentionSetting } from '../../content/retentionSchema.ts';
import { purgeAccessLog } from '../../store/accessLog.ts';
import { purgeRatings } from '../../store/answerRatings.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import {
  eraseEmployers,
  eraseStaff,
  eraseWithoutAgreement,
  forgetConversationsOfLeavers,
} from '../../store/erasure/eraseRecords.ts';
import { eraseOldRequests } from '../../store/erasure/eraseRequests.ts';
import { forgetPurges, type PurgeCounts } from '../../store/erasure/purgeRuns.ts';
import { purgeEstimates } from '../../store/estimates.ts';
import type { Tx } from '../../store/handle.ts';
import { purgeOutbox } from '../../store/outboxStates.ts';
import type { Store } from '../../store/store.ts';
import { tryOut } from '../../store/tryOut.ts';
import { purgeSubmissions } from '../../store/submissions.ts';
import { purgeUnanswered } from '../../store/unanswered.ts';
import { purgeWebConversations } from '../../store/webConversations.ts';

const DAY_MS = 24 * 3_600_000;

export interface PurgeTerms {
  retention: Retention;
  /** For how many days the website's conversations are kept. */
  transcriptDays: number;
}

/** Erases what is past its term at a moment (epoch ms); returns how many of what. */
export function purgeTables(tx: Tx, terms: PurgeTerms, now: number): PurgeCounts {
  const { retention, transcriptDays } = terms;
  const past = (setting: RetentionSetting): number => pastTerm(terms, setting, now);
  forgetPurges(tx, past('accessLogDays'));
  forgetConversationsOfLeavers(tx, past('botStateDays'));
  return {
    requests: eraseOldRequests(tx, past('requestDays')),
    records: eraseWithoutAgreement(tx, past('withoutAgreementDays')),
    employers: eraseEmployers(tx, brusselsDay(now), retention.invoiceYears.value),
    staff: eraseStaff(tx, yearsBefore(now, retention.staffYears.value)),
    chats: purgeWebConversations(tx, now - transcriptDays * DAY_MS),
    unanswered: purgeUnanswered(tx, past('unansweredDays')),
    ratings: purgeRatings(tx, past('feedbackDays')),
    estimates: purgeEstimates(tx, past('estimateDays')),
    messages: purgeOutbox(tx, past('outboxDays')),
    looks: purgeAccessLog(tx, past('accessLogDays')),
    cards: purgeSubmissions(tx, past('submissionDays')),
  };
}

/** The moment (epoch ms) before which something is past a setting in days. */
export function pastTerm(
  { retention }: PurgeTerms,
  setting: RetentionSetting,
  now: number,
): number {
  return now - retention[setting].value * DAY_MS;
}

function yearsBefore(now: number, years: number): number {
  const moment = new Date(now);
  return moment.setUTCFullYear(moment.getUTCFullYear() - years);
}

/** What would be erased at a moment (epoch ms): it is done, counted, and undone. */
export function tryPurgeTables(store: Store, terms: PurgeTerms, now: number): PurgeCounts {
  return tryOut(store, (tx) => purgeTables(tx, terms, now));
}
