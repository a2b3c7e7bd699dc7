// "Elke twee weken", "wekelijks", "iedere dinsdag": a series is asked for, of which one appointment is planned at a time.
import { addDays, fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { say } from '../say.ts';

const COUNTS: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4, zes: 6, acht: 8 };
const WEEKS =
  /\b(?:elke|iedere|om de|alle)\s+(?:(?<count>twee|drie|vier|zes|acht|\d)\s+)?(?:week|weken|w(?:e)?ke)\b/;
const FORTNIGHT =
  /\b(?:(?:twee|2)[- ]?wekelijks\w*|(?:elke|iedere|om de|alle) (?:14|veertien) dagen|om de andere week)\b/;
const WEEKLY =
  /\bwekelijks\w*|\b(?:elke|iedere)\s+(?:maandag|dinsdag|woensdag|donderdag|vrijdag)\b|\b(?:op )?(?:maan|dins|woens|donder|vrij)dagen\b/;
/** Another rhythm: the day of the next one is not told. */
const OTHERWISE =
  /\bmaandelijks\w*|\b(?:elke|iedere|om de|alle)\s+(?:(?:twee|drie|vier|zes|\d)\s+)?maand(?:en)?\b|\b(?:elke|iedere)\s+(?:eerste|tweede|derde|vierde|laatste|dag|werkdag)\b|\b\w+ ?keer per (?:week|maand)\b|\bdagelijks\w*/;

/** How many days lie between two of the series; 0: that cannot be told; null: no series is asked for. */
export function seriesIn(text: string): number | null {
  const said = fold(text);
  if (FORTNIGHT.test(said)) return 14;
  const weeks = WEEKS.exec(said);
  if (weeks) {
    const count = weeks.groups?.['count'];
    return 7 * (count === undefined ? 1 : (COUNTS[count] ?? Number(count)));
  }
  if (OTHERWISE.test(said)) return 0;
  return WEEKLY.test(said) ? 7 : null;
}

/** Says that one is planned, and how the next is; nothing when no series is asked for. */
export function onlyTheFirst(
  text: string,
  { slots }: RichUnderstanding,
  deps: DialogDeps,
): Reply[] {
  const [one, ...others] = slots.employeeMatches;
  // "Elke dinsdag 10u" may be of somebody called Elke.
  const isName = slots.employeeMatches.some((match) => /^(?:elke|alle)\b/i.test(match.text));
  const days = isName ? null : seriesIn(text);
  if (days === null) return [];
  const { date, start } = slots;
  const name = others.length === 0 && one?.kind === 'matched' ? one.names[0] : undefined;
  if (days === 0 || date === null || name === undefined) return [say(deps.text('plan.series'))];
  const [, month = '', day = ''] = addDays(date, days).split('-');
  const on = `${Number(day)}/${Number(month)}`;
  const key = start === null ? 'plan.series.next' : 'plan.series.nextAt';
  return [say(deps.text(key, { name, on, ...(start === null ? {} : { start }) }))];
}
