// Hears a message about a visit as a plan, when what it tells has still to come.
import { addDays, brusselsTime, type RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Turn } from './dialog.ts';

/** So long ago is no visit when the same day and month are close ahead. */
const LONG_AGO_DAYS = 270;
const CLOSE_DAYS = 90;
const SAYS_BEEN = /\b(?:(?:langs)?geweest|bezocht|langsgegaan|langsgelopen|gepasseerd)\b/i;
const SAYS_LATER = /\b(?:\w*plan\w*|afspraak\w*|afgesproken|ga|gaan|zal|zullen|wil|moet|terug)\b/i;
const SAYS_PAST =
  /\b20\d{2}\b|\b(?:was|waren|geweest|gehad|gebeld|gedaan|gesproken|langsgegaan)\b/i;

/** "Morgen bij De Smet van 10 tot 11", "25/11 om 9u bij De Smet": what has still to come is planned. */
export function heardAhead(
  text: string,
  understanding: RichUnderstanding,
  { now, today, who }: Turn,
  deps: DialogDeps,
): RichUnderstanding | null {
  const visits = [understanding.slots, ...understanding.more];
  const days = visits.map(({ date }) => date);
  const time = brusselsTime(now);
  const isAhead = ({ date, start }: RichUnderstanding['slots']): boolean =>
    date !== null && (date > today || (date === today && start !== null && start > time));
  // "Morgen bij De Smet geweest" is a slip in the day: asked, not planned.
  if (visits.every(isAhead))
    return SAYS_BEEN.test(text) && !SAYS_LATER.test(text) ? null : understanding;
  const longAgo = addDays(today, -LONG_AGO_DAYS);
  if (SAYS_PAST.test(text) || !days.every((date) => date !== null && date < longAgo)) return null;
  const { roster } = deps.files(who);
  const ahead = deps.understand(text, { now, roster, as: 'plan_visit' });
  const isClose = [ahead.slots, ...ahead.more].every(
    ({ date }) => date !== null && date > today && date <= addDays(today, CLOSE_DAYS),
  );
  return isClose ? ahead : null;
}
