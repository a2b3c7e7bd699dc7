// A connector on loopback: takes what the bot sends, as Teams' own service does; or refuses, hangs, dies.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the connector does with a message. */
export type Behaviour =
  | { kind: 'takes' }
  /** Answers with this status, and keeps nothing. */
  | { kind: 'refuses'; status: number; headers?: Record<string, string> }
  /** Keeps it, and never answers. */
  | { kind: 'hangs' }
  /** Keeps it and breaks the connection (`after`), or breaks it before reading (`before`). */
  | { kind: 'dies'; when: 'before' | 'after' };

export interface Connector {
  url: string;
  /** Activities that arrived, in order. */
  sent: Record<string, unknown>[];
  /** What was put in the place of a message, with the address that was called. */
  replaced: { url: string; activity: Record<string, unknown> }[];
  /** Calls for a message, also those that were refused; epoch ms of each. */
  calls: number[];
  /** What is done with the next messages; `takes` when absent. */
  behave: (activity: Record<string, unknown>, call: number) => Behaviour;
  close(): Promise<void>;
}

/** Starts it; every activity that is taken gets an id. */
export async function startConnector(port = 0): Promise<Connector> {
  const connector: Connector = {
    url: '',
    sent: [],
    replaced: [],
    calls: [],
    behave: () => ({ kind: 'takes' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server: Server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      if (parts.length === 0) return taken(res, connector);
      const activity = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
      connector.calls.push(Date.now());
      const isReplacing = req.method === 'PUT';
      const { length } = connector.sent;
      act(connector, activity, res);
      if (isReplacing && connector.sent.length > length)
        connector.replaced.push({ url: req.url ?? '', activity: connector.sent.pop() ?? {} });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return connector;
}

function act(connector: Connector, activity: Record<string, unknown>, res: ServerResponse): void {
  const behaviour = connector.behave(activity, connector.calls.length);
  switch (behaviour.kind) {
    case 'takes':
      connector.sent.push(activity);
      return taken(res, connector);
    case 'refuses':
      res.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      res.end(JSON.stringify({ error: { code: 'Refused', message: 'refused' } }));
      return;
    case 'hangs':
      connector.sent.push(activity);
      return;
    case 'dies':
      if (behaviour.when === 'after') connector.sent.push(activity);
      res.destroy();
      return;
  }
}

function taken(res: ServerResponse, { sent }: Connector): void {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ id: `sent-${sent.length}` }));
}
