// What an agreement excludes (S0 art. 9 and 10), and what the sources leave for the city to confirm.
import { monthOf, tariffIn } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { TextKey } from '../texts.ts';
import type { FileToShow } from './agreementView.ts';

const EXCLUDES = [
  ...(['hiring', 'terms', 'pay', 'work', 'leave', 'discipline', 'insurance'] as const),
];

/** Settings that matter for one agreement, in the order in which they are told. */
const SETTINGS = [
  'firstQuartersFrom',
  'indexation',
  'startedQuarter',
  'basicBilledAt',
  'noticeClampedTo',
  'supportPlanMonths',
  'supportPlanRevisionMonths',
  'evaluationMonths',
] as const;

/** What the city is not responsible for, each with its article. */
export function excluded({ text }: Pick<DialogDeps, 'text'>): string[] {
  return EXCLUDES.map((what) => text(`agreement.excludes.${what}`));
}

/** The open settings as sentences. */
export function unconfirmedLines(shown: FileToShow): string[] {
  return SETTINGS.flatMap((name) => openLine(name, shown) ?? []);
}

/** One of them; null: the city confirmed it. */
export function openLine(
  name: (typeof SETTINGS)[number],
  { facts, today, deps }: FileToShow,
): string | null {
  if (!facts.unconfirmed.has(name)) return null;
  const tariff = tariffIn(facts.tariffs, monthOf(today));
  const counts: Partial<Record<(typeof SETTINGS)[number], number>> = {
    firstQuartersFrom: tariff.kind === 'result' ? tariff.firstQuarters : 0,
    supportPlanMonths: facts.policy.supportPlanMonths,
    supportPlanRevisionMonths: facts.policy.supportPlanRevisionMonths,
    evaluationMonths: facts.policy.evaluationMonths,
  };
  const key: TextKey = `agreement.open.${name}`;
  return deps.text(key, { count: counts[name] ?? 0 });
}
