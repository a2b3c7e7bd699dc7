// The website under load: open streams and their memory, messages per second through the real turn, and how soon
// an answer stands on the stream.
import { hash } from 'node:crypto';
import { Agent } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Line } from './benchLines.ts';
import { serverFlags, startChildBot } from './childBot.ts';
import { percentile, processorMs } from './measureLoad.ts';
import { shippedAnswers } from '../faq/shippedAnswers.ts';
import { benchVisitor, type BenchVisitor } from './webVisitors.ts';

const STREAMS = 1_000;
const PER_SECOND = 1_000;
const CONNECTIONS = 64;
const TARGET_P99_MS = 40;
const TARGET_KB = 60;

/** What is asked in turn, as by visitors who press what is suggested: questions with an answer, and small talk. */
const SAID: readonly object[] = [
  { type: 'message', text: 'Wat kost de begeleiding?' },
  { type: 'message', text: 'dank u' },
  { type: 'message', text: 'Hoe snel komt er iemand langs op de werkvloer?' },
  { type: 'message', text: 'Wat is een collega-coach?' },
];

interface Load {
  latencies: number[];
  perSecond: number;
  /** Milliseconds of processor time of the server per message. */
  cpu: number;
  /** The same of who sends them: this process. */
  ownCpu: number;
}

/** Every way in which visitors are known to ask something, each once, in an order without meaning. */
function everyQuestion(): object[] {
  const asked = shippedAnswers()
    .filter(({ audience }) => audience === 'everyone')
    .flatMap(({ wordings }) => wordings);
  return asked
    .map((text) => ({ text, place: hash('md5', text) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ text }) => ({ type: 'message', text }));
}

/** Measures it; `quick` is a look, no measurement. */
export async function webBench(
  folder: string,
  { quick, progress }: { quick: boolean; progress(text: string): void },
): Promise<Line[]> {
  const seconds = quick ? 5 : 30;
  const bot = await startChildBot(join(import.meta.dirname, 'webBot.ts'), {
    env: { MAATJE_DB: join(folder, 'web.sqlite') },
    nodeArgs: ['--expose-gc', ...serverFlags()],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    progress(`${STREAMS} conversations`);
    const visitors: BenchVisitor[] = [];
    for (let i = 0; i < STREAMS; i += 50) {
      const some = Array.from({ length: 50 }, () => benchVisitor(bot.port, agent));
      visitors.push(...(await Promise.all(some)));
    }
    progress('warming up');
    // The first question waits until the answers are read.
    for (const said of SAID) await visitors[0]!.say(said);
    await atOnce(visitors, bot.pid, 1, SAID);
    const without = await restingKb(bot.pid);
    progress(`${STREAMS} streams`);
    for (let i = 0; i < STREAMS; i += 50)
      await Promise.all(visitors.slice(i, i + 50).map((visitor) => visitor.listen()));
    const kbEach = ((await restingKb(bot.pid)) - without) / STREAMS;
    progress(`${PER_SECOND} messages per second, for ${seconds} s`);
    const paced = await atPace(visitors, bot.pid, seconds);
    progress('as fast as they are answered');
    const most = await atOnce(visitors, bot.pid, quick ? 3 : 15, SAID);
    progress('every question another');
    const others = await atOnce(visitors, bot.pid, quick ? 2 : 10, everyQuestion());
    for (const visitor of visitors) visitor.end();
    return lines(kbEach, paced, most, others);
  } finally {
    agent.destroy();
    await bot.stop();
  }
}

function lines(kbEach: number, paced: Load, most: Load, others: Load): Line[] {
  const paceMet = paced.perSecond >= PER_SECOND * 0.99;
  const p99 = percentile(paced.latencies, 0.99);
  return [
    {
      what: `an open stream, one of ${STREAMS}`,
      cells: { figure: `${kbEach.toFixed(1)} KB`, target: `≤ ${TARGET_KB} KB` },
      met: kbEach <= TARGET_KB,
    },
    {
      what: `${PER_SECOND} messages/s over ${STREAMS} streams: post to stream`,
      cells: {
        ...rates(paced),
        figure: `p99 ${p99.toFixed(1)} ms`,
        target: `≥ ${PER_SECOND}/s, p99 ≤ ${TARGET_P99_MS} ms`,
      },
      met: paceMet && p99 <= TARGET_P99_MS,
    },
    {
      what: `as fast as ${CONNECTIONS} connections post`,
      cells: {
        ...rates(most),
        figure: `${most.perSecond.toFixed(0)}/s`,
        target: `≥ ${PER_SECOND}/s`,
      },
      met: most.perSecond >= PER_SECOND,
    },
    {
      what: 'the same, every question another',
      cells: { ...rates(others), figure: `${others.perSecond.toFixed(0)}/s` },
      met: null,
    },
    {
      what: 'who sends them: processor time per message',
      cells: { cpu: `${most.ownCpu.toFixed(2)} ms` },
      met: null,
    },
  ];
}

function rates({ latencies, perSecond, cpu }: Load): Line['cells'] {
  return {
    rps: perSecond.toFixed(0),
    p50: `${percentile(latencies, 0.5).toFixed(2)} ms`,
    p99: `${percentile(latencies, 0.99).toFixed(2)} ms`,
    cpu: `${cpu.toFixed(2)} ms`,
  };
}

/** So many messages per second, whether they are answered or not; who still waits is passed over. */
async function atPace(
  visitors: readonly BenchVisitor[],
  pid: number,
  seconds: number,
): Promise<Load> {
  return measured(pid, async (latencies) => {
    const total = PER_SECOND * seconds;
    const begun = performance.now();
    const under: Promise<void>[] = [];
    let next = 0;
    for (let sent = 0; sent < total;) {
      const due = Math.min(total, ((performance.now() - begun) * PER_SECOND) / 1000);
      for (; sent < due; sent += 1) {
        let visitor = visitors[next++ % visitors.length]!;
        for (let i = 0; visitor.isWaiting && i < visitors.length; i += 1)
          visitor = visitors[next++ % visitors.length]!;
        if (visitor.isWaiting) break;
        under.push(visitor.say(SAID[sent % SAID.length]!).then((ms) => void latencies.push(ms)));
      }
      await wait(1);
    }
    await Promise.all(under);
  });
}

/** Every visitor says something, as many at a time as there are connections. */
async function atOnce(
  visitors: readonly BenchVisitor[],
  pid: number,
  times: number,
  said: readonly object[],
): Promise<Load> {
  let nth = 0;
  return measured(pid, async (latencies) => {
    for (let time = 0; time < times; time += 1) {
      let next = 0;
      const connection = async (): Promise<void> => {
        while (next < visitors.length) {
          const visitor = visitors[next]!;
          next += 1;
          nth += 1;
          latencies.push(await visitor.say(said[nth % said.length]!));
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    }
  });
}

async function measured(pid: number, work: (latencies: number[]) => Promise<void>): Promise<Load> {
  const latencies: number[] = [];
  const [before, ownBefore] = [processorMs(pid), processorMs(process.pid)];
  const begun = performance.now();
  await work(latencies);
  const elapsed = performance.now() - begun;
  return {
    latencies,
    perSecond: (latencies.length * 1000) / elapsed,
    cpu: (processorMs(pid) - before) / latencies.length,
    ownCpu: (processorMs(process.pid) - ownBefore) / latencies.length,
  };
}

/** Kilobytes of memory once the garbage is collected. */
async function restingKb(pid: number): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    process.kill(pid, 'SIGUSR2');
    await wait(1_000);
  }
  const said = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(said?.[1]);
}
