// Runs one child process for the gate: timed, with its output shown at once or kept together.
import { spawn } from 'node:child_process';

export interface ChildOptions {
  env?: Record<string, string>;
  /** True: show the output as it comes. False: give it back, so that parallel stages do not mix. */
  live: boolean;
  /** After this many milliseconds the child is killed. */
  limitMs: number;
}

export interface ChildResult {
  ok: boolean;
  seconds: number;
  /** What the child wrote, when not live. */
  output: string;
  /** What the child told over its channel, if anything. */
  message: unknown;
}

/**
 * Runs this same Node on a script and waits for its end; never rejects.
 * @param args the script and its arguments
 */
export function runProcess(args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const started = performance.now();
  const stream = options.live ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', stream, stream, 'ipc'],
    env: { ...process.env, ...options.env },
    timeout: options.limitMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let message: unknown = null;
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('message', (told) => (message = told));
  const stop = (): void => void child.kill('SIGTERM');
  process.once('exit', stop);
  return new Promise((resolve) => {
    const end = (ok: boolean, note = ''): void => {
      process.off('exit', stop);
      const seconds = (performance.now() - started) / 1000;
      resolve({ ok, seconds, output: output + note, message });
    };
    child.once('error', (error) => end(false, `${error.message}\n`));
    child.once('close', (code, signal) =>
      end(code === 0, signal ? `stopped by ${signal} (limit ${options.limitMs / 1000} s)\n` : ''),
    );
  });
}
