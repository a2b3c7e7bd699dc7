// Counts what happens while Maatje runs: turns and how long they took, jobs and how they ended.
import type { Family, Sample } from './metricText.ts';

export type Channel = 'teams' | 'web';
export type TurnOutcome = 'ok' | 'failed';
export type JobOutcome = 'done' | 'failed';

/** Upper bounds in seconds: a saved card takes milliseconds, a slow disk tenths. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Durations {
  /** How many took no longer than each bound (not added up), and longer than all. */
  counts: number[];
  sum: number;
}

export class Meter {
  readonly #turns = new Map<string, number>();
  readonly #durations = new Map<Channel, Durations>();
  readonly #jobs = new Map<string, number>();

  /** One turn: what somebody said or pressed, until what it kept was on the disk. */
  turn(channel: Channel, seconds: number, outcome: TurnOutcome): void {
    add(this.#turns, `${channel} ${outcome}`);
    const durations = this.#durations.get(channel) ?? {
      counts: BOUNDS.map(() => 0).concat(0),
      sum: 0,
    };
    const bound = BOUNDS.findIndex((most) => seconds <= most);
    durations.counts[bound === -1 ? BOUNDS.length : bound]! += 1;
    durations.sum += seconds;
    this.#durations.set(channel, durations);
  }

  /** A job that had something to do. @param name one of data/jobs.json */
  job(name: string, outcome: JobOutcome): void {
    add(this.#jobs, `${name} ${outcome}`);
  }

  /** All that was counted since the start. */
  families(): Family[] {
    return [
      {
        ...{ name: 'maatje_turns_total', type: 'counter' },
        help: 'Turns since the start, by channel and outcome.',
        samples: counted(this.#turns, ['channel', 'outcome']),
      },
      {
        ...{ name: 'maatje_turn_duration_seconds', type: 'histogram' },
        help: 'How long a turn took until what it kept was on the disk.',
        samples: [...this.#durations].flatMap(([channel, one]) => buckets({ channel }, one)),
      },
      {
        ...{ name: 'maatje_job_runs_total', type: 'counter' },
        help: 'Jobs that had something to do since the start, by outcome.',
        samples: counted(this.#jobs, ['job', 'outcome']),
      },
    ];
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function counted(counts: ReadonlyMap<string, number>, names: readonly string[]): Sample[] {
  return [...counts].map(([key, value]) => {
    const values = key.split(' ');
    return { labels: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])), value };
  });
}

function buckets(labels: Record<string, string>, { counts, sum }: Durations): Sample[] {
  let total = 0;
  const steps = counts.map((count, at): Sample => {
    total += count;
    return {
      ...{ suffix: '_bucket', value: total },
      labels: { ...labels, le: at < BOUNDS.length ? String(BOUNDS[at]) : '+Inf' },
    };
  });
  return [
    ...steps,
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: total },
  ];
}
