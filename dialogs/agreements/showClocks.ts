// "Wat komt eraan?": what comes due in the files besides the commitments, by day.
import { fold } from '../../src/language/index.ts';
import { CLOCKS_PAGE_SIZE, clocksCard } from '../../cards/clocksCard.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { FileClockItem } from './agreementDesk.ts';
import { clockInWords } from './clockWords.ts';

const ASKS =
  /\b(?:wat|welke)\b.{0,20}\b(?:komt|komen) er ?aan\b|\bwelke premies? (?:lopen|loopt) (?:er )?(?:af|ten einde)\b|\bpremies? die (?:af|ten einde) ?lo+p\w*|\bdossierklok\w*|\bwanneer lopen (?:de|onze|mijn) premies af\b/;

/** True for words that ask for the clocks of the files. */
export function saysClocks(text: string): boolean {
  return ASKS.test(fold(text));
}

/** One page: a lead's are those of all files, a coach's one's own. */
export function showClocks(page: number, turn: Turn, deps: DialogDeps, replaces = false): Reply[] {
  const ask = { own: false, limit: CLOCKS_PAGE_SIZE, why: 'showClocks' };
  const found = deps.agreements.clocks(turn.who, { ...ask, offset: page * CLOCKS_PAGE_SIZE });
  const last = Math.max(0, Math.ceil(found.total / CLOCKS_PAGE_SIZE) - 1);
  if (page > last) return showClocks(last, turn, deps, replaces);
  return [clocksReply(found, page, turn, deps, replaces)];
}

/** Beside what is open: nothing when nothing comes due. */
export function clocksBesideOpen(own: boolean, turn: Turn, deps: DialogDeps): Reply[] {
  const ask = { own, offset: 0, limit: CLOCKS_PAGE_SIZE, why: 'openCommitments' };
  const found = deps.agreements.clocks(turn.who, ask);
  return found.total === 0 ? [] : [clocksReply(found, 0, turn, deps, false)];
}

/** "2 premies lopen af, 1 keer zakt de prijs": how many of each, no names; null when nothing comes due. */
export function clockCountsInWords(
  who: StaffPrincipal,
  deps: Pick<DialogDeps, 'agreements' | 'text'>,
): string | null {
  const counts = deps.agreements.clockCounts(who);
  const parts = (['premiumEnds', 'feeDrops', 'informVdab'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const many = counts[kind] === 1 ? 'one' : 'other';
      return deps.text(`clocks.count.${kind}.${many}`, { count: counts[kind] });
    });
  return parts.length === 0 ? null : `${parts.join(' ')}`;
}

function clocksReply(
  { items, total }: { items: readonly FileClockItem[]; total: number },
  page: number,
  turn: Turn,
  deps: DialogDeps,
  replaces: boolean,
): Reply {
  const facts = deps.agreements.facts(turn.now);
  const rows = items.map(({ clock, agreementId, employerName, employeeName, coachName }) => ({
    agreementId,
    who: `${employerName}, ${employeeName}`,
    coach: coachName === turn.who.name ? null : coachName,
    what: clockInWords(clock, { facts, today: turn.today, deps }),
    overdue: clock.overdue,
    tellsVdab: clock.kind === 'informVdab',
  }));
  return { kind: 'card', card: clocksCard({ rows, total, page }), replaces };
}
