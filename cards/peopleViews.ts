// What the cards about people and closing days have to be told; everything is already in words.
import type { Weekday } from '../src/rules/index.ts';
import type { Choice } from './card.ts';

export type RoleName = 'coach' | 'teamLead' | 'finance' | 'administrator' | 'editor';

/** A person as people read it; a coach has hours, a back-up and files, others have not. */
export interface PersonView {
  personId: string;
  name: string;
  roles: readonly RoleName[];
  coach: {
    /** "ma–vr 9–17 uur"; null when none were filled in. */
    hoursInWords: string | null;
    backup: string | null;
    files: number;
  } | null;
  /** False: no Entra object id is known. */
  canSignIn: boolean;
}

export interface PeopleView {
  /** A line above the list, such as what was just done. */
  intro?: string | null;
  /** The people of this page: at most PEOPLE_PAGE_SIZE. */
  people: readonly PersonView[];
  /** Counted from 0. */
  page: number;
  /** Over all pages. */
  total: number;
  /** Only those who were named. */
  narrowed: boolean;
  mayChange: boolean;
}

/** The values of the fields as they were typed: hours "9-12.30" or empty, the day YYYY-MM-DD. */
export interface PersonInputs {
  name: string;
  objectId: string;
  email: string;
  phone: string;
  roles: readonly string[];
  hours: Readonly<Record<Weekday, string>>;
  from: string;
  /** A person's id, or NO_BACKUP. */
  backup: string;
}

export interface PersonFormView {
  submissionKey: string;
  /** Null: somebody new. */
  personId: string | null;
  /** Names what was shown; comes back with the button. */
  seen: string;
  /** "Els Maes"; empty for somebody new. */
  name: string;
  inputs: PersonInputs;
  /** Colleagues who can be the back-up, without "geen vervanger". */
  backups: readonly Choice[];
  /** Why nothing was kept. */
  problems: readonly string[];
  /** What is good to know: hours that come later. */
  notes: readonly string[];
  /** Files that can be handed over. */
  files: number;
  /** Somebody who left and has the same account or address. */
  rehire: { personId: string; name: string } | null;
}

export interface PersonSavedView extends PersonView {
  title: string;
  /** False: nothing changed. */
  good: boolean;
  lines: readonly string[];
  /** "vanaf maandag 4 januari 2027: ma–do 9–17 uur" */
  laterHours: readonly string[];
  email: string | null;
  phone: string | null;
  objectId: string | null;
}

export interface TransferView {
  personId: string;
  name: string;
  files: number;
  colleagues: readonly Choice[];
  /** What was picked before, when it has to be asked again. */
  picked: string;
  from: string;
  problems: readonly string[];
}

/** Asks to confirm something that cannot simply be undone. */
export interface ConfirmPeopleView {
  title: string;
  lines: readonly string[];
  warnings: readonly string[];
  yes: string;
  danger: boolean;
}

export interface ClosingDayView {
  /** "dinsdag 28 december 2027" */
  dateInWords: string;
  name: string;
}

export interface ClosingDaysView {
  submissionKey: string;
  year: number;
  /** When the list on the card was recorded (epoch ms); 0 for none. */
  seen: number;
  confirmed: boolean;
  /** "Bevestigd op … door …", or that nobody did. */
  status: string;
  /** Right after confirming: the title says so. */
  justConfirmed: boolean;
  holidays: readonly ClosingDayView[];
  days: readonly ClosingDayView[];
  /** The field: one day on each line, as it was typed. */
  typed: string;
  problems: readonly string[];
  notes: readonly string[];
  mayConfirm: boolean;
  /** Years that can be looked at too. */
  otherYears: readonly number[];
}
