// Sends a message that nobody asked for: to a stored conversation, in turn with what the person says.
import type { ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
import type { Delivery, ProactiveSender } from '../jobs/delivery.ts';
import type { ConversationRecord } from '../store/conversations.ts';
import { replyActivity } from './replyActivity.ts';
import { TransportError } from './sendOnce.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';
import { turnKeys } from './turnKeys.ts';
import type { TurnQueue } from './turnQueue.ts';

export interface SenderHouse {
  /** CloudAdapter's; `appId` is the bot's own. */
  continueConversationAsync(
    appId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
  appId: string;
  queue: TurnQueue;
  /** Where messages may be posted (see `isAllowedServiceUrl`). */
  serviceUrls: readonly string[];
}

/** Makes the sender; it posts nowhere but to the allowed addresses. */
export function proactiveSender(house: SenderHouse): ProactiveSender {
  return {
    deliver(to, compose) {
      const reference = to.reference as Partial<ConversationReference>;
      return house.queue.run(turnKeys(to.conversationId, reference.user), async () => {
        const reply = compose();
        if (reply === null) return null;
        return post(house, to, (context) =>
          context.sendActivity(replyActivity(reply, to.channelId)),
        );
      });
    },
    replace(to, activityId, reply) {
      const { user } = to.reference as Partial<ConversationReference>;
      return house.queue.run(turnKeys(to.conversationId, user), () =>
        post(house, to, async (context) => {
          await context.updateActivity({ ...replyActivity(reply, to.channelId), id: activityId });
        }),
      );
    },
  };
}

async function post(
  house: SenderHouse,
  to: ConversationRecord,
  send: (context: TurnContext) => Promise<ResourceResponse | undefined | void>,
): Promise<Delivery> {
  const reference = to.reference as Partial<ConversationReference>;
  if (!isAllowedServiceUrl(reference.serviceUrl ?? '', house.serviceUrls))
    return { kind: 'unreachable', why: 'serviceUrl is not on the allow-list' };
  let activityId: string | undefined;
  try {
    await house.continueConversationAsync(house.appId, reference, async (context) => {
      // The SDK makes an id up, and would answer to a message that never was.
      delete context.activity.id;
      activityId = (await send(context))?.id;
    });
    return activityId ? { kind: 'sent', activityId } : { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What an error of the SDK says about the message. */
function outcomeOf(error: unknown): Delivery {
  if (error instanceof TransportError) {
    return error.neverLeft
      ? { kind: 'notArrived', why: error.code, retryAfterMs: null }
      : { kind: 'uncertain', why: error.code };
  }
  const status = statusOf(error);
  // Before the request left: no token, for example.
  if (status === null) return { kind: 'notArrived', why: nameOf(error), retryAfterMs: null };
  const why = `status ${status}`;
  if (status < 300) return { kind: 'sent' };
  if (status === 429) return { kind: 'notArrived', why, retryAfterMs: retryAfterOf(error) };
  if (status === 401) return { kind: 'notArrived', why, retryAfterMs: null };
  if (status === 403 || status === 404) return { kind: 'unreachable', why };
  return status >= 500 ? { kind: 'uncertain', why } : { kind: 'failed', why };
}

/** The status with which the channel answered; null for an error of another kind. */
function statusOf(error: unknown): number | null {
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  return name === 'RestError' && typeof statusCode === 'number' ? statusCode : null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Retry-After in milliseconds, of seconds or a date; null when it says nothing that can be read. */
function retryAfterOf(error: unknown): number | null {
  const { response } = error as {
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const said = response?.headers?.get?.('retry-after');
  if (said === undefined) return null;
  const seconds = Number(said);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(said) - Date.now();
  return Number.isNaN(until) ? null : Math.max(0, until);
}
