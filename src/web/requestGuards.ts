// What is looked at before anything of a request is read: whose page it comes from, and how much it is.
import type { Next, Request, RequestHandler, Response } from 'restify';
import { askedPath } from './askedPath.ts';
import { refuse } from './directLineError.ts';
import { checkOrigin, type OwnOrigins } from './origins.ts';

/** Bytes of what a page posts; a whole form of ours stays far below. */
export const MAX_POST_BYTES = 64 * 1024;

const OURS = /^\/(v3\/directline|web)\//;
const UPLOAD = /^\/v3\/directline\/conversations\/[^/]*\/upload$/;

/** To be put before all other handlers of the server. */
export function webGuards(settings: OwnOrigins): RequestHandler[] {
  return [checkOrigin(settings), checkSize];
}

/** A body that is too large, of unknown length or a file is refused before it is read. */
function checkSize(req: Request, res: Response, next: Next): void {
  const path = askedPath(req.url);
  if (req.method !== 'POST' || !OURS.test(path)) return next();
  const refused = (code: Parameters<typeof refuse>[1], message: string): void => {
    refuse(res, code, message);
    next(false);
  };
  // Whosoever the conversation is: there is nothing there.
  if (UPLOAD.test(path)) return refused('NotFound', 'Files are not taken');
  if (req.headers['transfer-encoding'] !== undefined)
    return refused('MissingProperty', 'content-length');
  if (Number(req.headers['content-length'] ?? 0) > MAX_POST_BYTES)
    return refused('MessageSizeTooBig', `At most ${MAX_POST_BYTES} bytes`);
  next();
}
