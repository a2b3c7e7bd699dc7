// The draft of a contact: what has been said so far, and how new words change it.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { Said } from '../form/form.ts';
import { NOBODY_NAMED, withNames, type NamedFiles } from '../form/namedFiles.ts';
import { justNow, withMoment, type SaidMoment } from '../form/saidMoment.ts';
import {
  callersAround,
  knownCallerIn,
  withoutCaller,
  type NamedCaller,
} from '../requests/knownCaller.ts';
import { answeredIn, contactModeIn, type ContactMode } from './contactWords.ts';

export interface ContactDraft extends NamedFiles, SaidMoment {
  submissionKey: string;
  /** The request that it answers. */
  requestId: string | null;
  /** Chosen files; null: they follow from the names. */
  agreementIds: string[] | null;
  /** A contact person or co-worker coach who was spoken, and the files they are known for. */
  callerName: string | null;
  callerFiles: string[];
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
    ...NOBODY_SPOKEN,
    answered: true,
    mode: null,
    others: 0,
  };
}

/** The draft after a sentence: what is said replaces what was there, what is not said stays. */
export function withContactSentence(
  draft: ContactDraft,
  { text, understanding }: Said,
  turn: Turn,
  deps: DialogDeps,
): ContactDraft {
  const { slots: heard, more } = understanding;
  const { agreements } = deps.files(turn.who);
  const known = knownCallerIn(text, heard, callersAround(turn, deps), agreements, 'spoken');
  const slots = known ? withoutCaller(heard, known, text, agreements) : heard;
  const saysNames =
    slots.employerMatch !== null ||
    slots.employeeMatches.length > 0 ||
    slots.workplaceMatch !== null;
  const spoken = known
    ? spokenTo(draft, known)
    : saysNames
      ? { ...draft, ...NOBODY_SPOKEN }
      : draft;
  const named = saysNames ? withNames({ ...spoken, agreementIds: null }, slots) : spoken;
  return {
    ...withMoment(named, slots),
    answered: answeredIn(text) ?? draft.answered,
    mode: contactModeIn(text, slots) ?? draft.mode,
    others: draft.others + more.length,
  };
}

const NOBODY_SPOKEN = { callerName: null, callerFiles: [] as string[] };

function spokenTo(draft: ContactDraft, { callers }: NamedCaller): ContactDraft {
  return {
    ...draft,
    ...NOBODY_NAMED,
    agreementIds: null,
    requestId: null,
    callerName: callers[0]?.name ?? null,
    callerFiles: [...new Set(callers.flatMap(({ agreementIds }) => agreementIds))],
  };
}
