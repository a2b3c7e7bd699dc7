// Whether settings of the commitments are no looser than what the model agreement and the department ask.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';
import type { PolicyFact } from './commitmentFacts.ts';

/** The settings for which a source names a number: this many, and no more. */
const LIMITS = [
  { setting: 'onsiteDays', most: 7, article: 'S0 art. 2' },
  { setting: 'followUpDays', most: 14, article: 'S2 vormgeving' },
] as const satisfies readonly {
  setting: keyof PolicyFact;
  most: number;
  article: ArticleId;
}[];

export type PolicyRefusal = (typeof LIMITS)[number]['setting'];

/** Refused with each setting that is looser than its source, and the articles that say so. */
export function judgePolicy(
  settings: Readonly<Partial<Record<PolicyRefusal, number | undefined>>>,
): Verdict<object, PolicyRefusal> {
  const looser = LIMITS.filter(({ setting, most }) => (settings[setting] ?? 0) > most);
  if (looser.length === 0) return { kind: 'result', articles: ['policy'] };
  return {
    kind: 'refused',
    reasons: looser.map(({ setting }) => setting),
    articles: looser.map(({ article }) => article),
  };
}
