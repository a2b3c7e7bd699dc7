// What Web Chat talks through: one line for as long as the page lives, over whichever client is connected by now.
import { ConnectionStatus, type DirectLine } from 'botframework-directlinejs';

type Activity = Parameters<DirectLine['postActivity']>[0];

/** As much of an observable as Web Chat asks for. */
interface Watcher<T> {
  next?(value: T): void;
  error?(problem: unknown): void;
  complete?(): void;
}
interface Watched<T> {
  subscribe(watcher: Watcher<T>): { unsubscribe(): void };
}

export interface SteadyLine {
  activity$: Watched<Activity>;
  connectionStatus$: Watched<ConnectionStatus>;
  postActivity(activity: Activity): Watched<string>;
  /** Carries the visitor's id; Web Chat reads it once. */
  token: string;
  end(): void;
  /** Goes on over another client; the one before is let go. */
  use(client: DirectLine): void;
}

const RETRY_MS = 1_000;
/** Five minutes, of those in which the machine is awake. */
const MOST_TRIES = 300;

/** The first client must be given before Web Chat is drawn. */
export function createSteadyLine(): SteadyLine {
  const activities = replayed<Activity>(Infinity);
  const statuses = replayed<ConnectionStatus>(1);
  statuses.next(ConnectionStatus.Connecting);
  const seen = new Set<string>();
  let wasOnline = false;
  let client: DirectLine | null = null;
  let letGo = (): void => {};

  const hear = (activity: Activity): void => {
    if (activity.id !== undefined && seen.has(activity.id)) return;
    if (activity.id !== undefined) seen.add(activity.id);
    activities.next(activity);
  };

  const post = (activity: Activity, { next, error, complete }: Watcher<string>): void => {
    let tries = 0;
    const again = (problem: unknown): void => {
      tries += 1;
      if (tries > MOST_TRIES) error?.(problem);
      // The same message under the same id has one effect, however often it is sent.
      else setTimeout(attempt, RETRY_MS);
    };
    const attempt = (): void => {
      if (!client) return again(new Error('not connected'));
      client.postActivity(activity).subscribe({
        next(id: string) {
          if (id === 'retry') return again(new Error('not sent'));
          next?.(id);
          complete?.();
        },
        error: (problem: { status?: number }) =>
          isRefused(problem.status) ? error?.(problem) : again(problem),
      });
    };
    attempt();
  };

  return {
    activity$: activities,
    connectionStatus$: statuses,
    token: '',
    postActivity: (activity) => ({
      subscribe(watcher) {
        post(activity, watcher);
        return { unsubscribe: () => {} };
      },
    }),
    end: () => letGo(),
    use(next) {
      letGo();
      client = next;
      this.token = (next as unknown as { token: string }).token;
      // Nothing connects before somebody hears the activities.
      const status = next.connectionStatus$.subscribe((now: ConnectionStatus) => {
        // Once connected, always connected: Web Chat would give up what it is sending.
        if (now === ConnectionStatus.Online && !wasOnline) statuses.next(now);
        wasOnline ||= now === ConnectionStatus.Online;
      });
      const heard = next.activity$.subscribe({ next: hear, error: () => {} });
      letGo = () => {
        status.unsubscribe();
        heard.unsubscribe();
        next.end();
      };
    },
  };
}

/** What the server will never take; not a token that is over, nor too many messages. */
function isRefused(status = 0): boolean {
  return status >= 400 && status < 500 && status !== 403 && status !== 429;
}

/** Tells all who listen; who comes later hears the last so many first: Web Chat listens once it is drawn. */
function replayed<T>(count: number): Watched<T> & { next(value: T): void } {
  const watchers = new Set<Watcher<T>>();
  const told: T[] = [];
  return {
    next(value) {
      if (told.length >= count) told.shift();
      told.push(value);
      for (const watcher of [...watchers]) watcher.next?.(value);
    },
    subscribe(watcher) {
      for (const value of told) watcher.next?.(value);
      watchers.add(watcher);
      return { unsubscribe: () => void watchers.delete(watcher) };
    },
  };
}
