// Weeks of load on a moved clock: day after day through the real endpoints and jobs, measured each night; then the years.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keptConnections } from '../bench/sendTurns.ts';
import { addDays, brusselsDay, instant } from '../rules/oracle.ts';
import { chanceOf } from '../simulation/chance.ts';
import { startConnector } from '../support/connector.ts';
import { startSoakChild, type Memory, type SoakChild } from './soakChild.ts';
import { EXPECTED, soakLoad, type SoakLoad, type Tally, type Work } from './soakLoad.ts';

/** Monday; the weeks contain a legal holiday and the end of a month. */
const FIRST_DAY = '2026-11-09';
const HOLIDAY = '2026-11-11';
/** Half hours at work, and the evening's: only visitors then, while the evening's backup is made. */
const OFFICE_SLICES = 18;
const SLICES = 27;
const SLICE_MS = 30 * 60_000;
const CONNECTIONS = 24;
/** After the load, in days: past each short term; then year after year, until ten years after the end of all files. */
const SHORT_TERMS = [1, 35, 190, 410];
const ALL_TERMS = [...SHORT_TERMS, 1150, 2700, 3720, 4600];
const NIGHT_LIMIT_MS = 120_000;

export interface SoakPlan {
  days: number;
  /** Times the expected load. */
  factor: number;
  /** The years after the load too. */
  isLong: boolean;
  /** Days of load stop after this long, in milliseconds. */
  limitMs: number;
}

export interface SoakDay {
  day: string;
  turns: number;
  messages: number;
  seconds: number;
  memory: Memory;
  tables: Record<string, number>;
}

export interface SoakResult {
  isLong: boolean;
  days: SoakDay[];
  /** Rows after the load, past each of the terms; in days after the last of them. */
  later: { days: number; tables: Record<string, number> }[];
  /** Before anything happened. */
  begin: Record<string, number>;
  stuck: string[];
  sent: number;
  tally: Tally;
  seconds: number;
}

/** Runs it; `onDay` hears how far it is. */
export async function runSoak(
  plan: SoakPlan,
  onDay: (day: SoakDay) => void = () => {},
): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-soak-'));
  const connector = await startConnector();
  // What was sent is counted, not kept: it is the bot's memory that is measured.
  let sent = 0;
  connector.behave = () => {
    sent += connector.sent.length;
    connector.sent.length = 0;
    return { kind: 'takes' };
  };
  const agent = keptConnections(CONNECTIONS);
  const clock = { now: instant(FIRST_DAY, '08:00') };
  const coaches = EXPECTED.coaches * plan.factor;
  const child = await startSoakChild({
    ...{ file: join(folder, 'soak.sqlite'), now: clock.now, coaches, files: EXPECTED.files },
    // Later than all that is planned.
    endDay: addDays(FIRST_DAY, plan.days + 40),
  });
  const moveTo = (now: number): Promise<void> => child.setClock((clock.now = now));
  const tally: Tally = { turns: 0, messages: 0, unexpected: [], latencies: [] };
  const load = soakLoad(
    {
      ...{ port: child.port, agent, serviceUrl: connector.url, tally },
      ...{ chance: chanceOf(20261121), now: () => clock.now },
    },
    EXPECTED.files,
  );
  const begun = performance.now();
  const result: SoakResult = { isLong: plan.isLong, days: [], later: [], begin: child.tables(), stuck: [], sent: 0, tally, seconds: 0 }; // prettier-ignore
  try {
    await load.firstQuestion();
    for (let nth = 0; nth < plan.days && performance.now() - begun < plan.limitMs; nth += 1) {
      const day = addDays(FIRST_DAY, nth);
      const before = { ...tally, at: performance.now() };
      if (nth > 0) await night(child, moveTo, day);
      await oneDay(load, day, plan.factor, moveTo);
      const entry: SoakDay = {
        ...{ day, turns: tally.turns - before.turns, messages: tally.messages - before.messages },
        seconds: (performance.now() - before.at) / 1000,
        ...{ memory: await child.memory(), tables: child.tables() },
      };
      result.days.push(entry);
      onDay(entry);
    }
    result.stuck = await load.stuck(coaches);
    const last = clock.now;
    for (const days of plan.isLong ? ALL_TERMS : SHORT_TERMS) {
      await night(child, moveTo, brusselsDay(last + days * 86_400_000));
      result.later.push({ days, tables: child.tables() });
    }
  } finally {
    await child.stop();
    agent.destroy();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    ...result,
    sent: sent + connector.sent.length,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** The clock goes to the end of a night; returns when its purge has been done. */
async function night(child: SoakChild, moveTo: MoveTo, day: string): Promise<void> {
  await moveTo(instant(day, '06:30'));
  const begun = performance.now();
  while (child.purgedAt() < instant(day, '00:00')) {
    if (performance.now() - begun > NIGHT_LIMIT_MS)
      throw new Error(`no purge in the night of ${day}`);
    await wait(100);
  }
}

type Task = () => Promise<void>;
type MoveTo = (now: number) => Promise<void>;

/** Of half an hour. A visitor's token lasts no longer, so the clock waits for who talks; coaches go on as it moves. */
interface Slice {
  talks: Task[];
  turns: Task[];
}

/** Work from 08.30 to 17.30, half an hour at a time; the website until 22.00, at weekends nothing else. */
async function oneDay(load: SoakLoad, day: string, factor: number, moveTo: MoveTo): Promise<void> {
  const chance = chanceOf(Number(day.replaceAll('-', '')));
  const isOffice = ![0, 6].includes(new Date(day).getUTCDay()) && day !== HOLIDAY;
  const coaches = EXPECTED.coaches * factor;
  const slices = Array.from({ length: SLICES }, (): Slice => ({ talks: [], turns: [] }));
  const add = (count: number, among: number, kind: keyof Slice, task: Task): void => {
    for (let i = Math.round(count * factor); i > 0; i -= 1)
      slices[chance.int(0, among - 1)]![kind].push(task);
  };
  if (isOffice) {
    for (const [what, count] of Object.entries(EXPECTED.work) as [Work, number][])
      add(count * EXPECTED.coaches, OFFICE_SLICES, 'turns', () =>
        alone((coach) => load.coachTask(coach, what)),
      );
  }
  const visitors = isOffice ? EXPECTED.visitorsPerDay : EXPECTED.visitorsAtWeekends;
  add(visitors, SLICES, 'talks', () => load.visitorTask());
  // Nobody does two things at once; there are more coaches than connections.
  const busy = new Set<number>();
  const alone = async (task: (coach: number) => Promise<void>): Promise<void> => {
    let coach = chance.int(0, coaches - 1);
    while (busy.has(coach)) coach = (coach + 1) % coaches;
    busy.add(coach);
    await task(coach).finally(() => busy.delete(coach));
  };
  const going = new Set<Promise<void>>();
  const untilOneIsFree = async (): Promise<void> => {
    while (going.size >= CONNECTIONS) await Promise.race(going);
  };
  const begin = (task: Task): Promise<void> => {
    const one = task().finally(() => going.delete(one));
    going.add(one);
    return one;
  };
  const morning = instant(day, '08:30');
  for (const [slice, { talks, turns }] of slices.entries()) {
    await moveTo(morning + slice * SLICE_MS);
    const talking: Promise<void>[] = [];
    for (const task of talks) {
      await untilOneIsFree();
      talking.push(begin(task));
    }
    for (const task of chance.shuffled(turns)) {
      await untilOneIsFree();
      void begin(task);
    }
    await Promise.all(talking);
  }
  await Promise.all(going);
}
