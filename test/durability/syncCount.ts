// Watches a process with strace: which syncs reach the disk, and when answers leave.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export type Traced = 'sync' | 'answer';

/** Why strace cannot be used here; null when it can. As root on Debian it is installed when missing. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  if (runs('strace', ['-V'])) return null;
  if (process.getuid?.() === 0 && runs('apt-get', ['install', '-y', '-qq', 'strace'])) {
    if (runs('strace', ['-V'])) return null;
  }
  return 'strace is missing: install it (Debian: apt-get install strace)';
}

function runs(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 120_000 });
  return status === 0;
}

/**
 * Traces a process and all its threads during `work`.
 * @returns its syncs and the HTTP answers that it began to write, in order
 * @throws Error when the kernel does not allow tracing
 */
export async function traced(
  pid: number,
  log: string,
  work: () => Promise<void>,
): Promise<Traced[]> {
  const calls =
    'trace=fdatasync,fsync,sync_file_range,msync,sync,syncfs,write,writev,sendto,sendmsg';
  const strace = spawn('strace', ['-f', '-s', '40', '-e', calls, '-o', log, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(strace, 'exit');
  await attached(strace.stderr);
  try {
    await work();
  } finally {
    strace.kill('SIGINT');
    await ended;
  }
  return readFileSync(log, 'utf8').split('\n').flatMap(kindOf);
}

function attached(stderr: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/attached/.test(said)) resolve();
    });
    stderr.once('end', () => reject(new Error(`strace ended: ${said}`)));
  });
}

/** A call that another thread interrupted is logged twice; its begin counts. */
function kindOf(line: string): Traced[] {
  const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
  if (call === undefined) return [];
  if (/sync/.test(call)) return ['sync'];
  return line.includes('HTTP/1.1 200') ? ['answer'] : [];
}
