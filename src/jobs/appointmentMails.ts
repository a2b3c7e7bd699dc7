// Appointments are told to the employer by e-mail: made, moved, cancelled; each contact person by a letter of their own.
import { mailContact, mailContactsOf, type MailContact } from '../store/appointmentContacts.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Reader, Tx } from '../store/handle.ts';
import { messagesUnder, queueMessage, type OutboxRow } from '../store/outbox.ts';
import type { AppointmentRecord, PlannedVisit } from '../store/plannedRecord.ts';
import { plannedRow } from '../store/plannedRows.ts';

/** Who plans often corrects at once: the employer then gets one letter. */
const WAITS_MS = 2 * 60_000;
/** What became of a letter that may have been read. */
const MAY_HAVE_ARRIVED: readonly OutboxRow['state'][] = ['sending', 'sent', 'uncertain'];

/**
 * Puts a letter in line for each contact person of the files who has an e-mail address. To be called in
 * the transaction that makes, moves or cancels the appointment; it leaves some minutes later.
 */
export function queueAppointmentMails(tx: Tx, planned: PlannedVisit): void {
  const { id, coachId: personId, status, date, sequence, agreements } = planned;
  if ((status !== 'planned' && status !== 'cancelled') || date < brusselsDay(tx.now)) return;
  const before = new Set(lettersOf(tx, planned).map(contactIdOf));
  const files = agreements.map(({ agreementId }) => agreementId);
  for (const { id: contactId } of mailContactsOf(tx, files)) {
    // Who never heard of it has nothing to strike out.
    if (status === 'cancelled' && !before.has(contactId)) continue;
    const key = `${id}/${sequence}/${contactId}`;
    const letter = { personId, kind: 'appointmentMail', key, subjectId: id } as const;
    queueMessage(tx, letter, tx.now + WAITS_MS);
  }
}

/** The contact persons who get this version of an appointment by e-mail, by name. */
export function mailedNames(db: Reader, planned: PlannedVisit): string[] {
  return lettersOf(db, planned)
    .filter(({ key }) => key.startsWith(`${planned.id}/${planned.sequence}/`))
    .flatMap((row) => mailContact(db, contactIdOf(row))?.name ?? []);
}

export interface NeededLetter {
  appointment: AppointmentRecord;
  contact: MailContact;
  /** By what this contact person has heard of it before. */
  how: 'made' | 'moved' | 'cancelled';
}

/** What a letter is about and for whom, as things are now; null: it is overtaken, or not needed any more. */
export function letterNeeded(db: Reader, row: OutboxRow): NeededLetter | null {
  const appointment = plannedRow(db, row.subjectId);
  const contact = mailContact(db, contactIdOf(row));
  if (!appointment || !contact || appointment.date < brusselsDay(db.now)) return null;
  const [, sequence] = row.key.split('/');
  if (Number(sequence) !== appointment.sequence) return null;
  const heard = lettersOf(db, appointment).some(
    (one) => contactIdOf(one) === contact.id && MAY_HAVE_ARRIVED.includes(one.state),
  );
  const { status } = appointment;
  if (status === 'planned') return { appointment, contact, how: heard ? 'moved' : 'made' };
  return status === 'cancelled' && heard ? { appointment, contact, how: 'cancelled' } : null;
}

function lettersOf(db: Reader, { id, coachId }: { id: string; coachId: string }): OutboxRow[] {
  return messagesUnder(db, { personId: coachId, kind: 'appointmentMail', prefix: id });
}

function contactIdOf({ key }: OutboxRow): string {
  return key.split('/')[2] ?? '';
}
