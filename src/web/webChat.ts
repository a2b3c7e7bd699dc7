// The conversations of the website: a turn and what it changed are kept together, before anybody sees it.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import { say } from '../../dialogs/say.ts';
import { whenRead } from '../../dialogs/faq/answersNotRead.ts';
import type * as Visitor from '../../dialogs/visitor/visitorConversation.ts';
import type { Store } from '../store/store.ts';
import {
  deleteWebConversation,
  findWebConversation,
  keepWebTurn,
  lastWebActivity,
  sentWebActivity,
  startWebConversation,
  webActivitiesAfter,
  type NewWebActivity,
  type StoredWebActivity,
  type WebConversationKey,
  type WebTurn,
} from '../store/webConversations.ts';
import {
  endWebIdentity,
  keepWebIdentity,
  useIdentityToken,
  webIdentityOf,
} from '../store/webIdentities.ts';
import { Gathering } from './gathering.ts';
import { Listeners, type Listener } from './listeners.ts';
import type { IdentifyOutcome, NewIdentity } from './newIdentity.ts';
import { replyContent, runVisitorTurn, type VisitorTurn } from './visitorTurn.ts';
import {
  shownPosted,
  shownReply,
  webActivityId,
  wipedEvent,
  type PostedActivity,
} from './webActivity.ts';

export interface WebChatHouse {
  store: Store;
  conversation: Visitor.VisitorConversation;
  deps: Pick<DialogDeps, 'text'>;
  /** What visitors read while the public chat is switched off; null: it is open. */
  closed(): string | null;
  log: Logger;
  /** Hears how long each turn took until it was kept, in seconds, and how it ended. */
  turnEnded?: (seconds: number, outcome: 'ok' | 'failed') => void;
}

/** What was said after a place, and up to which place that is. */
export interface ActivitySet {
  activities: readonly StoredWebActivity[];
  watermark: number;
}

export type Posted = { kind: 'posted'; id: string } | { kind: 'noConversation' };

/** What a visitor's page sent, and whether a question for contact may be sent from there by now. */
export type WebPost = { activity: PostedActivity } & Required<
  Pick<Visitor.VisitorAsks, 'mayRequest'>
>;

export interface WebChat {
  /** What visitors read while the public chat is switched off; null: it is open. */
  closed(): string | null;
  /** Begins the conversation with its first words; false when it had begun before. */
  start(key: WebConversationKey): Promise<boolean>;
  /** True when it has begun, and is this visitor's. */
  isKnown(key: WebConversationKey): boolean;
  /** One turn of the visitor; ends when all that is said and kept in it is on the disk. */
  post(key: WebConversationKey, posted: WebPost): Promise<Posted>;
  /** What was said after a place, at most so many activities; null when there is no such conversation. */
  read(
    key: WebConversationKey,
    range: { after: number; limit: number },
  ): Promise<ActivitySet | null>;
  /** Gives a function that ends it. */
  listen(conversationId: string, listener: Listener): () => void;
  /** Says something that was not asked for; false when the conversation is gone. */
  tell(key: WebConversationKey, replies: readonly Reply[]): Promise<boolean>;
  /** Lets a contact person talk in it for a while; the token that says so counts once. */
  identify(key: WebConversationKey, identity: NewIdentity): Promise<IdentifyOutcome>;
  /** Ends that: what was said meanwhile is gone, and pages take it away. */
  endIdentity(key: WebConversationKey): Promise<void>;
  /** Forgets it all, and ends it; false when it was gone already. */
  forget(key: WebConversationKey): Promise<boolean>;
}

