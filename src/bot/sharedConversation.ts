// Where others read along, and how what was asked there is answered in the person's own conversation.
import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Event } from '../../dialogs/conversation.ts';
import { personalConversation } from '../store/conversations.ts';
import type { Store } from '../store/store.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';
import type { TeamsAdapter } from './teamsAdapter.ts';

/**
 * True in a group chat, a channel or a kind we do not know: figures only, and nobody's name. Also in the
 * chat of two people, which Teams calls "personal" and sometimes no group; its id begins as that of a
 * group does.
 */
export function isShared({ activity }: TurnContext): boolean {
  const { id, conversationType, isGroup } = activity.conversation;
  if (isGroup === true || (conversationType ?? 'personal') !== 'personal') return true;
  return activity.channelId === 'msteams' && id.startsWith('19:');
}

/** What somebody said or pressed elsewhere, carried into their own conversation. */
export interface Carried {
  event: Event;
  personId: string;
  /** Tells it apart from all that is said in the personal conversation itself. */
  activityId: string | null;
  /** Epoch ms. */
  now: number;
}

const CARRIED = Symbol('maatje.carried');

/** What was carried into this turn; null in a turn of the conversation itself. */
export function carriedInto(context: TurnContext): Carried | null {
  const { turnState } = context as { turnState?: Map<unknown, unknown> };
  return (turnState?.get(CARRIED) as Carried | undefined) ?? null;
}

export interface PersonalHouse {
  store: Store;
  adapter: Pick<TeamsAdapter, 'continueConversationAsync'>;
  appId: string;
  /** Where messages may be posted (see `isAllowedServiceUrl`). */
  serviceUrls: readonly string[];
  log: Logger;
  /** Runs a turn in the context of the personal conversation. */
  run(context: TurnContext): Promise<unknown>;
}

/** Answers in the person's own conversation; false when there is none, or nothing arrives there. */
export type AnswerPersonally = (carried: Carried) => Promise<boolean>;

/**
 * Makes it. The turn that carries must run in the person's queue: so nothing else is going on in their
 * own conversation, and it needs no queueing of its own.
 */
export function answersPersonally(house: PersonalHouse): AnswerPersonally {
  return async (carried) => {
    const to = house.store.read((db) => personalConversation(db, carried.personId));
    if (!to) return false;
    const reference = to.reference as Partial<ConversationReference>;
    if (!isAllowedServiceUrl(reference.serviceUrl ?? '', house.serviceUrls)) return false;
    try {
      await house.adapter.continueConversationAsync(house.appId, reference, async (context) => {
        // The SDK makes an id up, and would answer to a message that never was.
        delete context.activity.id;
        context.turnState.set(CARRIED, carried);
        await house.run(context);
      });
      return true;
    } catch (error) {
      house.log.warn({ err: error, conversation: to.conversationId }, 'no personal answer');
      return false;
    }
  };
}
