// Measures how things stand at the moment of a scrape: the database, the outbox, promises, this process.
import { statSync } from 'node:fs';
import type { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  jobFigures,
  outboxFigures,
  promiseFigures,
  webConversationsSince,
} from '../../store/operatingFigures.ts';
import { stateFileOf } from '../../store/stateFile.ts';
import type { Store } from '../../store/store.ts';
import type { Family, Sample } from './metricText.ts';

type EventLoopDelays = ReturnType<typeof monitorEventLoopDelay>;

const DAY_MS = 24 * 3_600_000;
/** Seconds between two looks at the event loop; Node counts them as part of the delay. */
export const LOOK_SECONDS = 0.02;
const OUTBOX_STATES = ['pending', 'sending', 'uncertain', 'failed', 'unreachable'] as const;

export interface Measured {
  store: Store;
  /** Delays of the event loop since the last scrape, in nanoseconds. */
  delays: EventLoopDelays;
  /** When the last backup was made (epoch ms); null: there is none. */
  lastBackupAt(): number | null;
}

/** One family for each figure; ages are seconds. */
export function measureNow({ store, delays, lastBackupAt }: Measured): Family[] {
  return [
    ...figures(store),
    ...files(store),
    ...backup(store, lastBackupAt()),
    ...processFigures(delays),
  ];
}

function figures(store: Store): Family[] {
  return store.read((db) => {
    const { byState, waitsSince } = outboxFigures(db);
    const promises = promiseFigures(db);
    const promised = (state: 'open' | 'breached'): Sample[] =>
      promises.map((one) => ({ labels: { kind: one.kind, state }, value: one[state] }));
    return [
      gauge(
        'maatje_outbox_messages',
        'Messages that did not arrive (yet), by state.',
        OUTBOX_STATES.map((state) => ({ labels: { state }, value: byState[state] ?? 0 })),
      ),
      gauge('maatje_outbox_oldest_seconds', 'How long the oldest message waits that could leave.', [
        { value: waitsSince === null ? 0 : seconds(db.now - waitsSince) },
      ]),
      gauge(
        'maatje_promises',
        'Promises that are open, and those of them past their deadline, by kind.',
        [...promised('open'), ...promised('breached')],
      ),
      gauge(
        'maatje_job_last_run_timestamp_seconds',
        'Up to when each job has done its work.',
        jobFigures(db).map(({ name, lastAt }) => ({
          labels: { job: name },
          value: seconds(lastAt),
        })),
      ),
      gauge('maatje_web_conversations', 'Conversations of the website in the last 24 hours.', [
        { value: webConversationsSince(db, db.now - DAY_MS) },
      ]),
    ];
  });
}

function files({ file }: Store): Family[] {
  const paths = { facts: file, log: `${file}-wal`, state: stateFileOf(file) };
  return [
    gauge(
      'maatje_database_bytes',
      'Size of the files of the database.',
      Object.entries(paths).map(([part, path]) => ({
        labels: { file: part },
        value: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
      })),
    ),
  ];
}

function backup(store: Store, at: number | null): Family[] {
  const samples = at === null ? [] : [{ value: seconds(store.clock() - at) }];
  return [gauge('maatje_backup_age_seconds', 'Age of the last backup.', samples)];
}

function processFigures(delays: EventLoopDelays): Family[] {
  const lag = (quantile: number): Sample => ({
    labels: { quantile: String(quantile / 100) },
    value: delays.count === 0 ? 0 : Math.max(0, delays.percentile(quantile) / 1e9 - LOOK_SECONDS),
  });
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const memory = { rss, heap_used: heapUsed, heap_total: heapTotal, external };
  const families = [
    gauge('maatje_event_loop_lag_seconds', 'Delay of the event loop since the last scrape.', [
      lag(50),
      lag(99),
      lag(100),
    ]),
    gauge(
      'maatje_memory_bytes',
      'Memory of the process.',
      Object.entries(memory).map(([kind, value]) => ({ labels: { kind }, value })),
    ),
    gauge('maatje_uptime_seconds', 'How long the process runs.', [{ value: process.uptime() }]),
  ];
  delays.reset();
  return families;
}

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: 'gauge', samples };
}

function seconds(ms: number): number {
  return ms / 1000;
}
