// An appointment as a list of facts: the same on every card that shows one.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { AppointmentView } from './planViews.ts';

/** Everything that is known about an appointment. */
export function appointmentFacts(appointment: AppointmentView): Facts {
  const { employer, workplace, employees, dateInWords, timesInWords, mode } = appointment;
  const when = timesInWords === null ? dateInWords : `${dateInWords}\n${timesInWords}`;
  const pairs: [string, string | null][] = [
    [cardText('label.employer'), employer],
    [cardText('label.workplace'), workplace],
    [cardText(employees.length > 1 ? 'label.employees' : 'label.employee'), employees.join('\n')],
    [cardText('label.when'), when],
    [cardText('label.mode'), cardText(`mode.${mode}`)],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
