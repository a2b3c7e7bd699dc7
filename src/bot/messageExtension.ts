// The message extension: reads what Teams asks (a search, a picked line), and answers with cards to insert.
import type { TurnState } from '@microsoft/teams-ai';
import type { Application } from '@microsoft/teams-ai/lib/Application.js';
import {
  ActivityTypes,
  CardFactory,
  type MessagingExtensionAttachment,
  type MessagingExtensionResult,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { literalChoice, literalLine } from '../../cards/renderers/literalText.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import type { Turn } from '../../dialogs/dialog.ts';
import { commitmentToInsert, searchOpen } from '../../dialogs/extension/searchOpen.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { isShared } from './sharedConversation.ts';
import type { TurnHouse } from './turnHandler.ts';

/** The command of the manifest, and its one parameter. */
export const COMMAND = 'openCommitments';
export const PARAMETER = 'search';
const QUERY = 'composeExtension/query';
const SELECT = 'composeExtension/selectItem';
const MAX_RESULTS = 25;
const MAX_TEXT = 200;

/** Teams sends `initialRun` instead of a search when the extension opens. */
const query = z.looseObject({
  commandId: z.literal(COMMAND),
  parameters: z
    .array(z.looseObject({ name: z.string().max(64), value: z.union([z.string(), z.boolean()]) }))
    .max(5)
    .nullish(),
  queryOptions: z
    .looseObject({
      skip: z.int().min(0).max(10_000).nullish(),
      count: z.int().min(0).max(1_000).nullish(),
    })
    .nullish(),
});
const picked = z.looseObject({ commitmentId: z.string().regex(/^[\w:.-]{1,200}$/) });

/**
 * Adds its routes; what cannot be read is answered in words, never with an error. Routes of our own:
 * teams-ai's messageExtensions takes the parameters apart before anybody can check them.
 */
export function addMessageExtension(app: Application<TurnState>, house: TurnHouse): void {
  const route = (
    name: string,
    answer: (context: TurnContext) => MessagingExtensionResult,
  ): void => {
    app.addRoute(
      ({ activity }) =>
        Promise.resolve(activity.type === ActivityTypes.Invoke && activity.name === name),
      async (context) => {
        const kept = house.watch();
        const composeExtension = answerSafely(context, house, answer);
        await kept();
        const value = { status: 200, body: { composeExtension } };
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      },
      true,
    );
  };
  route(QUERY, (context) => answerQuery(context, house));
  route(SELECT, (context) => answerPick(context, house));
}

function answerSafely(
  context: TurnContext,
  { deps, log }: TurnHouse,
  answer: (context: TurnContext) => MessagingExtensionResult,
): MessagingExtensionResult {
  try {
    return answer(context);
  } catch (error) {
    log.error({ err: error, conversation: context.activity.conversation.id }, 'extension failed');
    return inWords(deps.text('extension.failed'));
  }
}

function answerQuery(context: TurnContext, house: TurnHouse): MessagingExtensionResult {
  const { deps } = house;
  const turn = turnOf(context, house);
  if (!turn) return inWords(deps.text('greeting.unknownPerson'));
  const asked = query.safeParse(context.activity.value);
  if (!asked.success) return inWords(deps.text('extension.notUnderstood'));
  const { parameters, queryOptions } = asked.data;
  const value = parameters?.find(({ name }) => name === PARAMETER)?.value ?? '';
  const text = typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
  const skip = queryOptions?.skip ?? 0;
  const count = Math.min(queryOptions?.count ?? MAX_RESULTS, MAX_RESULTS);
  const { items, total } = searchOpen(text, { skip, count }, turn, deps);
  if (total === 0) {
    return inWords(deps.text(text.trim() === '' ? 'extension.nothingOpen' : 'extension.none'));
  }
  return result(
    items.map(({ commitmentId, title, line }) => ({
      // What is inserted is made when the line is picked; until then there is nothing to give away.
      ...CardFactory.heroCard(''),
      preview: CardFactory.thumbnailCard(literalChoice(title), literalLine(line), [], [], {
        tap: { type: 'invoke', title: '', value: { commitmentId } },
      }),
    })),
  );
}

function answerPick(context: TurnContext, house: TurnHouse): MessagingExtensionResult {
  const { deps } = house;
  const turn = turnOf(context, house);
  if (!turn) return inWords(deps.text('greeting.unknownPerson'));
  const chosen = picked.safeParse(context.activity.value);
  if (!chosen.success) return inWords(deps.text('extension.notUnderstood'));
  const { commitmentId } = chosen.data;
  const isPersonal = isOwnConversation(context, turn, house);
  const card = commitmentToInsert(commitmentId, { isPersonal }, turn, deps);
  return card ? result([attachmentOf(card)]) : inWords(deps.text('explain.notYours'));
}

/**
 * Only the conversation in which the person talks with Maatje: two people's own chat is called
 * "personal" as well, and there somebody else reads along.
 */
function isOwnConversation(context: TurnContext, { who }: Turn, house: TurnHouse): boolean {
  return !isShared(context) && house.isPersonal(context.activity.conversation.id, who);
}

function turnOf(context: TurnContext, house: TurnHouse): Turn | null {
  const who = house.principalOf(context);
  if (!who) return null;
  const now = house.clock();
  const activityId = context.activity.id ?? null;
  return { who, now, today: brusselsDay(now), activityId, lastVisitId: null, lastRequestId: null };
}

function attachmentOf(card: Card): MessagingExtensionAttachment {
  return CardFactory.adaptiveCard(toTeams(card));
}

function result(attachments: MessagingExtensionAttachment[]): MessagingExtensionResult {
  return { type: 'result', attachmentLayout: 'list', attachments };
}

function inWords(text: string): MessagingExtensionResult {
  return { type: 'message', text };
}
