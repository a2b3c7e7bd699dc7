// On which articles each kind of commitment rests.
import type { ArticleId } from '../core/articles.ts';
import type { CommitmentKind } from './commitment.ts';

/** The article that comes first is the one that is cited. */
export const COMMITMENT_ARTICLES: Record<CommitmentKind, readonly ArticleId[]> = {
  reachable: ['S0 art. 2', 'S2 vormgeving'],
  onsite: ['S0 art. 2', 'S2 vormgeving'],
  followUp: ['S2 vormgeving'],
  supportPlan: ['S2 ondersteuningsplan', 'S0 art. 3', 'policy'],
  contactRequest: ['policy', 'S0 art. 5'],
};
