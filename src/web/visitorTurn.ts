// One turn of a visitor: what the page sent as an event, what is said, and what happens when a turn fails.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { visibleText } from '../../cards/renderers/literalText.ts';
import { toText } from '../../cards/renderers/toText.ts';
import { toWebChat } from '../../cards/renderers/toWebChat.ts';
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import { readEvent } from '../../dialogs/readEvent.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import { say } from '../../dialogs/say.ts';
import type {
  VisitorAsks,
  VisitorConversation,
} from '../../dialogs/visitor/visitorConversation.ts';
import { NEW_VISITOR, type VisitorMemory } from '../../dialogs/visitor/visitorMemory.ts';
import type { PostedActivity } from './webActivity.ts';

/** What a conversation remembers, kept with what is said in it. */
export interface WebMemory {
  visitor?: VisitorMemory;
  /** Turns that failed in a row. */
  failures?: number;
}

export interface TurnHouse {
  conversation: VisitorConversation;
  deps: Pick<DialogDeps, 'text'>;
  log: Logger;
}

export interface VisitorTurn {
  replies: readonly Reply[];
  memory: WebMemory;
  wiped: boolean;
  failed?: true;
}

/**
 * Handles what the page sent. When it fails, nothing that was remembered changes, a code is logged and
 * the visitor is told; a second failure in a row also ends the dialog, so that nobody stays stuck in it.
 * @throws AnswersNotRead
 */
export function runVisitorTurn(
  activity: PostedActivity,
  asks: Omit<VisitorAsks, 'memory'> & { activityId: string; memory: WebMemory },
  { conversation, deps, log }: TurnHouse,
): VisitorTurn {
  const { memory: before } = asks;
  if (activity.type !== 'message') return { replies: [], memory: before, wiped: false };
  try {
    const event = readEvent(activity);
    if (event.kind === 'bad') {
      return { replies: [say(deps.text('visitor.badCard'))], memory: before, wiped: false };
    }
    const visitor = before.visitor ?? NEW_VISITOR;
    const { replies, memory, wiped } = conversation.turn(event, { ...asks, memory: visitor });
    return { replies, memory: { visitor: memory }, wiped };
  } catch (error) {
    if (error instanceof AnswersNotRead) throw error;
    const code = randomUUID().slice(0, 8);
    log.error({ err: error, code, activity: asks.activityId }, 'turn failed');
    const failures = (before.failures ?? 0) + 1;
    const memory = failures > 1 ? { failures } : { ...before, failures };
    const key = failures > 1 ? 'visitor.error.turnReset' : 'visitor.error.turn';
    return { replies: [say(deps.text(key, { code }))], memory, wiped: false, failed: true };
  }
}

/** What Maatje says, as Web Chat shows it; a card is also there in words, for who cannot see it. */
export function replyContent(reply: Reply): { type: 'message' } & Record<string, unknown> {
  if (reply.kind === 'text') {
    const text = visibleText(reply.text);
    return { type: 'message', text, textFormat: 'plain', inputHint: 'acceptingInput' };
  }
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return {
    type: 'message',
    summary: reply.card.summary,
    inputHint: 'acceptingInput',
    attachments: [{ contentType, content: toWebChat(reply.card) }],
    channelData: { 'webchat:fallback-text': toText(reply.card, { numbered: false }) },
  };
}
