// Settings that people decide in chat and that are no input of a rule: the last decision on each counts.
import { listDecisions } from './decisions.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface DecidedSetting {
  value: unknown;
  recordedAt: number;
  recordedBy: string;
}

const latest = prepare()(() =>
  query
    .selectFrom('decision')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('kind', '=', 'setting'),
);

/** Rises with every decision on a setting; 0 when there is none. */
export function settingsVersion(db: Reader): number {
  return db.first(latest, {})?.seq ?? 0;
}

/** The last decision on a setting; null when there is none. */
export function decidedSetting(db: Reader, key: string): DecidedSetting | null {
  const ofKey = listDecisions(db, 'setting').findLast(
    ({ payload }) => (payload as { key?: unknown }).key === key,
  );
  if (!ofKey) return null;
  const { payload, recordedAt, recordedBy } = ofKey;
  return { value: (payload as { value?: unknown }).value, recordedAt, recordedBy };
}
