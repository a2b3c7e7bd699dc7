// People ask something, in a file or without one; they are called back, or not; receipts are corrected.
import { randomUUID } from 'node:crypto';
import { appendEvents } from '../../src/store/commitments.ts';
import { registerContact } from '../../src/store/contacts.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { RequestContent } from '../../src/store/requestRecord.ts';
import { closeRequest, registerRequest, tieRequest } from '../../src/store/requests.ts';
import { brusselsDay } from '../rules/oracle.ts';
import type { SimulatedFile, SimulatedOffice } from './simulatedOffice.ts';
import { submission } from './visitSteps.ts';

/** A request as the driver remembers it. */
export interface SimulatedRequest {
  id: string;
  agreementId: string;
  receivedAt: number;
  wants: 'contact' | 'presence';
  isClosed: boolean;
}

const HOUR = 3_600_000;

export function requestSteps(
  office: SimulatedOffice,
  actor: (agreementId: string) => StaffPrincipal,
) {
  const { ledger, chance } = office;
  const whoIn = (agreementId: string): StaffPrincipal =>
    agreementId === '' ? office.lead : actor(agreementId);

  /** Somebody asked, now or up to two days ago; null when the agreement did not run then. */
  function ask(file: SimulatedFile | null): SimulatedRequest | null {
    const receivedAt = office.now - (chance.percent(70) ? 0 : chance.int(1, 48) * HOUR);
    const wants = chance.percent(45) ? 'presence' : 'contact';
    const day = brusselsDay(receivedAt);
    if (file && (day < file.start || (file.end !== null && day > file.end))) return null;
    const content: RequestContent = {
      ...{ agreementId: file?.id ?? null, employerName: file ? null : 'Garage Peeters' },
      ...{ callerName: `Beller ${chance.int(1, 3)}`, callerRole: 'employer', callerPhone: null },
      ...{ wants, receivedAt, subject: null, channel: 'teams' },
    };
    const who = file ? actor(file.id) : office.lead;
    return office.write((tx): SimulatedRequest | null => {
      const outcome = registerRequest(tx, who, submission(), content, chance.percent(50));
      // The same caller on the same day: joined with what was asked before.
      if (outcome.kind === 'duplicate') return null;
      if (outcome.kind !== 'saved') throw new Error(`Request: ${JSON.stringify(outcome)}`);
      const { id } = outcome.request;
      const request = {
        id,
        agreementId: file?.id ?? '',
        receivedAt,
        wants,
        isClosed: false,
      } as const;
      note(tx.now, request);
      return { ...request };
    });
  }

  function note(at: number, { id: requestId, agreementId, receivedAt, wants }: SimulatedRequest) {
    ledger.note({ at, kind: 'request', agreementId, requestId, receivedAt, wants });
  }

  /** A call, answered or not, a while ago at most. */
  function call(request: SimulatedRequest, answered: boolean): void {
    const { agreementId } = request;
    const talkedAt = office.now - (chance.percent(60) ? 0 : chance.int(1, 300) * 60_000);
    const requestId = request.isClosed ? null : request.id;
    if (agreementId === '' && requestId === null) return;
    const agreementIds = requestId === null || chance.percent(30) ? [agreementId] : [];
    office.write((tx) => {
      const outcome = registerContact(tx, whoIn(agreementId), submission(), {
        ...{ agreementIds: agreementIds.filter((id) => id !== ''), requestId },
        ...{ at: talkedAt, answered, mode: chance.pick(['phone', 'teams', 'email'] as const) },
      });
      if (outcome.kind !== 'saved') throw new Error(`Contact: ${JSON.stringify(outcome)}`);
      const { id: contactId } = outcome.contact;
      const of = agreementId === '' ? requestId : null;
      const said = { kind: 'contact', contactId, talkedAt, answered, requestId: of } as const;
      ledger.note({ at: tx.now, agreementId, ...said });
    });
  }

  function close(request: SimulatedRequest): void {
    if (request.isClosed) return;
    const { id: requestId, agreementId } = request;
    office.write((tx) => {
      const reason = chance.pick(['noAnswerNeeded', 'withdrawn', 'duplicate'] as const);
      const change = { requestId, reason };
      const outcome = closeRequest(tx, whoIn(agreementId), submission(), change);
      request.isClosed = outcome.kind === 'saved';
      if (outcome.kind === 'saved')
        ledger.note({ at: tx.now, kind: 'closed', agreementId, requestId });
      else if (outcome.kind !== 'refused' || outcome.reason !== 'alreadyClosed')
        throw new Error(`Closing: ${JSON.stringify(outcome)}`);
    });
  }

  /** It came in earlier, or later, than was noted. */
  function correctReceipt(request: SimulatedRequest): void {
    const { id: requestId, agreementId } = request;
    const moved = request.receivedAt + chance.int(-40, 20) * HOUR;
    office.write((tx) => {
      const receivedAt = Math.min(moved, tx.now);
      const base = { id: randomUUID(), agreementId, recordedAt: tx.now };
      const event = { ...base, kind: 'requestReceiptCorrected', requestId, receivedAt } as const;
      appendEvents(tx, [event], office.lead.personId);
      ledger.note({ at: tx.now, kind: 'receipt', agreementId, requestId, receivedAt });
      request.receivedAt = receivedAt;
    });
  }

  /** A request without an agreement turns out to belong to a file. */
  function tie(request: SimulatedRequest, file: SimulatedFile): SimulatedRequest | null {
    if (request.isClosed) return null;
    const { id: requestId, receivedAt, wants } = request;
    return office.write((tx): SimulatedRequest | null => {
      const change = { requestId, agreementId: file.id };
      const outcome = tieRequest(tx, office.lead, submission(), change);
      if (outcome.kind === 'refused') return null;
      if (outcome.kind !== 'saved') throw new Error(`Tying: ${JSON.stringify(outcome)}`);
      const { id } = outcome.request;
      const tied = { id, agreementId: file.id, receivedAt, wants, isClosed: false };
      note(tx.now, tied);
      ledger.note({ at: tx.now, kind: 'closed', agreementId: '', requestId });
      request.isClosed = true;
      return tied;
    });
  }

  return { ask, call, close, correctReceipt, tie };
}
