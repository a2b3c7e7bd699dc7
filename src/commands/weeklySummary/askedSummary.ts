// What the command line asks for: one period, everybody's or one coach's figures.
import { periodOf, weekAfter, weekOf, WEEKS_SHOWN } from '../../rules/index.ts';
import type { Period } from '../../rules/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { searchPeople } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { SummaryAsk, SummaryScope } from '../../store/summaryRecord.ts';
import { UsageError } from '../runWithStore.ts';

export const SUMMARY_OPTIONS = {
  week: { type: 'string' },
  month: { type: 'string' },
  quarter: { type: 'string' },
  'eight-weeks': { type: 'string' },
  coach: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;

const KINDS = ['week', 'month', 'quarter', 'eight-weeks'] as const;
const EXAMPLES: Record<(typeof KINDS)[number], string> = {
  week: '2026-W46',
  month: '2026-11',
  quarter: '2026-Q4',
  'eight-weeks': '2026-W46',
};

type Values = Readonly<Partial<Record<(typeof KINDS)[number] | 'coach', string>>>;

/** @throws UsageError in Dutch for a period or a coach that does not exist. */
export function askedSummary(store: Store, values: Values): SummaryAsk {
  return { period: askedPeriod(store, values), scope: askedScope(store, values.coach) };
}

function askedPeriod(store: Store, values: Values): Period {
  const [kind, ...more] = KINDS.filter((one) => values[one] !== undefined);
  if (more.length > 0) throw new UsageError(`Kies één periode: --${kind} of --${more[0]}.`);
  const today = brusselsDay(store.clock());
  if (!kind) return periodOf(weekAfter(weekOf(today), -1))!;
  const said = values[kind]!;
  const period = periodOf(kind === 'eight-weeks' ? eightWeeksKey(said) : said);
  const wanted = kind === 'eight-weeks' ? 'eightWeeks' : kind;
  if (period?.kind !== wanted)
    throw new UsageError(
      `--${kind} ${said}: die periode bestaat niet. Schrijf ze zoals ${EXAMPLES[kind]}.`,
    );
  if (period.from > today)
    throw new UsageError(`--${kind} ${said} is nog niet begonnen: er zijn nog geen cijfers.`);
  return period;
}

function eightWeeksKey(last: string): string {
  return periodOf(last)?.kind === 'week' ? `${weekAfter(last, 1 - WEEKS_SHOWN)}/${last}` : '';
}

function askedScope(store: Store, said: string | undefined): SummaryScope {
  if (said === undefined) return { kind: 'team' };
  const [one, ...more] = store.read((db) => searchPeople(db, said));
  if (!one) throw new UsageError(`--coach ${said}: die begeleider ken ik niet.`);
  if (more.length > 0) {
    const names = [one, ...more].map(({ name, email }) => `${name} <${email ?? '?'}>`);
    throw new UsageError(`--coach ${said}: wie bedoel je? ${names.join(', ')}`);
  }
  return { kind: 'coach', coachId: one.id };
}
