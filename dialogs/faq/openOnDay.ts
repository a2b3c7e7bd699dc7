// "Is de dienst open op 11 november?": about a day that is named the calendar answers, before the general answer.
import { dateInWords } from '../../src/language/index.ts';
import { whyClosed } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { say } from '../say.ts';

/** Answers about when the service is open. */
const ABOUT_DAYS: ReadonlySet<string> = new Set(['dienst-sluitingsdagen', 'dienst-uren']);

type DayDeps = Pick<DialogDeps, 'text' | 'understand' | 'closingDays' | 'faq'>;

const ASKS_OPEN =
  /\b(?:open|opent|gesloten|dicht|toe|sluit\w*|bereik\w*|werk(?:en|t)|bellen|iemand|closed|ouvert\w*|ferm[eé]\w*)\b/iu;

/**
 * Whether it is open on the day that is named; nothing when no day is, or the answer is about something else.
 * @param found the answer; without one, those that are nearest
 */
export function openOnDay(
  text: string,
  found: { answerId: string | null; near: readonly string[] },
  now: number,
  deps: DayDeps,
): Reply[] {
  const isNear = found.near.slice(0, 2).some((id) => ABOUT_DAYS.has(id)) && ASKS_OPEN.test(text);
  const isAbout = found.answerId === null ? isNear : ABOUT_DAYS.has(found.answerId);
  if (!isAbout) return [];
  // Read as a day that lies ahead, as of a visit that is planned.
  const { date } = deps.understand(text, { now, as: 'plan_visit' }).slots;
  if (date === null) return [];
  const year = Number(date.slice(0, 4));
  const known = deps.closingDays.year(year);
  const closed = whyClosed(date, known.days);
  const { hours, phone } = deps.faq.contact(now);
  const day = dateInWords(date);
  if (closed?.kind === 'weekend') return [say(deps.text('day.weekend', { day }))];
  if (closed) return [say(deps.text('day.closed', { day, name: closed.name }))];
  const key = known.confirmed ? 'day.open' : 'day.openUnconfirmed';
  return [say(deps.text(key, { day, hours, year, phone }))];
}
