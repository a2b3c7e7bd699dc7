// What was done to the store in the simulated year, in words of our own: the oracle knows nothing else.
import type { Hours } from '../rules/oracle.ts';

/** Everything carries the moment (epoch ms) at which it was recorded. */
interface Noted {
  at: number;
}
export type Signer = 'employee' | 'employer' | 'coach' | 'coworkerCoach';

/** What happened in a file; without an agreement `agreementId` is empty. */
export type FileEntry = Noted & { agreementId: string } & (
    | { kind: 'start'; eventId: string; on: string }
    | { kind: 'subsidyChanged'; eventId: string; on: string }
    | { kind: 'end'; on: string }
    | {
        kind: 'visit';
        visitId: string;
        version: number;
        on: string;
        /** 'HH:mm'; null when nobody said. */
        end: string | null;
        mode: 'onsite' | 'online' | 'phone';
        outside: boolean;
      }
    | { kind: 'visitGone'; visitId: string; version: number }
    | {
        kind: 'contact';
        contactId: string;
        /** Without an agreement: the request that it answers. */
        requestId: string | null;
        talkedAt: number;
        answered: boolean;
      }
    | { kind: 'request'; requestId: string; receivedAt: number; wants: 'contact' | 'presence' }
    | { kind: 'receipt'; requestId: string; receivedAt: number }
    | { kind: 'closed'; requestId: string }
    | { kind: 'signed'; eventId: string; on: string; by: Signer }
    | { kind: 'coach'; coachId: string; from: string }
    | { kind: 'suspended'; suspensionId: string; from: string; to: string; withdrawn: boolean }
  );
export type Entry<K extends FileEntry['kind']> = Extract<FileEntry, { kind: K }>;

/** The settings that a deadline depends on. */
export interface Settings {
  followUpByPhone: boolean;
  followUpDays: number;
  onsiteDays: number;
  supportPlanMonths: number;
  supportPlanRevisionMonths: number;
  contactRequestOfficeDays: number;
}
export interface CoachHours extends Noted {
  coachId: string;
  from: string;
  week: Hours;
}
export interface ClosingList extends Noted {
  year: number;
  days: readonly string[];
  confirmed: boolean;
}
export interface OfficeHours extends Noted {
  from: string;
  week: Hours;
}
export interface Policy extends Noted {
  version: string;
  from: string;
  settings: Settings;
}

/** What holds for every file. */
export interface SharedEntries {
  hours: CoachHours[];
  closingLists: ClosingList[];
  officeHours: OfficeHours[];
  policies: Policy[];
}

/** Entries by what counts together: a file, or a request without one. */
export class Ledger {
  readonly shared: SharedEntries = { hours: [], closingLists: [], officeHours: [], policies: [] };
  readonly files = new Map<string, FileEntry[]>();
  entries = 0;

  note(entry: FileEntry): void {
    const own = entry.agreementId === '' && 'requestId' in entry ? `/${entry.requestId}` : '';
    const key = `${entry.agreementId}${own}`;
    const file = this.files.get(key);
    if (file) file.push(entry);
    else this.files.set(key, [entry]);
    this.entries += 1;
  }

  /** What was noted about a file, of one kind. */
  of<K extends FileEntry['kind']>(agreementId: string, kind: K): Entry<K>[] {
    const all = this.files.get(agreementId) ?? [];
    return all.filter((entry): entry is Entry<K> => entry.kind === kind);
  }
}