/** The conversations of an opened store. */
export function createWebChat(house: WebChatHouse): WebChat {
  const { store, conversation } = house;
  const listeners = new Listeners();
  const gathering = new Gathering();

  /** Kept first, then shown. A turn is synchronous up to here: what it wrote is in the same commit. */
  async function keep(key: WebConversationKey, turn: WebTurn): Promise<boolean> {
    const kept = store.watch();
    const rows = store.join((tx) => keepWebTurn(tx, key, turn));
    await kept();
    if (rows && rows.length > 0) listeners.show(key.conversationId, rows);
    return rows !== null;
  }

  const replies = (
    { conversationId }: WebConversationKey,
    said: readonly Reply[],
    replyToId: string | null,
  ): NewWebActivity[] => {
    const shown = { at: store.clock(), replyToId };
    return said.map((reply) => ({
      clientActivityId: null,
      body: shownReply(conversationId, replyContent(reply), shown),
    }));
  };

  const isKnown = (key: WebConversationKey): boolean =>
    store.read((db) => lastWebActivity(db, key)) !== null;

  /** What is said after something else that was said is gone; null: nothing is. */
  const afterWiping = (
    key: WebConversationKey,
    from: number | null,
    said: readonly Reply[],
  ): NewWebActivity[] => {
    const told = replies(key, said, null);
    if (from === null) return told;
    const at = { at: store.clock(), replyToId: null };
    const body = shownReply(key.conversationId, wipedEvent(from), at);
    return [{ clientActivityId: null, body }, ...told];
  };

  async function turn(key: WebConversationKey, posted: WebPost): Promise<Posted> {
    const { conversationId, visitorId } = key;
    const { activity, mayRequest } = posted;
    const begun = performance.now();
    const kept = store.watch();
    const clientActivityId = activity.channelData?.clientActivityID ?? null;
    // The turn ends with a write: begun here, all that is read on the way is in that same transaction.
    const { before, sent, identity } = store.join((tx) => ({
      before: findWebConversation(tx, key),
      sent: clientActivityId && sentWebActivity(tx, key, clientActivityId),
      identity: webIdentityOf(tx, conversationId),
    }));
    if (!before) return { kind: 'noConversation' };
    const id = webActivityId(conversationId, sent || before.lastSeq + 1);
    // The first delivery may still be on its way to the disk.
    if (sent) return kept().then(() => ({ kind: 'posted', id }));
    const now = store.clock();
    const who: Visitor.Outsider = identity?.who ?? { kind: 'visitor', visitorId };
    const asks = { who, now, activityId: id, memory: before.memory, mayRequest };
    const closed = activity.type === 'message' ? house.closed() : null;
    const done: VisitorTurn =
      closed === null
        ? runVisitorTurn(activity, asks, house)
        : { replies: [say(closed)], memory: before.memory, wiped: false };
    const { replies: said, memory, wiped, failed } = done;
    const at = { at: now, replyToId: null };
    const first = wiped
      ? { clientActivityId, body: shownReply(conversationId, wipedEvent(1), at) }
      : { clientActivityId, body: shownPosted(key, activity, now) };
    const activities = [first, ...replies(key, said, id)];
    // Who wipes the chat is nobody that we know from then on.
    if (wiped && identity) store.join((tx) => endWebIdentity(tx, conversationId));
    const privateUntil = wiped ? null : (identity?.until ?? null);
    const isKept = await keep(key, { activities, memory, wiped, privateUntil });
    house.turnEnded?.((performance.now() - begun) / 1000, failed ? 'failed' : 'ok');
    return isKept ? { kind: 'posted', id } : { kind: 'noConversation' };
  }

  const tell: WebChat['tell'] = (key, said) => keep(key, { activities: replies(key, said, null) });

  return {
    closed: house.closed,
    async start(key) {
      const kept = store.watch();
      const isNew = store.join((tx) => startWebConversation(tx, key));
      const closed = house.closed();
      const first = closed === null ? conversation.greeting(store.clock()) : [say(closed)];
      await (isNew ? keep(key, { activities: replies(key, first, null) }) : kept());
      return isNew;
    },
    isKnown,
    async post(key, posted) {
      if (posted.activity.type !== 'typing') {
        await gathering.next();
        return whenRead(
          () => turn(key, posted),
          () => tell(key, [say(house.deps.text('visitor.learning'))]),
        );
      }
      return isKnown(key) ? { kind: 'posted', id: randomUUID() } : { kind: 'noConversation' };
    },
    async read(key, range) {
      const kept = store.watch();
      const last = store.read((db) => lastWebActivity(db, key));
      if (last === null) return null;
      const activities = store.read((db) => webActivitiesAfter(db, key, range));
      // What is being written is seen before it is on the disk.
      await kept();
      return { activities, watermark: activities.at(-1)?.seq ?? Math.min(range.after, last) };
    },
    listen: (conversationId, listener) => listeners.add(conversationId, listener),
    tell,
    async identify(key, { contactPersonId, until, tokenId, expiresAt }) {
      const { conversationId } = key;
      const kept = store.watch();
      let gone: number | null = null;
      const outcome = store.join((tx): IdentifyOutcome => {
        if (lastWebActivity(tx, key) === null) return 'noConversation';
        if (!useIdentityToken(tx, tokenId, expiresAt)) return 'used';
        const before = webIdentityOf(tx, conversationId);
        // Nothing of one person is left for another.
        if (before && before.who.contactPersonId !== contactPersonId)
          gone = endWebIdentity(tx, conversationId);
        keepWebIdentity(tx, { conversationId, contactPersonId, until });
        return 'identified';
      });
      await kept();
      const identity = store.read((db) => webIdentityOf(db, conversationId));
      if (outcome !== 'identified' || !identity) return outcome;
      const { name, employerName } = identity;
      const said = [say(house.deps.text('visitor.identified', { name, employer: employerName }))];
      await keep(key, { activities: afterWiping(key, gone, said), privateUntil: until });
      return outcome;
    },
    async endIdentity(key) {
      const kept = store.watch();
      const gone = store.join((tx) => endWebIdentity(tx, key.conversationId));
      await kept();
      const told = [say(house.deps.text('visitor.identityOver'))];
      await keep(key, { activities: afterWiping(key, gone, told) });
    },
    async forget(key) {
      const kept = store.watch();
      const isForgotten = store.join((tx) => deleteWebConversation(tx, key));
      await kept();
      if (isForgotten) listeners.show(key.conversationId, null);
      return isForgotten;
    },
  };
}
