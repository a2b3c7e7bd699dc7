// The connector's own OpenID metadata on loopback: a document, a set of keys, and tokens as Teams signs them.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

export const CONNECTOR_ISSUER = 'https://api.botframework.com';

export type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** What the provider does with a request: answers as it should, or otherwise. */
export type Misbehaviour = 'none' | 'down' | 'refuses' | 'noJson' | 'noKeys' | 'hangs';

export interface OpenIdProvider {
  /** Of the metadata; another one each time makes the SDK read it anew. */
  url(name?: string): string;
  /** The public key as it is published. */
  publicKey: JWK;
  privateKey: PrivateKey;
  behaves: Misbehaviour;
  /** Requests so far. */
  requests: number;
  /** A token of the connector for an app; `changes` to its claims. */
  token(app: string, changes?: TokenChanges): Promise<string>;
  close(): Promise<void>;
}

export interface TokenChanges {
  claims?: Record<string, unknown>;
  /** As jose takes it: '5m', '-1h'. */
  expires?: string;
  key?: PrivateKey;
  kid?: string;
}

const KID = 'key-1';

/** Starts it. @param endorsements the channels for which its key may sign */
export async function startOpenIdProvider(
  endorsements: readonly string[] = ['msteams'],
): Promise<OpenIdProvider> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const publicKey = { ...(await exportJWK(pair.publicKey)), kid: KID, use: 'sig' };
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OpenIdProvider = {
    url: (name = 'openid') => `${origin()}/${name}`,
    ...{ publicKey, privateKey: pair.privateKey, behaves: 'none', requests: 0 },
    token(app, { claims = {}, expires = '5m', key = pair.privateKey, kid = KID } = {}) {
      return new SignJWT({ iss: CONNECTOR_ISSUER, aud: app, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(key);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server: Server = createServer((req, res) => {
    provider.requests += 1;
    const metadata = {
      issuer: CONNECTOR_ISSUER,
      jwks_uri: `${origin()}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    const keys = { keys: [{ ...publicKey, endorsements }] };
    answer(res, provider.behaves, req.url === '/keys' ? keys : metadata);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return provider;
}

function answer(res: ServerResponse, behaves: Misbehaviour, content: object): void {
  switch (behaves) {
    case 'down':
      return void res.destroy();
    case 'hangs':
      return;
    case 'refuses':
      res.statusCode = 503;
      res.end();
      return;
    case 'noJson':
      res.end('<html>maintenance</html>');
      return;
    case 'noKeys':
      res.end(JSON.stringify({ ...content, keys: [] }));
      return;
    case 'none':
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(content));
  }
}
