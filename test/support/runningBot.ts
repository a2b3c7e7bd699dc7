// A whole bot over HTTP for tests: demo data in a temporary file, a connector on loopback.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMaatje, type RunningMaatje, type StartOptions } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { startConnector, type Connector } from './connector.ts';

export interface Answer {
  status: number;
  body: string;
}

export interface RunningBot {
  maatje: RunningMaatje;
  connector: Connector;
  post(body: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts it on a free port; `jobs`: what happens by itself happens too; `settings` besides. */
export async function startBot({
  jobs = false,
  settings = {},
  ...options
}: {
  jobs?: boolean;
  settings?: Record<string, string>;
} & StartOptions = {}): Promise<RunningBot> {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-bot-'));
  const connector = await startConnector();
  const config = readConfig({
    MAATJE_DB: join(folder, 'bot.sqlite'),
    MAATJE_DEMO: 'true',
    MAATJE_JOBS: String(jobs),
    MAATJE_PORT: '0',
    MAATJE_LOG_LEVEL: 'silent',
    ...settings,
  });
  const maatje = await startMaatje(config, options);
  return {
    maatje,
    connector,
    async post(body) {
      const response = await fetch(`http://127.0.0.1:${maatje.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: await response.text() };
    },
    async stop() {
      await maatje.stop();
      await connector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
