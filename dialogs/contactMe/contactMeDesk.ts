// What "neem contact met mij op" needs from the house; each submission has one effect.
import type { KnownContact } from '../../src/store/knownContact.ts';
import type { PublicRequest, Told } from '../../src/store/publicRequests.ts';
import type { Submission } from '../../src/store/visitRecord.ts';
import type { Outsider } from '../visitor/visitorConversation.ts';

export type { KnownContact, PublicRequest, Told };

export interface ContactMeDesk {
  /** Keeps it and tells who answers; gives what may be said, null when it may not be asked. */
  register(who: Outsider, asked: PublicRequest, by: Submission): Told | null;
  /** What a submission told, when it was handled before. */
  bySubmission(who: Outsider, submissionKey: string): Told | null;
  /** What is known of somebody whom the city's website logged in; null: nobody knows who it is. */
  known(who: Outsider): KnownContact | null;
  /** True when a confirmation goes out by e-mail. */
  byMail: boolean;
}
