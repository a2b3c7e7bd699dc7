// The Microsoft 365 Agents Playground as a process of its own, on this machine only.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const LOOPBACK_ONLY = new URL('./loopbackOnly.mjs', import.meta.url).href;

/**
 * Starts the Playground as a Teams client of the bot on `botPort`; it writes a log into `folder`.
 * @param options.config the file that says who talks there (`playgroundUser.ts`); without one: its own user
 */
export function spawnPlayground(options: {
  botPort: number;
  port: number;
  folder: string;
  stdio: StdioOptions;
  config?: string;
}): ChildProcess {
  const { botPort, port, folder, stdio, config } = options;
  const manifest = createRequire(import.meta.url).resolve(
    '@microsoft/m365agentsplayground/package.json',
  );
  const bot = `http://127.0.0.1:${botPort}/api/messages`;
  const args = ['start', '-e', bot, '-c', 'msteams', '-p', String(port), '--dt', 'true'];
  return spawn(
    process.execPath,
    ['--import', LOOPBACK_ONLY, join(dirname(manifest), 'cli.js'), ...args],
    { cwd: folder, stdio, env: { ...process.env, BROWSER: 'none', ...userFrom(config) } },
  );
}

function userFrom(config: string | undefined): Record<string, string> {
  return config === undefined ? {} : { M365_AGENTS_PLAYGROUND_CONFIG_PATH: config };
}

/** The wanted port on loopback, or any other when somebody has it; 0 wants any. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) resolve(freePort());
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
