// The HTTP side: restify, the body check before the adapter, health, and a graceful end.
import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { Activity, InvokeResponse } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Logger } from 'pino';
import restify, {
  type Next,
  type Request,
  type RequestHandler,
  type Response,
  type Server,
} from 'restify';
import { PLAIN_CHAT, PLAIN_LOGIN, rateLimit } from '../web/index.ts';
import { MAX_BODY_BYTES, readActivityBody } from './activityBody.ts';
import { connectionRoom, openFilesLimit } from './connectionRoom.ts';
import { TooBusyError } from './personGate.ts';
import { refuseUnreadable } from './readableTargets.ts';

export interface Endpoint {
  receive(authHeader: string, activity: Activity): Promise<InvokeResponse | undefined>;
  /** Names what is not well; empty when Maatje can serve. */
  problems(): string[];
}

const FORM = 'application/x-www-form-urlencoded';
const FORM_PATHS: ReadonlySet<string> = new Set([PLAIN_CHAT, PLAIN_LOGIN]);

/** How long a request may take to arrive, in milliseconds: who sends letter by letter holds a connection. */
export interface HttpLimits {
  /** Until its headers are there. */
  headersMs: number;
  /** Until all of it is there. */
  requestMs: number;
  /** How often connections are looked at. */
  checkMs: number;
}

const LIMITS: HttpLimits = { headersMs: 15_000, requestMs: 30_000, checkMs: 5_000 };

/** Makes the server; it listens when the caller says so. @param guards look at every request first */
export function createServer(
  endpoint: Endpoint,
  log: Logger,
  guards: readonly RequestHandler[] = [],
  limits: HttpLimits = LIMITS,
): Server {
  const server = restify.createServer({
    ...{ name: 'maatje', handleUncaughtExceptions: false },
    // Restify's own would say what stood in a request, past our redaction; what matters is logged below.
    log: log.child({}, { level: 'silent' }) as never,
  });
  Object.assign(server.server, {
    ...{ headersTimeout: limits.headersMs, requestTimeout: limits.requestMs },
    connectionsCheckingInterval: limits.checkMs,
  });
  refuseUnreadable(server.server as HttpServer);
  keepRoom(server, log);
  for (const guard of guards) server.pre(guard);
  server.pre(refuseOtherBodies);
  server.use(
    restify.plugins.bodyParser({
      maxBodySize: MAX_BODY_BYTES,
      mapParams: false,
      rejectUnknown: false,
    }),
  );
  server.on(
    'restifyError',
    (req: Request, res: Response, error: RestifyError, done: () => void) => {
      // Nobody expected it: what it says may quote what was sent, and is for the log.
      if (error.statusCode === undefined && !res.headersSent) {
        const code = randomUUID().slice(0, 8);
        log.error({ err: error, code, path: req.getRoute()?.path }, 'request failed');
        res.send(500, { error: { code: 'ServerError', message: code } });
        return done();
      }
      error.toJSON = () => ({
        error: { code: error.body?.code ?? 'Internal', message: error.message },
      });
      done();
    },
  );
  server.on('after', (req: Request, res: Response, route: { path?: unknown } | undefined) => {
    // The path as it was asked for can hold tokens.
    const path = route?.path ?? null;
    log.debug({ method: req.method, path, status: res.statusCode }, 'request');
  });
  server.post('/api/messages', async (req: Request, res: Response) => {
    await receiveMessage(endpoint, log, req, res);
  });
  server.get('/health/live', async (_req: Request, res: Response) => {
    res.send(200, { status: 'ok' });
  });
  server.get('/health/ready', async (_req: Request, res: Response) => {
    const problems = endpoint.problems();
    res.send(problems.length === 0 ? 200 : 503, {
      status: problems.length === 0 ? 'ok' : 'down',
      problems,
    });
  });
  return server;
}

/** Connections beyond what fits are closed at once: those that are there, and the house itself, go on. */
function keepRoom({ server }: Server, log: Logger): void {
  const openFiles = openFilesLimit();
  if (openFiles === null) return;
  server.maxConnections = connectionRoom(openFiles);
  const mayTell = rateLimit({ count: 1, ms: 60_000 }, Date.now);
  server.on('drop', () => {
    if (mayTell.take('drop') === 0) log.warn({ max: server.maxConnections }, 'connections refused');
  });
}

/** What is under way may end; after this long, in milliseconds, connections are broken off. */
const PATIENCE_MS = 10_000;

/** Closes the server; who holds a connection open does not keep it from ending. */
export function closeServer(server: Server, patienceMs: number = PATIENCE_MS): Promise<void> {
  return new Promise((resolve) => {
    const breakOff = setTimeout(() => server.server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(breakOff);
      resolve();
    });
  });
}

/** "POST /api/messages": every route of a server, whoever added it. */
export function routesOf(server: Server): string[] {
  const routes = Object.values(server.router.getRoutes());
  return routes.map(({ method, path }) => `${method} ${String(path)}`);
}

/**
 * A bot is sent plain JSON and nothing else, the page without scripts its form; only a POST has a body. restify would inflate a compressed
 * body beyond the limit of the size, on every route and method (a broken one ends the process), and write the files of a form to the disk.
 */
function refuseOtherBodies(req: Request, res: Response, next: Next): void {
  const encoding = (req.headers['content-encoding'] ?? 'identity').toLowerCase();
  const type = req.headers['content-type'];
  const isJson = /^application\/json\b/i.test(type ?? '');
  const isEmpty = type === undefined && isWithoutBody(req);
  const isForm = type?.toLowerCase().split(';')[0] === FORM && FORM_PATHS.has(req.path());
  const isPlain = (isJson || isEmpty || isForm) && encoding === 'identity';
  if (req.method === 'POST' ? isPlain : isWithoutBody(req)) return next();
  const message =
    req.method === 'POST' ? 'only application/json, not compressed' : 'only a POST has a body';
  res.send(415, { error: { code: 'UnsupportedMediaType', message } });
  next(false);
}

/** What restify itself refuses: no such path, a body that is no JSON or too large. */
interface RestifyError extends Error {
  body?: { code?: string };
  statusCode?: number;
  toJSON(): unknown;
}

/** DirectLineJS refreshes a token with an empty POST. */
function isWithoutBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
}

async function receiveMessage(
  endpoint: Endpoint,
  log: Logger,
  req: Request,
  res: Response,
): Promise<void> {
  const body = readActivityBody(req.body);
  if (body.kind === 'bad') {
    log.warn({ reason: body.reason }, 'bad activity');
    res.send(400, { error: { code: 'BadActivity', message: body.reason } });
    return;
  }
  try {
    const header = req.headers.authorization ?? '';
    const response = await endpoint.receive(header, body.activity);
    res.send(response?.status ?? 200, response?.body);
  } catch (error) {
    if (error instanceof TooBusyError) {
      log.warn({ conversation: body.activity.conversation.id }, 'too much at once');
      res.header('retry-after', String(error.retryAfterS));
      res.send(429, { error: { code: 'TooManyRequests', message: error.message } });
      return;
    }
    if (error instanceof AuthenticationError) {
      log.warn(
        { status: error.statusCode, conversation: body.activity.conversation.id },
        'refused',
      );
      res.send(error.statusCode ?? 401, {
        error: { code: 'Unauthorized', message: 'not allowed' },
      });
      return;
    }
    const code = randomUUID().slice(0, 8);
    log.error({ err: error, code, conversation: body.activity.conversation.id }, 'turn failed');
    res.send(500, { error: { code: 'ServerError', message: code } });
  }
}
