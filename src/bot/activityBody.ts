// Checks the body of a request before the SDK sees it: the SDK answers 500 to what it does not expect.
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { isBounded } from '../web/index.ts';

/** Bytes of a request body that are read at most; Teams' own messages stay far below. */
export const MAX_BODY_BYTES = 256 * 1024;

const id = z.string().min(1).max(2048);
const account = z.looseObject({
  id,
  name: z.string().max(2048).nullish(),
  aadObjectId: z.string().max(256).nullish(),
  role: z.string().max(64).nullish(),
});
const record = z.record(z.string(), z.unknown());

/** The SDK takes a mention for whole; what is not whole says nothing and is left out. */
const mention = z.looseObject({ mentioned: z.looseObject({ id }), text: z.string().nullish() });
const entities = z
  .array(record)
  .max(200)
  .transform((all) => all.filter((one) => !isMention(one) || mention.safeParse(one).success));
function isMention({ type }: Record<string, unknown>): boolean {
  return typeof type !== 'string' || type.toLowerCase() === 'mention';
}

const Body = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().max(2048).nullish(),
  channelId: z.string().min(1).max(256),
  serviceUrl: z.string().min(1).max(2048),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  localTimestamp: z.iso.datetime({ offset: true }).nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(64).nullish(),
    tenantId: z.string().max(256).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().max(MAX_BODY_BYTES).nullish(),
  name: z.string().max(256).nullish(),
  locale: z.string().max(64).nullish(),
  deliveryMode: z.string().max(64).nullish(),
  replyToId: z.string().max(2048).nullish(),
  entities: entities.nullish(),
  attachments: z.array(record).max(50).nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
  channelData: record.nullish(),
});

/** What came of reading a body: an activity that is safe to hand on, or the reason why not. */
export type ActivityBody =
  { kind: 'activity'; activity: Activity } | { kind: 'bad'; reason: string };

/**
 * Checks a parsed JSON body against the Bot Framework's activity shape, as far as this bot relies on it.
 * An invoke must carry an object as its value.
 */
export function readActivityBody(body: unknown): ActivityBody {
  if (!isBounded(body)) return { kind: 'bad', reason: 'nested too deep or too many parts' };
  const parsed = Body.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      kind: 'bad',
      reason: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`,
    };
  }
  const data = parsed.data;
  if (data.type === 'invoke') {
    if (typeof data.name !== 'string') return { kind: 'bad', reason: 'name: an invoke needs one' };
    if (!record.safeParse(data['value']).success) {
      return { kind: 'bad', reason: 'value: an invoke needs an object' };
    }
  }
  const activity = {
    ...withoutNulls(data),
    timestamp: asDate(data.timestamp),
    localTimestamp: asDate(data.localTimestamp),
    rawTimestamp: data.timestamp ?? undefined,
  };
  return { kind: 'activity', activity: activity as unknown as Activity };
}

function asDate(text: string | null | undefined): Date | undefined {
  return text ? new Date(text) : undefined;
}

/** The SDK and teams-ai test for `undefined`, not for `null`. */
function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
