// The shapes that understanding a sentence gives and takes.
import type { Lasting } from './lasting.ts';

export const INTENTS = [
  'register_visit',
  'correct_visit',
  'withdraw_visit',
  'my_visits',
  'plan_visit',
  'register_contact',
  'new_request',
  'close_request',
  'open_commitments',
  'explain',
  'hand_over',
  'absence',
  'suspend',
  'weekly_summary',
  'my_figures',
  'agreement_summary',
  'new_agreement',
  'notice',
  'invoice_summary',
  'month_end',
  'confirm_crossing',
  'contact_request',
  'cost_estimate',
  'unanswered_questions',
  'people',
  'off_switch',
  'access_log',
  'ask',
  'help',
  'cancel',
  'restart',
  'smalltalk',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

export type Mode = 'onsite' | 'online' | 'phone';

/** The names that a sentence may mean. `own` marks one's own files: they go first. */
export interface Roster {
  employers: {
    id: string;
    name: string;
    aliases?: string[];
    workplaces: { id: string; name: string }[];
    own: boolean;
  }[];
  employees: { id: string; name: string; employerId: string; own: boolean }[];
  colleagues?: { id: string; name: string }[];
  /** Staff who are no coaches. */
  otherStaff?: { id: string; name: string }[];
}

/** A record's name when matched, as typed when unknown, candidates when it may be several. */
export type NameSlot = string | { candidates: string[] };

export interface Slots {
  employer: NameSlot | null;
  /** The first of `employees`. */
  employee: NameSlot | null;
  employees: NameSlot[];
  /** YYYY-MM-DD */
  date: string | null;
  /** HH:mm */
  start: string | null;
  /** HH:mm */
  end: string | null;
  minutes: number | null;
  extraMinutes: number | null;
  mode: Mode | null;
  /** YYYY-MM-DD, both ends included. */
  from: string | null;
  to: string | null;
  /** '2026-W46', '2026-10' or '2026-Q3' */
  period: string | null;
}

export interface Understanding {
  intent: Intent;
  /** 0–1 */
  confidence: number;
  slots: Slots;
  more: Slots[];
}

/** How a name in the text was matched; `ids` and `names` run in parallel. */
export interface NameMatch {
  text: string;
  kind: 'matched' | 'ambiguous' | 'unknown';
  ids: string[];
  names: string[];
  /** A typo was repaired. */
  corrected: boolean;
}

export interface RichSlots extends Slots {
  employerMatch: NameMatch | null;
  workplaceMatch: NameMatch | null;
  employeeMatches: NameMatch[];
  /** Weekday and day contradict each other ("maandag 10/11"), or the day does not exist. */
  dateConflict: boolean;
  /** What was meant as a moment or a length and cannot be one, as typed: "14u75", "0 minuten". */
  unreadTimes: string[];
  /** The kind of contact only follows from a place ("bij De Smet"): no word says it clearly. */
  modeIsWeak: boolean;
  /** A length without a day ("twee weken"): `from` and `to` count it from today. */
  lasts?: Lasting;
}

export interface RichUnderstanding {
  intent: Intent;
  confidence: number;
  slots: RichSlots;
  more: RichSlots[];
  runnerUp: { intent: Intent; confidence: number };
}

/** What a dialog just asked, so that a bare "14u" or "drie kwartier" is its answer. */
export type Expected = 'date' | 'times' | 'duration' | 'mode' | 'name' | 'text';

export interface UnderstandContext {
  /** The moment of the message, in milliseconds since 1970. */
  now: number;
  roster?: Roster;
  expected?: Expected;
  /** What it is about for sure, as in the middle of a dialog: "vrijdag" of an appointment lies ahead. */
  as?: Intent;
}
