// The public form of an understanding: exactly the keys that `npm run understand` prints.
import type { RichSlots, RichUnderstanding, Slots, Understanding } from './types.ts';

/** Without the inner matches and conflicts. */
export function toPublic(u: RichUnderstanding): Understanding {
  return {
    intent: u.intent,
    confidence: u.confidence,
    slots: publicSlots(u.slots),
    more: u.more.map(publicSlots),
  };
}

function publicSlots(slots: RichSlots): Slots {
  const { employer, employee, employees, date, start, end, minutes, extraMinutes } = slots;
  const { mode, from, to, period } = slots;
  return {
    employer,
    employee,
    employees,
    date,
    start,
    end,
    minutes,
    extraMinutes,
    mode,
    from,
    to,
    period,
  };
}
