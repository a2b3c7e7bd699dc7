// Who may still ask something of the chat: limits per visitor and per address, and the answer to who asks too much.
import type { Request, Response } from 'restify';
import type { WebLimits } from '../content/webLimitsSchema.ts';
import type { AddressOf } from './clientAddress.ts';
import { refuse } from './directLineError.ts';
import { rateLimit, type RateLimit } from './rateLimits.ts';

const MINUTE = 60_000;

/** What is counted, and by whom. */
export type Asked = 'token' | 'refresh' | 'start' | 'message' | 'request' | 'read';

export interface WebGate {
  /** Counts one; false after an answer that says when to come back. @param visitorId null: not known yet */
  allows(asked: Asked, visitorId: string | null, req: Request, res: Response): boolean;
  /** Seconds to wait before this may be asked; 0: now. For who answers otherwise than in JSON. */
  wait(asked: Asked, visitorId: string | null, req: Request): number;
  /** Counts a question for contact when it is sent; false: this address sent too many. */
  mayRequest(req: Request): () => boolean;
}

/** @param clock epoch milliseconds */
export function createWebGate(
  limits: WebLimits,
  addressOf: AddressOf,
  clock: () => number,
): WebGate {
  const perMinute = (count: number): RateLimit => rateLimit({ count, ms: MINUTE }, clock);
  const perHour = (count: number): RateLimit => rateLimit({ count, ms: 60 * MINUTE }, clock);
  const byAddress: Partial<Record<Asked, RateLimit>> = {
    token: perMinute(limits.tokensPerMinutePerAddress),
    start: perHour(limits.conversationsPerHourPerAddress),
    message: perMinute(limits.messagesPerMinutePerAddress),
    request: perHour(limits.requestsPerHourPerAddress),
  };
  const byVisitor: Partial<Record<Asked, RateLimit>> = {
    refresh: perMinute(limits.refreshesPerMinutePerVisitor),
    message: perMinute(limits.messagesPerMinutePerVisitor),
    read: perMinute(limits.readsPerMinutePerVisitor),
  };

  function wait(asked: Asked, visitorId: string | null, req: Request): number {
    const own = visitorId === null ? 0 : (byVisitor[asked]?.take(visitorId) ?? 0);
    // Who is refused already does not use up what others at the same address may ask.
    return own > 0 ? own : (byAddress[asked]?.take(addressOf(req)) ?? 0);
  }

  return {
    wait,
    mayRequest: (req) => () => wait('request', null, req) === 0,
    allows(asked, visitorId, req, res) {
      const seconds = wait(asked, visitorId, req);
      if (seconds === 0) return true;
      res.header('retry-after', String(seconds));
      refuse(res, 'TooManyRequests', `Too many requests: come back in ${seconds} s`);
      return false;
    },
  };
}
