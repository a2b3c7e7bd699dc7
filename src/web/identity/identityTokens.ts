// Tokens of the city's website: who is logged in there. Anything that is not exactly right is nobody.
import { createHash } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { IdentitySettings } from '../../config/identitySettings.ts';
import { parseEnterpriseNumber } from '../../rules/index.ts';

/** A token hands somebody over: whoever needs longer asks the website for another. */
const LONGEST_LIFE_S = 10 * 60;
const MAX_TOKEN = 8000;

const claims = z.object({
  jti: z.string().min(8).max(200),
  iat: z.number(),
  exp: z.number(),
  /** Of the logged-in person, as the website verified it. */
  email: z.email(),
  /** Enterprise number of the company for which the person is logged in. */
  kbo: z.string(),
});

export type ReadIdentity =
  | {
      kind: 'ok';
      email: string;
      /** Ten digits. */
      enterpriseNumber: string;
      /** A digest: the token itself is not kept. */
      tokenId: string;
      /** When nobody takes the token any more, epoch ms. */
      expiresAt: number;
    }
  /** `reason`: for the log, without anything personal. */
  | { kind: 'bad'; reason: string };

/** Reads the tokens of one issuer. @param clock epoch ms */
export function identityReader(
  { issuer, audience, keys }: IdentitySettings,
  clock: () => number,
): (token: string) => Promise<ReadIdentity> {
  const keySet = createLocalJWKSet(keys);
  return async (token) => {
    if (token.length > MAX_TOKEN) return { kind: 'bad', reason: 'too long' };
    try {
      const { payload } = await jwtVerify(token, keySet, {
        ...{ algorithms: ['ES256', 'RS256'], issuer, audience },
        ...{ currentDate: new Date(clock()), maxTokenAge: LONGEST_LIFE_S },
        requiredClaims: ['exp', 'iat', 'jti'],
      });
      const read = claims.safeParse(payload);
      if (!read.success)
        return { kind: 'bad', reason: `claim ${read.error.issues[0]?.path.join('.')}` };
      const { jti, iat, exp, email, kbo } = read.data;
      if (exp - iat > LONGEST_LIFE_S) return { kind: 'bad', reason: 'lives too long' };
      const number = parseEnterpriseNumber(kbo);
      if (number.kind !== 'result') return { kind: 'bad', reason: 'claim kbo' };
      const tokenId = createHash('sha256').update(jti).digest('base64url');
      return {
        ...{ kind: 'ok', email, enterpriseNumber: number.digits, tokenId },
        expiresAt: exp * 1000,
      };
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      return { kind: 'bad', reason: typeof code === 'string' ? code : 'not a token' };
    }
  };
}
