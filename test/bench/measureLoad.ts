// Runs the workloads on both bots in turn, round after round, so that a noisy machine hits both.
import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';
import type { ChildBot } from './childBot.ts';
import { keptConnections, sendTurns } from './sendTurns.ts';
import { turnsOf, WORKLOADS, type Workload } from './workloads.ts';

export interface LoadSize {
  coaches: number;
  /** Files per coach; the nth time of a workload is about the nth of them. */
  files: number;
  connections: number;
  rounds: number;
  /** How often every conversation goes through a workload in one round. */
  repeats: number;
}

export interface Measured {
  /** Requests per second: median of the rounds. */
  rps: number;
  /** Milliseconds, over all rounds. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the bot's process per timed turn: median. */
  cpu: number;
}

export interface Comparison {
  workload: Workload;
  echo: Measured;
  maatje: Measured;
  /** Times slower than the echo bot: median of the rounds. */
  ratio: number;
  ratios: number[];
}

interface Round {
  rps: number;
  cpu: number;
  latencies: number[];
}
type BotName = 'echo' | 'maatje';

/** So often every conversation goes through a workload before it counts: a bot runs for weeks, not seconds. */
const WARM_UP = 12;

/** Measures every workload on both bots. */
export async function measureLoad(
  bots: Record<BotName, ChildBot>,
  size: LoadSize,
  progress: (text: string) => void,
): Promise<Comparison[]> {
  const agents = {
    echo: keptConnections(size.connections),
    maatje: keptConnections(size.connections),
  };
  const taken = new Map<string, Round[]>();
  let nth = 0;
  const runBoth = async (workload: Workload, repeats: number, order: BotName[]) => {
    const measured: Partial<Record<BotName, Round>> = {};
    for (const bot of order) {
      const run = { bot, port: bots[bot].port, pid: bots[bot].pid, agent: agents[bot] };
      measured[bot] = await oneRound(workload, run, { ...size, repeats, first: nth });
    }
    nth += repeats;
    return measured as Record<BotName, Round>;
  };
  progress('warming up');
  for (const workload of WORKLOADS) await runBoth(workload, WARM_UP, ['echo', 'maatje']);
  for (let round = 0; round < size.rounds; round += 1) {
    const order: BotName[] = round % 2 === 0 ? ['echo', 'maatje'] : ['maatje', 'echo'];
    for (const workload of WORKLOADS) {
      progress(`round ${round + 1} of ${size.rounds}: ${workload.name}`);
      const { echo, maatje } = await runBoth(workload, size.repeats, order);
      for (const [bot, result] of [
        ['echo', echo],
        ['maatje', maatje],
      ] as const) {
        const key = `${workload.name} ${bot}`;
        taken.set(key, [...(taken.get(key) ?? []), result]);
      }
    }
  }
  for (const agent of Object.values(agents)) agent.destroy();
  return WORKLOADS.map((workload) => {
    const echo = taken.get(`${workload.name} echo`)!;
    const maatje = taken.get(`${workload.name} maatje`)!;
    const ratios = echo.map((round, index) => round.rps / maatje[index]!.rps);
    const both = { echo: summary(echo), maatje: summary(maatje) };
    return { workload, ...both, ratios, ratio: median(ratios) };
  });
}

async function oneRound(
  workload: Workload,
  run: { bot: BotName; port: number; pid: number; agent: Agent },
  size: { coaches: number; files: number; repeats: number; first: number },
): Promise<Round> {
  const latencies: number[] = [];
  let elapsed = 0;
  let processor = 0;
  for (let repeat = 0; repeat < size.repeats; repeat += 1) {
    for (const step of workload.steps) {
      const { coaches, files, first } = size;
      const made = { bot: run.bot, coaches, files, nth: first + repeat };
      const turns = turnsOf(step, { ...made, now: Date.now() });
      const before = processorMs(run.pid);
      const timed = await sendTurns(run.port, turns, run.agent);
      if (!step.timed) continue;
      elapsed += timed.elapsed;
      processor += processorMs(run.pid) - before;
      for (const latency of timed.latencies) latencies.push(latency);
    }
  }
  const turns = latencies.length;
  return { rps: (turns * 1000) / elapsed, cpu: processor / turns, latencies };
}

function summary(rounds: readonly Round[]): Measured {
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    rps: median(rounds.map((round) => round.rps)),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpu: median(rounds.map((round) => round.cpu)),
  };
}

/** Processor time of a process so far in ms (user and system, all threads); 0 where /proc is missing. */
export function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
