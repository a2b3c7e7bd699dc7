// How much is written in the log while Maatje runs: more for an hour, then back by itself.
import type { Logger } from 'pino';
import type { LogLevelDesk } from '../../dialogs/logLevel/logLevelDesk.ts';
import type { LogLevel } from '../config.ts';
import type { Store } from '../store/store.ts';

/** More words fill a disk: nobody has to remember to take them back. */
const HOUR_MS = 3_600_000;

export interface LogLevelSwitch {
  now(): {
    level: LogLevel;
    /** Epoch ms; null: until somebody changes it. */ until: number | null;
  };
  /** For an hour; `usual`: as the settings say, from now on. */
  set(level: LogLevel | 'usual'): void;
  stop(): void;
}

/** @param usual the level of the settings */
export function logLevelSwitch(
  log: Pick<Logger, 'level' | 'warn'>,
  usual: LogLevel,
  clock: () => number,
): LogLevelSwitch {
  let until: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  function change(level: LogLevel): void {
    clearTimeout(timer);
    until = level === usual ? null : clock() + HOUR_MS;
    log.level = level;
    if (until !== null) timer = setTimeout(() => set('usual'), HOUR_MS).unref();
  }

  function set(wanted: LogLevel | 'usual'): void {
    const level = wanted === 'usual' ? usual : wanted;
    log.warn({ to: level, for: level === usual ? 'good' : 'an hour' }, 'log level');
    change(level);
  }

  return {
    now: () => ({ level: log.level as LogLevel, until }),
    set,
    stop: () => clearTimeout(timer),
  };
}

/** SIGUSR2: debug for an hour, and a second one back. Not on Windows, which has no such signal. */
export function listenForLogLevel(level: LogLevelSwitch): () => void {
  if (process.platform === 'win32') return () => {};
  const heard = (): void => level.set(level.now().until === null ? 'debug' : 'usual');
  process.on('SIGUSR2', heard);
  return () => void process.off('SIGUSR2', heard);
}

/** The switch as an administrator has it in chat; every try is noted. */
export function logLevelDesk(store: Store, level: LogLevelSwitch): LogLevelDesk {
  return {
    now: () => level.now(),
    set(who, wanted) {
      const isAllowed = who.roles.has('administrator');
      store.join((tx) =>
        tx.noteAccess({
          ...{ who, action: isAllowed ? 'write' : 'refused', subject: 'team' },
          ...{ subjectId: `logLevel ${wanted}`, why: 'logLevel' },
        }),
      );
      if (isAllowed) level.set(wanted);
      return isAllowed;
    },
  };
}
