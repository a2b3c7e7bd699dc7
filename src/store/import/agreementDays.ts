// Days of an agreement's row that cannot be: an end before its start, something done on a day to come.
import type { ImportContext } from './changes.ts';
import type { ImportRecord } from './kinds.ts';

const PAST_DAYS = [
  ...(['laatste_opvolging', 'plan_ondertekend', 'getekend_werknemer'] as const),
  ...(['getekend_werkgever', 'getekend_begeleider', 'getekend_collega_coach'] as const),
];

/** Reports every such day; true when the row has none. */
export function daysAreRight(
  { problem, today }: ImportContext,
  record: ImportRecord<'agreements'>,
): boolean {
  const { line, start, einde, premie_van, premie_tot } = record;
  const before = (to: string | null, from: string | null): boolean =>
    to !== null && from !== null && to < from;
  const wrong: [column: string, message: string][] = [];
  if (before(einde, start)) {
    wrong.push(['einde', 'Het einde ligt vóór het begin. Verbeter een van beide datums.']);
  }
  if (before(premie_tot, premie_van)) {
    wrong.push(['premie_tot', 'De premie eindigt vóór ze begint. Verbeter een van beide datums.']);
  }
  for (const column of PAST_DAYS) {
    // What has still to be done would count as done, and no date would come due before it.
    if (before(today, record[column])) {
      wrong.push([column, 'Die dag moet nog komen. Vul in wat al gebeurd is, of laat leeg.']);
    }
  }
  for (const [column, message] of wrong) problem(line, column, message);
  return wrong.length === 0;
}
