// An appointment as an iCalendar text (RFC 5545); it names the employer, never who is guided there.
import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, brusselsInstant } from '../store/brusselsTime.ts';
import { literalLine } from '../../cards/renderers/literalText.ts';
import type { AppointmentRecord } from '../store/plannedRecord.ts';

/** When nobody said until when it lasts, calendars keep an hour free. */
const ASSUMED_MS = 60 * 60_000;

export interface CalendarUse {
  /** What the calendar shows. */
  title: string;
  /** `PUBLISH`: to take over in one's own calendar; the others travel by mail to `attendee`. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  attendee?: { name: string; email: string };
}

/** Moments are in UTC, a day without an hour is a whole day; a higher SEQUENCE replaces a lower one. */
export function appointmentFile(appointment: AppointmentRecord, use: CalendarUse): string {
  const { id, sequence, status, coachName, coachEmail, createdAt, changedAt } = appointment;
  const calendar = ical({ prodId: { company: 'Stad Gent', product: 'Maatje', language: 'NL' } });
  // Who invites must be named where a method is.
  if (coachEmail !== null) calendar.method(ICalCalendarMethod[use.method]);
  const event = calendar.createEvent({
    ...timesOf(appointment),
    id: `${id}@maatje`,
    sequence,
    stamp: new Date(changedAt),
    created: new Date(createdAt),
    lastModified: new Date(changedAt),
    summary: literalLine(use.title),
    status: isOff(status) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    ...(coachEmail === null
      ? {}
      : { organizer: { name: literalLine(coachName), email: coachEmail } }),
  });
  const place = placeOf(appointment);
  if (place !== null) event.location(literalLine(place));
  if (use.attendee) {
    const { name, email } = use.attendee;
    event.createAttendee({ name: literalLine(name), email, rsvp: false });
  }
  return calendar.toString();
}

function timesOf({ date, start, end }: AppointmentRecord) {
  if (start === null) {
    // Dates as text: as a moment they would be days of this machine's time zone.
    const transparency = ICalEventTransparency.TRANSPARENT;
    return { allDay: true, start: date, end: addDays(date, 1), transparency };
  }
  const begin = brusselsInstant(date, start);
  const until = end === null ? begin + ASSUMED_MS : brusselsInstant(date, end);
  return { start: new Date(begin), end: new Date(until) };
}

function isOff(status: AppointmentRecord['status']): boolean {
  return status === 'cancelled' || status === 'closedDoor';
}

function placeOf({ mode, employerName, workplaceName, address }: AppointmentRecord): string | null {
  if (mode !== 'onsite') return null;
  return [employerName, workplaceName, address].filter((part) => part !== null).join(', ');
}
