// What pages may load and who may show them in a frame: nothing but our own, and the city's sites.
import { randomBytes } from 'node:crypto';

/** Of the empty style element that Web Chat's styles begin with. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-cache',
  'content-type': 'text/html; charset=utf-8',
};

/** A word that cannot be guessed; another one for every page that is sent. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** Headers of a plain page, with the launcher on it or not. */
export function pageHeaders(): Record<string, string> {
  return {
    ...COMMON,
    'content-security-policy': policy({
      ...{ 'script-src': "'self'", 'style-src': "'self'", 'font-src': "'self'" },
      ...{ 'img-src': "'self' data:", 'connect-src': "'self'", 'frame-src': "'self'" },
      ...{ 'form-action': "'self'", 'frame-ancestors': "'none'" },
    }),
  };
}

/** Headers of the chat without scripts: what was said in it is kept nowhere on the way. */
export function plainHeaders(): Record<string, string> {
  return {
    ...COMMON,
    'cache-control': 'no-store',
    'content-security-policy': policy({
      ...{ 'style-src': "'self'", 'font-src': "'self'", 'img-src': 'data:' },
      ...{ 'form-action': "'self'", 'frame-ancestors': "'none'" },
    }),
  };
}

/**
 * Headers of the chat's own page.
 * @param host as the browser asked for it; it is where the stream goes
 * @param framedBy origins of the city's sites that may show the chat
 */
export function frameHeaders(
  nonce: string,
  host: string,
  framedBy: readonly string[],
): Record<string, string> {
  const streams = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return {
    ...COMMON,
    'content-security-policy': policy({
      'script-src': `'nonce-${nonce}'`,
      'style-src': `'nonce-${nonce}' ${EMPTY_STYLE}`,
      ...{ 'font-src': "'self'", 'img-src': "'self' data: blob:" },
      'connect-src': `'self'${streams}`,
      'form-action': "'none'",
      'frame-ancestors': ["'self'", ...framedBy].join(' '),
    }),
  };
}

function policy(rules: Record<string, string>): string {
  const all = { 'default-src': "'none'", 'base-uri': "'none'", ...rules };
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
