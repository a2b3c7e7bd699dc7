// "Neem contact met mij op": what somebody from outside asks, kept once, with what they were told.
import { calendarKnownAt, contactRequestDeadline, factInForceOrFirst } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader, Tx } from './handle.ts';
import { matchAgreement } from './matchCaller.ts';
import { newReference } from './newReference.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { ContactPersonPrincipal, VisitorPrincipal } from './principal.ts';
import { commitmentsOfRequest } from './requestLists.ts';
import type { RequestContent, StoredRequest } from './requestRecord.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';
import { openRequestRow } from './requests.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import type { Submission } from './visitRecord.ts';

type Outsider = VisitorPrincipal | ContactPersonPrincipal;

export interface PublicRequest extends Pick<
  RequestContent,
  'callerRole' | 'callerName' | 'callerPhone' | 'wants' | 'subject'
> {
  companyName: string | null;
  /** Ten digits. */
  enterpriseNumber: string | null;
  callerEmail: string | null;
  /** Chosen by a person whom the city's website logged in; of anybody else it counts for nothing. */
  agreementId: string | null;
}

/** What may be said to who asked. */
export interface Told {
  /** 'V-7KQ4-2M9X' */
  reference: string;
  /** By when somebody makes contact (epoch ms). */
  dueAt: number;
  /** The coach, for a verified contact person; null: "ons team". */
  coachName: string | null;
}

export type PublicRequestOutcome =
  | { kind: 'saved' | 'existing'; told: Told; request: StoredRequest }
  | { kind: 'refused'; reason: 'keyUsed' | 'notYours' };

const WHAT = 'contactMe';

/**
 * Keeps a request once and opens what is owed for it. Nobody unverified is told anything but the team's
 * date, whatever was typed; a file that fits counts from the same moment, and never later than that date.
 */
export function registerPublicRequest(
  tx: Tx,
  who: Outsider,
  by: Submission,
  asked: PublicRequest,
): PublicRequestOutcome {
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return { kind: 'refused', reason: 'keyUsed' };
  if (done) return outcome(tx, 'existing', done.subjectId, done.result as Told);
  const today = brusselsDay(tx.now);
  const chosen = who.kind === 'contactPerson' ? asked.agreementId : null;
  if (chosen !== null && !mayOpenAgreement(tx, who, chosen, { from: today, to: today })) {
    const refused = { action: 'refused', subject: 'agreement', subjectId: chosen } as const;
    tx.noteAccess({ who, ...refused, why: by.why });
    return { kind: 'refused', reason: 'notYours' };
  }
  const { companyName, agreementId: _, ...content } = asked;
  const matched = matchAgreement(
    tx,
    { ...asked, companyName, phone: asked.callerPhone, email: asked.callerEmail },
    today,
  );
  const teamDueAt = teamDeadline(tx);
  const reference = newReference('V');
  const requestId = openRequestRow(
    tx,
    who.kind === 'visitor' ? who.visitorId : who.contactPersonId,
    {
      content: {
        ...content,
        agreementId: chosen ?? matched,
        employerName: companyName,
        receivedAt: tx.now,
        channel: 'web',
        reference,
        toldDueAt: chosen === null ? teamDueAt : null,
        verifiedContactId: who.kind === 'contactPerson' ? who.contactPersonId : null,
      },
      submissionKey: by.submissionKey,
      taker: null,
    },
  );
  const told = toldOf(tx, requestId, { reference, teamDueAt, isVerified: chosen !== null });
  keepSubmission(tx, who, {
    submissionKey: by.submissionKey,
    what: WHAT,
    subjectId: requestId,
    result: told,
  });
  tx.noteAccess({ who, action: 'write', subject: 'request', subjectId: requestId, why: by.why });
  return outcome(tx, 'saved', requestId, told);
}

/** What a submission told, when it was handled before; null when not, or of somebody else. */
export function toldBySubmission(db: Reader, who: Outsider, submissionKey: string): Told | null {
  const done = handledBefore(db, who, submissionKey, WHAT);
  return done === null || done === 'keyUsed' ? null : (done.result as Told);
}

/** By when the team makes contact with somebody who asks now (epoch ms); a service target, no file. */
function teamDeadline(db: Reader): number {
  const today = brusselsDay(db.now);
  const year = Number(today.slice(0, 4));
  const facts = db.facts();
  const calendar = calendarKnownAt(facts, db.now, { fromYear: year - 1, toYear: year + 2 });
  const policy = factInForceOrFirst(facts.policies, today, db.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  const verdict = contactRequestDeadline({ receivedAt: db.now, calendar, policy });
  if (verdict.kind !== 'result') throw new Error(`No deadline: ${verdict.kind}`);
  return verdict.dueAt;
}

function toldOf(
  tx: Tx,
  requestId: string,
  {
    reference,
    teamDueAt,
    isVerified,
  }: { reference: string; teamDueAt: number; isVerified: boolean },
): Told {
  if (!isVerified) return { reference, dueAt: teamDueAt, coachName: null };
  const request = withRoutes(tx)(requestRow(tx, requestId)!);
  const owed = commitmentsOfRequest(tx, request).find(
    ({ kind }) => kind === 'reachable' || kind === 'contactRequest',
  );
  return {
    reference,
    dueAt: owed?.promisedDueAt ?? teamDueAt,
    coachName: owed?.kind === 'reachable' ? request.routedToName : null,
  };
}

function outcome(
  db: Reader,
  kind: 'saved' | 'existing',
  requestId: string,
  told: Told,
): PublicRequestOutcome {
  return { kind, told, request: withRoutes(db)(requestRow(db, requestId)!) };
}
