// Understands one Dutch message: what the person wants (intent) and with which facts (slots).
import { brusselsDay } from './calendarDay.ts';
import { indexOf } from './rosterIndex.ts';
import { tokenize } from './tokenize.ts';
import type {
  RichSlots,
  RichUnderstanding,
  Slots,
  UnderstandContext,
  Understanding,
} from './types.ts';
import { gatherFacts } from './visitFacts.ts';
import { visitSlots } from './visitSlots.ts';

/** What a message means at the moment `context.now`; never throws, whatever the text. */
export function understand(text: string, context: UnderstandContext): RichUnderstanding {
  const { text: clean, tokens } = tokenize(text);
  const index = context.roster === undefined ? null : indexOf(context.roster);
  const facts = gatherFacts(tokens, clean, brusselsDay(context.now), index, 'past');
  const [slots, ...more] = visitSlots(facts);
  if (slots === undefined) throw new Error('no visit');
  return {
    intent: 'register_visit',
    confidence: 0.5,
    slots,
    more,
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
