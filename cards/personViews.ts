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
