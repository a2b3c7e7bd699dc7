// Whether an appointment can have taken place: from shortly before its hour, or on its day when it has none.
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { Turn } from '../dialog.ts';

/** Who comes a little early can find the door closed. */
const EARLY_MS = 30 * 60_000;
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});

/** True from half an hour before its hour on. */
export function hasBegun(
  { date, start }: Pick<PlannedVisit, 'date' | 'start'>,
  turn: Turn,
): boolean {
  if (date !== turn.today) return date < turn.today;
  return start === null || start <= timeOfDay(turn.now + EARLY_MS, turn);
}

/** HH:mm in Brussels of an instant; the end of the day for one of the next day. */
function timeOfDay(at: number, { now }: Turn): string {
  const time = CLOCK.format(at);
  return time < CLOCK.format(now) ? '23:59' : time;
}
