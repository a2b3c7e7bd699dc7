// The days that did not count, those of one reason together: "zaterdag 14 en zondag 15 november 2026: weekend".
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { SkippedDay } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';

/** At most so many stretches of one reason are named; more are counted. */
const MAX_STRETCHES = 3;

interface Stretch {
  from: string;
  to: string;
}

/** One line for each reason, in the order of the calendar. */
export function skippedInWords(
  skipped: readonly SkippedDay[],
  coach: string,
  deps: Pick<DialogDeps, 'text'>,
): string[] {
  const byReason = new Map<string, Stretch[]>();
  for (const day of skipped) {
    const reason = reasonInWords(day, coach, deps);
    const stretches = byReason.get(reason) ?? [];
    byReason.set(reason, stretches);
    const last = stretches.at(-1);
    if (last && addDays(last.to, 1) === day.date) last.to = day.date;
    else stretches.push({ from: day.date, to: day.date });
  }
  return [...byReason].map(([reason, stretches]) =>
    deps.text('explain.skipped', { days: daysInWords(stretches, deps), reason }),
  );
}

function daysInWords(stretches: readonly Stretch[], deps: Pick<DialogDeps, 'text'>): string {
  const named = stretches.slice(0, MAX_STRETCHES).map((one) => stretchInWords(one, deps));
  const more = stretches.length - named.length;
  const all = more === 0 ? named : [...named, deps.text('explain.moreDays', { count: more })];
  return all.join('; ');
}

function stretchInWords({ from, to }: Stretch, deps: Pick<DialogDeps, 'text'>): string {
  if (from === to) return dateInWords(from);
  const key = addDays(from, 1) === to ? 'explain.twoDays' : 'explain.days';
  return deps.text(key, { from: shortened(from, to), to: dateInWords(to) });
}

/** "zaterdag 14" beside "zondag 15 november 2026": what both share is said once. */
function shortened(from: string, to: string): string {
  const [weekday = '', day = '', month = '', year = ''] = dateInWords(from).split(' ');
  if (from.slice(0, 7) === to.slice(0, 7)) return `${weekday} ${day}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${weekday} ${day} ${month}`
    : `${weekday} ${day} ${month} ${year}`;
}

function reasonInWords(
  { why, name, reason }: SkippedDay,
  coach: string,
  deps: Pick<DialogDeps, 'text'>,
): string {
  switch (why) {
    case 'weekend':
    case 'officeClosed':
      return deps.text(`explain.why.${why}`);
    case 'legalHoliday':
    case 'closingDay':
      return deps.text(`explain.why.${why}`, { name: name ?? '' });
    case 'notACoachDay':
      return deps.text('explain.why.notACoachDay', { coach });
    case 'suspended':
      return reason === undefined
        ? deps.text('explain.why.suspended')
        : deps.text('explain.why.suspendedFor', { reason: deps.text(`suspension.${reason}`) });
  }
}
