// A connector on loopback: takes what the bot sends, as Teams' own service does.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Connector {
  url: string;
  /** Activities that the bot posted, in order. */
  sent: Record<string, unknown>[];
  close(): Promise<void>;
}

/** Starts it; every activity that is posted gets an id. */
export async function startConnector(): Promise<Connector> {
  const sent: Record<string, unknown>[] = [];
  const server: Server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      if (parts.length > 0) {
        sent.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>);
      }
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ id: `sent-${sent.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
