// The buttons about requests, contacts and open commitments, as they come back, untrusted.
import { z } from 'zod';

const submissionKey = z.string().regex(/^[\w-]{1,64}$/);
const recordId = z.string().regex(/^[\w:.-]{1,80}$/);
/** An agreement's id, a kind and an opener's id. */
const commitmentId = z.string().regex(/^[\w:.-]{1,200}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Why a request is closed without an answer. */
export const commitmentCloseReasons = ['noAnswerNeeded', 'duplicate', 'withdrawn'] as const;
export type RequestCloseReason = (typeof commitmentCloseReasons)[number];

/** Whose commitments a list shows; a filter that is null or empty leaves all. */
const openFilter = z.strictObject({
  scope: z.enum(['own', 'team', 'coach']),
  coachId: recordId.nullable(),
  employerId: recordId.nullable(),
  employeeIds: z.array(recordId).max(8),
  dueTo: day.nullable(),
  /** Only what is late already. */
  overdue: z.boolean(),
});
export type OpenFilter = z.infer<typeof openFilter>;

/** What is done with requests, contacts and what is open. */
export const commitmentActions = [
  z.strictObject({ verb: z.literal('showRequest'), requestId: recordId }),
  z.strictObject({ verb: z.literal('takeRequest'), requestId: recordId, submissionKey }),
  z.strictObject({ verb: z.literal('askCloseRequest'), requestId: recordId }),
  z.strictObject({
    verb: z.literal('closeRequest'),
    requestId: recordId,
    reason: z.enum(commitmentCloseReasons),
    submissionKey,
  }),
  // Looks for the agreement of a request that has none.
  z.strictObject({ verb: z.literal('askTieRequest'), requestId: recordId }),
  // When it came in, corrected.
  z.strictObject({ verb: z.literal('askCorrectReceipt'), requestId: recordId }),
  // A contact that answers this request, or one about this file.
  z.strictObject({ verb: z.literal('contactOnRequest'), requestId: recordId }),
  z.strictObject({ verb: z.literal('contactOnFile'), agreementId: recordId }),
  z.strictObject({ verb: z.literal('visitOnFile'), agreementId: recordId }),
  z.strictObject({
    verb: z.literal('showOpen'),
    filter: openFilter,
    page: z.int().min(0).max(9999),
  }),
  // Requests that one may answer: one's own and the team's queue.
  z.strictObject({ verb: z.literal('showRequests') }),
  z.strictObject({ verb: z.literal('explainCommitment'), commitmentId }),
] as const;
export type CommitmentAction = z.infer<(typeof commitmentActions)[number]>;
