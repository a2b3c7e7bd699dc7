// What came of handing a file over: also for a second click, when the file is no longer one's own.
import { handedOverCard } from '../../cards/handOverCards.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { movedViews } from './dueViews.ts';

/** The card; null when the submission handed nothing over. */
export function handedOver(
  submissionKey: string,
  how: 'done' | 'already',
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const kept = deps.commitments.handOvers.bySubmission(turn.who, submissionKey);
  if (!kept) return null;
  const { toName, open, next } = kept;
  const later = next && {
    name: next.toName,
    from: dateInWords(next.from),
  };
  const card = handedOverCard({
    employer: kept.employerName,
    employee: kept.employeeName,
    to: toName,
    fromInWords: dateInWords(kept.from),
    how,
    lines: [
      openInWords(open, deps),
      deps.text('handOver.seen', { name: toName }),
      ...(later ? [deps.text('handOver.next', later)] : []),
    ],
    moved: movedViews(kept.moved, kept, deps),
  });
  return [{ kind: 'card', card, replaces: true }];
}

function openInWords(open: number, deps: DialogDeps): string {
  if (open === 0) return deps.text('handOver.openNone');
  return open === 1 ? deps.text('handOver.openOne') : deps.text('handOver.open', { count: open });
}
