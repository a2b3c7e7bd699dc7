// What teams-ai loads and saves for a turn: the conversation's memory, with the dialog stack in it.
import { TurnState, type DefaultUserState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';

/** The conversation's scope only: Maatje keeps nothing about a user outside the conversation. */
export class ConversationTurnState extends TurnState {
  protected override async onComputeStorageKeys(
    context: TurnContext,
  ): Promise<Record<string, string>> {
    const { conversation } = await super.onComputeStorageKeys(context);
    if (conversation === undefined) throw new Error('teams-ai gave no key for the conversation.');
    return { conversation };
  }

  /** teams-ai looks here for a sign-in that is under way; there is none, ever. */
  override get user(): DefaultUserState {
    return {};
  }
}

/**
 * The dialog stack in the conversation's memory. Not by teams-ai's own accessor: that takes the turn's
 * context for the default value, and would keep the whole message with names and settings.
 */
export function dialogStateIn(state: TurnState): DialogState {
  const memory = state.conversation as { dialogs?: DialogState };
  memory.dialogs = stackOnly(memory.dialogs) ?? { dialogStack: [] };
  return memory.dialogs;
}

/** Rows of the first version hold a whole turn beside the stack; only the stack is taken over. */
function stackOnly(stored: DialogState | undefined): DialogState | undefined {
  if (!Array.isArray(stored?.dialogStack)) return undefined;
  return Object.keys(stored).length === 1 ? stored : { dialogStack: stored.dialogStack };
}
