// Refuses a request of which nobody can say where it goes: the server reads its Host as part of an address.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** A name or an address, and a port: nothing that could change the path behind it. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const BAD_REQUEST = JSON.stringify({ error: { code: 'BadRequest', message: 'no such address' } });

/** Puts the check before whoever listens now: restify throws on such an address, and that would end the process. */
export function refuseUnreadable(server: Server): void {
  for (const event of ['request', 'checkContinue']) {
    const listeners = server.listeners(event) as Listener[];
    server.removeAllListeners(event);
    server.on(event, (req: IncomingMessage, res: ServerResponse) => {
      if (isReadable(req)) for (const listener of listeners) listener.call(server, req, res);
      else refuse(res);
    });
  }
}

/** Whether the Host header and the target together are an address, in the way in which restify puts them together. */
function isReadable({ url = '', headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  if (host !== '' && !HOST.test(host)) return false;
  const base = `http://${host === '' ? 'localhost' : host}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

function refuse(res: ServerResponse): void {
  res.writeHead(400, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  res.end(BAD_REQUEST);
}
