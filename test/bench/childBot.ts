// A bot in a process of its own: started, and ended kindly or not.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const START_LIMIT_MS = 60_000;

export interface ChildBot {
  pid: number;
  port: number;
  /** SIGTERM: ends when it has finished its turns. */
  stop(): Promise<void>;
  /** SIGKILL: ends in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** What Node is told on a server (src/commands/bootstrap.mjs). */
export function serverFlags(): string[] {
  const file = new URL('../../src/commands/serverFlags.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { flags: string[] }).flags;
}

/**
 * Starts a script that writes `{"port":…}` as its first line once it listens.
 * @throws Error with what the script complained of, when it ends or stays silent for a minute.
 */
export async function startChildBot(
  script: string,
  options: { env?: Record<string, string>; nodeArgs?: readonly string[] } = {},
): Promise<ChildBot> {
  const { env = {}, nodeArgs = [] } = options;
  const child = spawn(process.execPath, [...nodeArgs, script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const dontLeaveBehind = (): void => void child.kill('SIGKILL');
  process.once('exit', dontLeaveBehind);
  child.once('exit', () => process.removeListener('exit', dontLeaveBehind));
  const port = await portOf(child, script);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    ...{ pid: child.pid!, port },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function portOf(child: ChildProcess, script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let said = '';
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`${script} ${why}\n${complaint}`));
    };
    const timer = setTimeout(() => fail('did not listen within a minute'), START_LIMIT_MS);
    child.stderr!.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4000);
    });
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((text) => text.startsWith('{"port"'));
      if (line === undefined) return;
      clearTimeout(timer);
      resolve((JSON.parse(line) as { port: number }).port);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended (${signal ?? code})`);
    });
  });
}
