// What every rule answers: a result, a refusal with all its reasons, or the facts still missing.
import type { ArticleId } from './articles.ts';

/** A flat tagged union; each branch carries the articles on which it rests. */
export type Verdict<T extends object, Reason extends string = never, Fact extends string = never> =
  | ({ kind: 'result'; articles: readonly ArticleId[] } & T)
  | { kind: 'refused'; reasons: readonly Reason[]; articles: readonly ArticleId[] }
  | { kind: 'incomplete'; missing: readonly Fact[]; articles: readonly ArticleId[] };
