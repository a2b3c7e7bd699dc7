// Understands one Dutch message: what the person wants (intent) and with which facts (slots).
import type {
  RichSlots,
  RichUnderstanding,
  Slots,
  UnderstandContext,
  Understanding,
} from './types.ts';

/** What a message means at the moment `context.now`; never throws, whatever the text. */
export function understand(text: string, context: UnderstandContext): RichUnderstanding {
  void text;
  void context;
  const slots: RichSlots = {
    employer: null,
    employee: null,
    employees: [],
    date: null,
    start: null,
    end: null,
    minutes: null,
    extraMinutes: null,
    mode: null,
    from: null,
    to: null,
    period: null,
    employerMatch: null,
    workplaceMatch: null,
    employeeMatches: [],
    dateConflict: false,
  };
  return {
    intent: 'unknown',
    confidence: 0,
    slots,
    more: [],
    runnerUp: { intent: 'unknown', confidence: 0 },
  };
}

/** The public form: exactly the keys that `npm run understand` prints. */
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
