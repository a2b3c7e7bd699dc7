// Says in a conversation what took longer than its turn: as messages of their own, in turn with the rest.
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { TurnContext as Turn } from 'botbuilder';
import type { Logger } from 'pino';
import type { Reply } from '../../dialogs/dialog.ts';
import { replyActivity } from './replyActivity.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';
import type { TeamsAdapter } from './teamsAdapter.ts';
import { turnKeys } from './turnKeys.ts';
import type { TurnQueue } from './turnQueue.ts';

export interface LaterHouse {
  adapter: Pick<TeamsAdapter, 'continueConversationAsync'>;
  appId: string;
  queue: TurnQueue;
  /** Where messages may be posted (see `isAllowedServiceUrl`). */
  serviceUrls: readonly string[];
  log: Logger;
}

export type SayLater = (activity: Activity, replies: Promise<Reply[]>) => void;

/** Makes it. What cannot be said any more is logged: the person still has what they were working on. */
export function saysLater({ adapter, appId, queue, serviceUrls, log }: LaterHouse): SayLater {
  return (activity, promised) => {
    const reference: Partial<ConversationReference> = Turn.getConversationReference(activity);
    // The SDK would answer to a message that may be gone by then.
    delete reference.activityId;
    const { conversation, from, channelId, serviceUrl } = activity;
    if (!isAllowedServiceUrl(serviceUrl, serviceUrls)) return;
    const send = async (): Promise<void> => {
      const replies = await promised;
      await queue.run(turnKeys(conversation.id, from), () =>
        adapter.continueConversationAsync(appId, reference, async (context: TurnContext) => {
          delete context.activity.id;
          await context.sendActivities(replies.map((reply) => replyActivity(reply, channelId)));
        }),
      );
    };
    send().catch((error: unknown) =>
      log.warn({ err: error, conversation: conversation.id }, 'not said later'),
    );
  };
}
