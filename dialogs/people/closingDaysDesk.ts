// What the dialog about closing days needs from the house.
import type { LocalDate } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export interface ClosingDay {
  date: LocalDate;
  name: string;
}

/** The city's own closing days of a year, as far as they are known. */
export interface ClosingYear {
  days: readonly ClosingDay[];
  /** Null: nobody confirmed a list; `by` is null when it came with the program. */
  confirmed: { at: number; by: string | null } | null;
  /** When this list was recorded (epoch ms); 0 when there is none. */
  seen: number;
}

export type ClosingOutcome =
  | { kind: 'confirmed' }
  | { kind: 'existing' }
  | { kind: 'unchanged' }
  /** Somebody else confirmed a list since the card was shown. */
  | { kind: 'stale' }
  | { kind: 'refused' };

export interface ClosingDaysDesk {
  year(year: number): ClosingYear;
  /** The first year of which the list must be confirmed now; null when all is in order. */
  toConfirm(today: LocalDate): number | null;
  /** A dated decision with who and when; rules reread the facts from then on. */
  confirm(
    who: StaffPrincipal,
    list: { year: number; seen: number; days: readonly ClosingDay[] },
    by: Submission,
  ): ClosingOutcome;
}
