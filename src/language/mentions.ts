// The kinds of time facts that the grammars find in a message, each with its place in the tokens.
import type { DaySpec } from './daySpec.ts';
import type { PartOfDay } from './languageData.ts';

interface Placed {
  /** Index of the first token, and the index after the last one. */
  from: number;
  to: number;
}

export interface DateMention extends Placed {
  kind: 'date';
  spec: DaySpec;
  /** "daarnet", "straks": gives way to any other day. */
  weak: boolean;
  /** "9.11" or "9-10": times instead, when another day is named. */
  otherwise?: (ClockMention | RangeMention) | undefined;
  /** A weekday and a number that cannot both be right, as said next to each other. */
  conflict: boolean;
}

export interface Clock {
  hour: number;
  minute: number;
  /** Said in 24 hours ("14u", "08:30"): morning or afternoon is not open. */
  exact: boolean;
}

export type ClockRole = 'start' | 'end' | 'none';

export interface ClockMention extends Placed {
  kind: 'clock';
  clock: Clock;
  role: ClockRole;
  /** Of someone's shift or another appointment: only used when no other moment is named. */
  suspect: boolean;
}

export interface RangeMention extends Placed {
  kind: 'range';
  start: Clock;
  end: Clock;
  suspect: boolean;
}

export interface DurationMention extends Placed {
  kind: 'duration';
  minutes: number;
  /** "2x 30 min": so many lengths together; left out for one. */
  times?: number;
  extra: boolean;
  /** "plus een kwartier extra": comes on top of the rest. */
  added: boolean;
  total: boolean;
  /** Two lengths were said, "30 à 40 minuten": neither is taken. */
  open: boolean;
}

/** "2 uur", "1u30": a moment or a length, decided by what else is said. */
export interface EitherMention extends Placed {
  kind: 'either';
  clock: Clock;
  minutes: number;
}

export interface PartMention extends Placed {
  kind: 'part';
  part: PartOfDay;
  /** Of a shift or "vroeg": counts only for hours of that shift. */
  isShift: boolean;
}

export type TimeMention =
  DateMention | ClockMention | RangeMention | DurationMention | EitherMention | PartMention;
