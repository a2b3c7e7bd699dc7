// What is kept of five people, each piece by the repository that writes it.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content } from '../../../src/content/loadContent.ts';
import { approveRun, proposeRun } from '../../../src/jobs/billing/billingRun.ts';
import { keepRating } from '../../../src/store/answerRatings.ts';
import { BotStateStorage } from '../../../src/store/botStateStorage.ts';
import { appendEvents } from '../../../src/store/commitments.ts';
import { registerContact } from '../../../src/store/contacts.ts';
import { saveConversation } from '../../../src/store/conversations.ts';
import { liftHold, placeHold, holdsInForce } from '../../../src/store/erasure/holds.ts';
import type { Tx } from '../../../src/store/handle.ts';
import { keepCorrections } from '../../../src/store/personal/keptCorrections.ts';
import { queueMessage } from '../../../src/store/outbox.ts';
import { planVisit } from '../../../src/store/plannedVisits.ts';
import { registerPublicRequest } from '../../../src/store/publicRequests.ts';
import { query } from '../../../src/store/query.ts';
import type { RequestContent } from '../../../src/store/requestRecord.ts';
import { registerRequest } from '../../../src/store/requests.ts';
import { freezeDueWeeks } from '../../../src/store/summaryFreeze.ts';
import { suspend } from '../../../src/store/suspending.ts';
import { dismissQuestions, keepUnanswered } from '../../../src/store/unanswered.ts';
import { correctVisit, registerVisit } from '../../../src/store/visits.ts';
import { keepWebTurn, startWebConversation } from '../../../src/store/webConversations.ts';
import { keepWebIdentity } from '../../../src/store/webIdentities.ts';
import { FINANCE } from '../../invoices/billingOffice.ts';
import { submission, visitContent, type Office } from '../../store/fixture.ts';

export const EMPLOYEE = 'Xantippe Quackelbeen';
/** What she was called before her name was corrected. */
export const FORMER = 'Philippina Oudgenoegh';
export const COWORKER = 'Zebedeus Quistwater';
export const CONTACT = 'Wolfhart Uylenspieghel';
export const STRANGER = 'Ursmar Kwikkelmans';
export const LEAVER = 'Ysolde Vandrommeloo';
export const EVERYBODY: readonly string[] = [EMPLOYEE, FORMER, COWORKER, CONTACT, STRANGER, LEAVER];

