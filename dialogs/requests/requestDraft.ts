// The draft of a request that is passed on: what has been said so far, and how new words change it.
import type { NameMatch, RichSlots } from '../../src/language/index.ts';
import type { CallerRole, RequestContent } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { Said } from '../form/form.ts';
import { NOBODY_NAMED, withName, type NamedFiles } from '../form/namedFiles.ts';
import { justNow, withMoment, type SaidMoment } from '../form/saidMoment.ts';
import { peopleIn, type SaidCaller, type SaidPeople } from './callerIn.ts';
import {
  callersAround,
  knownCallerIn,
  otherSpeaks,
  withoutCaller,
  type NamedCaller,
} from './knownCaller.ts';
import {
  phoneIn,
  receiptIn,
  saysNoFile,
  saysSubject,
  subjectIn,
  toldIn,
  wantsIn,
  withoutPhone,
} from './requestWords.ts';

export interface RequestDraft extends NamedFiles, SaidMoment {
  submissionKey: string;
  /** The person said that no file of theirs is meant. */
  withoutFile: boolean;
  /** The employer as typed, for a request without a file. */
  employerName: string | null;
  callerName: string | null;
  callerRole: CallerRole | null;
  /** The files for which the caller is known (contact person, co-worker coach); empty: not known. */
  callerFiles: string[];
  callerPhone: string | null;
  wants: RequestContent['wants'] | null;
  subject: string | null;
  /** The earlier request of the same caller on the same day, and whether this is the same question. */
  earlierId: string | null;
  same: 'join' | 'apart' | null;
  /** The store said that the file does not run on that day. */
  notRunning: boolean;
  /** Words of distress were said: the numbers of people who help stay beside it. */
  distress: boolean;
}

/** A draft in which nothing is known yet. */
export function emptyRequest(turn: Turn, deps: DialogDeps): RequestDraft {
  return {
    submissionKey: deps.newKey(),
    ...NOBODY_NAMED,
    ...justNow(turn),
    withoutFile: false,
    employerName: null,
    callerName: null,
    callerRole: null,
    callerFiles: [],
    callerPhone: null,
    wants: null,
    subject: null,
    earlierId: null,
    same: null,
    notRunning: false,
    distress: false,
  };
}

/** The draft after a sentence: what is said replaces what was there, what is not said stays. */
export function withRequestSentence(
  draft: RequestDraft,
  { text, understanding }: Said,
  isCorrection: boolean,
  deps: DialogDeps,
  turn: Turn,
): RequestDraft {
  const { slots } = understanding;
  const named = saysSubject(text)
    ? draft
    : withPeople(draft, text, slots, isCorrection, deps, turn);
  const names = [slots.employerMatch, ...slots.employeeMatches].flatMap((match) =>
    match ? [match.text] : [],
  );
  const isDistress = deps.distress.isSaid(text);
  const words = withoutPhone(text);
  const told = isDistress || isCorrection ? null : toldIn(words, names);
  return {
    ...withReceipt(named, text, isCorrection, deps, turn),
    callerPhone: phoneIn(text) ?? draft.callerPhone,
    wants: wantsIn(words) ?? draft.wants,
    subject: subjectIn(words, names) ?? told ?? draft.subject,
    distress: draft.distress || isDistress,
  };
}

/** The day and time are those of the receipt: "of we dinsdag kunnen komen" says nothing about it. */
function withReceipt(
  draft: RequestDraft,
  text: string,
  isCorrection: boolean,
  deps: DialogDeps,
  turn: Turn,
): RequestDraft {
  const receipt = receiptIn(withoutPhone(text), isCorrection);
  if (receipt === null) return draft;
  const { roster } = deps.files(turn.who);
  const { slots } = deps.understand(receipt, { now: turn.now, roster, as: 'register_contact' });
  return withMoment(draft, slots);
}

function withPeople(
  draft: RequestDraft,
  text: string,
  slots: RichSlots,
  isCorrection: boolean,
  deps: DialogDeps,
  turn: Turn,
): RequestDraft {
  if (isCorrection && saysNoFile(text)) return withoutFile(draft);
  const { agreements } = deps.files(turn.who);
  const known = knownCallerIn(text, slots, callersAround(turn, deps), agreements);
  const others = known ? withoutCaller(slots, known, text, agreements) : slots;
  if (known && !otherSpeaks(known, slots, text)) {
    const draftOfCaller = withKnownCaller(draft, known);
    return withNamed(
      draftOfCaller,
      { ...peopleIn(text, others, true), caller: null },
      others,
      isCorrection,
    );
  }
  const people = peopleIn(text, others, isCorrection);
  const said = people.caller ? { ...draft, callerFiles: [] } : draft;
  return withNamed(said, people, others, isCorrection);
}

/** "Greet Baert": for which files she is known is known as well. */
function withKnownCaller(draft: RequestDraft, { callers }: NamedCaller): RequestDraft {
  const [first] = callers;
  const roles = new Set(callers.map(({ role }) => role));
  return {
    ...draft,
    callerName: first?.name ?? draft.callerName,
    callerRole: roles.size === 1 && first ? first.role : null,
    callerFiles: [...new Set(callers.flatMap(({ agreementIds }) => agreementIds))],
    withoutFile: false,
  };
}

function withNamed(
  draft: RequestDraft,
  { caller, about }: SaidPeople,
  slots: RichSlots,
  isCorrection: boolean,
): RequestDraft {
  const meant = about.filter(({ kind }) => kind !== 'unknown' || !isCorrection);
  let next = draft;
  if (slots.employerMatch) {
    next = withName({ ...next, ...FILE_AGAIN }, 'employer', slots.employerMatch);
    if (slots.employerMatch.kind === 'unknown') {
      next = { ...next, employerName: slots.employerMatch.text };
    }
  }
  const subject = meant[0] ?? caller?.employee ?? null;
  if (subject) next = withSubject(next, subject);
  return caller ? withCaller(next, caller, meant.length > 0) : next;
}

const FILE_AGAIN = { withoutFile: false, notRunning: false };

/** One request is about one person: who is named takes the place of who was there. */
function withSubject(draft: RequestDraft, match: NameMatch): RequestDraft {
  const openNames = draft.openNames.filter(({ field }) => field !== 'employee');
  return withName({ ...draft, ...FILE_AGAIN, employeeIds: [], openNames }, 'employee', match);
}

/** Who asks about somebody else is no employee in that file. */
function withCaller(draft: RequestDraft, caller: SaidCaller, isAboutOther: boolean): RequestDraft {
  const isEmployee = caller.role === 'employee';
  const role = isEmployee && isAboutOther ? 'other' : caller.role;
  const isOpen = isEmployee && !isAboutOther && caller.employee?.kind !== 'matched';
  return {
    ...draft,
    callerName: isOpen ? null : caller.name,
    callerRole: role ?? (caller.name === draft.callerName ? draft.callerRole : null),
  };
}

/** The draft as one that belongs to no file. */
export function withoutFile(draft: RequestDraft): RequestDraft {
  return {
    ...draft,
    ...{ employerId: null, workplaceId: null, employeeIds: [], openNames: [] },
    ...{ withoutFile: true, notRunning: false },
    callerRole: draft.callerRole === 'employee' ? 'other' : draft.callerRole,
  };
}
