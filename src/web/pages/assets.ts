// The browser files as they are sent: compressed beforehand, cached for good under their hashed names.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response } from 'restify';
import { NAMES_FILE, type WidgetNames } from '../widget/makeWidget.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** The launcher's name never changes: a newer one is found within minutes. */
const FOR_MINUTES = 'public, max-age=300';
export const LAUNCHER = 'widget.js';

interface Asset {
  type: string;
  etag: string;
  cache: string;
  /** By the encoding's name; `identity` always. */
  bodies: Map<string, Buffer>;
}

export interface Assets {
  names: WidgetNames;
  /** Sends the file; false when there is none of that name. */
  send(name: string, req: Request, res: Response): boolean;
}

/** Reads a folder that `makeWidget` made. */
export function readAssets(folder: string): Assets {
  const names = JSON.parse(readFileSync(join(folder, NAMES_FILE), 'utf8')) as WidgetNames;
  const files = readdirSync(folder).filter((name) => TYPES[extname(name)]);
  const assets = new Map(files.map((name) => [name, readAsset(folder, name)]));
  return {
    names,
    send(name, req, res) {
      const asset = assets.get(name);
      if (asset) sendAsset(asset, req, res);
      return asset !== undefined;
    },
  };
}

function readAsset(folder: string, name: string): Asset {
  const file = join(folder, name);
  const plain = readFileSync(file);
  const bodies = new Map([['identity', plain]]);
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (existsSync(file + ending)) bodies.set(encoding, readFileSync(file + ending));
  }
  return {
    type: TYPES[extname(name)] ?? '',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    cache: name === LAUNCHER ? FOR_MINUTES : FOR_GOOD,
    bodies,
  };
}

function sendAsset({ type, etag, cache, bodies }: Asset, req: Request, res: Response): void {
  const headers = {
    ...{ 'cache-control': cache, etag, vary: 'Accept-Encoding' },
    ...{ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin' },
  };
  if (req.headers['if-none-match'] === etag) {
    res.writeHead(304, headers);
    res.end();
    return;
  }
  const taken = takenEncodings(String(req.headers['accept-encoding'] ?? ''));
  const encoding = ['br', 'gzip'].find((name) => taken.has(name) && bodies.has(name));
  const body = bodies.get(encoding ?? 'identity') ?? Buffer.alloc(0);
  res.writeHead(200, {
    ...headers,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...{ 'content-type': type, 'content-length': body.length },
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** What the browser takes; an encoding with weight 0 it does not. */
function takenEncodings(header: string): Set<string> {
  const parts = header.split(',').map((part) => part.trim().split(/\s*;\s*q\s*=\s*/));
  return new Set(
    parts.filter(([, q]) => q === undefined || Number(q) > 0).map(([name]) => name ?? ''),
  );
}
