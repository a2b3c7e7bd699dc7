// The draft of an appointment: what was said so far, and how words and the fields of its card change it.
import type { RichSlots, RichUnderstanding } from '../../src/language/index.ts';
import type { VisitMode } from '../../src/store/visitRecord.ts';
import type { PlanOutcome, PlannedVisit } from '../commitments/planDesk.ts';
import { NOBODY_NAMED, withNames, type NamedFiles } from '../form/namedFiles.ts';
import { ALL_TIMES_READ, unreadAfter, type UnreadTimes } from '../form/unreadTimes.ts';
import { timeAfter } from '../registerVisit/visitDraft.ts';

export type PlanRefusal = Extract<PlanOutcome, { kind: 'refused' }>['reason'];

export interface PlanDraft extends NamedFiles, UnreadTimes {
  submissionKey: string;
  /** The appointment that moves; null: a new one. */
  moving: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  dateDoubt: 'noSuchDay' | 'otherWeekday' | null;
  /** HH:mm in Brussels; an appointment may have no hour. */
  start: string | null;
  end: string | null;
  mode: VisitMode;
  /** Why it could not be kept as it was; gone as soon as the moment changes. */
  refused: PlanRefusal | null;
  /** Appointments of the same message that come after this one. */
  queue: PlanDraft[];
}

/** An appointment of which nothing is known yet. */
export function emptyPlan(submissionKey: string): PlanDraft {
  return {
    submissionKey,
    moving: null,
    ...NOBODY_NAMED,
    ...ALL_TIMES_READ,
    date: null,
    dateDoubt: null,
    start: null,
    end: null,
    mode: 'onsite',
    refused: null,
    queue: [],
  };
}

/** A draft for each appointment of a sentence: the first one, with the others behind it. */
export function plansOf({ slots, more }: RichUnderstanding, newKey: () => string): PlanDraft {
  const drafts = [slots, ...more].map((one) => withPlanSlots(emptyPlan(newKey()), one));
  const [first = emptyPlan(newKey()), ...queue] = drafts;
  return { ...first, queue };
}

/** The appointment with another moment, or anew with none. */
export function planDraftOf(
  planned: PlannedVisit,
  submissionKey: string,
  purpose: 'move' | 'again',
): PlanDraft {
  const moves = purpose === 'move';
  return {
    ...emptyPlan(submissionKey),
    moving: moves ? planned.id : null,
    employerId: planned.employerId,
    workplaceId: planned.workplaceId,
    employeeIds: planned.agreements.map(({ employeeId }) => employeeId),
    date: moves ? planned.date : null,
    start: planned.start,
    end: planned.end,
    mode: planned.mode,
  };
}

/** The draft after a sentence: what is said replaces what was there; a moving one keeps its file and kind. */
export function withPlanSlots(draft: PlanDraft, slots: RichSlots): PlanDraft {
  const isKnown = draft.moving !== null;
  const named = isKnown ? draft : withNames(draft, slots);
  const next: PlanDraft = {
    ...named,
    ...withMoment(draft, slots),
    ...unreadAfter(draft, slots),
    mode: isKnown || slots.mode === null || slots.modeIsWeak ? draft.mode : slots.mode,
  };
  return { ...next, refused: isSameMoment(draft, next) ? draft.refused : null };
}

/** The draft on another day or at another hour, which may be refused for another reason. */
export function atMoment(
  draft: PlanDraft,
  moment: Partial<Pick<PlanDraft, 'date' | 'start' | 'end'>>,
): PlanDraft {
  const next = { ...draft, ...moment, dateDoubt: null };
  const { start, end } = next;
  const sameHours = start === draft.start && end === draft.end;
  const unreadTimes = sameHours ? draft.unreadTimes : [];
  return { ...next, unreadTimes, refused: isSameMoment(draft, next) ? draft.refused : null };
}

function withMoment(draft: PlanDraft, slots: RichSlots) {
  const { start, end, minutes, dateConflict } = slots;
  const doubt = slots.date === null ? ('noSuchDay' as const) : ('otherWeekday' as const);
  const said = slots.date !== null || dateConflict;
  const date = slots.date ?? draft.date;
  const dateDoubt = said ? (dateConflict ? doubt : null) : draft.dateDoubt;
  if (start === null && end === null && minutes === null) {
    return { date, dateDoubt, start: draft.start, end: draft.end };
  }
  const from = start ?? draft.start;
  const until = end ?? (from !== null && minutes !== null ? timeAfter(from, minutes) : null);
  return { date, dateDoubt, start: from, end: until };
}

function isSameMoment(a: PlanDraft, b: PlanDraft): boolean {
  return a.date === b.date && a.start === b.start && a.end === b.end;
}
