// Routes what Teams sends (messages, card actions, installs, unknown invokes) to the turn handler.
import type { TurnState } from '@microsoft/teams-ai';
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type Activity, type Storage, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { literalChoice } from '../../cards/renderers/literalText.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import type { Card } from '../../cards/card.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import { cardEvent, readEvent } from '../../dialogs/readEvent.ts';
import { ConversationTurnState } from './conversationTurnState.ts';
import { addMessageExtension } from './messageExtension.ts';
import { replyActivity } from './replyActivity.ts';
import { carriedInto, isShared } from './sharedConversation.ts';
import { runTurn, type TurnHouse } from './turnHandler.ts';

const CARD_INVOKE = 'application/vnd.microsoft.card.adaptive';
const MESSAGE_INVOKE = 'application/vnd.microsoft.activity.message';
/** Characters of the words with which a click is answered. */
const MAX_SUMMARY = 2000;

/**
 * Makes the teams-ai application over a state storage; it holds no state of its own. It is imported by
 * its own file: the package's index loads language models and tokenizers that are not used here.
 */
export function createApplication(storage: Storage, house: TurnHouse): Application<TurnState> {
  const app = new QuietApplication<TurnState>({
    storage,
    turnStateFactory: () => new ConversationTurnState(),
  });
  app.activity(ActivityTypes.Message, async (context, state) => {
    await sendReplies(context, await runTurn(context, state, readEvent(context.activity), house));
  });
  app.addRoute(
    (context) => Promise.resolve(carriedInto(context) !== null),
    async (context, state) => {
      const carried = carriedInto(context);
      if (carried) await sendReplies(context, await runTurn(context, state, carried.event, house));
    },
  );
  app.activity(ActivityTypes.InstallationUpdate, async (context, state) => {
    if (context.activity.action === 'remove') return;
    await greet(context, state, house);
  });
  app.conversationUpdate('membersAdded', async (context, state) => {
    const bot = context.activity.recipient.id;
    if ((context.activity.membersAdded ?? []).every((member) => member.id === bot)) return;
    await greet(context, state, house);
  });
  addMessageExtension(app, house);
  app.addRoute(
    isCardAction,
    async (context, state) => {
      const value = context.activity.value as Record<string, unknown>;
      const replies = await runTurn(context, state, cardEvent(value), house);
      await answerCardAction(context, replies, house.log);
    },
    true,
  );
  app.addRoute(
    (context) => Promise.resolve(context.activity.type === ActivityTypes.Invoke),
    async (context) => {
      await context.sendActivity(invokeResponse(400, { error: { code: 'NotSupported' } }));
    },
    true,
  );
  return app;
}

/** Says nothing by itself: teams-ai starts its typing timer at every message, whatever its option says. */
class QuietApplication<S extends TurnState> extends Application<S> {
  override startTypingTimer(): void {}
}

function isCardAction(context: TurnContext): Promise<boolean> {
  const { type, name } = context.activity;
  return Promise.resolve(type === ActivityTypes.Invoke && name === 'adaptiveCard/action');
}

/** Once per conversation, and only for people Maatje knows; whoever it does not know hears that. */
async function greet(context: TurnContext, state: TurnState, house: TurnHouse): Promise<void> {
  const memory = state.conversation as { greeted?: boolean };
  if (memory.greeted) return;
  if (isShared(context)) {
    memory.greeted = true;
    await context.sendActivity(house.deps.text('group.greeting'));
    return;
  }
  const who = house.principalOf(context);
  memory.greeted = true;
  if (!who) {
    await context.sendActivity(house.deps.text('greeting.unknownPerson'));
    return;
  }
  house.rememberReference(context, who);
  await sendReplies(context, house.greeting(who, house.clock()));
}

/** Sends every reply as a message of its own, in order. */
async function sendReplies(context: TurnContext, replies: readonly Reply[]): Promise<void> {
  if (replies.length === 0) return;
  await context.sendActivities(
    replies.map((reply) => replyActivity(reply, context.activity.channelId)),
  );
}

/**
 * The first reply that replaces the clicked card is the answer to the click; all others are messages
 * of their own. A click that changed nothing is answered in words only. A message that cannot be sent
 * does not undo what the click did: the click is answered all the same.
 */
async function answerCardAction(
  context: TurnContext,
  replies: readonly Reply[],
  log: Logger,
): Promise<void> {
  const replacing = replies.find((reply) => reply.kind === 'card' && reply.replaces);
  const others = replies.filter((reply) => reply !== replacing);
  const inWords = !replacing && others.every((reply) => reply.kind === 'text');
  if (!inWords) {
    try {
      await sendReplies(context, others);
    } catch (error) {
      log.error({ err: error, conversation: context.activity.conversation.id }, 'send failed');
    }
  }
  const body =
    replacing?.kind === 'card'
      ? { statusCode: 200, type: CARD_INVOKE, value: toTeams(withoutRefresh(replacing.card)) }
      : { statusCode: 200, type: MESSAGE_INVOKE, value: summaryOf(others) };
  await context.sendActivity(invokeResponse(200, body));
}

/** Teams would refresh the answer at once, and again. */
function withoutRefresh(card: Card): Card {
  const shown: Card = { ...card };
  delete shown.refresh;
  return shown;
}

/** In one line, without markup: no format can be named for it. */
function summaryOf(replies: readonly Reply[]): string {
  const words = replies.map((reply) => (reply.kind === 'text' ? reply.text : reply.card.summary));
  return literalChoice(words.join(' '), MAX_SUMMARY);
}

function invokeResponse(status: number, body: unknown): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status, body } };
}
