// Reads the moment of a message as it is typed: ISO 8601; without an offset it is the time in Brussels.
import { isLocalDate } from '../../rules/index.ts';
import { brusselsInstant } from '../../store/brusselsTime.ts';
import { BadCall } from './badCall.ts';

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const CLOCK = String.raw`([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?`;
const OFFSET = String.raw`(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`;
const MOMENT = new RegExp(`^${DAY}(?:[T ]${CLOCK}(?:\\s?${OFFSET})?)?$`, 'i');
const SECOND = 1000;
/** The calendars know these years. */
const FIRST_DAY = '1970-01-02';
const LAST_DAY = '2198-12-31';

/** Epoch ms. Throws BadCall for a moment that cannot be read, does not exist or lies too far away. */
export function readMoment(typed: string): number {
  const [, day = '', hour = '00', minute = '00', second = '00', fraction = '', offset] =
    MOMENT.exec(typed.trim()) ?? [];
  if (day === '') {
    throw new BadCall(
      `"${typed}" is geen moment. Schrijf het als 2026-11-13T16:20:00+01:00, of zonder +01:00 voor de tijd in Brussel.`,
    );
  }
  if (!isLocalDate(day)) throw new BadCall(`"${typed}": die dag bestaat niet.`);
  if (day < FIRST_DAY || day > LAST_DAY) {
    throw new BadCall(`"${typed}" ligt te ver weg: kies een dag van ${FIRST_DAY} tot ${LAST_DAY}.`);
  }
  const time = `${hour}:${minute}`;
  const whole =
    offset === undefined
      ? brusselsInstant(day, time)
      : Date.parse(`${day}T${time}:00Z`) - msOf(offset);
  return whole + Number(second) * SECOND + Math.floor(Number(`0.${fraction || 0}`) * SECOND);
}

/** An offset to UTC in milliseconds. */
function msOf(offset: string): number {
  if (/z/i.test(offset)) return 0;
  const [hours = '', minutes = ''] = [offset.slice(1, 3), offset.slice(-2)];
  const total = (Number(hours) * 60 + Number(minutes)) * 60 * SECOND;
  return offset.startsWith('-') ? -total : total;
}
