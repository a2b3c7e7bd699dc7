// Takes the fields of the draft's card into the draft, and names every field that cannot be taken.
import type { VisitField } from '../../cards/views.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import {
  choiceField,
  choicesField,
  dayField,
  minutesField,
  modeField,
  optional,
  required,
  textField,
  timeField,
  type BadField,
  type FieldReader,
} from '../form/readField.ts';
import { approverField, serviceNames } from './approver.ts';
import { minutesBetween, sameMoment, timeAfter, type VisitDraft } from './visitDraft.ts';

/** The most characters that are kept of a text. */
export const MAX_TEXT = 300;
export const MAX_NOTE = 900;

/** A field that was filled in wrongly, with all that was typed in it. */
export interface BadInput {
  field: VisitField;
  typed: string;
  why: BadField;
}

export interface ReadInputs {
  /** The draft with all that could be taken; a bad field keeps what stood there. */
  draft: VisitDraft;
  bad: BadInput[];
}

type Inputs = Readonly<Record<string, string>>;
/** Reads one field, unless the card had none; what cannot be taken leaves the old value. */
type Take = <T>(field: VisitField, old: T, read: FieldReader<T>) => T;

/** The draft after its card came back: an empty field is emptied, where it may be empty. */
export function readInputs(
  draft: VisitDraft,
  inputs: Inputs,
  deps: DialogDeps,
  turn: Turn,
): ReadInputs {
  const bad: BadInput[] = [];
  const take: Take = (field, old, read) => {
    const typed = inputs[field]?.trim();
    if (typed === undefined) return old;
    const result = read(typed);
    if ('value' in result) return result.value;
    bad.push({ field, typed, why: result.why });
    return old;
  };
  const day = dayField(turn.today);
  const text = optional(textField(MAX_TEXT));
  const approver = optional(approverField(serviceNames(turn, deps), textField(MAX_TEXT)));
  const next: VisitDraft = {
    ...draft,
    ...whoIn(draft, take, deps.files(turn.who)),
    date: take('date', draft.date, required(day)),
    dateDoubt: null,
    ...timesIn(draft, take, minutesOnCard(draft, deps)),
    mode: take('mode', draft.mode, required(modeField)),
    extraMinutes: take('extraMinutes', draft.extraMinutes, (typed) =>
      typed === '' ? { value: 0 } : minutesField(0)(typed),
    ),
    extraDescription: take('extraDescription', draft.extraDescription, text),
    extraApprovedBy: take('extraApprovedBy', draft.extraApprovedBy, approver),
    extraApprovedOn: take('extraApprovedOn', draft.extraApprovedOn, optional(day)),
    note: take('note', draft.note, optional(textField(MAX_NOTE))),
  };
  const same = sameMoment(draft, next);
  const overlapAccepted = draft.overlapAccepted && same;
  const unreadTimes = same && draft.minutes === next.minutes ? draft.unreadTimes : [];
  return { draft: { ...next, overlapAccepted, unreadTimes }, bad };
}

/** Only records of one's own files; another employer has its own people and workplaces. */
function whoIn(draft: VisitDraft, take: Take, { roster, agreements }: OwnFiles) {
  const employerIds = roster.employers.map(({ id }) => id);
  const employerId = take('employer', draft.employerId, required(choiceField(employerIds)));
  const workplacesOf = (id: string | null): string[] =>
    roster.employers.find((one) => one.id === id)?.workplaces.map((one) => one.id) ?? [];
  const shown = [...workplacesOf(draft.employerId), ...workplacesOf(employerId)];
  const workplaceId = take('workplace', draft.workplaceId, optional(choiceField(shown)));
  const people = agreements.map(({ employeeId }) => employeeId);
  const picked = take('employees', draft.employeeIds, required(choicesField(people)));
  const isHere = (employeeId: string): boolean =>
    agreements.some((one) => one.employeeId === employeeId && one.employerId === employerId);
  return {
    employerId,
    workplaceId: workplacesOf(employerId).includes(workplaceId ?? '') ? workplaceId : null,
    employeeIds: employerId === draft.employerId ? picked : picked.filter(isHere),
  };
}

/** The minutes that passed from start to end, as the card showed them also when the clock was changed. */
function minutesOnCard({ date, start, end, minutes }: VisitDraft, deps: DialogDeps): number | null {
  if (date === null || start === null || end === null) return minutes;
  return (deps.instantOf(date, end) - deps.instantOf(date, start)) / 60_000;
}

/** Start and end decide; a duration that was changed by itself moves the end. */
function timesIn(
  draft: VisitDraft,
  take: Take,
  shown: number | null,
): Pick<VisitDraft, 'start' | 'end' | 'minutes'> {
  const start = take('start', draft.start, optional(timeField));
  const end = take('end', draft.end, optional(timeField));
  const said = take('minutes', draft.minutes, optional(minutesField(1)));
  const isChanged = said !== draft.minutes && said !== shown;
  const onlyDuration = start === draft.start && end === draft.end && isChanged;
  if (start !== null && end !== null && !onlyDuration) {
    const minutes = minutesBetween(start, end);
    return { start, end, minutes: minutes > 0 ? minutes : null };
  }
  if (start !== null && said !== null) return { start, end: timeAfter(start, said), minutes: said };
  return { start, end, minutes: said };
}
