// Shows absences, and takes one back.
import { absenceCard, absencesCard } from '../../cards/absenceCard.ts';
import { periodInWords as inWords } from '../../cards/absenceFacts.ts';
import type { AbsenceCardView } from '../../cards/coverViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { AbsenceRecord, KeptAbsence } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { absenceView, dueIn, gapWarnings } from './absenceViews.ts';

/** The card of an absence to which something just happened, or that is looked at. */
export function showKeptAbsence(
  { absence, gaps }: KeptAbsence,
  how: AbsenceCardView['how'],
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const view = absenceView(absence, turn);
  const isOff = absence.withdrawn || how === 'withdrawn';
  const partly = gaps.some(({ coachId }) => coachId === absence.coachId) ? 'Partly' : '';
  const note = deps.text(`absence.covered${partly}${view.isSelf ? 'Own' : ''}`, {
    backup: view.backup ?? '',
    coach: view.coach,
  });
  const card = absenceCard({
    absenceId: absence.absenceId,
    how: isOff ? 'withdrawn' : how,
    absence: view,
    notes: view.backup === null || isOff ? [] : [note],
    warnings: isOff ? [] : gapWarnings(gaps, deps),
    ...(isOff ? { due: [], dueTotal: 0 } : dueIn(absence, turn, deps)),
    mayChange: mayChange(absence, turn),
  });
  return { kind: 'card', card, replaces: true };
}

function mayChange({ coachId }: AbsenceRecord, { who }: Turn): boolean {
  return coachId === who.personId || who.roles.has('teamLead');
}

/** One absence by its id, or why it is not shown. */
export function showAbsence(absenceId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const absence = findAbsence(absenceId, turn, deps);
  if (!absence) return [say(deps.text('absence.no.unknownAbsence'))];
  const shown = showKeptAbsence({ absence, gaps: [] }, 'shown', turn, deps);
  return [shown.kind === 'card' ? { ...shown, replaces: false } : shown];
}

/** Which of them: those that touch a period, those of some coaches; all when nothing is said. */
export interface AbsencesAsked {
  period?: { from: string; to: string } | null;
  coachIds?: readonly string[];
  replaces?: boolean;
}

/** Running and coming absences. */
export function showAbsences(
  turn: Turn,
  deps: DialogDeps,
  { period = null, coachIds = [], replaces = false }: AbsencesAsked = {},
): Reply[] {
  const isAsked = ({ coachId, from, to }: AbsenceRecord): boolean =>
    (coachIds.length === 0 || coachIds.includes(coachId)) &&
    (period === null || (from <= period.to && to >= period.from));
  const absences = deps.commitments.absences.list(turn.who, 'showAbsences').filter(isAsked);
  const card = absencesCard({
    absences: absences.map((absence) => ({
      ...absenceView(absence, turn),
      absenceId: absence.absenceId,
      mayChange: mayChange(absence, turn),
      due: absence.due,
    })),
    periodInWords:
      period === null
        ? null
        : inWords({ fromInWords: dateInWords(period.from), toInWords: dateInWords(period.to) }),
    example: deps.text('absence.example'),
  });
  return [{ kind: 'card', card, replaces }];
}

/** One that this person may see; null otherwise. */
export function findAbsence(absenceId: string, turn: Turn, deps: DialogDeps): AbsenceRecord | null {
  const absences = deps.commitments.absences.list(turn.who, 'showAbsence');
  return absences.find((one) => one.absenceId === absenceId) ?? null;
}

/** Takes an absence back; twice with the same key has one effect. */
export function withdrawAbsence(
  { absenceId, submissionKey }: { absenceId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const by = { submissionKey, activityId: turn.activityId, why: 'withdrawAbsence' };
  const outcome = deps.commitments.absences.change(turn.who, { absenceId, to: null }, by);
  if (outcome.kind !== 'refused') return showKeptAbsence(outcome, 'withdrawn', turn, deps);
  const key = outcome.reason === 'notAllowed' ? 'notAllowed' : 'unknownAbsence';
  return say(deps.text(`absence.no.${key}`));
}
