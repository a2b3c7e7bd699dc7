// Real records of other people: one file with everything that a button can name, full of words that nobody else may read.
import { resolve } from 'node:path';
import { addAssignment } from '../../src/store/assignments.ts';
import { reportAbsence } from '../../src/store/absences.ts';
import { commitmentRowsOf } from '../../src/store/commitmentRows.ts';
import { decide } from '../../src/content/decide.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { approveRun, proposeRun } from '../../src/jobs/billing/billingRun.ts';
import { keepEstimate } from '../../src/store/estimates.ts';
import { changeFile } from '../../src/store/fileChanges.ts';
import type { Tx } from '../../src/store/handle.ts';
import { addPerson, retirePerson } from '../../src/store/peopleChanges.ts';
import { planVisit } from '../../src/store/plannedVisits.ts';
import { COMMAND_LINE, SYSTEM_ID, type Role, type StaffPrincipal } from '../../src/store/principal.ts'; // prettier-ignore
import { query } from '../../src/store/query.ts';
import { registerRequest } from '../../src/store/requests.ts';
import type { Store } from '../../src/store/store.ts';
import { suspend } from '../../src/store/suspending.ts';
import { keepUnanswered } from '../../src/store/unanswered.ts';
import { registerVisit } from '../../src/store/visits.ts';
import { PLAYGROUND_TENANT } from '../support/activities.ts';
import { addAgreement } from '../store/fixture.ts';

/** In every name, number and note of the victims, and in nothing else; colleagues know their coach. */
export const MARK = /kwibus|quirijn|777 77 77/i;
export const MARK_OUTSIDE = /kwibus|quirijn|777 77 77|standaert/i;
const KEYS = ['visit', 'request', 'plan', 'absence', 'suspension', 'change'] as const;

export interface Victims {
  personId: string;
  employerId: string;
  employeeId: string;
  agreementId: string;
  workplaceId: string;
  visitId: string;
  requestId: string;
  plannedId: string;
  absenceId: string;
  suspensionId: string;
  commitmentId: string;
  invoiceId: string;
  /** Proposed, not approved. */
  runId: string;
  estimate: string;
  questionId: string;
  answerId: string;
  /** Submission keys that the victims used, by what for. */
  keys: Record<(typeof KEYS)[number], string>;
}

/** A colleague with some roles, known in Teams. */
export function addStaff(tx: Tx, name: string, ...roles: Role[]): StaffPrincipal {
  const objectId = `attack-${name}`;
  const record = { name, objectId, tenantId: PLAYGROUND_TENANT, phone: null, email: null, roles };
  const added = addPerson(tx, COMMAND_LINE, record);
  if (added.kind !== 'done') throw new Error(`${name}: ${added.kind}`);
  return { kind: 'staff', personId: added.personId, name, objectId, roles: new Set(roles) };
}

