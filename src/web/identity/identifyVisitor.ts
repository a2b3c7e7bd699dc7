// A person whom the city's website logged in becomes known in a conversation, for a while.
import type { Request } from 'restify';
import type { Logger } from 'pino';
import { contactPersonWith } from '../../store/webIdentities.ts';
import type { Store } from '../../store/store.ts';
import type { WebConversationKey } from '../../store/webConversations.ts';
import type { WebChat } from '../webChat.ts';
import type { ReadIdentity } from './identityTokens.ts';

const MINUTE = 60_000;

export interface IdentityHouse {
  store: Store;
  chat: WebChat;
  /** Null: the city's website hands nobody over here. */
  read: ((token: string) => Promise<ReadIdentity>) | null;
  /** How long a person is known, in minutes. */
  minutes: number;
  addressOf(req: Request): string;
  /** False for a page of a stranger. */
  isAllowed(req: Request): boolean;
  log: Logger;
}

export type Identified = { kind: 'known'; seconds: number } | { kind: 'unknown' };

/**
 * Makes the person of a token known in a conversation that has begun. Whatever is wrong with the token, the
 * answer is the same, and the log says why.
 */
export async function identifyVisitor(
  key: WebConversationKey,
  token: string,
  req: Request,
  { store, chat, read, minutes, addressOf, log }: IdentityHouse,
): Promise<Identified> {
  const refused = (reason: string): Identified => {
    log.warn({ reason, address: addressOf(req) }, 'identity refused');
    return { kind: 'unknown' };
  };
  if (!read) return refused('not configured');
  const said = await read(token);
  if (said.kind === 'bad') return refused(said.reason);
  const contactPersonId = store.read((db) => contactPersonWith(db, said));
  if (contactPersonId === null) return refused('nobody with this address at this enterprise');
  const until = store.clock() + minutes * MINUTE;
  const { tokenId, expiresAt } = said;
  const outcome = await chat.identify(key, { contactPersonId, until, tokenId, expiresAt });
  if (outcome !== 'identified') return refused(outcome);
  log.info({ contactPersonId }, 'identity taken');
  return { kind: 'known', seconds: minutes * 60 };
}
