// When something happened, as far as it was said: a day, a time, or just now.
import type { RichSlots } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FieldTaker } from './fieldTaker.ts';
import { ALL_TIMES_READ, unreadAfter, type UnreadTimes } from './unreadTimes.ts';
import { dayField, optional, required, timeField } from './readField.ts';

/** Days are YYYY-MM-DD, times HH:mm in Brussels; null: not said. */
export interface SaidMoment extends UnreadTimes {
  date: string | null;
  time: string | null;
  /** When it was told (epoch ms), and the day of it: that moment, unless another was said. */
  toldAt: number;
  toldOn: string;
}

/** Where a day was said without a time. */
const MIDDAY = '12:00';

/** Just now, as long as nothing else is said. */
export function justNow({ now, today }: Turn): SaidMoment {
  return { date: null, time: null, toldAt: now, toldOn: today, ...ALL_TIMES_READ };
}

/** The moment after the day and time of a sentence; a day without a time forgets the old time. */
export function withMoment<D extends SaidMoment>(before: D, slots: RichSlots): D {
  const { date, start } = slots;
  const draft = { ...before, ...unreadAfter(before, slots) };
  if (date === null && start === null) return draft;
  // "Vandaag", of what came in today.
  if (date === draft.toldOn && draft.date === null && start === null) return draft;
  return { ...draft, date: date ?? draft.date, time: start ?? (date === null ? draft.time : null) };
}

/** The instant (epoch ms) that is meant. */
export function instantOf({ date, time, toldAt, toldOn }: SaidMoment, deps: DialogDeps): number {
  const day = date ?? toldOn;
  if (time === null && day === toldOn) return toldAt;
  return deps.instantOf(day, time ?? MIDDAY);
}

/** True when the moment is still to come; clocks differ by a minute. */
export function liesAhead(moment: SaidMoment, turn: Turn, deps: DialogDeps): boolean {
  return instantOf(moment, deps) > turn.now + 60_000;
}

/** The moment as it stands in the fields `date` and `time` of a card. */
export function momentInputs({ date, time, toldOn }: SaidMoment): { date: string; time: string } {
  return { date: date ?? toldOn, time: time ?? '' };
}

/** Takes the fields `date` and `time` of a card; an untouched one changes nothing. */
export function takeMoment<D extends SaidMoment>(draft: D, taker: FieldTaker, turn: Turn): D {
  const shown = momentInputs(draft);
  const date = taker.take('date', 'date', shown.date, required(dayField(turn.today)));
  const time = taker.take('time', 'time', draft.time, optional(timeField));
  const unreadTimes = time === draft.time ? draft.unreadTimes : [];
  return { ...draft, unreadTimes, date: date === shown.date ? draft.date : date, time };
}
