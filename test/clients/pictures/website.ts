// Stands in for the city's website: a page with the chat on it, for somebody who is logged in there.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openOtherSite } from '../otherSite.ts';

const ISSUER = 'https://website.test';
const AUDIENCE = 'maatje';
const ALG = 'ES256';
/** The demo's verified contact person. */
const PETER = { email: 'peter@desmet.example', kbo: '0000000196' };

export interface Website {
  origin: string;
  /** With which Maatje believes its tokens. */
  settings: Record<string, string>;
  /** Where Maatje is, once it listens. */
  embed(base: string): void;
  /** A token of who is logged in; the page bears the last one that was asked for. */
  token(person?: { email: string; kbo: string }): Promise<string>;
  close(): Promise<void>;
}

/** @param folder where its public key goes */
export async function openWebsite(folder: string): Promise<Website> {
  const { publicKey, privateKey } = await generateKeyPair(ALG, { extractable: true });
  const file = join(folder, 'website-keys.json');
  const open = { ...(await exportJWK(publicKey)), kid: 'one', alg: ALG };
  writeFileSync(file, JSON.stringify({ keys: [open] }));
  let base = '';
  let last = '';
  const site = await openOtherSite(
    () => `<script data-token="${last}" defer src="${base}/widget.js"></script>`,
  );
  return {
    origin: site.origin,
    settings: {
      MAATJE_IDENTITY_ISSUER: ISSUER,
      MAATJE_IDENTITY_AUDIENCE: AUDIENCE,
      MAATJE_IDENTITY_KEYS: file,
    },
    embed: (at) => void (base = at),
    async token(person = PETER) {
      last = await new SignJWT({ ...person, sub: person.email, jti: randomUUID() })
        .setProtectedHeader({ alg: ALG, kid: 'one' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('2 minutes')
        .sign(privateKey);
      return last;
    },
    close: () => site.close(),
  };
}
