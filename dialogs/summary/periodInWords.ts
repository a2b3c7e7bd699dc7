// Says a period: "week 46", "november 2026", "9 tot en met 15 november 2026".
import { dateInWords } from '../../src/language/index.ts';
import type { Period, WeekKey } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';

/** "week 46", "november 2026", "het vierde kwartaal van 2026", "de acht weken tot en met week 46". */
export function periodInWords({ kind, key, from }: Period, text: DialogDeps['text']): string {
  switch (kind) {
    case 'week':
      return text('period.week', { week: weekNumber(key) });
    case 'month':
      return monthInWords(from);
    case 'quarter':
      return text(`period.quarter${key.slice(-1) as '1' | '2' | '3' | '4'}`, {
        year: key.slice(0, 4),
      });
    case 'eightWeeks':
      return text('period.eightWeeks', { week: weekNumber(key) });
  }
}

/** "9 tot en met 15 november 2026", "30 november tot en met 6 december 2026" */
export function daysInWords(
  { from, to }: { from: string; to: string },
  text: DialogDeps['text'],
): string {
  const [, day = '', month = '', year = ''] = dateInWords(from).split(' ');
  const [, ...last] = dateInWords(to).split(' ');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = sameYear && from.slice(5, 7) === to.slice(5, 7);
  const first = [day, ...(sameMonth ? [] : [month]), ...(sameYear ? [] : [year])].join(' ');
  return text('period.days', { from: first, to: last.join(' ') });
}

/** The number of a week, without a zero in front; of a span its last. */
export function weekNumber(key: WeekKey): number {
  return Number(key.slice(-2));
}

function monthInWords(day: string): string {
  return dateInWords(day).split(' ').slice(2).join(' ');
}
