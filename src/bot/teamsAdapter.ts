// The adapter: receives a checked activity, and is the one place where a failing turn is told.
import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';

/** CloudAdapter without its HTTP part, which logs to the console and answers 500 to a bad token. */
export class TeamsAdapter extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
  }

  /**
   * Authenticates the activity and runs the turn.
   * @returns the answer to an invoke or the expected replies, if there is one
   * @throws AuthenticationError when the sender may not talk to the bot
   */
  async receive(
    authHeader: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const response: InvokeResponse | undefined = await this.processActivity(
      authHeader,
      activity,
      logic,
    );
    return response;
  }
}
