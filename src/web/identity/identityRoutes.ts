// Where the city's pages hand over who is logged in: the chat's frame, and the page without scripts.
import type { Request, Response, Server } from 'restify';
import { refuse } from '../directLineError.ts';
import { resumeConversation, type PageTokenHouse } from '../pageToken.ts';
import { plainHeaders } from '../pages/policies.ts';
import { LOGIN_FROM_NOWHERE, PLAIN_CHAT, PLAIN_LOGIN } from '../plain/plainPaths.ts';
import { identifyVisitor, type IdentityHouse } from './identifyVisitor.ts';

/** Adds the routes to the server. */
export function serveIdentity(server: Server, pages: PageTokenHouse, house: IdentityHouse): void {
  const { chat, tokens, gate, log } = pages;

  server.post('/web/identity', async (req: Request, res: Response) => {
    try {
      res.header('cache-control', 'no-store');
      const [, given = ''] = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
      const talk = await tokens.read(given, 'talk');
      if (talk.kind !== 'ok') return refuse(res, 'Unauthorized', 'Missing or invalid token');
      if (!gate.allows('token', talk.key.visitorId, req, res)) return;
      const token = (req.body as { token?: unknown } | undefined)?.token;
      if (typeof token !== 'string') return refuse(res, 'MissingProperty', 'token');
      const outcome = await identifyVisitor(talk.key, token, req, house);
      if (outcome.kind === 'unknown') return refuse(res, 'NotAllowed', 'This token is not taken');
      res.send(200, { expires_in: outcome.seconds });
    } catch (error) {
      log.error({ err: error }, 'identity failed');
      refuse(res, 'ServiceError', 'The identity could not be taken');
    }
  });

  server.post(PLAIN_LOGIN, async (req: Request, res: Response) => {
    try {
      // A stranger's page could log a visitor in as somebody else, or out of their conversation.
      if (!house.isAllowed(req)) {
        // "null": the page hides where it is (its Referrer-Policy, or a sandbox), so nobody can tell whose it is.
        const reason = req.headers.origin === 'null' ? 'hidden origin' : 'origin';
        log.warn({ reason }, 'identity refused');
        res.writeHead(303, { ...plainHeaders(), location: LOGIN_FROM_NOWHERE });
        return void res.end();
      }
      const form = new URLSearchParams(String((req as { rawBody?: unknown }).rawBody ?? ''));
      const { key, cookie } = await resumeConversation(req, pages);
      const seconds = gate.wait('start', key.visitorId, req);
      if (seconds === 0) {
        await chat.start(key);
        await identifyVisitor(key, form.get('token') ?? '', req, house);
      }
      // A stranger gets the same page, as anybody.
      res.writeHead(303, { ...plainHeaders(), location: PLAIN_CHAT, 'set-cookie': cookie });
      res.end();
    } catch (error) {
      log.error({ err: error }, 'identity failed');
      res.writeHead(303, { ...plainHeaders(), location: PLAIN_CHAT });
      res.end();
    }
  });
}
