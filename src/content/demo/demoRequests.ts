// What people asked in the demo, who answered, and which appointments were made.
import type { WeekHours } from '../../rules/index.ts';
import { addDays, brusselsInstant } from '../../store/brusselsTime.ts';
import { registerContact } from '../../store/contacts.ts';
import { planVisit } from '../../store/plannedVisits.ts';
import { registerRequest } from '../../store/requests.ts';
import type { DemoContent } from './demoContent.ts';
import { coachOf, fileOf, leadOf, personOf } from './demoPeople.ts';
import { ALL_WEEK, workingDay } from './demoTimeline.ts';
import type { DemoAction } from './demoTimeline.ts';
import type { DemoIds } from './seedDemo.ts';

type DemoRequest = DemoContent['history']['requests'][number];
type DemoAppointment = DemoContent['history']['appointments'][number];

/** Received on a working day, when the coach (or for the queue the team lead) was called. */
export function demoRequests(demo: DemoContent, ids: DemoIds, today: string): DemoAction[] {
  return demo.history.requests.flatMap((request, index) =>
    requestHistory(demo, ids, today, request, `demo:request:${index}`),
  );
}

function requestHistory(
  demo: DemoContent,
  ids: DemoIds,
  today: string,
  request: DemoRequest,
  key: string,
): DemoAction[] {
  const { wants, answeredAfterDays } = request;
  const day = workingDay(addDays(today, -request.receivedDaysAgo), ALL_WEEK, -1);
  const receivedAt = brusselsInstant(day, '10:30');
  const who =
    request.agreement === null ? leadOf(demo, ids) : coachOf(demo, ids, request.agreement);
  let requestId: string | null = null;
  const received: DemoAction = {
    at: receivedAt,
    run(tx) {
      const outcome = registerRequest(tx, who, submission(key), {
        agreementId: request.agreement === null ? null : ids.agreements.get(request.agreement)!,
        employerName: request.employer ?? null,
        callerName: request.caller,
        callerRole: request.role,
        callerPhone: request.phone ?? null,
        subject: request.subject ?? null,
        ...{ wants, receivedAt, channel: 'teams' },
      });
      if (outcome.kind !== 'saved') throw new Error(`Demo ${key}: ${outcome.kind}`);
      requestId = outcome.request.id;
    },
  };
  if (answeredAfterDays === undefined) return [received];
  const at = brusselsInstant(workingDay(addDays(day, answeredAfterDays), ALL_WEEK), '11:00');
  const answered: DemoAction = {
    at,
    run(tx) {
      const contact = { agreementIds: [], requestId, at, answered: true, mode: 'phone' } as const;
      const outcome = registerContact(tx, who, submission(`${key}:answer`), contact);
      if (outcome.kind !== 'saved') throw new Error(`Demo answer ${key}: ${outcome.kind}`);
    },
  };
  return [received, answered];
}

/** Made on the last working day but one, by the coach of the first file. */
export function demoAppointments(demo: DemoContent, ids: DemoIds, today: string): DemoAction[] {
  const at = brusselsInstant(workingDay(addDays(today, -2), ALL_WEEK, -1), '16:00');
  return demo.history.appointments.map((appointment, index) => ({
    at,
    run(tx) {
      const [first] = appointment.agreements;
      const key = `demo:appointment:${index}`;
      const who = coachOf(demo, ids, first!);
      const outcome = planVisit(tx, who, submission(key), contentOf(demo, ids, today, appointment));
      if (outcome.kind !== 'saved') throw new Error(`Demo ${key}: ${outcome.kind}`);
    },
  }));
}

function contentOf(demo: DemoContent, ids: DemoIds, today: string, appointment: DemoAppointment) {
  const { agreements, workplace, inDays, start = null, end = null, mode } = appointment;
  const file = fileOf(demo, agreements[0]!);
  const hours = (personOf(demo, file.coach).hours ?? ALL_WEEK) as WeekHours;
  return {
    employerId: ids.employers.get(file.employer)!,
    workplaceId: ids.workplaces.get(`${file.employer}/${workplace}`)!,
    agreementIds: agreements.map((reference) => ids.agreements.get(reference)!),
    date: workingDay(addDays(today, inDays), hours),
    ...{ start, end, mode },
  };
}

function submission(submissionKey: string) {
  return { submissionKey, activityId: null, why: 'demo' };
}