/** Each in its own way, by the repositories that write it. */
export async function fillHouse(
  office: Office,
  file: string,
  content: Content,
  folder: string,
): Promise<void> {
  const { store, els, lead, clock, jonas } = office;
  const forFile = [{ agreementId: file, outside: false }];
  const forBoth = [...forFile, { agreementId: jonas, outside: false }];
  const visit = store.write((tx) => {
    const alone = visitContent(office, { agreements: forFile, note: `${EMPLOYEE} was moe` });
    const saved = registerVisit(tx, els, submission(), alone);
    const together = {
      start: '11:00',
      end: '12:00',
      note: `QUACKELBEEN en Jonas, met Xantippe`,
      agreements: forBoth,
    };
    registerVisit(
      tx,
      els,
      submission(),
      visitContent(office, {
        ...together,
        extraMinutes: 30,
        extraDescription: 'opleiding van Quackelbeen',
        extraApprovedBy: CONTACT,
        extraApprovedOn: '2026-11-20',
      }),
    );
    const about = `gehoord over Quackelbeen, Xántippe; en over Xantippe, vroeger ${FORMER}`;
    registerVisit(
      tx,
      els,
      submission(),
      visitContent(office, { start: '13:00', end: '14:00', note: about }),
    );
    planVisit(tx, els, submission(), {
      ...{ employerId: office.bakery, workplaceId: null, agreementIds: [file], date: '2026-11-27' },
      ...{ start: '09:00', end: '10:00', mode: 'onsite' },
    });
    const asked: RequestContent = {
      ...{ agreementId: file, employerName: null, callerName: CONTACT, callerRole: 'employer' },
      ...{ callerPhone: '0470 00 00 02', wants: 'contact', receivedAt: tx.now, channel: 'teams' },
      subject: `uren van ${EMPLOYEE}`,
    };
    const request = registerRequest(tx, els, submission(), asked);
    if (request.kind !== 'saved') throw new Error(JSON.stringify(request));
    registerContact(tx, els, submission(), {
      ...{
        agreementIds: [],
        requestId: request.request.id,
        at: tx.now,
        answered: true,
        mode: 'phone',
      },
    });
    suspend(tx, els, submission(), {
      agreementId: file,
      from: '2026-11-23',
      to: '2026-11-25',
      reason: 'employeeAbsent',
    });
    appendEvents(
      tx,
      [
        {
          id: 'signed',
          kind: 'planSigned',
          agreementId: file,
          recordedAt: tx.now,
          on: '2026-11-20',
          by: 'coworkerCoach',
          name: COWORKER,
        },
      ],
      els.personId,
    );
    return saved;
  });
  if (visit.kind !== 'saved') throw new Error(JSON.stringify(visit));
  store.write((tx) => {
    const { id: visitId, version: expectedVersion } = visit.visit;
    const again = visitContent(office, { agreements: forFile, note: `${EMPLOYEE} ging beter` });
    correctVisit(tx, els, submission(), { visitId, expectedVersion, visit: again });
    registerPublicRequest(tx, { kind: 'visitor', visitorId: 'v' }, submission(), {
      ...{
        callerRole: 'other',
        callerName: STRANGER,
        callerPhone: '0470 00 00 03',
        wants: 'contact',
      },
      ...{ subject: `bel ${STRANGER}`, companyName: 'Garage Kwikkelmans', enterpriseNumber: null },
      ...{ callerEmail: 'kwikkelmans@garage.example', agreementId: null },
    });
    const question = { audience: 'everyone', near: [] } as const;
    keepUnanswered(tx, { ...question, id: 'q1', text: `ken je ${STRANGER}` });
    keepUnanswered(tx, { ...question, id: 'q2', text: `ken je ${EMPLOYEE}` });
    dismissQuestions(tx, lead, {
      ids: ['q2'],
      text: `ken je ${EMPLOYEE}`,
      reason: `ging over ${EMPLOYEE}`,
    });
    keepRating(tx, {
      submissionKey: 'r',
      answerId: 'a',
      version: '1',
      useful: false,
      audience: 'everyone',
    });
    queueMessage(tx, { personId: lead.personId, kind: 'newRequest', key: 'k', subjectId: file });
    placeHold(tx, lead, { agreementId: file, reason: `klacht van ${EMPLOYEE}` }, submission());
    liftHold(tx, lead, holdsInForce(tx)[0]!.holdId, submission());
    // In words about somebody else, which stay.
    const mixedUp = { agreementId: jonas, reason: `verwisseld met ${EMPLOYEE}` };
    placeHold(tx, lead, mixedUp, submission());
    liftHold(tx, lead, holdsInForce(tx)[0]!.holdId, submission());
    const elsRow = { kind: 'staff', id: els.personId } as const;
    keepCorrections(tx, lead, {
      ...{ subject: elsRow, before: { phone: null }, wanted: { phone: '09 210 10 11' } },
      ...{ reason: `was het nummer van ${EMPLOYEE}`, submissionKey: 'correction-of-els' },
    });
    const { employeeId } = tx.first(
      query.selectFrom('agreement').select('employeeId').where('id', '=', file),
    )!;
    keepCorrections(tx, lead, {
      ...{ subject: { kind: 'employee', id: employeeId }, before: { name: FORMER } },
      ...{ wanted: { name: EMPLOYEE }, reason: 'huwelijk', submissionKey: 'correction-of-name' },
    });
    tx.run(
      query.insertInto('importRun').values({
        ...{ id: 'run', files: '["medewerkers xantippe-quackelbeen.csv"]', counts: '{}' },
        ...{ recordedAt: tx.now, recordedBy: 'system' },
      }),
    );
    talkOnTheWebsite(tx);
    saveConversation(tx, {
      ...{ conversationId: 'c', channelId: 'msteams', scope: 'personal', personId: 'leaver' },
      reference: { user: { name: LEAVER } },
    });
  });
  await new BotStateStorage(store).write({
    'msteams/conversations/a': { lastQuestion: { text: `wie is ${EMPLOYEE}` } },
    'msteams/conversations/b': {
      draft: { caller: STRANGER, contact: CONTACT, by: COWORKER, from: LEAVER },
    },
  });
  const exported = join(folder, 'personen');
  mkdirSync(exported);
  writeFileSync(join(exported, 'quackelbeen.html'), EVERYBODY.join('\n'));
  utimesSync(join(exported, 'quackelbeen.html'), clock.now / 1000, clock.now / 1000);
  clock.now = Date.parse('2027-01-20T09:00:00Z');
  freezeDueWeeks(store);
  const house = { store, terms: content.agreementTerms };
  const proposed = await proposeRun(house, '2026-11', els.personId);
  if (proposed.kind !== 'proposed') throw new Error(JSON.stringify(proposed));
  const approved = await approveRun(house, proposed.run.id, FINANCE.personId);
  if (approved.kind !== 'approved') throw new Error(JSON.stringify(approved));
  store.write((tx) => {
    queueMessage(tx, { personId: lead.personId, kind: 'breach', key: 'late', subjectId: file });
    giveBack(tx, file);
  });
}

/** Finance asks to give the invoice of the file back, and takes that back itself. */
function giveBack(tx: Tx, file: string): void {
  const invoice = query
    .selectFrom('invoice')
    .select(['id', 'month'])
    .where('agreementId', '=', file);
  const { id: creditOf, month } = tx.first(invoice)!;
  tx.run(
    query.insertInto('billingRun').values({
      ...{ id: 'credit', month, isExample: 0, status: 'withdrawn', creditOf },
      ...{ proposedAt: tx.now, proposedBy: FINANCE.personId, digest: '', totals: '{}' },
      ...{ closedAt: tx.now, closedBy: FINANCE.personId, reason: 'te veel voor Xantippe' },
    }),
  );
}

function talkOnTheWebsite(tx: Tx): void {
  const key = { conversationId: 'web', visitorId: 'v' };
  startWebConversation(tx, key);
  const text = `ik ben ${STRANGER} en ik ken ${EMPLOYEE}`;
  const body = (): string => JSON.stringify({ text });
  keepWebTurn(tx, key, { activities: [{ clientActivityId: 'a', body }], memory: { text } });
  keepWebIdentity(tx, { conversationId: 'web', contactPersonId: 'contact', until: tx.now + 1 });
}
