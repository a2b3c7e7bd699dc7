// Stands in for the city's website on one's own machine: a key of its own, and tokens of demo people.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

const FOLDER = resolve(import.meta.dirname, '../../.run');
const SECRET_FILE = resolve(FOLDER, 'demo-website-key.json');
const KEYS_FILE = resolve(FOLDER, 'demo-website-keys.json');
const ALG = 'ES256';
const LIFE_S = 5 * 60;

/** Settings with which Maatje believes the tokens of `demoToken`; makes the key at its first use. */
export async function demoIdentityEnvironment(): Promise<Record<string, string>> {
  await secretKey();
  return {
    MAATJE_IDENTITY_ISSUER: 'https://website.demo',
    MAATJE_IDENTITY_AUDIENCE: 'maatje',
    MAATJE_IDENTITY_KEYS: KEYS_FILE,
  };
}

/** A token for a person who is logged in for a company, as the website would sign it. */
export async function demoToken(person: { email: string; kbo: string }): Promise<string> {
  const environment = await demoIdentityEnvironment();
  const key = await importJWK(await secretKey(), ALG);
  return new SignJWT({ ...person })
    .setProtectedHeader({ alg: ALG, kid: 'demo' })
    .setIssuer(environment['MAATJE_IDENTITY_ISSUER']!)
    .setAudience(environment['MAATJE_IDENTITY_AUDIENCE']!)
    .setSubject(person.email)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${LIFE_S}s`)
    .sign(key);
}

async function secretKey(): Promise<JWK> {
  if (existsSync(SECRET_FILE) && existsSync(KEYS_FILE))
    return JSON.parse(readFileSync(SECRET_FILE, 'utf8')) as JWK;
  const { privateKey, publicKey } = await generateKeyPair(ALG, { extractable: true });
  const secret = await exportJWK(privateKey);
  const open = { ...(await exportJWK(publicKey)), kid: 'demo', alg: ALG, use: 'sig' };
  mkdirSync(dirname(SECRET_FILE), { recursive: true });
  writeFileSync(SECRET_FILE, JSON.stringify(secret), { mode: 0o600 });
  writeFileSync(KEYS_FILE, JSON.stringify({ keys: [open] }));
  return secret;
}
