// One card for all that a coach has to do today and on the next working day.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { dueDays } from './dueDays.ts';
import type { ReminderView } from './reminderViews.ts';
import { sayButtons } from './sayButtons.ts';

/** Reminds; what happened meanwhile and was not noted is one sentence away. */
export function reminderCard({ days, more }: ReminderView): Card {
  return {
    id: 'reminder',
    summary: cardText('reminder.summary'),
    body: [
      { kind: 'text', text: cardText('reminder.title'), style: 'title' },
      ...dueDays(days, more),
      { kind: 'divider' },
      { kind: 'text', text: cardText('reminder.done'), style: 'body' },
      sayButtons([cardText('example.open'), cardText('example.myVisits')]),
    ],
    buttons: [],
  };
}
