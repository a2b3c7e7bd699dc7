// Which pages may speak with the service: this server's own, and those of the allow-list.
import type { Next, Request, Response } from 'restify';
import type { WebSettings } from '../config/webSettings.ts';
import { askedPath } from './askedPath.ts';
import { refuse } from './directLineError.ts';

/** Paths that pages of other origins may call. */
const SHARED = /^\/(v3\/directline|web)\//;
const HEADERS = {
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Accept, Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
  'access-control-expose-headers': 'Retry-After',
  'access-control-max-age': '600',
};

/** The list, and the name of this server where it is known. */
export type OwnOrigins = Pick<WebSettings, 'origins' | 'publicHost'>;

/** True for no origin at all (no browser), this server's own, and those of the list. */
export function isAllowedOrigin(
  headers: { origin?: string | undefined; host?: string | undefined },
  { origins, publicHost }: OwnOrigins,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  if (publicHost !== null) return origin === `https://${publicHost}`;
  return URL.parse(origin)?.host === host;
}

/** Refuses pages that are not on the list, and tells browsers what the others may do. */
export function checkOrigin(settings: OwnOrigins) {
  return (req: Request, res: Response, next: Next): void => {
    if (!SHARED.test(askedPath(req.url))) return next();
    const { origin } = req.headers;
    res.header('vary', 'Origin');
    if (!isAllowedOrigin(req.headers, settings)) {
      refuse(res, 'NotAllowed', 'This origin is not on the list');
      return next(false);
    }
    if (origin !== undefined && settings.origins.includes(origin)) {
      res.header('access-control-allow-origin', origin);
      for (const [name, value] of Object.entries(HEADERS)) res.header(name, value);
    }
    if (req.method !== 'OPTIONS') return next();
    res.writeHead(204);
    res.end();
    next(false);
  };
}
