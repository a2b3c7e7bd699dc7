// How often one person may ask something in Teams: who sends more hears once when to come back, nobody else is in the way.
import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { DialogDeps } from '../../dialogs/deps.ts';
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

export interface TooMuch {
  /** Until something may be asked again. */
  seconds: number;
  /** True once a minute: the person has not heard it yet. */
  isNews: boolean;
}

/**
 * Counts what each person sends, wherever they send it; to be asked once the connector vouches for who it is.
 * Null: it may be asked.
 */
export function personGate(
  perMinute: number,
  clock: () => number,
): (activity: Pick<Activity, 'from'>) => TooMuch | null {
  const limit = rateLimit({ count: perMinute, ms: MINUTE }, clock);
  const told = rateLimit({ count: 1, ms: MINUTE }, clock);
  return ({ from }) => {
    const who = from.aadObjectId ?? from.id;
    const seconds = limit.take(who);
    return seconds === 0 ? null : { seconds, isNews: told.take(who) === 0 };
  };
}

/** Says so in words, once; afterwards only the channel hears it. @throws TooBusyError */
export async function askToWait(
  context: TurnContext,
  { seconds, isNews }: TooMuch,
  text: DialogDeps['text'],
): Promise<void> {
  const { type, name } = context.activity;
  const words = text('error.tooFast', { seconds });
  const isClick = type === ActivityTypes.Invoke && name === 'adaptiveCard/action';
  if (!isNews || (type !== ActivityTypes.Message && !isClick)) throw new TooBusyError(seconds);
  if (!isClick) {
    await context.sendActivity({ type: 'message', text: words, textFormat: 'plain' });
    return;
  }
  const answer = { type: 'application/vnd.microsoft.activity.message', value: words };
  const value = { status: 200, body: { statusCode: 200, ...answer } };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}
