// The letter about an appointment: to a contact person of the employer. It names nobody who is guided there.
import { literalLine } from '../../cards/renderers/literalText.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { letterNeeded, type NeededLetter } from '../jobs/appointmentMails.ts';
import type { Letter } from '../jobs/letter.ts';
import { dateInWords, timesInWords } from '../language/index.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { AppointmentRecord } from '../store/plannedRecord.ts';
import type { Store } from '../store/store.ts';
import { appointmentFile } from './appointmentFile.ts';

/** Makes the letters of an opened store; null when one is not needed any more. */
export function appointmentLetters(
  store: Store,
  text: DialogDeps['text'],
): (row: OutboxRow) => Letter | null {
  return (row) => {
    const needed = store.read((db) => letterNeeded(db, row));
    return needed && appointmentLetter(needed, row, text);
  };
}

function appointmentLetter(
  { appointment, contact, how }: NeededLetter,
  { key }: OutboxRow,
  text: DialogDeps['text'],
): Letter {
  const { coachEmail, mode, date, start, end } = appointment;
  // A line break in a name would begin a paragraph of its own.
  const [coach, name] = [literalLine(appointment.coachName), literalLine(contact.name)];
  const method = how === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const when = [dateInWords(date), timesInWords(start, end)].filter(Boolean).join(', ');
  const what = text(`mail.what.${mode}`);
  const place = placeLine(appointment, text);
  const answer = coachEmail === null ? text('mail.answer') : text('mail.answerTo', { coach });
  const title = text('mail.title', { what, coach });
  return {
    to: contact.email,
    replyTo: coachEmail,
    subject: text(`mail.subject.${how}`, { what, date: dateInWords(date) }),
    text: [
      text('mail.greeting', { name }),
      text(`mail.body.${how}`, { what, coach }),
      [text('mail.when', { when }), ...place, text('mail.who', { coach })].join('\n'),
      answer,
      text('mail.closing', { coach }),
      text('mail.machine'),
    ].join('\n\n'),
    // Who invites must be named in an invitation.
    calendar:
      coachEmail === null
        ? null
        : {
            content: appointmentFile(appointment, {
              ...{ title, method, attendee: { name, email: contact.email } },
            }),
            method,
          },
    key: key.replaceAll('/', '.'),
  };
}

function placeLine(
  { mode, employerName, workplaceName, address }: AppointmentRecord,
  text: DialogDeps['text'],
): string[] {
  if (mode !== 'onsite') return [];
  const place = [employerName, workplaceName, address].filter((part) => part !== null).join(', ');
  return [text('mail.where', { place: literalLine(place) })];
}
