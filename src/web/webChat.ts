// The conversations of the website: one turn after the other, kept on the disk before anybody sees it.
import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { Store } from '../store/store.ts';
import {
  addWebActivities,
  lastWebActivity,
  sentWebActivity,
  startWebConversation,
  webActivitiesAfter,
  type NewWebActivity,
  type StoredWebActivity,
  type WebConversationKey,
} from '../store/webConversations.ts';
import {
  shownPosted,
  shownReply,
  turnActivity,
  webActivityId,
  type JoinActivity,
  type PostedActivity,
} from './webActivity.ts';
import { WebAdapter } from './webAdapter.ts';

export interface WebChatHouse {
  store: Store;
  /** Lets turns with a key in common run one after the other. */
  queue: { run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> };
  /** Runs the bot's own turn. */
  run(context: TurnContext): Promise<unknown>;
}

/** What was said after a place, and up to which place that is. */
export interface ActivitySet {
  activities: readonly StoredWebActivity[];
  watermark: number;
}

export type Posted = { kind: 'posted'; id: string } | { kind: 'noConversation' };

/** Hears what is said in a conversation from now on, in order, once it is on the disk. */
export type Listener = (activities: readonly StoredWebActivity[]) => void;

export interface WebChat {
  /** Begins the conversation with its first words; false when it had begun before. */
  start(key: WebConversationKey): Promise<boolean>;
  /** True when it has begun, and is this visitor's. */
  isKnown(key: WebConversationKey): boolean;
  /** One turn of the visitor; ends when all that is said in it is on the disk. */
  post(key: WebConversationKey, activity: PostedActivity): Promise<Posted>;
  /** What was said after a place, at most so many activities; null when there is no such conversation. */
  read(
    key: WebConversationKey,
    range: { after: number; limit: number },
  ): Promise<ActivitySet | null>;
  /** Gives a function that ends it. */
  listen(conversationId: string, listener: Listener): () => void;
  /** Says something that was not asked for; false when the conversation is gone. */
  tell(key: WebConversationKey, activities: readonly Partial<Activity>[]): Promise<boolean>;
}

/** The conversations of an opened store. */
export function createWebChat({ store, queue, run }: WebChatHouse): WebChat {
  const adapter = new WebAdapter();
  const listeners = new Map<string, Set<Listener>>();

  const inTurn = <T>({ conversationId }: WebConversationKey, task: () => Promise<T>): Promise<T> =>
    queue.run([`conversation ${conversationId}`], task);

  /** Kept first, then shown. */
  async function keep(
    key: WebConversationKey,
    activities: readonly NewWebActivity[],
  ): Promise<readonly StoredWebActivity[]> {
    const kept = store.watch();
    const rows = store.join((tx) => addWebActivities(tx, key, activities));
    await kept();
    if (!rows) return [];
    for (const hear of listeners.get(key.conversationId) ?? []) hear(rows);
    return rows;
  }

  /** Runs the bot's turn; its first words are kept together with what the visitor said. */
  async function turn(
    key: WebConversationKey,
    activity: PostedActivity | JoinActivity,
  ): Promise<Posted> {
    const last = store.read((db) => lastWebActivity(db, key));
    if (last === null) return { kind: 'noConversation' };
    const at = store.clock();
    const isSaid = activity.type !== 'conversationUpdate';
    const id = isSaid ? webActivityId(key.conversationId, last + 1) : '';
    let unkept = isSaid ? [saidActivity(key, activity, at)] : [];
    const keepReplies = async (replies: readonly Partial<Activity>[]): Promise<string[]> => {
      const said = unkept;
      unkept = [];
      const shown = { at: store.clock(), replyToId: isSaid ? id : null };
      const made = replies.map((reply) => replyOf(key, reply, shown));
      const rows = await keep(key, [...said, ...made]);
      return rows.slice(said.length).map(({ seq }) => webActivityId(key.conversationId, seq));
    };
    const heard = turnActivity(key, activity, { id: randomUUID(), at });
    const who = { kind: 'visitor', visitorId: key.visitorId } as const;
    await run(adapter.contextOf(heard, who, keepReplies));
    if (unkept.length > 0) await keepReplies([]);
    return { kind: 'posted', id };
  }

  return {
    start: (key) =>
      inTurn(key, async () => {
        const isNew = store.join((tx) => startWebConversation(tx, key));
        if (isNew) await turn(key, { type: 'conversationUpdate' });
        return isNew;
      }),
    isKnown: (key) => store.read((db) => lastWebActivity(db, key)) !== null,
    post: (key, activity) =>
      inTurn(key, async () => {
        const sentAs = activity.channelData?.clientActivityID;
        const before = sentAs && store.read((db) => sentWebActivity(db, key, sentAs));
        return before
          ? { kind: 'posted', id: webActivityId(key.conversationId, before) }
          : turn(key, activity);
      }),
    async read(key, range) {
      const kept = store.watch();
      const last = store.read((db) => lastWebActivity(db, key));
      if (last === null) return null;
      const activities = store.read((db) => webActivitiesAfter(db, key, range));
      // What is being written is seen before it is on the disk.
      await kept();
      return { activities, watermark: activities.at(-1)?.seq ?? Math.min(range.after, last) };
    },
    listen(conversationId, listener) {
      const all = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0) listeners.delete(conversationId);
      };
    },
    tell: (key, activities) =>
      inTurn(key, async () => {
        const shown = { at: store.clock(), replyToId: null };
        const made = activities.map((one) => replyOf(key, one, shown));
        return (await keep(key, made)).length > 0;
      }),
  };
}

function saidActivity(
  key: WebConversationKey,
  activity: PostedActivity,
  at: number,
): NewWebActivity {
  const clientActivityId = activity.channelData?.clientActivityID ?? null;
  return { clientActivityId, body: shownPosted(key, activity, at) };
}

function replyOf(
  key: WebConversationKey,
  activity: Partial<Activity>,
  shown: { at: number; replyToId: string | null },
): NewWebActivity {
  return { clientActivityId: null, body: shownReply(key, activity, shown) };
}
