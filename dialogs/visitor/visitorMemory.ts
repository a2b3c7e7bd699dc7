// What is remembered of a visitor's conversation between two turns: plain data, kept by src/web with the chat.
import type { LastClick } from '../dialog.ts';
import type { LastQuestion } from '../faq/lastQuestion.ts';

export interface VisitorMemory {
  /** The dialog that is open, in the version that made its state. */
  dialog: { id: string; version: number; state: object } | null;
  lastQuestion: LastQuestion | null;
  lastClick: LastClick | null;
  /** The last estimate that was shown: "en voor 12 kwartalen?" goes on from it. */
  lastEstimate: string | null;
  /** The submission of the question for contact that was sent last: "annuleer het" is about that. Absent as null. */
  lastContact?: string | null;
  /** The invoice that was shown just before: "waarom dit bedrag?" is about it. Absent as null. */
  lastInvoice?: string | null;
  /** Just before was asked whether all may go: a yes is about that. */
  asksWipe?: true;
}

/** Nothing was said yet. */
export const NEW_VISITOR: VisitorMemory = {
  dialog: null,
  lastQuestion: null,
  lastClick: null,
  lastEstimate: null,
};
