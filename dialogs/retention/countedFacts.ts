// How many of what was erased, in words.
import type { PurgeCounts } from '../../src/store/erasure/purgeRuns.ts';
import type { DialogDeps } from '../deps.ts';

type Counted = keyof PurgeCounts;

const LABELS = {
  files: 'retention.count.files',
  requests: 'retention.count.requests',
  records: 'retention.count.records',
  employers: 'retention.count.employers',
  staff: 'retention.count.staff',
  chats: 'retention.count.chats',
  unanswered: 'retention.count.unanswered',
  ratings: 'retention.count.ratings',
  estimates: 'retention.count.estimates',
  messages: 'retention.count.messages',
  looks: 'retention.count.looks',
  cards: 'retention.count.cards',
  states: 'retention.count.states',
  exports: 'retention.count.exports',
} as const satisfies Record<Counted, string>;

/** What there is, with its name; nothing of what there is none of. */
export function countedFacts(
  counts: PurgeCounts,
  text: DialogDeps['text'],
): { label: string; value: string }[] {
  return (Object.keys(LABELS) as Counted[])
    .filter((what) => (counts[what] ?? 0) > 0)
    .map((what) => ({ label: text(LABELS[what]), value: String(counts[what]) }));
}
