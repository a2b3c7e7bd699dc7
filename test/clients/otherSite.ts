// Another site of the city: one page with the launcher's script tag, under a policy of its own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherSite {
  origin: string;
  close(): Promise<void>;
}

/** @param script the tag, once it is known where Maatje is */
export async function openOtherSite(script: () => string): Promise<OtherSite> {
  const server = createServer((_req, res) => {
    const maatje = /src="(http:\/\/[^/]+)/.exec(script())?.[1] ?? '';
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; img-src data:; script-src ${maatje}; frame-src ${maatje}`,
    });
    res.end(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Werk in Gent</title>
<link rel="icon" href="data:,">${script()}</head>
<body><main><h1>Werk in Gent</h1><p>Een andere pagina van de stad.</p></main></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
