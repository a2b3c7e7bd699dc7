// What a dialog is: plain functions from a state and an input to the next step. No framework in sight.
import type { Card } from '../cards/card.ts';
import type { CardAction } from '../cards/actions.ts';
import type { Intent, RichUnderstanding } from '../src/language/index.ts';
import type { Principal, StaffPrincipal } from '../src/store/principal.ts';
import type { LastQuestion } from './faq/lastQuestion.ts';

/**
 * Everything about the turn that a dialog may know; nothing here names a channel. What a dialog does for
 * anybody takes a `Turn<Principal>`.
 */
export interface Turn<W extends Principal = StaffPrincipal> {
  who: W;
  /** The moment of the message itself (epoch ms): "vandaag" is its day in Brussels. */
  now: number;
  /** The day of `now` in Brussels, YYYY-MM-DD. */
  today: string;
  /** Id of the activity, stored with what it creates. */
  activityId: string | null;
  /** What the person last saved in this conversation, so that "nee, het was woensdag" finds it. */
  lastVisitId: string | null;
  /** The request that was last registered in this conversation. */
  lastRequestId: string | null;
  /** What was kept last in this conversation, whatever it is: "annuleer dat" is about it. */
  lastKept?: LastKept | null;
  /** The button that was pressed in the turn before, to notice a double click. */
  lastClick?: LastClick | null;
  /** The estimate that was last shown: "en voor 12 kwartalen?" goes on from it. */
  lastEstimate?: string | null;
  /** The invoice that was last shown: "waarom dit bedrag?" is about that one. */
  lastInvoice?: LastInvoice | null;
  /** The dates that stood in the turn right before, to be explained one by one. */
  lastWhy?: LastWhy | null;
  /** What was asked before in this conversation. */
  lastQuestion?: LastQuestion | null;
  /** Said where others read along: answered here, and kept nowhere. */
  isFromGroup?: boolean;
  /** Whether somebody from outside may send a question for contact now; absent: always. */
  mayRequest?: () => boolean;
  /** Says these in this conversation once they are known; absent: nobody can be told later. */
  later?: (replies: Promise<Reply[]>) => void;
}

/** What was kept last, so that words which lean on it find it. */
export interface LastKept {
  what:
    'visits' | 'planned' | 'moved' | 'absence' | 'suspension' | 'request' | 'contact' | 'change';
  /** Of the records, in the order of the message; of a change its submission key, of a contact none. */
  ids: string[];
}

export interface LastWhy {
  /** Of the commitments, in the order of the list. */
  ids: readonly string[];
  /** One of them was explained, or it was asked which; false: they were only listed. */
  isAsked: boolean;
}

export interface LastInvoice {
  id: string;
  /** Epoch ms. */
  at: number;
}

export interface LastClick {
  /** The action as JSON. */
  action: string;
  /** Epoch ms. */
  at: number;
}

export interface TextInput {
  kind: 'text';
  text: string;
  /** Reads the message, the first time that it is called. */
  understood(): RichUnderstanding;
}

export type Input =
  TextInput | { kind: 'action'; action: CardAction; inputs: Record<string, string> };

/** One message to the person; `replaces` puts the card in the place of the one that was clicked. */
export type Reply =
  | { kind: 'text'; text: string }
  | {
      kind: 'card';
      card: Card;
      replaces?: boolean;
      /** The question that it answers: the next one may lean on it. */
      asked?: LastQuestion;
      /** The commitments that it lists or explains. */
      explains?: LastWhy;
      /** The invoice that it shows. */
      invoiceId?: string;
    };

/** Where to go when a dialog is done. */
export interface NextDialog {
  dialog: DialogId;
  args: unknown;
  /** What is said before the dialog begins. */
  before?: Reply[];
}

/** What the conversation remembers of a step. */
export interface Remembered {
  lastVisitId?: string;
  lastRequestId?: string;
  lastKept?: LastKept;
  /** The reference of the estimate that was shown. */
  lastEstimate?: string;
  /** The submission of the question for contact that was sent. */
  lastContact?: string;
}

export type Step<S> =
  | ({ kind: 'waiting'; state: S; replies: Reply[] } & Remembered)
  | ({ kind: 'done'; replies: Reply[]; next?: NextDialog } & Remembered);

export type DialogId =
  | 'registerVisit'
  | 'withdrawVisit'
  | 'confirmStep'
  | 'planVisit'
  | 'absence'
  | 'handOver'
  | 'suspend'
  | 'newRequest'
  | 'closeRequest'
  | 'tieRequest'
  | 'correctReceipt'
  | 'registerContact'
  | 'tellChange'
  | 'contactMe'
  | 'costEstimate';

/** `expects` says what a bare answer ("14u", "gisteren") means in this state. */
export type Expected = 'date' | 'times' | 'duration' | 'mode' | 'name' | 'text';

/** `plainly`: an answer and nothing else; `perhaps`: it may be a cry for help as well, and is taken after the numbers. */
export type Plainness = 'plainly' | 'perhaps' | null;

export interface PlainDialog<S extends object, W extends Principal = StaffPrincipal> {
  readonly id: DialogId;
  /** Raised whenever the shape of the state changes: who is in an older one is told kindly. */
  readonly version: number;
  /** A single question: any other button leaves it, and words that do not answer it are passed on. */
  readonly isBrief: boolean;
  /** Intents that speak about what is open here; absent: those about visits. */
  readonly ownIntents?: ReadonlySet<Intent>;
  begin(args: unknown, turn: Turn<W>): Step<S>;
  continue(state: S, input: Input, turn: Turn<W>): Step<S>;
  /** What it begins anew with ("begin opnieuw"); absent: with nothing. */
  anew?(state: S, turn: Turn<W>): unknown;
  /** Asks the open question again, after help or a question in between. */
  reprompt(state: S, turn: Turn<W>): Reply[];
  /** What is said when the person stops: what was kept and what was not. */
  farewell(state: S): string;
  expects(state: S): Expected | undefined;
  /** True when these words are the dialog's own, whatever they would mean elsewhere. */
  takesWords(state: S, text: string): boolean;
  /** True when these words answer the open question for sure: not even a cancel is heard in them. */
  isAnswer?(state: S, text: string): boolean;
  /** How plainly these words answer the open question and say nothing else: "Jan Nood" to "wat is uw naam?". */
  onlyAnswers?(state: S, text: string): Plainness;
  /** True when a button with this submission key belongs to the state. */
  owns(state: S, submissionKey: string): boolean;
}
