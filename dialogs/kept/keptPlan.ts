// "Nee om 11u", "toch woensdag", "annuleer dat", "hetzelfde voor Kofi" after an appointment was planned.
import { addDays, type RichSlots } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { withNames } from '../form/namedFiles.ts';
import { movedBy, withoutMoving } from '../myVisits/movedVisit.ts';
import { emptyPlan, planDraftOf, withPlanSlots, type PlanDraft } from '../plans/planDraft.ts';
import { splitAtTarget } from '../plans/plansByWords.ts';
import { showPlanned } from '../plans/showPlanned.ts';
import { saysSame } from '../registerVisit/sameAgain.ts';
import { timeAfter } from '../registerVisit/visitDraft.ts';
import { say } from '../say.ts';
import {
  asksToChange,
  leansOnKept,
  saysNotAfterAll,
  saysUndo,
  takesBack,
  tellsOfItsOwn,
} from './leaningWords.ts';

const SAYS_NO = /^\W*(?:nee|neen|nie|nope|sorry|oeps)\b/i;
const SHORT = 40;

/** What the words do to the appointment that was planned or moved last; null: they are not about it. */
export function keptPlan(
  { id, isMoved }: { id: string; isMoved: boolean },
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const isBack = takesBack(text) || saysNotAfterAll(text);
  const isUndo = saysUndo(text);
  const isShift = shiftOf(text) !== null && !tellsOfItsOwn(text);
  const isMeant = isBack || isUndo || leansOnKept(text) || saysSame(text) || isShift;
  if (!isMeant) return null;
  const planned = deps.commitments.plans.find(turn.who, id, 'planVisit');
  if (!planned) return null;
  const isOff = planned.status !== 'planned';
  if (isUndo && isMoved && !isOff) {
    return [say(deps.text('kept.moved')), ...showPlanned(id, turn, deps)];
  }
  if (isBack || isUndo) {
    return isOff
      ? [say(deps.text('plan.no.notPlanned'))]
      : { dialog: 'confirmStep', args: { what: 'cancelPlanned', id } };
  }
  const { slots } = heard(text, turn, deps);
  const isOther = namesOther(planned, slots);
  if (isOther && saysSame(text)) return sameFor(planned, slots, deps);
  if (isOther && !SAYS_NO.test(text)) return null;
  if (isOff) return [say(deps.text('plan.no.notPlanned')), ...showPlanned(id, turn, deps)];
  const isOtherKind = slots.mode !== null && !slots.modeIsWeak && slots.mode !== planned.mode;
  if (isOther || isOtherKind)
    return [say(deps.text('kept.planOfOther')), ...showPlanned(id, turn, deps)];
  const draft = planDraftOf(planned, deps.newKey(), 'move');
  const moved = movedDraft(draft, text, turn, deps);
  if (JSON.stringify(moved) !== JSON.stringify(draft) || asksToChange(text)) {
    return { dialog: 'planVisit', args: { draft: moved } };
  }
  if (text.length > SHORT || !SAYS_NO.test(text)) return null;
  return [say(deps.text('kept.plan')), ...showPlanned(id, turn, deps)];
}

function heard(text: string, turn: Turn, deps: DialogDeps) {
  const { roster } = deps.files(turn.who);
  return deps.understand(text, { now: turn.now, roster, as: 'plan_visit' });
}

/** The appointment at another moment; "een uur later" is no length, "een dag later" no day. */
function movedDraft(draft: PlanDraft, text: string, turn: Turn, deps: DialogDeps): PlanDraft {
  const shift = shiftOf(text);
  if (shift?.days) {
    const date = draft.date && addDays(draft.date, shift.sign * shift.days);
    return { ...draft, date };
  }
  if (shift) {
    const { minutes } = heard(withoutMoving(text), turn, deps).slots;
    const start = minutes && draft.start && timeAfter(draft.start, shift.sign * minutes);
    const end = minutes && draft.end && timeAfter(draft.end, shift.sign * minutes);
    return start ? { ...draft, start, end: end || null } : draft;
  }
  const [which = text, target] = splitAtTarget(text, turn, deps);
  return withPlanSlots(draft, heard(target ?? which, turn, deps).slots);
}

const DAYS = /\b(een|1|twee|2|drie|3) (dag|dagen|week|weken) (later|op|verder|vroeger|eerder)\b/i;
const COUNTS: Readonly<Record<string, number>> = { twee: 2, 2: 2, drie: 3, 3: 3 };

/** "Een dag later", "een uur vroeger": how many days, or none for an hour; null for no shift. */
function shiftOf(text: string): { sign: 1 | -1; days: number } | null {
  const [, count = '', unit = '', way = ''] = DAYS.exec(text) ?? [];
  if (unit !== '') {
    const days = (COUNTS[count.toLowerCase()] ?? 1) * (/^we/i.test(unit) ? 7 : 1);
    return { sign: /^(?:vroeger|eerder)$/i.test(way) ? -1 : 1, days };
  }
  const by = movedBy(text);
  return by === 'later' || by === 'earlier' ? { sign: by === 'later' ? 1 : -1, days: 0 } : null;
}

/** True when somebody or an employer is named that the appointment is not with. */
function namesOther(
  { employerId, agreements }: PlannedVisit,
  { employerMatch, employeeMatches }: RichSlots,
): boolean {
  const isHere = (ids: readonly string[]): boolean =>
    agreements.some(({ employeeId }) => ids.includes(employeeId));
  return (
    (employerMatch !== null && !employerMatch.ids.includes(employerId)) ||
    employeeMatches.some(({ ids }) => !isHere(ids))
  );
}

/** "En ook bij Jonas, zelfde uur": a second appointment on that day. */
function sameFor(planned: PlannedVisit, slots: RichSlots, deps: DialogDeps): NextDialog {
  const { date, start, end, mode } = planned;
  const moment = { ...emptyPlan(deps.newKey()), date, start, end, mode };
  const draft = withPlanSlots(withNames(moment, slots), slots);
  return { dialog: 'planVisit', args: { draft } };
}
