// The bot's real sender, and where people are reached through a connector on loopback.
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { proactiveSender } from '../../src/bot/proactiveSender.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { TurnQueue } from '../../src/bot/turnQueue.ts';
import { readConfig } from '../../src/config.ts';
import type { ProactiveSender } from '../../src/jobs/delivery.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Store } from '../../src/store/store.ts';

/** Posts over HTTP, as the bot does. */
export function httpSender(): ProactiveSender {
  const config = readConfig({});
  const adapter = new TeamsAdapter(new GuardedAuthentication(config));
  return proactiveSender({
    continueConversationAsync: (appId, reference, logic) =>
      adapter.continueConversationAsync(appId, reference, logic),
    appId: '',
    queue: new TurnQueue(),
    serviceUrls: config.serviceUrls,
  });
}

/** Somebody is reached at this connector from now on. */
export function talkThrough(store: Store, { personId }: StaffPrincipal, serviceUrl: string): void {
  const conversation = { id: `talk-${personId}`, conversationType: 'personal' };
  const reference = {
    ...{ serviceUrl, channelId: 'msteams', conversation },
    ...{ user: { id: personId }, bot: { id: 'bot', name: 'Maatje' } },
  };
  store.write((tx) =>
    saveConversation(tx, {
      ...{ conversationId: conversation.id, channelId: 'msteams', scope: 'personal', personId },
      reference,
    }),
  );
}
