// Adds the pages and browser files of the website's side to the server.
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { Content } from '../../content/loadContent.ts';
import type { PageTokenHouse } from '../pageToken.ts';
import { servePlainChat } from '../plain/servePlainChat.ts';
import { makeWidget } from '../widget/makeWidget.ts';
import { LAUNCHER, readAssets, type Assets } from './assets.ts';
import { chatFramePage } from './chatFramePage.ts';
import { frameHeaders, newNonce, pageHeaders } from './policies.ts';
import { SITE_PATHS, sitePage, type SitePage, type SiteValues } from './sitePage.ts';

export interface PagesHouse {
  /** How people reach the service, and for how long a conversation is kept. */
  values: SiteValues;
  /** HTML of what is kept of whom. */
  privacy: string;
  /** Origins of the city's sites that may show the chat in a frame. */
  origins: readonly string[];
  /** The conversations, for the page without scripts. */
  web: PageTokenHouse;
  log: Logger;
}

/** How people reach the service and for how long something is kept, as the pages say it. */
export function siteValues({
  service,
  retention,
}: Pick<Content, 'service' | 'retention'>): SiteValues {
  const { name, phone, email, transcriptDays } = service;
  const backups = String(retention.backupFileDays.value);
  return { name, phone, email, days: String(transcriptDays), backups };
}

/** The browser files are made at the first request, when nobody made them before. */
export function servePages(
  server: Server,
  { values, privacy, origins, web, log }: PagesHouse,
): void {
  let made: Promise<Assets> | null = null;
  const assets = (): Promise<Assets> => {
    made ??= makeWidget((line) => log.info(line)).then(readAssets);
    made.catch(() => (made = null));
    return made;
  };
  const get = (path: string, answer: (req: Request, res: Response) => Promise<void>): void => {
    const handler = async (req: Request, res: Response): Promise<void> => {
      try {
        await answer(req, res);
      } catch (error) {
        log.error({ err: error, path }, 'page failed');
        res.send(500, { error: { code: 'Internal', message: path } });
      }
    };
    server.get(path, handler);
    server.head(path, handler);
  };

  for (const page of Object.keys(SITE_PATHS) as (keyof typeof SITE_PATHS)[]) {
    if (page !== 'chat') get(SITE_PATHS[page], async (req, res) => sendSite(page, req, res));
  }
  const sendSite = async (page: SitePage, req: Request, res: Response): Promise<void> => {
    const { names } = await assets();
    sendPage(
      req,
      res,
      pageHeaders(),
      sitePage(page, names.siteStyle, values, page === 'privacy' ? privacy : ''),
    );
  };
  get('/chat-frame', async (req, res) => {
    const { names } = await assets();
    const nonce = newNonce();
    const headers = frameHeaders(nonce, web.hostOf(req), origins);
    sendPage(req, res, headers, chatFramePage(names, nonce));
  });
  const siteStyle = async (): Promise<string> => (await assets()).names.siteStyle;
  servePlainChat(server, { ...web, siteStyle, phone: values.phone });
  get(`/${LAUNCHER}`, async (req, res) => void (await assets()).send(LAUNCHER, req, res));
  get('/assets/:name', async (req, res) => {
    const { name } = req.params as { name: string };
    if ((await assets()).send(name, req, res)) return;
    res.send(404, { error: { code: 'NotFound', message: 'no such file' } });
  });
}

function sendPage(
  req: Request,
  res: Response,
  headers: Record<string, string>,
  html: string,
): void {
  res.writeHead(200, headers);
  res.end(req.method === 'HEAD' ? undefined : html);
}
