// One turn of a visitor of the website: the same turn as a colleague's, with a visitor's dialogs.
import type { TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { Event } from '../../dialogs/conversation.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import { answerVisitor } from '../../dialogs/faq/answerVisitor.ts';
import { questionBefore } from '../../dialogs/faq/lastQuestion.ts';
import { say } from '../../dialogs/say.ts';
import type { VisitorPrincipal } from '../store/principal.ts';
import { markHandled, wasHandled, type ConversationState } from './conversationState.ts';
import type { TurnHouse } from './turnHandler.ts';

/** What a visitor is answered; empty when it was handled before. */
export function handleVisitorTurn(
  context: TurnContext,
  state: TurnState,
  event: Event | { kind: 'bad' },
  _who: VisitorPrincipal,
  house: Pick<TurnHouse, 'deps' | 'clock'>,
): Reply[] {
  const memory = state.conversation as unknown as ConversationState;
  const activityId = context.activity.id ?? null;
  if (wasHandled(memory, activityId)) return [];
  const now = house.clock();
  const greeting = memory.greeted ? [] : greetVisitor(house);
  memory.greeted = true;
  const replies = answersTo(event, now, memory, house);
  const asked = replies.flatMap((reply) => (reply.kind === 'card' && reply.asked) || []).at(-1);
  if (asked) memory.lastQuestion = asked;
  else if (!questionBefore(memory.lastQuestion, now)) delete memory.lastQuestion;
  markHandled(memory, activityId);
  memory.failures = 0;
  return [...greeting, ...replies];
}

/** The first words: once, when the chat opens. */
export function greetVisitor({ deps }: Pick<TurnHouse, 'deps'>): Reply[] {
  return [say(deps.text('visitor.greeting'))];
}

function answersTo(
  event: Event | { kind: 'bad' },
  now: number,
  memory: ConversationState,
  { deps }: Pick<TurnHouse, 'deps'>,
): Reply[] {
  if (event.kind === 'text' || (event.kind === 'action' && event.action.verb === 'say')) {
    const text = event.kind === 'text' ? event.text : (event.action as { text: string }).text;
    return answerVisitor(text, { now, last: memory.lastQuestion ?? null }, deps).replies;
  }
  return [say(deps.text('error.badCard'))];
}
