// Who the city's website says is talking: a contact person, for a time; what was shown to them ends with it.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import type { ContactPersonPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface WebIdentity {
  who: ContactPersonPrincipal;
  name: string;
  employerName: string;
  /** Epoch ms: from then on it counts no more. */
  until: number;
}

const contactByMail = prepare<{ enterpriseNumber: string; email: string }>()((param) =>
  query
    .selectFrom('contactPerson as c')
    .innerJoin('employer as e', 'e.id', 'c.employerId')
    .select('c.id')
    .where('e.enterpriseNumber', '=', param('enterpriseNumber'))
    .where(sql<string>`lower(c.email)`, '=', param('email')),
);

/**
 * The contact person with this e-mail address at the employer with this number; null when there is none, or
 * more than one.
 * @param enterpriseNumber ten digits
 */
export function contactPersonWith(
  db: Reader,
  { enterpriseNumber, email }: { enterpriseNumber: string; email: string },
): string | null {
  const rows = db.all(contactByMail, { enterpriseNumber, email: email.trim().toLowerCase() });
  return rows.length === 1 ? rows[0]!.id : null;
}

const use = prepare<{ tokenId: string; until: number }>()((param) =>
  query
    .insertInto('usedIdentityToken')
    .values({ tokenId: param('tokenId'), until: param('until') })
    .onConflict((conflict) => conflict.doNothing()),
);

/** False when this token was used before. @param until when nobody takes it any more (epoch ms) */
export function useIdentityToken(tx: Tx, tokenId: string, until: number): boolean {
  return tx.run(use, { tokenId, until }) > 0;
}

const identify = prepare<{ conversationId: string; contactPersonId: string; until: number }>()(
  (param) =>
    query
      .insertInto('webIdentity')
      .values({
        conversationId: param('conversationId'),
        contactPersonId: param('contactPersonId'),
        until: param('until'),
      })
      .onConflict((conflict) =>
        conflict.column('conversationId').doUpdateSet({
          contactPersonId: param('contactPersonId'),
          until: param('until'),
        }),
      ),
);

/** Lets a contact person talk in a conversation until a moment (epoch ms). */
export function keepWebIdentity(
  tx: Tx,
  identity: { conversationId: string; contactPersonId: string; until: number },
): void {
  tx.run(identify, identity);
}

const byConversation = prepare<{ conversationId: string; now: number }>()((param) =>
  query
    .selectFrom('webIdentity as w')
    .innerJoin('contactPerson as c', 'c.id', 'w.contactPersonId')
    .innerJoin('employer as e', 'e.id', 'c.employerId')
    .select(['c.id', 'c.name', 'c.employerId', 'e.name as employerName', 'w.until'])
    .where('w.conversationId', '=', param('conversationId'))
    .where('w.until', '>', param('now')),
);

/** Who talks in this conversation by now; null: nobody that we know. */
export function webIdentityOf(db: Reader, conversationId: string): WebIdentity | null {
  const row = db.first(byConversation, { conversationId, now: db.now });
  if (!row) return null;
  const { id, name, employerId, employerName, until } = row;
  const who: ContactPersonPrincipal = {
    ...{ kind: 'contactPerson', contactPersonId: id, employerIds: [employerId] },
  };
  return { who, name, employerName, until };
}

const expired = prepare<{ now: number }>()((param) =>
  query
    .selectFrom('webIdentity')
    .innerJoin('webConversation', 'webConversation.id', 'webIdentity.conversationId')
    .select(['conversationId', 'visitorId'])
    .where('until', '<=', param('now')),
);

/** The conversations in which an identity is over, and what was shown to it still stands. */
export function expiredIdentities(db: Reader): { conversationId: string; visitorId: string }[] {
  return db.all(expired, { now: db.now });
}

const firstShown = prepare<{ conversationId: string }>()((param) =>
  query
    .selectFrom('webActivity')
    .select((eb) => eb.fn.min('seq').as('seq'))
    .where('conversationId', '=', param('conversationId'))
    .where('privateUntil', 'is not', null),
);
const forgetShown = prepare<{ conversationId: string }>()((param) =>
  query
    .deleteFrom('webActivity')
    .where('conversationId', '=', param('conversationId'))
    .where('privateUntil', 'is not', null),
);
const forgetIdentity = prepare<{ conversationId: string }>()((param) =>
  query.deleteFrom('webIdentity').where('conversationId', '=', param('conversationId')),
);
const forgetMemory = prepare<{ conversationId: string }>()((param) =>
  query
    .updateTable('webConversation')
    .set({ memory: '{}' })
    .where('id', '=', param('conversationId')),
);

/**
 * Ends an identity: what was said under it, and what the dialogs remember, is gone.
 * @returns place of the first thing that is gone; null: nothing was said under it
 */
export function endWebIdentity(tx: Tx, conversationId: string): number | null {
  const from = tx.first(firstShown, { conversationId })?.seq ?? null;
  for (const part of [forgetShown, forgetIdentity, forgetMemory]) tx.run(part, { conversationId });
  return from;
}

const forgetUsed = prepare<{ now: number }>()((param) =>
  query.deleteFrom('usedIdentityToken').where('until', '<=', param('now')),
);

/** Tokens that nobody would take any more need not be remembered. */
export function purgeUsedTokens(tx: Tx): void {
  tx.run(forgetUsed, { now: tx.now });
}
