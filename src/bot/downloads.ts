// Files for people in Teams, where a bot cannot send one: a signed link to our own server, for the person
// who asked, for ten minutes. The file is made when the link is opened, with that person's rights.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { DownloadArgs, DownloadDesk, DownloadKind } from '../../dialogs/downloadDesk.ts';
import { findStaffById } from '../store/people.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import { secretKey } from '../store/secrets.ts';
import type { Store } from '../store/store.ts';

/** How long a link works, in milliseconds. */
export const LINK_LIFE_MS = 10 * 60_000;
/** A browser may ask twice and a download may break off; a link that goes round is of no use. */
const MOST_USES = 3;
const MAX_TOKEN = 2000;

export interface DownloadFile {
  /** As the browser saves it: ASCII, without a path. */
  name: string;
  /** Media type. */
  type: string;
  body: Buffer | string;
}

/** Makes the file for this person; null when it is not theirs or does not exist. */
export type DownloadMaker = (
  who: StaffPrincipal,
  args: DownloadArgs,
) => DownloadFile | null | Promise<DownloadFile | null>;

export type DownloadMakers = Readonly<Partial<Record<DownloadKind, DownloadMaker>>>;

export type Opened =
  | { kind: 'file'; file: DownloadFile }
  | { kind: 'refused'; reason: 'broken' | 'expired' | 'used' | 'notAllowed' };

export interface Downloads extends DownloadDesk {
  /** What a link gives; every opening is logged. */
  open(token: string): Promise<Opened>;
}

const grantSchema = z.strictObject({
  kind: z.string(),
  args: z.record(z.string(), z.string()),
  personId: z.string(),
  until: z.number(),
  nonce: z.string(),
});
type Grant = z.infer<typeof grantSchema>;

/** Links of an opened store; `baseUrl` gives "https://server", or null while there is none. */
export function createDownloads(
  store: Store,
  makers: DownloadMakers,
  baseUrl: () => string | null,
): Downloads {
  const key = secretKey(store, 'downloads');
  const uses = new Map<string, { count: number; until: number }>();

  function link(who: StaffPrincipal, kind: DownloadKind, args: DownloadArgs) {
    const base = baseUrl();
    if (base === null) return null;
    const until = store.clock() + LINK_LIFE_MS;
    const nonce = randomBytes(12).toString('base64url');
    const grant: Grant = { kind, args: { ...args }, personId: who.personId, until, nonce };
    const content = Buffer.from(JSON.stringify(grant)).toString('base64url');
    return { url: `${base}/download/${content}.${signature(key, content)}`, until };
  }

  async function open(token: string): Promise<Opened> {
    const grant = readToken(key, token);
    if (!grant) return { kind: 'refused', reason: 'broken' };
    if (store.clock() > grant.until) return { kind: 'refused', reason: 'expired' };
    if (countUse(grant) > MOST_USES) return { kind: 'refused', reason: 'used' };
    const who = store.read((db) => findStaffById(db, grant.personId));
    const { kind } = grant;
    const maker = Object.hasOwn(makers, kind) ? makers[kind as DownloadKind] : undefined;
    const file = who && maker ? await maker(who, grant.args) : null;
    if (who) logOpening(who, grant, file !== null);
    return file ? { kind: 'file', file } : { kind: 'refused', reason: 'notAllowed' };
  }

  function countUse({ nonce, until }: Grant): number {
    const now = store.clock();
    for (const [old, entry] of uses) if (entry.until < now) uses.delete(old);
    const count = (uses.get(nonce)?.count ?? 0) + 1;
    uses.set(nonce, { count, until });
    return count;
  }

  function logOpening(who: StaffPrincipal, { kind, args }: Grant, isGiven: boolean): void {
    const subjectId = [kind, ...Object.values(args)].join(' ');
    const action = isGiven ? 'read' : 'refused';
    store.read((db) => db.noteAccess({ who, action, subject: 'team', subjectId, why: 'download' }));
  }

  return { link, open };
}

function readToken(key: Buffer, token: string): Grant | null {
  const [content = '', signed = '', ...more] = token.split('.');
  if (token.length > MAX_TOKEN || more.length > 0) return null;
  const expected = Buffer.from(signature(key, content));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const text = Buffer.from(content, 'base64url').toString('utf8');
  return grantSchema.safeParse(JSON.parse(text)).data ?? null;
}

function signature(key: Buffer, content: string): string {
  return createHmac('sha256', key).update(content).digest('base64url');
}
