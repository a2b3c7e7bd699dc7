// How often one person may ask something in Teams: who sends more is told when to come back, nobody else is in the way.
import type { Activity } from 'botbuilder';
import { rateLimit } from '../web/index.ts';

const MINUTE = 60_000;

/** Too much was sent in too short a time. */
export class TooBusyError extends Error {
  override name = 'TooBusyError';
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super(`come back in ${retryAfterS} s`);
    this.retryAfterS = retryAfterS;
  }
}

/**
 * Counts what each person sends; to be asked once the connector vouches for who it is.
 * @throws TooBusyError
 */
export function personGate(
  perMinute: number,
  clock: () => number,
): (activity: Pick<Activity, 'from'>) => void {
  const limit = rateLimit({ count: perMinute, ms: MINUTE }, clock);
  return ({ from }) => {
    const seconds = limit.take(from.aadObjectId ?? from.id);
    if (seconds > 0) throw new TooBusyError(seconds);
  };
}
