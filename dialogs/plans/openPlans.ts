// The appointments that words can mean: by day, employer and people, without who is left out.
import { addDays, type RichUnderstanding } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { exceptedPeople } from './exceptedPeople.ts';

const BACK_DAYS = 31;
const AHEAD_DAYS = 366;

/** Those that are still planned; without the day when `byDay` is false. */
export function openPlans(
  text: string,
  side: 'ahead' | 'past',
  turn: Turn,
  deps: DialogDeps,
  byDay = true,
): PlannedVisit[] {
  const { today } = turn;
  const days = {
    from: addDays(today, -BACK_DAYS),
    to: side === 'past' ? today : addDays(today, AHEAD_DAYS),
  };
  const { said, except } = exceptedPeople(text);
  const { slots } = understood(said, turn, deps, side === 'past');
  const { date, employerMatch, employeeMatches } = slots;
  const others = except === '' ? [] : understood(except, turn, deps).slots.employeeMatches;
  const isWithout = ({ agreements }: PlannedVisit): boolean =>
    !agreements.some(({ employeeId }) => others.some(({ ids }) => ids.includes(employeeId)));
  // "Die van maandag", said on that Monday.
  const isOfToday = side === 'past' && date === addDays(today, -7);
  const found = deps.commitments.plans
    .between(turn.who, days, 'planVisit')
    .filter(
      (one) =>
        one.status === 'planned' &&
        (!byDay || date === null || one.date === date || (isOfToday && one.date === today)) &&
        (employerMatch === null || employerMatch.ids.includes(one.employerId)) &&
        employeeMatches.every(
          ({ ids }) =>
            ids.length === 0 || one.agreements.some(({ employeeId }) => ids.includes(employeeId)),
        ),
    );
  const apart = found.filter(isWithout);
  return apart.length > 0 ? apart : found;
}

/** Words about an appointment ahead, or about what was. */
export function understood(
  text: string,
  turn: Turn,
  deps: DialogDeps,
  isPast = false,
): RichUnderstanding {
  const { roster } = deps.files(turn.who);
  return deps.understand(text, {
    now: turn.now,
    roster,
    as: isPast ? 'register_visit' : 'plan_visit',
  });
}
