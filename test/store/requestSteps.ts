// What the tests of requests do over and over: register, find, list, answer.
import { registerContact } from '../../src/store/contacts.ts';
import type { ContactOutcome } from '../../src/store/contactRecord.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { findRequest, listOpenRequests } from '../../src/store/requestLists.ts';
import type {
  RequestContent,
  RequestOutcome,
  StoredRequest,
} from '../../src/store/requestRecord.ts';
import { registerRequest } from '../../src/store/requests.ts';
import { submission } from './fixture.ts';
import type { Office } from './fixture.ts';

/** Steps in an office, which may be opened after them. */
export function requestSteps(office: () => Office) {
  /** The employer of Jonas asks something. */
  const asked = (other: Partial<RequestContent> = {}): RequestContent => ({
    agreementId: office().jonas,
    employerName: null,
    callerName: 'Fatima De Smet',
    callerRole: 'employer',
    callerPhone: '09 123 45 67',
    wants: 'contact',
    receivedAt: office().clock.now,
    subject: 'werkuren',
    channel: 'teams',
    ...other,
  });
  return {
    asked,
    /** Somebody without an agreement asks something. */
    unknown: (other: Partial<RequestContent> = {}): RequestContent =>
      asked({ agreementId: null, employerName: 'Garage Peeters', ...other }),
    register: (
      content: RequestContent,
      who: StaffPrincipal = office().els,
      by = submission(),
      evenSo?: boolean,
    ): RequestOutcome =>
      office().store.write((tx) => registerRequest(tx, who, by, content, evenSo)),
    saved(outcome: RequestOutcome): StoredRequest {
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      return outcome.request;
    },
    find: (id: string, who = office().lead): StoredRequest | null =>
      office().store.read((db) => findRequest(db, who, id, 'test')),
    openOf: (who: StaffPrincipal): string[] =>
      office()
        .store.read((db) => listOpenRequests(db, who, 'test'))
        .map((one) => one.id),
    answer: (requestId: string, who = office().els, answered = true): ContactOutcome =>
      office().store.write((tx) =>
        registerContact(tx, who, submission(), {
          ...{ agreementIds: [], requestId, at: office().clock.now, answered, mode: 'phone' },
        }),
      ),
  };
}
