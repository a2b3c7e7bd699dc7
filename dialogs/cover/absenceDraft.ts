// The draft of an absence: who, from when until when, who takes over. Its cause is never read.
import { fold, type RichSlots } from '../../src/language/index.ts';
import type { AbsenceOutcome, AbsenceRecord } from '../commitments/coverDesks.ts';
import { absenceRoles, saysTakesOver, type AbsenceRoles } from './absenceRoles.ts';
import { colleaguesNamed, type Colleague } from './colleagueNamed.ts';
import { saysPartOfDay } from './partOfDay.ts';
import { certainDays, countedFrom, saidPeriod } from './saidPeriod.ts';

export type AbsenceRefusal = Extract<AbsenceOutcome, { kind: 'refused' }>['reason'];

/** The value of "de gewone vervanger": the back-up that stands with the coach's hours. */
export const USUAL = 'usual';
/** Nobody takes over, as was said: the leads are told. */
export const NOBODY = 'nobody';

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
  /** A colleague's id, USUAL or NOBODY. */
  backupId: string;
  /** A name that no colleague has, said to take over: it is asked who is meant. */
  unknownBackup: string | null;
  /** Others who were said to be away too: one absence is kept at a time, and the card says so. */
  alsoAway: string[];
  /** Only a part of these days was said: the card says that whole days are kept. */
  isPart: boolean;
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
    unknownBackup: null,
    alsoAway: [],
    isPart: false,
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
    backupId: absence.backup?.id ?? NOBODY,
  };
}

const NOW = /\b(?:ben|is|es|zit|lig|ligt|blijf|blijft|zen|zin|k(?:ben|zen|zin|zit|lig))\b/;

/** Who can be named: coaches, and others on the staff, who can neither be away here nor take over. */
export interface Nameable {
  colleagues: readonly Colleague[];
  others: readonly Colleague[];
  /** A team lead reports anybody's absence. */
  mayReportOthers: boolean;
}

/** The draft after a sentence: who is said to take over replaces, who else is named is away. */
export function withAbsenceWords(
  draft: AbsenceDraft,
  said: { text: string; slots: RichSlots; asked: string | null; today: string },
  { colleagues, others, mayReportOthers }: Nameable,
): AbsenceDraft {
  const named = colleaguesNamed(said.text, [...colleagues, ...others]);
  const isBackupMeant = said.asked === 'backup' || draft.coachId !== null;
  const mayBeOthers = mayReportOthers && !isBackupMeant;
  const roles = absenceRoles(said.text, named.colleagues, mayBeOthers || said.asked === 'coach');
  const isNew = draft.absenceId === null;
  const coachId = isNew && roles.away && !roles.isSelf ? roles.away.id : draft.coachId;
  const doubtfulIds = named.doubtful.map(({ id }) => id);
  const field = roles.isSelf || coachId !== null ? ('backup' as const) : ('coach' as const);
  const backupId = backupOf(roles) ?? draft.backupId;
  const days = withDays(draft, said);
  const isSame = days.from === draft.from && days.to === draft.to;
  const next: AbsenceDraft = {
    ...draft,
    ...days,
    isPart: saysPartOfDay(said.text, days) || (isSame && draft.isPart),
    coachId,
    backupId: isNew ? backupId : draft.backupId,
    unknownBackup: roles.backup || roles.nobody ? null : (strangerIn(said) ?? draft.unknownBackup),
    alsoAway: roles.alsoAway.length > 0 ? roles.alsoAway.map(({ id }) => id) : draft.alsoAway,
    doubtful: doubtfulIds.length > 0 && isNew ? { field, ids: doubtfulIds } : draft.doubtful,
  };
  const isOther = (id: string | null): boolean => others.some((one) => one.id === id);
  const settled = changed(draft, next);
  if (isOther(coachId)) return { ...settled, refused: 'notACoach' };
  return isOther(next.backupId) ? { ...settled, refused: 'backupNotACoach' } : settled;
}

function backupOf({ backup, nobody, usual }: AbsenceRoles): string | null {
  if (backup) return backup.id;
  if (nobody) return NOBODY;
  return usual ? USUAL : null;
}

/** A name that no colleague has and that is said to take over, as typed. */
function strangerIn({ text, slots }: { text: string; slots: RichSlots }): string | null {
  const words = fold(text);
  for (const { text: typed } of slots.employeeMatches) {
    const first = fold(typed).split(' ')[0] ?? '';
    const at = words.indexOf(first);
    if (at >= 0 && saysTakesOver(words.slice(at + first.length))) return typed;
  }
  return null;
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
  const days = countedFrom(draft.from, certainDays(slots), slots);
  const { from, to } = saidPeriod(days, text, today);
  if (draft.absenceId !== null) return { from: draft.from, to: to ?? from ?? draft.to };
  const isOneDay = from !== null && from === to;
  if (isOneDay && asked === 'from') return { from, to: draft.to };
  if (isOneDay && asked !== null) return { from: draft.from, to };
  const isOpen = from === null && to !== null && draft.from === null && !slots.dateConflict;
  const begins = isOpen && NOW.test(fold(text));
  return { from: from ?? (begins ? today : draft.from), to: to ?? draft.to };
}
