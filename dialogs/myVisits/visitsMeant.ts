// Which of one's visits a sentence means: by day, period, employer and people.
import { dateInWords, type NameMatch, type RichUnderstanding } from '../../src/language/index.ts';
import { periodOf } from '../../src/rules/index.ts';
import type { StoredVisit, VisitFilter } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { daysInWords, periodInWords } from '../summary/periodInWords.ts';

/** More than these that fit are shown a page at a time anyway. */
const MOST = 40;
/** As many as a button carries. */
const MOST_NAMES = 8;

export interface VisitsMeant {
  /** Those to which every word applies; none when nothing was said. */
  visits: readonly StoredVisit[];
  /** What was said in words ("bij Bakkerij De Smet van week 46"); empty when nothing was. */
  said: string;
  only: VisitFilter;
}

/** The visits to which every word about day, period, employer and people applies. */
export function visitsMeant(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): VisitsMeant {
  const { slots } = understanding;
  const { employerMatch, employeeMatches } = slots;
  const days = daysMeant(understanding);
  const only: VisitFilter = {
    ...{ from: days?.from ?? null, to: days?.to ?? null },
    employerIds: (employerMatch?.ids ?? []).slice(0, MOST_NAMES),
    employeeIds: employeeMatches.flatMap(({ ids }) => ids).slice(0, MOST_NAMES),
  };
  const said = inWords(understanding, days, deps);
  const isStranger = ({ ids }: NameMatch): boolean => ids.length === 0;
  const strangers = [...(employerMatch ? [employerMatch] : []), ...employeeMatches].some(
    isStranger,
  );
  if (said === '' || strangers) return { visits: [], said, only };
  const { visits } = deps.visits.mine(turn.who, { offset: 0, limit: MOST, only });
  return { visits: visits.filter((visit) => namesFit(visit, understanding)), said, only };
}

/** True when a day, a period, an employer or a person was named. */
export function saysWhich(understanding: RichUnderstanding): boolean {
  const { employerMatch, employeeMatches } = understanding.slots;
  return daysMeant(understanding) !== null || employerMatch !== null || employeeMatches.length > 0;
}

/** True when every employer and person that was named belongs to the visit; also when nobody was. */
export function namesFit(visit: StoredVisit, { slots }: RichUnderstanding): boolean {
  const { employerMatch, employeeMatches } = slots;
  const isPartOf = (ids: readonly string[]): boolean =>
    visit.agreements.some((a) => ids.includes(a.employeeId));
  return (
    (employerMatch === null || employerMatch.ids.includes(visit.employerId)) &&
    employeeMatches.every((match) => isPartOf(match.ids))
  );
}

/** True when the visit is of the day or the period that was named; also when none was. */
export function fitsDay({ date }: StoredVisit, understanding: RichUnderstanding): boolean {
  const days = daysMeant(understanding);
  return days === null || ((days.from ?? '') <= date && date <= (days.to ?? '9999'));
}

/** True when the visit is kept with every hour, length and kind of contact that was said; false when none was. */
export function was(visit: StoredVisit, said: RichUnderstanding['slots']): boolean {
  const { start, end, minutes, mode, modeIsWeak } = said;
  const facts: [unknown, unknown][] = [
    [start, visit.start],
    [end, visit.end],
    [start === null ? minutes : null, visit.minutes],
    [modeIsWeak ? null : mode, visit.mode],
  ];
  const told = facts.filter(([fact]) => fact !== null);
  return told.length > 0 && told.every(([fact, kept]) => fact === kept);
}

/** YYYY-MM-DD, both included; null where open ("sinds maandag", "tot 15 oktober"). */
interface Days {
  from: string | null;
  to: string | null;
}

function daysMeant({ slots }: RichUnderstanding): Days | null {
  const { date, from, to, period } = slots;
  if (from !== null || to !== null) return { from, to };
  if (date !== null) return { from: date, to: date };
  return period === null ? null : periodOf(period);
}

function spanInWords({ from, to }: Days, { text }: DialogDeps): string {
  if (from !== null && from === to) return text('visits.of', { when: dateInWords(from) });
  if (from !== null && to !== null)
    return text('visits.of', { when: daysInWords({ from, to }, text) });
  if (from !== null) return text('visits.since', { date: dateInWords(from) });
  return text('visits.until', { date: dateInWords(to ?? '') });
}

function inWords({ slots }: RichUnderstanding, days: Days | null, deps: DialogDeps): string {
  const { employerMatch, employeeMatches, period } = slots;
  const named = (match: NameMatch): string => match.names[0] ?? match.text;
  const whole = period === null ? null : periodOf(period);
  const isPeriod = whole !== null && whole.from === days?.from && whole.to === days.to;
  const when = isPeriod
    ? deps.text('visits.of', { when: periodInWords(whole, deps.text) })
    : days && spanInWords(days, deps);
  return [
    employerMatch && deps.text('visits.at', { employer: named(employerMatch) }),
    employeeMatches.length > 0 &&
      deps.text('visits.with', { people: employeeMatches.map(named).join(', ') }),
    when,
  ]
    .filter(Boolean)
    .join(' ');
}
