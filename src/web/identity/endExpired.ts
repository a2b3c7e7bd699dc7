// Ends identities whose time is over: what was shown of a file goes from the stored chat, and from the screen.
import type { Logger } from 'pino';
import { expiredIdentities, purgeUsedTokens } from '../../store/webIdentities.ts';
import type { Store } from '../../store/store.ts';
import type { WebChat } from '../webChat.ts';

const EVERY_MS = 30_000;

/** Looks at once, and then every half minute. Gives a function that ends it. */
export function endExpired({
  store,
  chat,
  log,
}: {
  store: Store;
  chat: WebChat;
  log: Logger;
}): () => void {
  const look = async (): Promise<void> => {
    try {
      for (const key of store.read(expiredIdentities)) await chat.endIdentity(key);
      store.write(purgeUsedTokens);
    } catch (error) {
      log.error({ err: error }, 'expired identities could not be ended');
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}
