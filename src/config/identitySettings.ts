// The settings of who the city's website logged in: whose tokens are believed, and by which keys.
import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

/** Public keys as a JWK Set; the private half of one may not stand in a file of ours. */
const keySet = z
  .object({ keys: z.array(z.looseObject({ kty: z.enum(['EC', 'RSA']) })).min(1) })
  .refine(({ keys }) => keys.every((key) => !('d' in key)))
  .transform((set) => set as JSONWebKeySet);

export interface IdentitySettings {
  issuer: string;
  audience: string;
  keys: JSONWebKeySet;
}

interface IdentityEnvironment {
  MAATJE_IDENTITY_ISSUER: string;
  MAATJE_IDENTITY_AUDIENCE: string;
  MAATJE_IDENTITY_KEYS: string;
}

/** The settings, once there are no problems; null: nobody is known on the website. */
export function identitySettings(env: IdentityEnvironment): IdentitySettings | null {
  if (env.MAATJE_IDENTITY_KEYS === '') return null;
  const { MAATJE_IDENTITY_ISSUER: issuer, MAATJE_IDENTITY_AUDIENCE: audience } = env;
  return { issuer, audience, keys: keySet.parse(readKeys(env.MAATJE_IDENTITY_KEYS)) };
}

/** What is wrong with them, in Dutch with a remedy. */
export function identityProblems(env: IdentityEnvironment): string[] {
  const names = [
    'MAATJE_IDENTITY_ISSUER',
    'MAATJE_IDENTITY_AUDIENCE',
    'MAATJE_IDENTITY_KEYS',
  ] as const;
  const missing = names.filter((name) => env[name] === '');
  if (missing.length === names.length) return [];
  if (missing.length > 0) {
    return [
      `${missing.join(', ')} ontbreekt: zet ${names.join(', ')} alle drie, of geen van de drie.`,
    ];
  }
  const file = env.MAATJE_IDENTITY_KEYS;
  try {
    keySet.parse(readKeys(file));
    return [];
  } catch {
    return [
      `MAATJE_IDENTITY_KEYS: ${file} is geen bestand met publieke sleutels. Zet het pad van een JWK Set: {"keys": […]}, zonder geheime delen.`,
    ];
  }
}

function readKeys(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
