// What the cards about one person have to be told.
import type { CardAction } from './actions.ts';

/** Somebody among others who may be meant. */
export interface PersonChoiceView {
  name: string;
  /** "medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001" */
  about: string;
  action: CardAction;
}

export interface PersonChoicesView {
  title: string;
  text: string;
  choices: readonly PersonChoiceView[];
  /** How many more there are. */
  more: number;
}

export interface AccessDayView {
  /** "vrijdag 13 november 2026" */
  day: string;
  /** "Els Maes: de overeenkomst bekeken, 3 keer, laatst om 16.05 uur" */
  lines: readonly string[];
}

export interface AccessView {
  title: string;
  /** Which person it is, to tell apart from others of the same name. */
  about: string;
  days: readonly AccessDayView[];
  pages: { page: number; total: number; size: number; action: (page: number) => CardAction };
}

export interface HeldView {
  title: string;
  about: string;
  /** What was just done; null when nothing was. */
  intro: string | null;
  /** "Bezoeken" and "18" */
  held: readonly { label: string; value: string }[];
  /** What was corrected before, in sentences. */
  history: readonly string[];
  person: { kind: PersonKind; id: string };
}
export type PersonKind = 'employee' | 'contactPerson' | 'coworkerCoach' | 'staff' | 'caller';

export interface CorrectPersonView {
  title: string;
  about: string;
  /** Those that this kind of person has. */
  fields: readonly { id: 'name' | 'email' | 'phone'; value: string }[];
  reason: string;
  problems: readonly string[];
  save: CardAction;
  back: CardAction;
}

export interface ErasePersonView {
  title: string;
  about: string;
  /** Why it is shown again; null the first time. */
  notice: string | null;
  goes: readonly string[];
  stays: readonly string[];
  /** Null: nothing may go. */
  yes: CardAction | null;
  back: CardAction;
}
