// Says an absence in words for the cards.
import type { AbsenceCardView, AbsenceView } from '../../cards/coverViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import { openItemsOf } from '../commitments/openItemsOf.ts';
import type { AbsenceRecord, CoverGap } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { USUAL, type AbsenceDraft } from './absenceDraft.ts';
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
  const usual = deps.text(isSelf ? 'absence.usualOwn' : 'absence.usual');
  return {
    coach: coachId === null ? '' : deps.nameOfPerson(coachId),
    isSelf,
    fromInWords: from === null ? '' : dateInWords(from),
    toInWords: to === null ? '' : dateInWords(to),
    backup: backupId === USUAL ? usual : deps.nameOfPerson(backupId),
  };
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
  return gaps.map(({ coachName, from, to }) =>
    deps.text(from === to ? 'absence.gapOneDay' : 'absence.gap', {
      coach: coachName,
      from: dateInWords(from),
      to: dateInWords(to),
    }),
  );
}