/** Fills a store with them, as of Friday 13 November 2026. */
export async function addVictims(store: Store): Promise<Victims> {
  const terms = loadContent(resolve(import.meta.dirname, '../../data')).agreementTerms;
  const keys = Object.fromEntries(KEYS.map((what) => [what, `kept-${what}`])) as Victims['keys'];
  const by = (what: keyof Victims['keys']) => ({ submissionKey: keys[what], activityId: null, why: 'demo' }); // prettier-ignore
  const saved = <T extends { kind: string }>(outcome: T): Exclude<T, { kind: 'refused' }> => {
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
    return outcome as Exclude<T, { kind: 'refused' }>;
  };

  const base = store.write((now) => {
    const tx = now.at(Date.parse('2026-06-01T09:00:00Z'));
    const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
    const coach = addStaff(tx, 'Vera Standaert', 'coach');
    const former = addStaff(tx, 'former', 'coach');
    const finance = [addStaff(tx, 'Fien Een', 'finance'), addStaff(tx, 'Fien Twee', 'finance')];
    const employerId = 'victim-employer';
    const employer = { id: employerId, name: 'Bakkerij Kwibus', enterpriseNumber: '0000000988' };
    tx.run(query.insertInto('employer').values({ ...employer, aliases: '[]', demo: 1, ...recorded })); // prettier-ignore
    const workplaceId = 'victim-workplace';
    const place = { id: workplaceId, employerId, name: 'Atelier Kwibus', userCompany: null };
    tx.run(query.insertInto('workplace').values({ ...place, address: 'Kwibusstraat 7', ...recorded })); // prettier-ignore
    const file = { name: 'Quirijn Kwibusma', employerId, start: '2026-06-01' };
    const agreementId = addAgreement(tx, { ...file, coachId: former.personId });
    const premium = { premiumId: 'victim-premium', agreementId, kind: 'coachingSubsidy' };
    tx.run(
      query.insertInto('premium').values({
        ...{ ...premium, fromDay: '2026-06-01', years: 5, toDay: null, approvedOn: '2026-05-20' },
        ...{
          permille: null,
          quarterCents: 777_7777,
          changeEventId: null,
          withdrawn: 0,
          ...recorded,
        },
      }),
    );
    const contact = { id: 'victim-contact', employerId, name: 'Zoë Kwibusgem', verifiedBy: null };
    tx.run(
      query.insertInto('contactPerson').values({
        ...{ ...contact, email: 'zoe@kwibus.example', phone: '09 777 77 77', verifiedAt: tx.now },
        ...recorded,
      }),
    );
    tx.run(query.insertInto('agreementContact').values({ agreementId, contactPersonId: contact.id })); // prettier-ignore
    return { coach, former, finance, employerId, workplaceId, agreementId };
  });
  const { coach, former, finance, employerId, workplaceId, agreementId } = base;
  const [one, two] = finance as [StaffPrincipal, StaffPrincipal];

  store.write((tx) => {
    // Whoever had the file before has it no longer, and one of them left.
    const fact = { agreementId, recordedBy: SYSTEM_ID };
    const left = addStaff(tx, 'retired', 'coach');
    addAssignment(tx, { ...fact, coachId: left.personId, effectiveFrom: '2026-08-01' });
    addAssignment(tx, { ...fact, coachId: coach.personId, effectiveFrom: '2026-09-01' });
    retirePerson(tx, COMMAND_LINE, left.personId);
    const billing = {
      vat: 'exempt',
      bankAccount: 'BE68539007547034',
      numberPrefix: 'IMW',
    } as const;
    decide(tx, one, { kind: 'billing', change: billing });
  });
  void former;
  const made = store.write((tx) => {
    const place = { employerId, workplaceId };
    const visit = saved(
      registerVisit(tx, coach, by('visit'), {
        ...{ ...place, agreements: [{ agreementId, outside: false }], date: '2026-11-10' },
        ...{ start: '10:00', end: '11:00', minutes: 60, extraMinutes: 15, mode: 'onsite' },
        ...{ extraDescription: 'uitleg Kwibus', extraApprovedBy: 'baas Kwibus' },
        ...{ extraApprovedOn: '2026-11-09', note: 'notitie over Quirijn', late: false },
      }),
    );
    const asked = { callerName: 'Piet Kwibusbel', callerPhone: '09 777 77 77', agreementId };
    const request = saved(
      registerRequest(tx, coach, by('request'), {
        ...{ ...asked, employerName: null, callerRole: 'employer', wants: 'contact' },
        ...{ receivedAt: tx.now - 60_000, subject: 'iets over Kwibus', channel: 'teams' },
      }),
    );
    const plan = saved(
      planVisit(tx, coach, by('plan'), {
        ...{ ...place, agreementIds: [agreementId], date: '2026-11-17', mode: 'onsite' },
        ...{ start: '10:00', end: '11:00' },
      }),
    );
    const away = { coachId: coach.personId, from: '2026-12-01', to: '2026-12-04', backupId: null };
    const absence = saved(reportAbsence(tx, coach, by('absence'), away));
    const period = { agreementId, from: '2026-11-23', to: '2026-12-11' };
    const suspension = saved(suspend(tx, coach, by('suspension'), { ...period, reason: 'workplaceClosed' })); // prettier-ignore
    const signed = {
      kind: 'signature',
      agreementId,
      signers: ['employer'],
      on: '2026-11-12',
    } as const;
    saved(changeFile(tx, coach, by('change'), { ...signed, name: 'Jan Kwibus' }));
    const figures = { totalCents: 7777777 } as never;
    const want = { premiumStart: '2027-01-01', agreementStart: '2027-01-01', quarters: 4 };
    const estimate = keepEstimate(tx, 'kept-estimate', { ...want, extraMinutes: 0 }, figures);
    keepUnanswered(tx, { id: 'victim-question', text: 'mag Quirijn daar parkeren', audience: 'staff', near: [] }); // prettier-ignore
    if (request.kind === 'duplicate') throw new Error(request.kind);
    return { visit, requestId: request.request.id, plan, absence, suspension, estimate };
  });
  const house = { store, terms };
  const first = await proposeRun(house, '2026-09', one.personId);
  if (first.kind === 'proposed') await approveRun(house, first.run.id, two.personId);
  const second = await proposeRun(house, '2026-10', one.personId);
  const lookUp = store.read((db) => ({
    commitment: commitmentRowsOf(db, agreementId)[0]!,
    invoice: db.first(query.selectFrom('invoice').select('id').where('agreementId', '=', agreementId)), // prettier-ignore
    employee: db.first(query.selectFrom('agreement').select('employeeId').where('id', '=', agreementId)), // prettier-ignore
  }));
  if (!lookUp.invoice || second.kind !== 'proposed') throw new Error(`no invoice: ${first.kind} ${second.kind}`); // prettier-ignore
  return {
    ...{ personId: coach.personId, employerId, agreementId, workplaceId },
    employeeId: lookUp.employee!.employeeId,
    visitId: made.visit.visit.id,
    requestId: made.requestId,
    plannedId: made.plan.planned.id,
    absenceId: made.absence.absence.absenceId,
    suspensionId: made.suspension.suspension.suspensionId,
    ...{ commitmentId: lookUp.commitment.id, invoiceId: lookUp.invoice.id, runId: second.run.id },
    ...{
      estimate: made.estimate.reference,
      questionId: 'victim-question',
      answerId: 'opzeg',
      keys,
    },
  };
}
