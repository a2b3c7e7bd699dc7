// What a submission did with a request: what is given back, also when it comes a second time.
import type { Tx } from './handle.ts';
import type { StaffPrincipal } from './principal.ts';
import { refuse } from './requestChecks.ts';
import { commitmentsOfRequest } from './requestLists.ts';
import type { RequestOutcome } from './requestRecord.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import type { Submission } from './visitRecord.ts';

/** What this submission did before, if it was handled. */
export function handledRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  what: string,
): RequestOutcome | null {
  const done = handledBefore(tx, who, by.submissionKey, what);
  if (done === 'keyUsed') return refuse(tx, who, by, 'keyUsed');
  if (!done) return null;
  const request = withRoutes(tx)(requestRow(tx, done.subjectId)!);
  return { kind: 'existing', request, commitments: commitmentsOfRequest(tx, request) };
}

/** Notes what a submission did with a request, and gives it as it is now. */
export function savedRequest(
  tx: Tx,
  who: StaffPrincipal,
  { submissionKey, why }: Submission,
  what: string,
  requestId: string,
): RequestOutcome {
  keepSubmission(tx, who, { submissionKey, what, subjectId: requestId, result: {} });
  const request = withRoutes(tx)(requestRow(tx, requestId)!);
  const write = { who, action: 'write', why } as const;
  tx.noteAccess({ ...write, subject: 'request', subjectId: requestId });
  if (request.agreementId)
    tx.noteAccess({ ...write, subject: 'agreement', subjectId: request.agreementId });
  return { kind: 'saved', request, commitments: commitmentsOfRequest(tx, request) };
}
