// The closing days of a year: shown to leads and administrators, confirmed by an administrator.
import { closingDaysCard } from '../../cards/closingDaysCard.ts';
import type { ClosingDayView } from '../../cards/peopleViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import { legalHolidays } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { ClosingDay, ClosingYear } from './closingDaysDesk.ts';
import { closingLines, readClosingLines } from './closingLines.ts';
import { mayChangePeople, refusedPeople } from './showPeople.ts';

/** Years around this one that can be looked at and confirmed. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;

interface Shown {
  submissionKey?: string;
  typed?: string;
  problems?: readonly string[];
  notes?: readonly string[];
  justConfirmed?: boolean;
  replaces?: boolean;
}

/** The card of a year; without one, the first that has to be confirmed now. */
export function showClosingDays(
  wanted: number | null,
  turn: Turn,
  deps: DialogDeps,
  shown: Shown = {},
): Reply[] {
  const { replaces = false, justConfirmed = false } = shown;
  const mayConfirm = mayChangePeople(turn.who);
  if (!mayConfirm && !turn.who.roles.has('teamLead')) {
    return [refusedPeople(deps, replaces, 'people.refusedClosing')];
  }
  const thisYear = Number(turn.today.slice(0, 4));
  const year = wanted ?? deps.closingDays.toConfirm(turn.today) ?? thisYear;
  if (!isOffered(year, thisYear)) {
    const values = { year, from: thisYear - YEARS_BACK, to: thisYear + YEARS_AHEAD };
    return [{ kind: 'text', text: deps.text('closing.farYear', values) }];
  }
  const list = deps.closingDays.year(year);
  const { days, confirmed, seen } = list;
  const card = closingDaysCard({
    submissionKey: shown.submissionKey ?? deps.newKey(),
    year,
    seen,
    confirmed: confirmed !== null,
    status: statusText(list, year, deps),
    justConfirmed,
    holidays: legalHolidays(year).map(dayView),
    days: days.map(dayView),
    typed: shown.typed ?? closingLines(days),
    problems: shown.problems ?? [],
    notes: shown.notes ?? [],
    mayConfirm,
    otherYears: [year - 1, year + 1].filter((other) => isOffered(other, thisYear)),
  });
  return [{ kind: 'card', card, replaces }];
}

/** Confirms the list as it was typed; with a line that cannot be read nothing is kept, nor lost. */
export function confirmClosingDays(
  action: { year: number; seen: number; submissionKey: string },
  typed: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!mayChangePeople(turn.who)) {
    return [refusedPeople(deps, true, 'people.refusedClosing')];
  }
  const { year, seen, submissionKey } = action;
  const { days, problems, notes } = readClosingLines(typed, year, deps.text);
  const again = (why: readonly string[]): Reply[] =>
    showClosingDays(year, turn, deps, { submissionKey, typed, problems: why, replaces: true });
  if (problems.length > 0 || !isOffered(year, Number(turn.today.slice(0, 4))))
    return again(problems);
  const by = { submissionKey, activityId: turn.activityId, why: 'closingDays' };
  const outcome = deps.closingDays.confirm(turn.who, { year, seen, days }, by);
  switch (outcome.kind) {
    case 'refused':
      return again([deps.text('closing.refused')]);
    case 'stale':
      return again([deps.text('closing.stale'), ...deps.closingDays.year(year).days.map(dayText)]);
    case 'existing':
      // The same card again, with another list in it: that is no second click.
      if (closingLines(deps.closingDays.year(year).days) !== closingLines(days)) {
        const shown = { typed, problems: [deps.text('closing.already')], replaces: true };
        return showClosingDays(year, turn, deps, shown);
      }
      return showClosingDays(year, turn, deps, { justConfirmed: true, notes, replaces: true });
    case 'confirmed':
    case 'unchanged': {
      const told = outcome.kind === 'confirmed' ? [deps.text('closing.promised')] : [];
      const shown = { justConfirmed: true, notes: [...told, ...notes], replaces: true };
      return showClosingDays(year, turn, deps, shown);
    }
  }
}

function isOffered(year: number, thisYear: number): boolean {
  return year >= thisYear - YEARS_BACK && year <= thisYear + YEARS_AHEAD;
}

function statusText({ confirmed, days }: ClosingYear, year: number, deps: DialogDeps): string {
  if (!confirmed) {
    return deps.text(days.length > 0 ? 'closing.proposed' : 'closing.unconfirmed', { year });
  }
  const moment = deps.momentInWords(confirmed.at);
  const who = confirmed.by === null ? '' : deps.nameOfPerson(confirmed.by);
  return who === ''
    ? deps.text('closing.confirmedAt', { moment })
    : deps.text('closing.confirmedBy', { moment, who });
}

function dayView({ date, name }: ClosingDay): ClosingDayView {
  return { dateInWords: dateInWords(date), name };
}

function dayText({ date, name }: ClosingDay): string {
  return `${dateInWords(date)}: ${name}`;
}
