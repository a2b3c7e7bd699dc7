// A bot as in production, on loopback: it believes a local connector, a local website, and a secret; with victims in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createDownloads } from '../../src/bot/downloads.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { PLAYGROUND_TENANT } from '../support/activities.ts';
import {
  startOpenIdProvider,
  type OpenIdProvider,
  type PrivateKey,
} from '../support/openIdProvider.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { watchTables, type TouchedTables } from './touchedTables.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const SECRET = 'a-secret-of-the-city-of-40-characters-xx';
export const METRICS_TOKEN = 'a-token-of-the-one-who-measures-xx';
export const SITE = 'https://stad.example';
const ISSUER = 'https://website.test';
const AUDIENCE = 'maatje';
/** What the victim said: it stands in no answer to anybody else. */
export const VICTIM_WORDS = 'Merkwoord Zonderling';

export interface WebsiteKeys {
  privateKey: PrivateKey;
  publicKey: JWK;
}

export interface AttackedBot extends RunningBot {
  origin: string;
  provider: OpenIdProvider;
  website: WebsiteKeys;
  /** In Web Chat, and in the chat without scripts; both said something. */
  victim: WebVisitor;
  plain: PlainVisitor;
  tables: TouchedTables;
  staff(objectId: string): StaffPrincipal;
  /** A token of the city's website for a contact person of the demo. */
  identityToken(changes?: Record<string, unknown>): Promise<string>;
  /** The last part of a link to a file for somebody. */
  link(objectId: string): string;
}

/** Starts it; `clock` as the bot takes it. */
export async function startAttackedBot(
  options: Parameters<typeof startBot>[0] = {},
): Promise<AttackedBot> {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-attacked-'));
  const provider = await startOpenIdProvider();
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [publicKey] }));
  const bot = await startBot({
    ...options,
    settings: {
      MAATJE_APP_ID: APP_ID,
      MAATJE_APP_TENANT_ID: PLAYGROUND_TENANT,
      MAATJE_APP_PASSWORD: 'a secret of this test',
      MAATJE_OPENID_METADATA: provider.url(),
      MAATJE_SERVICE_URLS: 'http://127.0.0.1:*',
      MAATJE_DIRECTLINE_SECRET: SECRET,
      MAATJE_METRICS_TOKEN: METRICS_TOKEN,
      MAATJE_WEB_ORIGINS: SITE,
      MAATJE_IDENTITY_ISSUER: ISSUER,
      MAATJE_IDENTITY_AUDIENCE: AUDIENCE,
      MAATJE_IDENTITY_KEYS: join(folder, 'keys.json'),
      ...options?.settings,
    },
  });
  const { store, port } = bot.maatje;
  const downloads = createDownloads(store, {}, () => 'https://maatje.example');
  const victim = await WebVisitor.open(bot);
  await victim.say(VICTIM_WORDS);
  const plain = new PlainVisitor(port);
  await plain.open();
  await plain.ask(VICTIM_WORDS);
  const tables = await watchTables(store.file);
  const person = store.read((db) =>
    db.first(
      query
        .selectFrom('contactPerson as c')
        .innerJoin('employer as e', 'e.id', 'c.employerId')
        .select(['c.email', 'e.enterpriseNumber as kbo'])
        .where('c.verifiedAt', 'is not', null),
    ),
  );
  let count = 0;
  const staff = (objectId: string): StaffPrincipal =>
    store.read((db) => findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId }))!;
  return {
    ...bot,
    ...{ origin: `http://127.0.0.1:${port}`, provider, victim, plain, tables, staff },
    website: { privateKey: pair.privateKey, publicKey },
    identityToken: (changes = {}) => {
      const now = Math.floor(store.clock() / 1000);
      const jti = `attack-token-${(count += 1)}`;
      const claims = { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 300, jti, ...person };
      return new SignJWT({ ...claims, ...changes })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(pair.privateKey);
    },
    link(objectId) {
      const args = { period: '2026-W45', coachId: '', format: 'csv' };
      return downloads.link(staff(objectId), 'summary', args)!.url.split('/').at(-1)!;
    },
    async stop() {
      tables.close();
      await bot.stop();
      await provider.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
