// For a team lead: what was promised and not kept, each once; cases, no ranking.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { dueDays } from './dueDays.ts';
import type { BreachView } from './reminderViews.ts';
import { sayButtons } from './sayButtons.ts';

/** Tells of breaches; what was done and not yet noted counts as soon as it is. */
export function breachCard({ days, more }: BreachView): Card {
  return {
    id: 'breach',
    summary: cardText('breach.summary'),
    body: [
      {
        kind: 'group',
        style: 'warning',
        items: [
          { kind: 'text', text: cardText('breach.title'), style: 'title' },
          { kind: 'text', text: cardText('breach.explain'), style: 'body' },
        ],
      },
      ...dueDays(days, more),
      { kind: 'divider' },
      sayButtons([cardText('example.openTeam')]),
    ],
    buttons: [],
  };
}
