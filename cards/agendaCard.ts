// The appointments of a day or of some days, each with what can be done at once.
import { takenPlace } from './appointmentCard.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { dueLines } from './dueLines.ts';
import type { AgendaRowView, AgendaView } from './planViews.ts';
import { sayButtons } from './sayButtons.ts';

/** Appointments on one card. */
export const AGENDA_SIZE = 8;

/** Shows the appointments by moment. */
export function agendaCard(view: AgendaView): Card {
  const rows = view.rows.slice(0, AGENDA_SIZE);
  const left = view.rows.length - rows.length;
  return {
    id: 'agenda',
    summary: cardText('agenda.summary'),
    body: [
      { kind: 'text', text: view.title, style: 'title' },
      ...(view.intro === null ? [] : [line(view.intro, 'body')]),
      ...(rows.length === 0 ? nothing(view) : rows.flatMap((row) => rowOf(row, view.severalDays))),
      ...dueLines(cardText('agenda.due'), view.due, view.due.length),
      ...(left > 0 ? [line(cardText('agenda.more', { count: left }), 'subtle')] : []),
    ],
    buttons: [
      ...view.others.map(({ title, from, to }): Button => ({
        title,
        action: { verb: 'showAgenda', from, to },
      })),
      {
        title: cardText('button.openCommitments'),
        action: { verb: 'say', text: cardText('example.open') },
      },
    ],
  };
}

function nothing({ example }: AgendaView): Element[] {
  return [
    line(cardText('agenda.none'), 'body'),
    line(cardText('visits.try'), 'subtle'),
    sayButtons([example]),
  ];
}

function rowOf(row: AgendaRowView, severalDays: boolean): Element[] {
  const { appointment, status, isDue, plannedId, submissionKey } = row;
  const { dateInWords, timesInWords, employer, workplace, employees, mode } = appointment;
  const when = timesInWords ?? cardText('agenda.noHour');
  const where = [employer, workplace].filter((part) => part !== null).join(', ');
  const isOpen = status === 'planned';
  const buttons = isOpen && isDue ? takenPlace(plannedId, submissionKey) : [];
  return [
    { kind: 'divider' },
    line(severalDays ? `${dateInWords}, ${when}` : when, 'strong'),
    line(where, 'body'),
    line(`${employees.join(', ')} · ${cardText(`mode.${mode}`)}`, 'subtle'),
    ...(isOpen ? [] : [line(cardText(`appointment.status.${status}`), 'subtle')]),
    {
      kind: 'buttons',
      layout: 'row',
      buttons: [...buttons, show(row)].map((button) => ({
        ...button,
        description: cardText('agenda.about', { button: button.title, employer, when }),
      })),
    },
  ];
}

function show({ plannedId }: AgendaRowView): Button {
  return { title: cardText('button.show'), action: { verb: 'showPlanned', plannedId } };
}

function line(text: string, style: 'body' | 'strong' | 'subtle'): Element {
  return { kind: 'text', text, style };
}
