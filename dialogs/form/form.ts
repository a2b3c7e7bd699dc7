// What a form is: a draft that is filled in by words, answers and a card, checked there, and kept once.
import type { Card, Choice } from '../../cards/card.ts';
import type { Intent, RichUnderstanding } from '../../src/language/index.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import type {
  DialogId,
  Expected,
  NextDialog,
  Plainness,
  Remembered,
  Reply,
  Turn,
} from '../dialog.ts';

/** A draft is plain data (it travels as JSON); its key makes a second click harmless. */
export interface FormDraft {
  submissionKey: string;
}

/** The single thing that is asked next. */
export interface FormQuestion {
  field: string;
  text: string;
  options: readonly Choice[];
  /** What a bare answer means; `text` takes any words, unless they are a choice. */
  expected: Expected;
  /** One of the options, in words or not: anything else is no answer. */
  isChoice?: boolean;
  /** More than one option may be picked. */
  multiple?: boolean;
  /** "Bedoel je Jonas?": a yes is the only option, a no is none of them. */
  oneMeant?: boolean;
  /** Asked after "bewaren": the answer keeps it, without showing the card once more. */
  thenKeep?: boolean;
}

export interface Said {
  text: string;
  understanding: RichUnderstanding;
}

/** The draft after words or a choice, or in a sentence why they cannot be taken. */
export type Heard<D> = { draft: D } | { why: string };

/** Why a field of the card could not be taken, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface Form<D extends FormDraft, W extends Principal = StaffPrincipal> {
  id: DialogId;
  /** Raised whenever the shape of the draft changes. */
  version: number;
  /** Intents that speak about the form at hand; all others are a question in between. */
  ownIntents: ReadonlySet<Intent>;
  /** The draft that a sentence or button starts, or what is said instead. */
  begin(args: unknown, turn: Turn<W>): { draft: D } | { replies: Reply[] };
  /** Settles what leaves no doubt, and says what is asked first; no question: the card is shown. */
  next(draft: D, turn: Turn<W>): { draft: D; question: FormQuestion | null };
  /** What is said once about the words that were just taken, before the next question; null: nothing. */
  aside?(draft: D): string | null;
  /** What is said when the draft is about a file that is no longer theirs: the form ends; null: it is. */
  gone?(draft: D, turn: Turn<W>): string | null;
  /** True when these words answer the question, whatever they would mean elsewhere. */
  answers?(question: FormQuestion, text: string): boolean;
  /** How plainly these words answer the question and say nothing else, whatever they sound like: "Jan Nood". */
  onlyAnswers?(question: FormQuestion | null, text: string): Plainness;
  /** Takes a sentence: the answer to a question, or a change of what stands on the card. */
  hear(draft: D, said: Said, question: FormQuestion | null, turn: Turn<W>): Heard<D>;
  /** Takes a chosen option, which comes from outside; null when it is none of the question. */
  choose(draft: D, question: FormQuestion, value: string, turn: Turn<W>): D | null;
  /** Takes the fields of the card; a bad one leaves what stood there. */
  read(
    draft: D,
    inputs: Readonly<Record<string, string>>,
    turn: Turn<W>,
  ): { draft: D; errors: FieldErrors };
  /** True when nothing has to be read back: as soon as nothing is missing it is kept. */
  keepsAtOnce?(draft: D): boolean;
  card(draft: D, errors: FieldErrors, turn: Turn<W>): Card;
  /**
   * Keeps the draft: what is said then, or the draft about which something must be asked first. The
   * first card that is said takes the place of the one that was clicked.
   */
  keep(draft: D, turn: Turn<W>): Kept<D>;
  /** What is said after "nee" to the card. */
  whatIsWrong: string;
  /** What is said to words that change nothing on the card. */
  notUnderstood: string;
  /** What is said when it is left. */
  farewell: string | ((draft: D) => string);
}

/** `ask`: something must be asked first; else all is said. */
export type Kept<D> =
  { kind: 'ask'; draft: D } | ({ kind: 'done'; replies: Reply[]; next?: NextDialog } & Remembered);

/** What is kept of a form between two turns. */
export interface FormState<D extends FormDraft> {
  draft: D;
  question: FormQuestion | null;
  errors: FieldErrors;
}
