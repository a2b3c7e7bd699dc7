// A draft after a whole sentence: beside its facts, what only its words tell ("ook", "zonder", "nota:").
import type { RichSlots } from '../../src/language/index.ts';
import { ALL_TIMES_READ } from '../form/unreadTimes.ts';
import { MAX_NOTE } from './cardInputs.ts';
import { withSlots, type VisitDraft } from './visitDraft.ts';
import { dayOfWeek, saysBareWeekday, weekdayMeant } from './weekdayMeant.ts';

const NOTE = /^\s*(?:nota|notitie|opmerking)\s*:\s*(\S.*)$/is;
/** The same behind a sentence: "van 9 tot 10, nota: sleutel ligt links". */
const NOTE_BEHIND =
  /^(.*?\S)(?:\s*[,;.]\s*|\s+)(?:(?:met|en)(?: een| als)? )?((?:nota|notitie|opmerking)\s*:\s*\S.*)$/is;
const NO_EXTRA = /\b(?:geen|niets|zonder) extra\b/i;
const ALSO = /\b(?:ook|erbij|er bij|eveneens|samen met)\b/i;
const WITHOUT = /\bzonder\b|\bwa(?:s|ren) er niet\b/i;
const INSTEAD = /\bmaar\b|\bwa(?:s|ren) er niet\b.*\b(?:het|'t|dat) wa(?:s|ren)\b/i;
/** The whole of a message that takes the times away: "zonder uren", "laat de tijd maar weg". */
const NO_TIMES = new RegExp(
  '^\\W*(?:nee\\W+)?(?:zonder|geen|vergeet|schrap|wis|verwijder|laat)(?: maar)?(?: zitten)?' +
    '(?: de| die| het| dat)? (?:begin- en einduur|uren|uur|tijden|tijd|tijdstip|duur)' +
    '(?: maar)?(?: weg| vallen| zitten)?(?: graag| aub)?\\W*$',
  'i',
);

/** The draft after a sentence; what is not said stays. */
export function withSentence(
  draft: VisitDraft,
  text: string,
  said: RichSlots,
  today: string,
): VisitDraft {
  const { told, note } = noteIn(text);
  if (note !== null && note.length > MAX_NOTE) return draft;
  const noted = note === null ? draft : { ...draft, note };
  return told === '' ? noted : withFacts(noted, told, said, today);
}

function withFacts(draft: VisitDraft, text: string, said: RichSlots, today: string): VisitDraft {
  const date = dayMeant(draft, text, said.date, today);
  const slots = { ...said, date };
  if (saysNoTimes(text)) {
    return { ...draft, ...ALL_TIMES_READ, start: null, end: null, minutes: null };
  }
  const next = withPeople(draft, text, slots);
  return saysNoExtra(text) ? withoutExtra(next) : next;
}

/** The day that was heard; after "vorige week" a weekday is one of that week. */
function dayMeant(
  { date, weekOf }: VisitDraft,
  text: string,
  heard: string | null,
  today: string,
): string | null {
  const isOfWeek = date === null && weekOf !== null && heard !== null && saysBareWeekday(text);
  return isOfWeek ? dayOfWeek(weekOf, heard) : weekdayMeant(text, heard, date, today);
}

/** "Nota: …" */
export function saysNote(text: string): boolean {
  return NOTE.test(text);
}

/** What is told of the visit, and the note behind it; the note is null when there is none. */
export function noteIn(text: string): { told: string; note: string | null } {
  const behind = NOTE.test(text) ? null : NOTE_BEHIND.exec(text);
  const note = NOTE.exec(behind?.[2] ?? text)?.[1]?.trim() ?? null;
  return note === null ? { told: text, note } : { told: behind?.[1] ?? '', note };
}

/** The length of a note that is too long to keep; null when there is none, or when it fits. */
export function tooLongNote(text: string): number | null {
  const length = noteIn(text).note?.length ?? 0;
  return length > MAX_NOTE ? length : null;
}

/** "Zonder uren": the moment goes, the day stays. */
export function saysNoTimes(text: string): boolean {
  return NO_TIMES.test(text);
}

/** "Er was geen extra werk" */
export function saysNoExtra(text: string): boolean {
  return NO_EXTRA.test(text);
}

/** The draft as one of which all is basic work. */
export function withoutExtra(draft: VisitDraft): VisitDraft {
  return {
    ...draft,
    extraMinutes: 0,
    extraDescription: null,
    extraApprovedBy: null,
    extraApprovedOn: null,
  };
}

/** "En ook …": something beside what is already there. */
export function saysAlso(text: string): boolean {
  return ALSO.test(text);
}

/** "Ook met Fatima" adds her, "zonder Fatima" leaves her out; else who is named takes the place. */
function withPeople(draft: VisitDraft, text: string, slots: RichSlots): VisitDraft {
  const next = withSlots(draft, slots);
  const isClear = slots.employeeMatches.every(({ kind }) => kind === 'matched');
  if (!isClear || slots.employeeMatches.length === 0 || INSTEAD.test(text)) return next;
  const named = next.employeeIds;
  if (WITHOUT.test(text)) {
    const employeeIds = draft.employeeIds.filter((id) => !named.includes(id));
    return { ...next, employeeIds };
  }
  if (!ALSO.test(text)) return next;
  return { ...next, employeeIds: [...new Set([...draft.employeeIds, ...named])] };
}
