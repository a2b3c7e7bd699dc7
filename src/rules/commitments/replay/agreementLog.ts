// What is recorded about one agreement so far, with corrections and withdrawals applied.
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type {
  CoachingSubsidyChanged,
  ContactEvent,
  DomainEvent,
  EmploymentEnded,
  PlanSigned,
  RequestEvent,
  VdabInformed,
  VisitEvent,
  VisitWithdrawn,
} from '../domainEvents.ts';
import type { CommitmentKind } from '../commitment.ts';
import type { Opening } from './opening.ts';

export interface LoggedVisit {
  /** The current version. */
  event: VisitEvent;
  firstRecordedAt: InstantMs;
  /** Since when it stands as this kind of visit on this day: later versions may change the rest. */
  since: InstantMs;
  withdrawnVersion: number;
}
export interface LoggedRequest {
  event: RequestEvent;
  /** As corrected. */
  receivedAt: InstantMs;
  closedAt: InstantMs | null;
  /** Settled when it was first seen: whether the agreement was active on the day of receipt. */
  insideAgreement: boolean | undefined;
  /** What it opened, as last derived. */
  openings: Map<CommitmentKind, Opening>;
}
export interface AgreementLog {
  agreementId: string;
  /** `openerId` and `knownAt` of the first record of the start, `on` of the last. */
  started: { openerId: string; knownAt: InstantMs; on: LocalDate } | null;
  endedOn: LocalDate | null;
  /** What was told of the end and not taken back; the last counts. */
  endings: EmploymentEnded[];
  visits: Map<string, LoggedVisit>;
  requests: Map<string, LoggedRequest>;
  /** The links of the follow-up chain by opener, as last derived. */
  links: Map<string, Opening>;
  contacts: ContactEvent[];
  signatures: PlanSigned[];
  subsidyChanges: CoachingSubsidyChanged[];
  /** Opens and fulfils nothing; a clock of the file asks for it. */
  vdabInformed: VdabInformed[];
}

/** A log without events. */
export function emptyLog(agreementId: string): AgreementLog {
  return {
    agreementId,
    started: null,
    endedOn: null,
    endings: [],
    visits: new Map(),
    requests: new Map(),
    links: new Map(),
    contacts: [],
    signatures: [],
    subsidyChanges: [],
    vdabInformed: [],
  };
}

/**
 * Adds an event; events must come in the order of `recordedAt`. Throws Error when a correction or
 * closing names a request, or a withdrawal a visit, that was not recorded before.
 */
export function addToLog(log: AgreementLog, event: DomainEvent): void {
  switch (event.kind) {
    case 'employmentStarted': {
      const { openerId, knownAt } = log.started ?? {
        openerId: event.id,
        knownAt: event.recordedAt,
      };
      log.started = { openerId, knownAt, on: event.on };
      return;
    }
    case 'employmentEnded':
      log.endings.push(event);
      log.endedOn = event.on;
      return;
    case 'employmentEndWithdrawn':
      log.endings = log.endings.filter(({ id }) => id !== event.endId);
      log.endedOn = log.endings.at(-1)?.on ?? null;
      return;
    case 'visit':
      return addVisit(log, event);
    case 'visitWithdrawn':
      return withdrawVisit(log, event);
    case 'contact':
      log.contacts.push(event);
      return;
    case 'request': {
      const { receivedAt } = event;
      const openings = new Map();
      const logged = { event, receivedAt, closedAt: null, insideAgreement: undefined, openings };
      log.requests.set(event.requestId, logged);
      return;
    }
    case 'requestReceiptCorrected':
      requestOf(log, event).receivedAt = event.receivedAt;
      return;
    case 'requestClosed':
      requestOf(log, event).closedAt ??= event.recordedAt;
      return;
    case 'planSigned':
      log.signatures.push(event);
      return;
    case 'planSignatureWithdrawn':
      log.signatures = log.signatures.filter(({ id }) => id !== event.signatureId);
      return;
    case 'coachingSubsidyChanged':
      log.subsidyChanges.push(event);
      return;
    case 'coachingSubsidyChangeWithdrawn':
      log.subsidyChanges = log.subsidyChanges.filter(({ id }) => id !== event.changeId);
      return;
    case 'vdabInformed':
      log.vdabInformed.push(event);
      return;
    case 'vdabInformedWithdrawn':
      log.vdabInformed = log.vdabInformed.filter(({ id }) => id !== event.informedId);
  }
}

/** The visits that stand: not withdrawn, in their current version. */
export function standingVisits(log: AgreementLog): LoggedVisit[] {
  return [...log.visits.values()].filter((visit) => !isWithdrawn(visit));
}

function isWithdrawn(visit: LoggedVisit): boolean {
  return visit.withdrawnVersion >= visit.event.version;
}

function addVisit(log: AgreementLog, event: VisitEvent): void {
  const before = log.visits.get(event.visitId);
  if (!before) {
    const { recordedAt } = event;
    const visit = { event, firstRecordedAt: recordedAt, since: recordedAt, withdrawnVersion: -1 };
    log.visits.set(event.visitId, visit);
    return;
  }
  if (event.version < before.event.version) return;
  const same =
    before.event.on === event.on &&
    before.event.mode === event.mode &&
    before.event.outsideAgreement === event.outsideAgreement;
  if (!same || isWithdrawn(before)) before.since = event.recordedAt;
  before.event = event;
}

function withdrawVisit(log: AgreementLog, event: VisitWithdrawn): void {
  const visit = log.visits.get(event.visitId);
  if (!visit) throw unknown(event, `visit ${event.visitId}`);
  visit.withdrawnVersion = Math.max(visit.withdrawnVersion, event.version);
}

function requestOf(log: AgreementLog, event: DomainEvent & { requestId: string }): LoggedRequest {
  const request = log.requests.get(event.requestId);
  if (!request) throw unknown(event, `request ${event.requestId}`);
  return request;
}

function unknown(event: DomainEvent, what: string): Error {
  return new Error(
    `The event ${event.id} (${event.kind}) names the ${what}, not recorded before it`,
  );
}
