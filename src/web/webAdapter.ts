// The website's adapter: what the bot says in a turn is kept in the conversation, not posted anywhere.
import { BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';
import type { VisitorPrincipal } from '../store/principal.ts';

/** Where a turn's words go; gives the id of each. */
export type KeepReplies = (activities: readonly Partial<Activity>[]) => Promise<string[]>;

const KEEP = Symbol('maatje.keepReplies');
const VISITOR = Symbol('maatje.visitor');

/** Who speaks in this turn, when it is a visitor of the website; null in a turn of a colleague. */
export function visitorIn(context: TurnContext): VisitorPrincipal | null {
  const { turnState } = context as { turnState?: Map<unknown, unknown> };
  return (turnState?.get(VISITOR) as VisitorPrincipal | undefined) ?? null;
}

export class WebAdapter extends BotAdapter {
  /** The context of one turn of a visitor. */
  contextOf(activity: Partial<Activity>, who: VisitorPrincipal, keep: KeepReplies): TurnContext {
    const context = new TurnContext(this, activity);
    context.turnState.set(VISITOR, who);
    context.turnState.set(KEEP, keep);
    return context;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const keep = context.turnState.get(KEEP) as KeepReplies;
    return (await keep(activities)).map((id) => ({ id }));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('What was said on the website is not changed.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('What was said on the website is not taken back.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Say it with WebChat.tell.'));
  }
}
