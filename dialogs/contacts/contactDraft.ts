// The draft of a contact: what has been said so far, and how new words change it.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { Said } from '../form/form.ts';
import { NOBODY_NAMED, withNames, type NamedFiles } from '../form/namedFiles.ts';
import { justNow, withMoment, type SaidMoment } from '../form/saidMoment.ts';
import { answeredIn, contactModeIn, type ContactMode } from './contactWords.ts';

export interface ContactDraft extends NamedFiles, SaidMoment {
  submissionKey: string;
  /** The request that it answers. */
  requestId: string | null;
  /** Chosen files; null: they follow from the names. */
  agreementIds: string[] | null;
  answered: boolean;
  mode: ContactMode | null;
  /** Contacts at other moments in the same message: said on the card, to be told apart. */
  others: number;
}

/** A draft in which nothing is known yet. */
export function emptyContact(turn: Turn, deps: DialogDeps): ContactDraft {
  return {
    submissionKey: deps.newKey(),
    ...NOBODY_NAMED,
    ...justNow(turn),
    requestId: null,
    agreementIds: null,
    answered: true,
    mode: null,
    others: 0,
  };
}

/** The draft after a sentence: what is said replaces what was there, what is not said stays. */
export function withContactSentence(
  draft: ContactDraft,
  { text, understanding }: Said,
): ContactDraft {
  const { slots, more } = understanding;
  const saysNames =
    slots.employerMatch !== null ||
    slots.employeeMatches.length > 0 ||
    slots.workplaceMatch !== null;
  const named = saysNames ? withNames({ ...draft, agreementIds: null }, slots) : draft;
  return {
    ...withMoment(named, slots),
    answered: answeredIn(text) ?? draft.answered,
    mode: contactModeIn(text, slots) ?? draft.mode,
    others: draft.others + more.length,
  };
}
