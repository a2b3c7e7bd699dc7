// Activities of the website: what a page may send, and how it gets back what was said.
import { z } from 'zod';
import type { WebConversationKey } from '../store/webConversations.ts';
import { isBounded } from './isBounded.ts';

/** The bot, as pages see it. */
export const BOT = { id: 'maatje', name: 'Maatje', role: 'bot' } as const;
export const WEB_CHANNEL = 'directline';

/** Longest text, in characters; what is longer than a turn takes is answered kindly by the turn. */
export const MAX_TEXT = 8_000;
/** What a form of ours sends stays far below; what comes back is kept with the conversation. */
const MAX_VALUE = 16_000;

const posted = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().max(MAX_TEXT).nullish(),
  value: z
    .unknown()
    .refine((value) => value === undefined || JSON.stringify(value).length <= MAX_VALUE, 'Too big')
    .optional(),
  name: z.string().max(200).nullish(),
  locale: z.string().max(35).nullish(),
  channelData: z
    .object({
      clientActivityID: z.string().min(1).max(100).optional(),
      postBack: z.boolean().optional(),
    })
    .nullish(),
});

/** What a page sent, checked; all else in it is left out. */
export type PostedActivity = z.infer<typeof posted>;

export type ReadActivity =
  | { kind: 'activity'; activity: PostedActivity }
  | { kind: 'bad'; code: 'MissingProperty' | 'MalformedData' | 'NotSupported'; reason: string };

/** Reads what a page posts. */
export function readPostedActivity(body: unknown): ReadActivity {
  if (!isBounded(body))
    return { kind: 'bad', code: 'MalformedData', reason: 'nested too deep or too many parts' };
  const { type, attachments } = (body ?? {}) as { type?: unknown; attachments?: unknown };
  if (type === undefined) return { kind: 'bad', code: 'MissingProperty', reason: 'type' };
  if (attachments !== undefined && (!Array.isArray(attachments) || attachments.length > 0))
    return { kind: 'bad', code: 'NotSupported', reason: 'Files are not taken' };
  const read = posted.safeParse(body);
  if (read.success) return { kind: 'activity', activity: read.data };
  const issue = read.error.issues[0];
  const reason = `${issue?.path.join('.') || 'body'}: ${issue?.message}`;
  return { kind: 'bad', code: 'MalformedData', reason };
}

/** The same id in the whole conversation: "abc|0000007". */
export function webActivityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/** The activity as the page itself gets it back, in its place. */
export function shownPosted(
  { conversationId, visitorId }: WebConversationKey,
  activity: PostedActivity,
  at: number,
): (seq: number) => string {
  return (seq) =>
    JSON.stringify({
      ...activity,
      // Without it Web Chat takes what was typed for markdown, and HTML in it for HTML.
      ...(activity.type === 'message' ? { textFormat: 'plain' } : {}),
      id: webActivityId(conversationId, seq),
      timestamp: new Date(at).toISOString(),
      channelId: WEB_CHANNEL,
      from: { id: visitorId, role: 'user' },
      conversation: { id: conversationId },
    });
}

/** What Maatje says, as the page gets it, in its place. */
export function shownReply(
  conversationId: string,
  said: { type: 'message' | 'event' } & Record<string, unknown>,
  { at, replyToId }: { at: number; replyToId: string | null },
): (seq: number) => string {
  return (seq) =>
    JSON.stringify({
      ...said,
      id: webActivityId(conversationId, seq),
      timestamp: new Date(at).toISOString(),
      channelId: WEB_CHANNEL,
      from: BOT,
      conversation: { id: conversationId },
      ...(replyToId === null ? {} : { replyToId }),
    });
}

/**
 * What a page gets when something that was said is gone: what it still shows of it, it takes away.
 * @param from place of the first thing that is gone
 */
export const wipedEvent = (from: number) =>
  ({ type: 'event', name: 'maatje/wiped', value: { from } }) as const;
