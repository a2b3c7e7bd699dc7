// The draft of what is told of a file: which change, of whom, on which day, by whom.
import type { FileChangeName } from '../../../cards/agreementActions.ts';
import type { SignerRole } from '../../../src/rules/index.ts';
import type { FileChangeRefusal, NoticeGiver } from '../../../src/store/agreementFileRecord.ts';
import type { FileDraft } from '../../cover/laterFiles.ts';
import { NOBODY_NAMED } from '../../form/namedFiles.ts';

export interface ChangeDraft extends FileDraft {
  what: FileChangeName;
  /**
   * YYYY-MM-DD: of the notice, the last day of work, the first day of the changed premium, of the signature,
   * or on which VDAB was informed.
   */
  on: string | null;
  givenBy: NoticeGiver | null;
  signers: readonly SignerRole[];
  /** Of the co-worker coach. */
  name: string | null;
  /** Of a changed premium, per quarter. */
  quarterCents: number | null;
  approvedOn: string | null;
  /** A new term; null: the one that runs goes on. */
  years: 2 | 5 | null;
  /** Why it could not be kept as it was; gone as soon as something changes. */
  refused: FileChangeRefusal | null;
}

/** A change of which only the kind is known. */
export function emptyChange(what: FileChangeName, submissionKey: string): ChangeDraft {
  return {
    ...{ submissionKey, ...NOBODY_NAMED, what, on: null, givenBy: null, signers: [], name: null },
    ...{ quarterCents: null, approvedOn: null, years: null, refused: null },
  };
}
