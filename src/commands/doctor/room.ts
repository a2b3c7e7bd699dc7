// What the checks look at: the settings, the shipped data and the database, each as far as it can be read.
import { resolve } from 'node:path';
import { ConfigError, readConfig, type Config } from '../../config.ts';
import { ContentError, type ContentProblem } from '../../content/contentError.ts';
import { loadContent, type Content } from '../../content/loadContent.ts';
import { mergedFacts } from '../../content/mergedFacts.ts';
import { latestVersion } from '../../store/migrations/migrations.ts';
import { openReadOnly, type ReadOnlyStore } from '../../store/openReadOnly.ts';
import { StoreError } from '../../store/storeError.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Room {
  env: Environment;
  /** Null when settings are wrong; `settingProblems` says which. */
  config: Config | null;
  settingProblems: readonly string[];
  /** A server, rather than somebody's own machine. */
  production: boolean;
  /** Absolute paths. */
  root: string;
  databaseFile: string;
  /** The file with the settings, when it was named. */
  settingsFile: string | null;
  /** Null when a file in data/ is wrong. */
  content: Content | null;
  contentProblems: readonly ContentProblem[];
  /** Null when there is none, or `storeError` says why it cannot be opened. */
  store: ReadOnlyStore | null;
  storeError: StoreError | null;
  /** The store, when its tables are those of this program. */
  current: ReadOnlyStore | null;
  /** Epoch ms. */
  now: number;
}

/** Reads all that the checks need; nothing is written or made. Close `store` afterwards. */
export function openRoom(
  environment: Environment,
  options: { root: string; now: number; settingsFile: string | null },
): Room {
  const env = { ...environment, MAATJE_ENV: environment['MAATJE_ENV'] || 'production' };
  const { now } = options;
  const [config, settingProblems] = settingsOf(env);
  const [content, contentProblems] = contentOf(resolve(options.root, 'data'));
  const databaseFile = resolve(environment['MAATJE_DB'] || '.run/maatje.sqlite');
  let store: ReadOnlyStore | null = null;
  let storeError: StoreError | null = null;
  try {
    const clock = (): number => now;
    const sharedFacts = content ? { sharedFacts: mergedFacts(content) } : {};
    store = openReadOnly(databaseFile, { clock, ...sharedFacts });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    storeError = error;
  }
  return {
    ...{ env, config, settingProblems, content, contentProblems, databaseFile, ...options },
    ...{ store, storeError, current: store?.version === latestVersion ? store : null },
    production: env.MAATJE_ENV !== 'development',
  };
}

function settingsOf(env: Environment): [Config | null, readonly string[]] {
  try {
    return [readConfig(env), []];
  } catch (error) {
    if (error instanceof ConfigError) return [null, error.problems];
    throw error;
  }
}

function contentOf(folder: string): [Content | null, readonly ContentProblem[]] {
  try {
    return [loadContent(folder), []];
  } catch (error) {
    if (error instanceof ContentError) return [null, error.problems];
    throw error;
  }
}
