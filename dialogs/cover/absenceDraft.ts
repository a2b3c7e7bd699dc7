// The draft of an absence: who, from when until when, who takes over. Its cause is never read.
import type { RichSlots } from '../../src/language/index.ts';
import type { AbsenceOutcome, AbsenceRecord } from '../commitments/coverDesks.ts';
import { colleaguesNamed, folded, type Colleague, type NamedColleague } from './colleagueNamed.ts';
import { saidPeriod } from './saidPeriod.ts';

export type AbsenceRefusal = Extract<AbsenceOutcome, { kind: 'refused' }>['reason'];

/** The value of "de gewone vervanger": the back-up that stands with the coach's hours. */
export const USUAL = 'usual';

export interface AbsenceDraft {
  submissionKey: string;
  /** The absence whose last day changes; null: a new one. */
  absenceId: string | null;
  /** Null: not known yet. */
  coachId: string | null;
  /** Names that several colleagues have: it is asked who is meant. */
  doubtful: { field: 'coach' | 'backup'; ids: string[] } | null;
  /** YYYY-MM-DD, both included. */
  from: string | null;
  to: string | null;
  /** A colleague's id, or USUAL. */
  backupId: string;
  /** Why it could not be kept as it was; gone as soon as it changes. */
  refused: AbsenceRefusal | null;
}

/** An absence of which only the coach is known, if that. */
export function emptyAbsence(submissionKey: string, coachId: string | null): AbsenceDraft {
  return {
    submissionKey,
    absenceId: null,
    coachId,
    doubtful: null,
    from: null,
    to: null,
    backupId: USUAL,
    refused: null,
  };
}

/** The absence with another last day. */
export function changeDraftOf(
  absence: AbsenceRecord,
  submissionKey: string,
  to: string | null,
): AbsenceDraft {
  return {
    ...emptyAbsence(submissionKey, absence.coachId),
    absenceId: absence.absenceId,
    from: absence.from,
    to: to ?? absence.to,
    backupId: absence.backup?.id ?? USUAL,
  };
}

const I = /\b(?:ik|k|ikke|mijn|mij|mezelf|ben|we)\b/;
const NOW = /\b(?:ben|is|zit|lig|ligt|blijf|blijft|zen|zin)\b/;
const TAKES_OVER =
  /^[^.;]{0,30}?\b(?:neemt|nemen|pakt|pakken|doet|doen|vangt|vervangt|vervangen|springt|waar|back-?up|vervanger|vervangster)\b/;
const IS_BACKUP =
  /\b(?:naar|door|aan|bij|via|vervang(?:er|ing|ster)|back-?up)(?:\s+(?:is|wordt|collega|coach))*[\s:]+$/;

/**
 * The draft after a sentence: who is said to take over replaces, who else is named is away. Of two
 * colleagues without such words the first is away.
 */
export function withAbsenceWords(
  draft: AbsenceDraft,
  said: { text: string; slots: RichSlots; asked: string | null; today: string },
  colleagues: readonly Colleague[],
): AbsenceDraft {
  const text = folded(said.text);
  const named = colleaguesNamed(said.text, colleagues);
  const isSelf = I.test(text);
  const [first, second] = named.colleagues;
  const takes = named.colleagues.find((one) => isTakingOver(text, one)) ?? second;
  const meansBackup = isSelf || said.asked === 'backup' || draft.coachId !== null;
  const backup = takes ?? (meansBackup && said.asked !== 'coach' ? first : undefined);
  const away = named.colleagues.find(({ id }) => id !== backup?.id);
  const isNew = draft.absenceId === null;
  const coachId = isNew && away && !isSelf ? away.id : draft.coachId;
  const doubtfulIds = named.doubtful.map(({ id }) => id);
  const field = isSelf || coachId !== null ? ('backup' as const) : ('coach' as const);
  const next: AbsenceDraft = {
    ...draft,
    ...withDays(draft, said),
    coachId,
    backupId: backup && isNew ? backup.id : draft.backupId,
    doubtful: doubtfulIds.length > 0 && isNew ? { field, ids: doubtfulIds } : draft.doubtful,
  };
  return changed(draft, next);
}

/** The draft after a change: what was refused may now be kept, unless nothing changed. */
export function changed(before: AbsenceDraft, next: AbsenceDraft): AbsenceDraft {
  const isSame =
    before.coachId === next.coachId &&
    before.from === next.from &&
    before.to === next.to &&
    before.backupId === next.backupId;
  return { ...next, refused: isSame ? before.refused : null };
}

function isTakingOver(text: string, { from, to }: NamedColleague): boolean {
  return TAKES_OVER.test(text.slice(to)) || IS_BACKUP.test(text.slice(0, from));
}

/** A day alone answers what was asked; else it is the whole absence. "Ziek tot vrijdag" begins today. */
function withDays(
  draft: AbsenceDraft,
  {
    text,
    slots,
    asked,
    today,
  }: { text: string; slots: RichSlots; asked: string | null; today: string },
): Pick<AbsenceDraft, 'from' | 'to'> {
  const { from, to } = saidPeriod(slots, text, today);
  if (draft.absenceId !== null) return { from: draft.from, to: to ?? from ?? draft.to };
  const isOneDay = from !== null && from === to;
  if (isOneDay && asked === 'from') return { from, to: draft.to };
  if (isOneDay && asked !== null) return { from: draft.from, to };
  const begins = from === null && to !== null && draft.from === null && NOW.test(folded(text));
  return { from: from ?? (begins ? today : draft.from), to: to ?? draft.to };
}
