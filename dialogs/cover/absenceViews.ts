// Says an absence in words for the cards.
import type { AbsenceCardView, AbsenceView } from '../../cards/coverViews.ts';
import { addDays, dateInWords, weekdaysInWords } from '../../src/language/index.ts';
import { openItemsOf } from '../commitments/openItemsOf.ts';
import type { AbsenceRecord, CoverGap } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { NOBODY, USUAL, type AbsenceDraft } from './absenceDraft.ts';
import { dueViews } from './dueViews.ts';

/** A kept absence as its card shows it. */
export function absenceView(absence: AbsenceRecord, turn: Turn): AbsenceView {
  return {
    coach: absence.coachName,
    isSelf: absence.coachId === turn.who.personId,
    fromInWords: dateInWords(absence.from),
    toInWords: dateInWords(absence.to),
    backup: absence.backup?.name ?? null,
  };
}

/** A draft as its card shows it. */
export function absenceOfDraft(draft: AbsenceDraft, turn: Turn, deps: DialogDeps): AbsenceView {
  const { coachId, from, to, backupId } = draft;
  const isSelf = coachId === turn.who.personId;
  return {
    coach: coachId === null ? '' : deps.nameOfPerson(coachId),
    isSelf,
    fromInWords: from === null ? '' : dateInWords(from),
    toInWords: to === null ? '' : dateInWords(to),
    backup: backupInWords(backupId, isSelf, deps),
  };
}

/** Null: nobody, as was said. */
function backupInWords(backupId: string, isSelf: boolean, deps: DialogDeps): string | null {
  if (backupId === NOBODY) return null;
  if (backupId !== USUAL) return deps.nameOfPerson(backupId);
  return deps.text(isSelf ? 'absence.usualOwn' : 'absence.usual');
}

/** Longer than any row of days on which nobody works. */
const CLOSED_DAYS_IN_A_ROW = 14;

/** What somebody may want to mend before it is kept. */
export function draftWarnings(
  { from, to, backupId, alsoAway, isPart }: AbsenceDraft & { from: string; to: string },
  deps: DialogDeps,
): string[] {
  const names = alsoAway.map((id) => deps.nameOfPerson(id)).join(', ');
  const day = dateInWords(from);
  const noOfficeDay = from === to ? 'absence.warn.noOfficeDay' : 'absence.warn.noOfficeDays';
  return [
    ...(alsoAway.length > 0 ? [deps.text('absence.warn.oneAtATime', { names })] : []),
    ...(isPart ? [deps.text('absence.warn.wholeDays')] : []),
    ...(isAllClosed(from, to, deps) ? [deps.text(noOfficeDay, { day })] : []),
    ...(backupId === NOBODY ? [deps.text('absence.warn.nobody')] : []),
  ];
}

/** Whether the office is closed on every day of a period. */
function isAllClosed(from: string, to: string, deps: DialogDeps): boolean {
  for (let day = from, count = 0; day <= to; day = addDays(day, 1), count++)
    if (count > CLOSED_DAYS_IN_A_ROW || deps.dayToActInstead(day) === null) return false;
  return true;
}

/** "Els Maes: van … tot en met …" */
export function absenceInWords({ coachName, from, to }: AbsenceRecord, deps: DialogDeps): string {
  return deps.text('absence.inWords', {
    coach: coachName,
    from: dateInWords(from),
    to: dateInWords(to),
  });
}

/** What is open for a coach in some days, by deadline. */
export function dueIn(
  { coachId, from, to }: { coachId: string; from: string; to: string },
  turn: Turn,
  deps: DialogDeps,
): Pick<AbsenceCardView, 'due' | 'dueTotal'> {
  const { items } = openItemsOf({ coachId, dueTo: to }, 'absence', turn, deps);
  const due = items.filter(({ commitment }) => commitment.dueDate >= from);
  return { due: dueViews(due, deps), dueTotal: due.length };
}

/** Who is not replaced, and when. */
export function gapWarnings(gaps: readonly CoverGap[], deps: DialogDeps): string[] {
  return gaps.map((gap) =>
    deps.text(gapKey(gap), {
      coach: gap.coachName,
      from: dateInWords(gap.from),
      to: dateInWords(gap.to),
      weekdays: weekdaysInWords(gap.days ?? []),
    }),
  );
}

function gapKey({ from, to, days }: CoverGap) {
  if (days) return days.length === 1 ? 'absence.gapDayOffOnce' : 'absence.gapDayOff';
  return from === to ? 'absence.gapOneDay' : 'absence.gap';
}
