// One `reachable` deadline: ours, with and without explanation, beside two libraries in the same run.
import {
  compileCalendar,
  explainReachable,
  legalHolidays,
  reachableDeadline,
} from '../../src/rules/index.ts';
import type { CompiledCalendar, WeekHours } from '../../src/rules/index.ts';
import type { ComputeDeadline, CoachWeek } from './deadlineLibraries.ts';
import { withDayjs, withLuxon } from './deadlineLibraries.ts';

export interface DeadlineFigure {
  name: string;
  /** Of one deadline, the median of the rounds. */
  microseconds: number;
  /** What the issue asks for; null: only for comparison. */
  target: number | null;
}

const DAY = ['09:00', '17:00'] as const;
const HALF = ['09:00', '12:30'] as const;
/** Four days a week, one of them short. */
const PATTERN: WeekHours = { mon: DAY, tue: DAY, thu: HALF, fri: DAY };
const YEARS = [2026, 2027];
const CLOSED = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-05-07'];

/**
 * Computes the same deadlines with each, refuses to compare when they do not all agree, and
 * measures them in alternating rounds. The calendar is compiled beforehand, as the bot does.
 */
export async function deadlineBench(options: { quick: boolean }): Promise<DeadlineFigure[]> {
  const receipts = sampledReceipts();
  const calendar = compiledCalendar();
  const week: CoachWeek = {
    hours: [null, DAY, DAY, null, HALF, DAY, null],
    closed: [
      ...CLOSED,
      ...YEARS.concat(2028).flatMap((year) => legalHolidays(year).map((one) => one.date)),
    ],
  };
  const contestants: [
    name: string,
    compute: ComputeDeadline,
    target: number | null,
    repeat: number,
  ][] = [
    ['reachable', plain(calendar), 1, 100],
    ['reachable with its full explanation', explained(calendar), 5, 50],
    ['the same with dayjs-business-time', withDayjs(week), null, 1],
    ['the same with luxon-business-days', withLuxon(week), null, 1],
  ];
  assertAgreement(receipts, contestants);
  const rounds = options.quick ? 3 : 9;
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, compute, , repeat]] of contestants.entries()) {
      times[i]!.push(measure(compute, receipts, repeat));
    }
  }
  return contestants.map(([name, , target], i) => ({
    name,
    microseconds: median(times[i]!),
    target,
  }));
}

/** Every day of two years, four moments each, two of them around midnight in winter or summer time. */
function sampledReceipts(): number[] {
  const receipts: number[] = [];
  const end = Date.UTC(YEARS.at(-1)!, 11, 20);
  for (let day = Date.UTC(YEARS[0]!, 0, 1); day < end; day += 86_400_000) {
    for (const hours of [21.999, 22.001, 23.001, 9.5]) receipts.push(day + hours * 3_600_000);
  }
  return receipts;
}

function compiledCalendar(): CompiledCalendar {
  const closingLists = YEARS.map((year) => ({
    year,
    days: CLOSED.filter((date) => date.startsWith(`${year}`)).map((date) => ({
      date,
      name: 'Brugdag',
    })),
    confirmed: true,
    effectiveFrom: `${year}-01-01`,
    recordedAt: 0,
  }));
  const weekdays = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };
  return compileCalendar({
    closingLists,
    officeHours: [{ effectiveFrom: '2020-01-01', recordedAt: 0, weekdays }],
    knownAt: 0,
    fromYear: YEARS[0]! - 1,
    toYear: YEARS.at(-1)! + 2,
  });
}

function plain(calendar: CompiledCalendar): ComputeDeadline {
  return (receivedAt) => {
    const verdict = reachableDeadline({ receivedAt, calendar, pattern: PATTERN });
    return verdict.kind === 'result' ? verdict.dueAt : NaN;
  };
}

function explained(calendar: CompiledCalendar): ComputeDeadline {
  const context = { startedBy: 'request', policyVersion: 'p1' };
  return (receivedAt) => {
    const verdict = explainReachable({ receivedAt, calendar, pattern: PATTERN, ...context });
    return verdict.kind === 'result' ? verdict.explanation.dueAt : NaN;
  };
}

function assertAgreement(
  receipts: readonly number[],
  [ours, ...others]: readonly (readonly [string, ComputeDeadline, ...unknown[]])[],
): void {
  for (const receivedAt of receipts) {
    const expected = ours![1](receivedAt);
    for (const [name, compute] of others) {
      const got = compute(receivedAt);
      if (got === expected) continue;
      const [received, due, other] = [receivedAt, expected, got].map((ms) => new Date(ms).toJSON());
      throw new Error(`Received ${received}: ours is due ${due}, ${name} says ${other}`);
    }
  }
}

/** Microseconds of one deadline. */
function measure(compute: ComputeDeadline, receipts: readonly number[], repeat: number): number {
  let sum = 0;
  const begun = performance.now();
  for (let n = 0; n < repeat; n++) for (const receivedAt of receipts) sum += compute(receivedAt);
  const elapsed = performance.now() - begun;
  if (Number.isNaN(sum)) throw new Error('A deadline is missing');
  return (elapsed * 1000) / (receipts.length * repeat);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
