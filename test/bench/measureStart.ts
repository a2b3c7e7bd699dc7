// How long `node src/index.ts` takes to answer its first message, and what it holds when idle; made before, as on a server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../src/commands/playground.ts';
import { messageActivity } from '../support/activities.ts';
import { serverFlags } from './childBot.ts';
import { keptConnections, postActivity } from './sendTurns.ts';

const INDEX = resolve(import.meta.dirname, '../../src/index.ts');
const POLL_MS = 5;
const LIMIT_MS = 60_000;

export interface Started {
  /** Milliseconds from the start of the process to the first answered message. */
  firstAnswer: number;
  /** Megabytes (VmRSS) after the idle time; null when none was asked for. */
  idleMb: number | null;
}

/**
 * Starts Maatje on a file, waits for its first answer and ends it.
 * @param idleMs how long it then rests before its memory is read; 0: not at all
 */
export async function measureStart(file: string, idleMs: number): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [...serverFlags(), INDEX], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ MAATJE_DB: file, MAATJE_PORT: String(port), MAATJE_DEMO: 'true' },
      ...{ MAATJE_LOG_LEVEL: 'error', MAATJE_ENV: 'development', MAATJE_APP_ID: '' },
    },
  });
  try {
    await answered(port, begun, () => child.exitCode !== null);
    const firstAnswer = performance.now() - begun;
    if (idleMs === 0) return { firstAnswer, idleMb: null };
    await wait(idleMs);
    return { firstAnswer, idleMb: residentMb(child.pid!) };
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
  }
}

async function answered(port: number, begun: number, hasEnded: () => boolean): Promise<void> {
  const agent = keptConnections(1);
  const activity = messageActivity('hulp', { timestamp: new Date().toISOString() });
  const body = JSON.stringify(activity);
  try {
    while (performance.now() - begun < LIMIT_MS) {
      if (hasEnded()) throw new Error('Maatje ended before it answered');
      const answer = await postActivity(port, body, agent).catch(() => null);
      if (answer?.status === 200 && answer.text.includes('Maatje')) return;
      if (answer) throw new Error(`first answer: ${answer.status} ${answer.text.slice(0, 300)}`);
      await wait(POLL_MS);
    }
    throw new Error('no first answer within a minute');
  } finally {
    agent.destroy();
  }
}

/** Resident memory of a process in MB, as the kernel counts it; NaN where /proc is missing. */
export function residentMb(pid: number): number {
  try {
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb) / 1024;
  } catch {
    return NaN;
  }
}
