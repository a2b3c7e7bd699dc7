// One appointment: what was agreed, and what can be done with it.
import { appointmentFacts } from './appointmentFacts.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { AppointmentCardView } from './planViews.ts';

/** Shows an appointment, right after something happened to it or when it is looked at. */
export function appointmentCard(view: AppointmentCardView): Card {
  const { how, status, appointment, notes } = view;
  const isNews = how !== 'shown';
  const title: Element = {
    kind: 'text',
    text: cardText(isNews ? `appointment.title.${how}` : `appointment.status.${status}`),
    style: 'title',
  };
  return {
    id: 'appointment',
    summary: cardText('appointment.summary'),
    body: [
      isNews
        ? { kind: 'group', style: how === 'closedDoor' ? 'warning' : 'good', items: [title] }
        : title,
      ...(how === 'closedDoor' || how === 'cancelled'
        ? [line(cardText(`appointment.text.${how}`))]
        : []),
      appointmentFacts(appointment),
      ...notes.map(line),
    ],
    buttons: buttons(view),
  };
}

function line(text: string): Element {
  return { kind: 'text', text, style: 'subtle' };
}

function buttons({ plannedId, submissionKey, status, isDue }: AppointmentCardView): Button[] {
  if (status === 'cancelled' || status === 'closedDoor') {
    return [{ title: cardText('button.planAgain'), action: { verb: 'planAgain', plannedId } }];
  }
  if (status === 'done') return [];
  const move: Button = {
    title: cardText('button.move'),
    action: { verb: 'movePlanned', plannedId },
  };
  const cancel: Button = {
    title: cardText('button.cancelPlanned'),
    action: { verb: 'askCancelPlanned', plannedId },
  };
  const file: Button = {
    title: cardText('button.calendarFile'),
    action: { verb: 'calendarFile', plannedId },
  };
  return isDue ? [...takenPlace(plannedId, submissionKey), move, cancel] : [move, cancel, file];
}

/** "Het ging door" and "gesloten deur": for an appointment of today or before. */
export function takenPlace(plannedId: string, submissionKey: string): Button[] {
  return [
    {
      title: cardText('button.tookPlace'),
      action: { verb: 'plannedDone', plannedId, submissionKey },
      style: 'primary',
    },
    {
      title: cardText('button.closedDoor'),
      action: { verb: 'closedDoor', plannedId, submissionKey },
    },
  ];
}
