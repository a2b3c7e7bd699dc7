// What happened in the demo before today, as actions in the order in which they were recorded.
import { randomUUID } from 'node:crypto';
import { addDays, brusselsInstant } from '../../store/brusselsTime.ts';
import { appendEvents } from '../../store/commitments.ts';
import type { Tx } from '../../store/handle.ts';
import { agreementEvents } from '../../store/import/agreementEvents.ts';
import { SYSTEM_ID } from '../../store/principal.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { query } from '../../store/query.ts';
import { registerVisit } from '../../store/visits.ts';
import type { DomainEvent, SignerRole, WeekHours } from '../../rules/index.ts';
import type { DemoAgreement, DemoContent } from './demoContent.ts';
import { demoChanges } from './demoChanges.ts';
import { demoCover } from './demoCover.ts';
import { principalOf } from './demoPeople.ts';
import { demoAppointments, demoRequests } from './demoRequests.ts';
import { ALL_WEEK, demoVisits, workingDay } from './demoTimeline.ts';
import type { DemoAction, DemoVisit } from './demoTimeline.ts';
import type { DemoIds } from './seedDemo.ts';

type AddAgreement = (
  tx: Tx,
  ids: DemoIds,
  agreement: DemoAgreement,
  days: { start: string; end: string | null },
) => string;

const SIGNERS: readonly SignerRole[] = ['employee', 'employer', 'coach', 'coworkerCoach'];
/** All actions: agreements, visits, signed plans, requests with their answers, appointments, cover, contact persons. */
export function demoHistory(
  demo: DemoContent,
  ids: DemoIds,
  today: string,
  addAgreement: AddAgreement,
): DemoAction[] {
  const slots = new Map<string, number>();
  return [
    ...demo.agreements.flatMap((agreement) => {
      const slot = slots.get(agreement.coach) ?? 0;
      slots.set(agreement.coach, slot + 1);
      return agreementHistory(demo, ids, today, agreement, slot, addAgreement);
    }),
    ...demoRequests(demo, ids, today),
    ...demoAppointments(demo, ids, today),
    ...demoCover(demo, ids, today),
    ...demoChanges(demo, ids, today),
    ...demo.history.contacts.map((contact) => contactAction(ids, today, contact)),
  ];
}

function agreementHistory(
  demo: DemoContent,
  ids: DemoIds,
  today: string,
  agreement: DemoAgreement,
  slot: number,
  addAgreement: AddAgreement,
): DemoAction[] {
  const start = addDays(today, -agreement.startDaysAgo);
  const end = agreement.endsInDays === undefined ? null : addDays(today, agreement.endsInDays);
  const coach = demo.people.find((person) => person.key === agreement.coach)!;
  const hours = (coach.hours ?? ALL_WEEK) as WeekHours;
  const who = principalOf(coach, ids);
  const known = start < today ? start : addDays(today, -3);
  const actions: DemoAction[] = [
    {
      at: brusselsInstant(known, '09:00'),
      run(tx) {
        const agreementId = addAgreement(tx, ids, agreement, { start, end });
        const facts = { agreementId, employmentStart: start, endDay: end };
        appendEvents(tx, agreementEvents(tx, facts, null), SYSTEM_ID);
      },
    },
  ];
  for (const [index, visit] of demoVisits(agreement, { today, hours, slot }).entries())
    actions.push(visitAction(ids, agreement, who, visit, index));
  const { planSignedAfterDays, planPartlySigned } = agreement;
  const signed = planPartlySigned ?? { by: SIGNERS, afterDays: planSignedAfterDays };
  if (signed.afterDays !== undefined) {
    const on = workingDay(addDays(start, signed.afterDays), hours);
    const run = (tx: Tx): void => {
      const agreementId = ids.agreements.get(agreement.reference)!;
      const events = signed.by.map((by): DomainEvent => ({
        ...{ id: randomUUID(), agreementId, recordedAt: tx.now, kind: 'planSigned', on, by },
      }));
      appendEvents(tx, events, who.personId);
    };
    actions.push({ at: brusselsInstant(on, '17:15'), run });
  }
  return actions;
}

function visitAction(
  ids: DemoIds,
  agreement: DemoAgreement,
  who: StaffPrincipal,
  visit: DemoVisit,
  index: number,
): DemoAction {
  const { day, start, end, mode, extraMinutes } = visit;
  const { reference, employer, workplaces } = agreement;
  const run = (tx: Tx): void => {
    const key = { submissionKey: `demo:${reference}:${index}`, activityId: null, why: 'demo' };
    const workplace = ids.workplaces.get(`${employer}/${workplaces[index % workplaces.length]!}`)!;
    const outcome = registerVisit(tx, who, key, {
      employerId: ids.employers.get(employer)!,
      workplaceId: mode === 'onsite' ? workplace : null,
      agreements: [{ agreementId: ids.agreements.get(reference)!, outside: false }],
      date: day,
      ...{ start, end, minutes: 60, mode, extraMinutes, note: null, late: false },
      extraDescription: extraMinutes > 0 ? 'Opleiding voor de ploeg' : null,
      extraApprovedBy: extraMinutes > 0 ? 'de werkleider' : null,
      extraApprovedOn: extraMinutes > 0 ? addDays(day, -3) : null,
    });
    if (outcome.kind !== 'saved')
      throw new Error(`Demo visit ${reference}/${index}: ${outcome.kind}`);
  };
  return { at: brusselsInstant(day, '17:05'), run };
}

function contactAction(
  ids: DemoIds,
  today: string,
  contact: DemoContent['history']['contacts'][number],
): DemoAction {
  const run = (tx: Tx): void => {
    const { name, email, phone, employer, verified } = contact;
    const id = randomUUID();
    const verifiedBy = verified ? { verifiedAt: tx.now, verifiedBy: SYSTEM_ID } : {};
    const none = { verifiedAt: null, verifiedBy: null };
    const employerId = ids.employers.get(employer)!;
    const row = { id, name, email, phone, employerId, ...none, ...verifiedBy };
    const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
    tx.run(query.insertInto('contactPerson').values({ ...row, ...recorded }));
    for (const reference of contact.agreements) {
      const agreementId = ids.agreements.get(reference)!;
      tx.run(query.insertInto('agreementContact').values({ agreementId, contactPersonId: id }));
    }
  };
  return { at: brusselsInstant(addDays(today, -2), '09:00'), run };
}
