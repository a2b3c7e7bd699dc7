// GET /download/…: gives the file of a link, or says in plain Dutch why there is none.
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Downloads, Opened } from './downloads.ts';

type Reason = Extract<Opened, { kind: 'refused' }>['reason'];

const STATUS: Record<Reason, number> = { broken: 404, expired: 410, used: 410, notAllowed: 403 };
/** Nothing keeps, frames, sniffs or passes on what is behind a link. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

/** Adds the route to the server. */
export function serveDownloads(
  server: Server,
  downloads: Pick<Downloads, 'open'>,
  text: DialogDeps['text'],
  log: Logger,
): void {
  server.get('/download/*', async (req: Request, res: Response) => {
    const token = String((req.params as Record<string, unknown>)['*'] ?? '');
    const opened = await downloads.open(token);
    if (opened.kind === 'file') {
      const { name, type, body } = opened.file;
      const disposition = `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`;
      send(res, 200, { 'content-type': type, 'content-disposition': disposition }, body);
      return;
    }
    log.warn({ reason: opened.reason }, 'download refused');
    const plain = { 'content-type': 'text/plain; charset=utf-8' };
    send(res, STATUS[opened.reason], plain, text(`download.${opened.reason}`));
  });
}

function send(
  res: Response,
  status: number,
  headers: Record<string, string>,
  body: Buffer | string,
): void {
  res.writeHead(status, { ...HEADERS, ...headers });
  res.end(body);
}
