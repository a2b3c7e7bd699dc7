// The settings of the chat on the city's website.
import { isIP } from 'node:net';
import { listed } from './listed.ts';

export interface WebSettings {
  /** Origins of pages that may speak with the chat, beside our own: "https://stad.gent". */
  origins: readonly string[];
  /** With which the city's own servers may ask for Direct Line tokens; null: nobody may. */
  secret: string | null;
  /** The server's name as people reach it, over https only; null: whatever they asked for. */
  publicHost: string | null;
  /** Addresses and networks of the proxies in front of this server, whose word on addresses is believed. */
  proxies: readonly string[];
}

interface WebEnvironment {
  MAATJE_WEB_ORIGINS: string;
  MAATJE_DIRECTLINE_SECRET: string;
  MAATJE_PUBLIC_HOST: string;
  MAATJE_TRUSTED_PROXIES: string;
}

/** The settings, once there are no problems. */
export function webSettings(env: WebEnvironment): WebSettings {
  return {
    origins: listed(env.MAATJE_WEB_ORIGINS),
    secret: env.MAATJE_DIRECTLINE_SECRET || null,
    publicHost: env.MAATJE_PUBLIC_HOST || null,
    proxies: listed(env.MAATJE_TRUSTED_PROXIES),
  };
}

/** Shorter secrets can be guessed. */
const SHORTEST_SECRET = 32;

/** What is wrong with them, in Dutch with a remedy. */
export function webProblems({
  MAATJE_WEB_ORIGINS,
  MAATJE_DIRECTLINE_SECRET: secret,
  MAATJE_TRUSTED_PROXIES,
}: WebEnvironment): string[] {
  const problems = listed(MAATJE_WEB_ORIGINS)
    .filter((origin) => URL.parse(origin)?.origin !== origin)
    .map(
      (origin) =>
        `MAATJE_WEB_ORIGINS: "${origin}" is geen oorsprong. Zet bijvoorbeeld https://stad.gent, zonder pad; meer dan één met een komma ertussen.`,
    );
  for (const entry of listed(MAATJE_TRUSTED_PROXIES)) {
    if (isNetwork(entry)) continue;
    problems.push(
      `MAATJE_TRUSTED_PROXIES: "${entry}" is geen adres of netwerk. Zet bijvoorbeeld 10.0.0.5 of 10.0.0.0/8; meer dan één met een komma ertussen.`,
    );
  }
  if (secret !== '' && secret.length < SHORTEST_SECRET) {
    problems.push(
      `MAATJE_DIRECTLINE_SECRET is te kort: zet minstens ${SHORTEST_SECRET} tekens, of haal de instelling weg.`,
    );
  }
  return problems;
}

/** True for an address or a network as the setting takes it. */
function isNetwork(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
  );
}
