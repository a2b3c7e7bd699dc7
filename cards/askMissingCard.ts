// On the last office afternoon of a week: is everything of this week noted?
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { dueDays } from './dueDays.ts';
import type { AskMissingView } from './reminderViews.ts';
import { sayButtons } from './sayButtons.ts';

/** Asks a coach to enter what is missing, before the summary of the week is made. */
export function askMissingCard(view: AskMissingView): Card {
  const { weekInWords, figures, appointments, days, more } = view;
  return {
    id: 'askMissing',
    summary: cardText('missing.summary'),
    body: [
      { kind: 'text', text: cardText('missing.title'), style: 'title' },
      { kind: 'text', text: cardText('missing.explain', { week: weekInWords }), style: 'body' },
      ...appointmentLines(appointments),
      ...openLines(days, more),
      { kind: 'divider' },
      { kind: 'text', text: cardText('missing.how'), style: 'body' },
      sayButtons([cardText('example.myVisits'), cardText('example.open'), figures]),
    ],
    buttons: [],
  };
}

function appointmentLines(appointments: readonly string[]): Element[] {
  if (appointments.length === 0) return [];
  return [
    { kind: 'text', text: cardText('missing.appointments'), style: 'heading' },
    ...appointments.map((line): Element => ({ kind: 'text', text: `• ${line}`, style: 'body' })),
  ];
}

function openLines(days: AskMissingView['days'], more: number): Element[] {
  if (days.length === 0)
    return [{ kind: 'text', text: cardText('missing.nothingOpen'), style: 'body' }];
  return [{ kind: 'text', text: cardText('missing.open'), style: 'body' }, ...dueDays(days, more)];
}
