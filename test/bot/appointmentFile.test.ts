// The calendar file of an appointment, read back as RFC 5545 says.
import { expect } from 'chai';
import { appointmentFile } from '../../src/bot/appointmentFile.ts';
import type { AppointmentRecord } from '../../src/store/plannedRecord.ts';

const APPOINTMENT: AppointmentRecord = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  coachId: 'p1',
  coachName: 'Els',
  coachEmail: 'els@stad.example',
  employerId: 'e1',
  employerName: 'Bakkerij De Smet',
  workplaceId: 'w1',
  workplaceName: 'Winkel',
  address: 'Veldstraat 1; 9000 Gent',
  agreements: [{ agreementId: 'a1', employeeId: 'm1', employeeName: 'Jonas Peeters' }],
  date: '2026-11-24',
  start: '14:00',
  end: '15:30',
  mode: 'onsite',
  status: 'planned',
  sequence: 0,
  createdAt: Date.parse('2026-11-20T09:00:00Z'),
  changedAt: Date.parse('2026-11-20T09:00:00Z'),
};

/** The content lines, unfolded (RFC 5545, 3.1). */
function linesOf(text: string): string[] {
  expect(text.replaceAll('\r\n', ''), 'only CRLF ends a line').to.not.match(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).to.be.at.most(75);
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

function read(other: Partial<AppointmentRecord> = {}, title = 'Bezoek'): Map<string, string> {
  const text = appointmentFile({ ...APPOINTMENT, ...other }, { title, method: 'PUBLISH' });
  return new Map(
    linesOf(text).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

describe('appointmentFile', () => {
  it('has the moment in UTC, who goes and where, and names nobody who is guided', () => {
    const text = appointmentFile(APPOINTMENT, { title: 'Bezoek', method: 'PUBLISH' });
    expect(text).to.match(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).to.not.contain('Jonas');
    const lines = read();
    expect(Object.fromEntries(lines)).to.include({
      METHOD: 'PUBLISH',
      UID: '0190aaaa-0000-7000-8000-000000000001@maatje',
      SEQUENCE: '0',
      DTSTAMP: '20261120T090000Z',
      DTSTART: '20261124T130000Z',
      DTEND: '20261124T143000Z',
      SUMMARY: 'Bezoek',
      LOCATION: 'Bakkerij De Smet\\, Winkel\\, Veldstraat 1\\; 9000 Gent',
      STATUS: 'CONFIRMED',
      CLASS: 'PRIVATE',
      'ORGANIZER;CN="Els"': 'mailto:els@stad.example',
    });
  });

  it('knows summer time, and the night on which the clock changes', () => {
    expect(read({ date: '2026-07-01' }).get('DTSTART')).to.equal('20260701T120000Z');
    const night = read({ date: '2026-10-25', start: '02:30', end: '03:30' });
    expect(night.get('DTEND')).to.equal('20261025T023000Z');
  });

  it('is a whole day when no hour was agreed, also at the end of a month', () => {
    const lines = read({ date: '2026-11-30', start: null, end: null });
    expect(lines.get('DTSTART;VALUE=DATE')).to.equal('20261130');
    expect(lines.get('DTEND;VALUE=DATE')).to.equal('20261201');
    expect(lines.get('TRANSP')).to.equal('TRANSPARENT');
  });

  it('keeps an hour free when nobody said until when', () => {
    expect(read({ end: null }).get('DTEND')).to.equal('20261124T140000Z');
  });

  it('replaces what went before by a higher sequence, and strikes out what is off', () => {
    const changedAt = APPOINTMENT.changedAt + 60_000;
    const moved = read({ sequence: 3, changedAt });
    expect(moved.get('SEQUENCE')).to.equal('3');
    expect(moved.get('DTSTAMP')).to.equal('20261120T090100Z');
    expect(read({ status: 'cancelled' }).get('STATUS')).to.equal('CANCELLED');
    expect(read({ status: 'closedDoor' }).get('STATUS')).to.equal('CANCELLED');
  });

  it('escapes and folds whatever stands in a name, on one line', () => {
    const name = `Café "é\\è"; zoon, ${'ü'.repeat(80)}\nBEGIN:VALARM`;
    const lines = read({ employerName: name, workplaceName: null, address: null }, name);
    const escaped = `Café "é\\\\è"\\; zoon\\, ${'ü'.repeat(80)} BEGIN:VALARM`;
    expect(lines.get('SUMMARY')).to.equal(escaped);
    expect(lines.get('LOCATION')).to.equal(escaped);
    expect(lines.has('BEGIN:VALARM')).to.equal(false);
  });

  it('invites somebody by mail, and names no method without an organizer', () => {
    const attendee = { name: 'Peter De Smet', email: 'peter@desmet.example' };
    const use = { title: 'Bezoek', method: 'REQUEST', attendee } as const;
    const lines = linesOf(appointmentFile(APPOINTMENT, use));
    expect(lines).to.include('METHOD:REQUEST');
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).to.match(
      /CN="Peter De Smet":MAILTO:peter@desmet\.example$/i,
    );
    expect(read({ coachEmail: null }).has('METHOD')).to.equal(false);
    expect(read({ mode: 'online' }).has('LOCATION')).to.equal(false);
  });
});
