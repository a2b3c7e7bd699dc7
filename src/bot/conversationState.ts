// What the bot remembers of a conversation between turns, beside the dialog stack.

import type { LastClick, LastInvoice, LastKept, LastWhy } from '../../dialogs/dialog.ts';
import type { LastQuestion } from '../../dialogs/faq/lastQuestion.ts';

/** How many ids of handled activities are remembered, to notice a re-delivery. */
const REMEMBERED = 30;

/** Lives in teams-ai's conversation scope; saved together with the dialog stack. */
export interface ConversationState {
  handled?: string[];
  lastVisitId?: string | null;
  lastRequestId?: string | null;
  lastKept?: LastKept | null;
  lastEstimate?: string | null;
  lastClick?: LastClick | null;
  lastQuestion?: LastQuestion | null;
  lastInvoice?: LastInvoice | null;
  lastWhy?: LastWhy | null;
  failures?: number;
  greeted?: boolean;
  /** The day on which warnings were last said, YYYY-MM-DD. */
  warnedOn?: string;
}

/** True when an activity with this id was handled before in this conversation. */
export function wasHandled(state: ConversationState, activityId: string | null): boolean {
  return activityId !== null && (state.handled ?? []).includes(activityId);
}

/** Remembers that the activity was handled; it is saved with the rest of the state. */
export function markHandled(state: ConversationState, activityId: string | null): void {
  if (activityId === null) return;
  state.handled = [...(state.handled ?? []), activityId].slice(-REMEMBERED);
}
