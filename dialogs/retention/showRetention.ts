// "Wat wordt gewist?": what is next, what is held, what went last.
import { retentionCard, type RetentionView } from '../../cards/retentionCard.ts';
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { Hold } from '../../src/store/erasure/holds.ts';
import type { PurgeCounts } from '../../src/store/erasure/purgeRuns.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { countedFacts } from './countedFacts.ts';

/** So many days ahead files are shown. */
export const AHEAD_DAYS = 30;

/** For leads. @param notice what was just done; empty: nothing */
export function showRetention(
  turn: Turn,
  deps: DialogDeps,
  { notice = '', replaces = false }: { notice?: string; replaces?: boolean } = {},
): Reply[] {
  const preview = deps.retention.preview(turn.who, AHEAD_DAYS);
  if (!preview) return [say(deps.text('retention.refused'))];
  const { files, held, tonight, last } = preview;
  const view: RetentionView = {
    notice,
    files: files.map(
      ({ agreementId, employeeName, employerName, reference, endDay, deleteAfter }) => {
        // What should have gone goes in the coming night.
        const day = addDays(deleteAfter < turn.today ? turn.today : deleteAfter, 1);
        return {
          ...{ agreementId, employee: employeeName, employer: employerName },
          status: deps.text('retention.ended', { reference, date: dateInWords(endDay) }),
          when: deps.text('retention.erasedOn', { date: dateInWords(day) }),
        };
      },
    ),
    held: held.map(({ holdId, employeeName, employerName, deleteAfter, ...hold }) => ({
      ...{ holdId, submissionKey: deps.newKey(), employee: employeeName, employer: employerName },
      status: heldInWords(hold, deps),
      term:
        deleteAfter === null
          ? ''
          : deps.text('retention.termWas', { date: dateInWords(deleteAfter) }),
    })),
    tonight: countedFacts(tonight, deps.text),
    last: last?.finishedAt ? lastInWords(last.finishedAt, last.counts, deps) : '',
  };
  return [{ kind: 'card', card: retentionCard(view), replaces }];
}

function heldInWords(
  { reason, placedAt, placedBy }: Pick<Hold, 'reason' | 'placedAt' | 'placedBy'>,
  deps: DialogDeps,
): string {
  return deps.text('retention.heldBecause', {
    ...{ reason: reason.replace(/\.+$/, ''), date: dateInWords(deps.localOf(placedAt).date) },
    who: deps.nameOfPerson(placedBy) || deps.text('retention.formerColleague'),
  });
}

function lastInWords(at: number, counts: PurgeCounts, deps: DialogDeps): string {
  const facts = countedFacts(counts, deps.text);
  const moment = deps.momentInWords(at);
  if (facts.length === 0) return deps.text('retention.lastNothing', { moment });
  const what = facts.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return deps.text('retention.lastErased', { moment, what });
}
