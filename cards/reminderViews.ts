// What the cards that come by themselves have to be told: plain words, formatted by whoever sends them.
import type { CommitmentName } from './views.ts';

/** Also what is owed to somebody without an agreement. */
export type OwedName = CommitmentName | 'contactRequest';

/** One promise and everybody to whom it is owed on one day. */
export interface OwedView {
  commitment: OwedName;
  /** "modelovereenkomst (college 9 april 2026), art. 2" */
  citation: string;
  /** "Jonas Verbeke (Bakkerij De Smet)"; with "voor Els Peeters" where one replaces somebody. */
  lines: readonly string[];
}

/** What is owed on one day. */
export interface DueDayView {
  when: 'past' | 'today' | 'ahead';
  /** "donderdag 12 november 2026" */
  dateInWords: string;
  /** The day to act on when the office turned out to be closed on the promised day. */
  actInWords: string | null;
  owed: readonly OwedView[];
}

export interface ReminderView {
  /** Earliest first. */
  days: readonly DueDayView[];
  /** How many more there are than are shown. */
  more: number;
}

export interface BreachView {
  /** What was due on each day, with the coach's name in each line. */
  days: readonly DueDayView[];
  more: number;
}

export interface AskMissingView {
  /** "maandag 16 tot en met zondag 22 november 2026" */
  weekInWords: string;
  /** A sentence that asks for one's own figures of the week: before a lead sees them. */
  figures: string;
  /** Appointments of the week that nothing was noted of: "dinsdag 17 november: Bakkerij De Smet". */
  appointments: readonly string[];
  /** What fell or falls due in the week and is not noted as done. */
  days: readonly DueDayView[];
  more: number;
}

/** What is told at once, and is no reminder. */
export type AnnouncementView =
  /** A promised day turned out to be a closing day. */
  | { about: 'closedPromise'; days: readonly DueDayView[]; more: number }
  /** For a lead: coaches are away and nobody replaces them. */
  | {
      about: 'uncoveredAbsence';
      coaches: readonly {
        coach: string;
        /** "maandag 23 tot en met woensdag 25 november 2026", each gap. */
        gaps: readonly string[];
        /** Open commitments that are due on these days. */
        due: number;
      }[];
    }
  /** For a back-up: whom one replaces, or does not replace after all. */
  | {
      about: 'replacing' | 'notReplacing';
      coach: string;
      periodInWords: string;
      /** Days in it on which one cannot: away oneself, or never at work on that weekday. */
      notThen: readonly string[];
      due: number;
    }
  /** For whoever received files. */
  | {
      about: 'newFiles';
      files: readonly {
        /** "Jonas Verbeke (Bakkerij De Smet)" */
        file: string;
        fromName: string | null;
        fromInWords: string;
        /** Empty: none. */
        note: string;
      }[];
    }
  /** For a lead: whose messages did not arrive, and how many wait for each. */
  | { about: 'unreachable'; people: readonly { name: string; waiting: number }[] }
  /** For an administrator: what should happen by itself and does not. */
  | {
      about: 'jobFailed';
      jobs: readonly {
        /** "De back-up" */
        job: string;
        sinceInWords: string;
        remedy: string;
      }[];
    }
  /** Nothing but what may not have arrived before. */
  | { about: 'uncertain' };
