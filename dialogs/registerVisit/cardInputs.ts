// Takes the fields of the draft's card into the draft; what comes back is not trusted.
import { multipleValues } from '../../cards/actions.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { minutesBetween, sameMoment, timeAfter, type VisitDraft } from './visitDraft.ts';

const MAX_TEXT = 300;
const MAX_NOTE = 900;

type Inputs = Readonly<Record<string, string>>;

/**
 * The draft with the fields of its card. A field that came back empty is emptied, one that cannot be
 * read keeps what stood there, a record that is not one's own is not taken.
 */
export function withInputs(
  draft: VisitDraft,
  inputs: Inputs,
  deps: DialogDeps,
  turn: Turn,
): VisitDraft {
  const { mode } = inputs;
  const extra = wholeNumber(inputs['extraMinutes']);
  const next: VisitDraft = {
    ...draft,
    ...whoIn(draft, inputs, deps.files(turn.who)),
    ...timesIn(draft, inputs),
    date: inputs['date'] && isLocalDate(inputs['date']) ? inputs['date'] : draft.date,
    dateConflict: false,
    mode: mode === 'onsite' || mode === 'online' || mode === 'phone' ? mode : draft.mode,
    extraMinutes: inputs['extraMinutes'] === '' ? 0 : (extra ?? draft.extraMinutes),
    extraDescription: textIn(inputs['extraDescription'], draft.extraDescription, MAX_TEXT),
    extraApprovedBy: textIn(inputs['extraApprovedBy'], draft.extraApprovedBy, MAX_TEXT),
    extraApprovedOn: checkedIn(inputs['extraApprovedOn'], draft.extraApprovedOn, isLocalDate),
    note: textIn(inputs['note'], draft.note, MAX_NOTE),
  };
  return { ...next, overlapAccepted: draft.overlapAccepted && sameMoment(draft, next) };
}

function whoIn(draft: VisitDraft, inputs: Inputs, files: OwnFiles): Partial<VisitDraft> {
  const employer = files.roster.employers.find((e) => e.id === inputs['employer']);
  const employerId = employer?.id ?? draft.employerId;
  const workplaces = files.roster.employers.find((e) => e.id === employerId)?.workplaces ?? [];
  const workplace = inputs['workplace'] ?? draft.workplaceId ?? '';
  const picked = multipleValues(inputs['employees'] ?? '').filter((id) =>
    files.agreements.some((a) => a.employeeId === id),
  );
  const moved = employerId !== draft.employerId;
  const stillHere = draft.employeeIds.filter((id) =>
    files.agreements.some((a) => a.employeeId === id && a.employerId === employerId),
  );
  return {
    employerId,
    workplaceId: workplaces.some((w) => w.id === workplace) ? workplace : null,
    employeeIds: moved ? stillHere : picked.length > 0 ? picked : draft.employeeIds,
  };
}

/** Start and end decide; a duration that was changed by itself moves the end. */
function timesIn(draft: VisitDraft, inputs: Inputs): Pick<VisitDraft, 'start' | 'end' | 'minutes'> {
  const start = checkedIn(inputs['start'], draft.start, isTime);
  const end = checkedIn(inputs['end'], draft.end, isTime);
  const said = inputs['minutes'] === '' ? null : (wholeNumber(inputs['minutes']) ?? draft.minutes);
  const onlyDuration = start === draft.start && end === draft.end && said !== draft.minutes;
  if (start !== null && end !== null && !onlyDuration) {
    const minutes = minutesBetween(start, end);
    return { start, end, minutes: minutes > 0 ? minutes : null };
  }
  if (start !== null && said !== null) return { start, end: timeAfter(start, said), minutes: said };
  return { start, end, minutes: said };
}

function textIn(value: string | undefined, old: string | null, longest: number): string | null {
  const text = value?.trim();
  if (text === undefined) return old;
  return text === '' ? null : text.slice(0, longest);
}

function checkedIn(
  value: string | undefined,
  old: string | null,
  isValid: (text: string) => boolean,
): string | null {
  if (value === undefined) return old;
  return value === '' ? null : isValid(value) ? value : old;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function wholeNumber(text: string | undefined): number | null {
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= 0 ? number : null;
}
