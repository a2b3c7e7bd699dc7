// Says in words what is owed: by day, by promise, to whom.
import type { DueDayView, OwedView } from '../../../cards/reminderViews.ts';
import { cardText } from '../../../cards/cardText.ts';
import { dateInWords } from '../../language/index.ts';
import { COMMITMENT_ARTICLES, dayToActInstead } from '../../rules/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { OpenItem } from '../../store/openItem.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { jobCalendar } from '../jobCalendar.ts';
import type { MessageHouse } from './messageGroup.ts';
import { standInsOf } from './standIns.ts';

/** More than this is read nowhere; "wat staat er open?" pages through all of it. */
const MOST_SHOWN = 20;

type StandIns = ReturnType<typeof standInsOf>;
const NOBODY: StandIns = new Map();

/** `coach`: whose file it is stands with each line, or only where it is not one's own. */
type Named = 'always' | 'others';

/** Items, by deadline, as days; and how many did not fit. */
export function dueDayViews(
  items: readonly OpenItem[],
  who: StaffPrincipal,
  coach: Named,
  house: MessageHouse,
): { days: DueDayView[]; more: number } {
  const shown = items.slice(0, MOST_SHOWN);
  const standIns = coach === 'always' ? house.store.read((db) => standInsOf(db, shown)) : NOBODY;
  const days = [...grouped(shown, (item) => item.commitment.dueDate)];
  return {
    days: days.map(([date, ofDay]) =>
      dueDayView(date, ofDay, (item) => owedLine(item, who, coach, standIns), house),
    ),
    more: items.length - shown.length,
  };
}

function dueDayView(
  date: string,
  items: readonly OpenItem[],
  inWords: (item: OpenItem) => string,
  { store, deps }: MessageHouse,
): DueDayView {
  const now = store.clock();
  const today = brusselsDay(now);
  const act = dayToActInstead(store.read(jobCalendar), date, today);
  const byKind = grouped(items, (item) => item.commitment.kind);
  return {
    when: date < today ? 'past' : date === today ? 'today' : 'ahead',
    dateInWords: dateInWords(date),
    actInWords: act === null ? null : dateInWords(act),
    owed: [...byKind].map(([commitment, ofKind]): OwedView => ({
      commitment,
      citation: deps.citation(COMMITMENT_ARTICLES[commitment]),
      lines: ofKind.map(inWords),
    })),
  };
}

/** "Jonas Verbeke (Bakkerij De Smet), voor Els Peeters". */
function owedLine(item: OpenItem, who: StaffPrincipal, named: Named, standIns: StandIns): string {
  const line = fileInWords(item);
  const { coachName: coach } = item;
  if (named === 'always') {
    if (coach === '') return cardText('due.lineNobody', { line });
    const backup = standIns.get(item.commitment.id);
    if (backup === undefined) return cardText('due.lineBy', { line, coach });
    return backup === null
      ? cardText('due.lineUncovered', { line, coach })
      : cardText('due.lineReplaced', { line, coach, backup });
  }
  const isOthers = item.coachName !== '' && item.coachName !== who.name;
  return isOthers ? cardText('due.lineFor', { line, coach: item.coachName }) : line;
}

/** "Jonas Verbeke (Bakkerij De Smet)"; without a file who asked, or for which employer. */
export function fileInWords({ employeeName, employerName, request }: OpenItem): string {
  const employee = employeeName || request?.callerName;
  if (!employee) return employerName || cardText('due.nobodyNamed');
  return employerName ? cardText('due.line', { employee, employer: employerName }) : employee;
}

/** "Opvolging om de twee weken, Jonas Verbeke (Bakkerij De Smet), uiterlijk woensdag 11 november 2026". */
export function owedInWords(item: OpenItem): string {
  return cardText('uncertain.owed', {
    commitment: cardText(`commitment.${item.commitment.kind}`),
    who: fileInWords(item),
    date: dateInWords(item.commitment.dueDate),
  });
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
