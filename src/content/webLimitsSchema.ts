// The shape of data/webLimits.json: how much one visitor, one address and all together may ask of the chat.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

const count = z.strictObject({
  value: z.int().min(1).max(1_000_000),
  reference: z.literal('policy'),
  status: z.literal(UNCONFIRMED).optional(),
});

export const webLimitsSchema = z.strictObject({
  checkedOn: localDateSchema,
  tokensPerMinutePerAddress: count,
  refreshesPerMinutePerVisitor: count,
  conversationsPerHourPerAddress: count,
  messagesPerMinutePerVisitor: count,
  messagesPerMinutePerAddress: count,
  /** Questions for contact that are sent: each reaches people, and a mailbox that anybody may have typed. */
  requestsPerHourPerAddress: count,
  /** A page that polls asks up to five times per second, in each tab. */
  readsPerMinutePerVisitor: count,
  streamsPerVisitor: count,
  streamsPerAddress: count,
  streamsInTotal: count,
  /** What one colleague sends in Teams, typed and pressed. */
  activitiesPerMinutePerPerson: count,
  /** How long a person whom the website logged in is known, in minutes. */
  identityMinutes: count,
});

/** How many, by name. */
export type WebLimits = Record<
  Exclude<keyof z.output<typeof webLimitsSchema>, 'checkedOn'>,
  number
>;

/** The numbers alone. */
export function webLimits(entries: z.output<typeof webLimitsSchema>): WebLimits {
  const { checkedOn: _day, ...limits } = entries;
  return Object.fromEntries(
    Object.entries(limits).map(([name, { value }]) => [name, value]),
  ) as WebLimits;
}
