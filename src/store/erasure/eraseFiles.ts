// Erases agreements past their term: all that names a person goes, in one transaction; what the figures and
// the invoices need of them (reference, days, employer) stays, without the employee.
import { sql } from 'kysely';
import type { Tx } from '../handle.ts';
import { everyKnownName } from '../knownNames.ts';
import { query } from '../query.ts';
import { ERASED_EMPLOYEE_ID, ERASED_NAME, whileErasing } from './erasing.ts';
import { eraseAppointments, eraseVisits, visitsOnlyOf } from './eraseVisits.ts';
import { eraseNames, eraseNamesInVisits } from './eraseNames.ts';
import { forgetContacts, forgetEmployee, forgetWorkplaces } from './forgetPeople.ts';
import { namesOfFile, type FileNames } from './namesOfFile.ts';

interface ErasedFile extends FileNames {
  agreementId: string;
  /** No other agreement is about the employee. */
  isForgotten: boolean;
}

/** Erases files; they must be past their term and not held, which is for who calls to know. */
export function eraseFiles(tx: Tx, agreementIds: readonly string[]): void {
  if (agreementIds.length === 0) return;
  whileErasing(tx, () => {
    const files = agreementIds.map((agreementId) => eraseRows(tx, agreementId));
    // Who is still known is looked up once for all of them, as it takes longer than the rest.
    const known = everyKnownName(tx);
    const forgotten = files.filter(({ isForgotten }) => isForgotten);
    eraseNamesInVisits(tx, forgotten, known);
    const names = files.flatMap((file) => file.names);
    eraseNames(tx, names, known);
  });
}

/** Erases the rows of one file; its names may still stand in the words of others. */
function eraseRows(tx: Tx, agreementId: string): ErasedFile {
  const file = namesOfFile(tx, agreementId);
  const { employeeId, employerId } = file;
  const visitIds = visitsOnlyOf(tx, agreementId);
  const plannedIds = eraseAppointments(tx, agreementId, visitIds);
  eraseVisits(tx, visitIds);
  const requestIds = eraseRequests(tx, agreementId);
  eraseFacts(tx, agreementId);
  eraseTraces(tx, [agreementId, ...visitIds, ...plannedIds, ...requestIds]);
  const contactIds = unlinkContacts(tx, agreementId);
  leaveHusk(tx, agreementId);
  forgetContacts(tx, employerId, contactIds);
  forgetWorkplaces(tx, employerId);
  return { ...file, agreementId, isForgotten: forgetEmployee(tx, employeeId) };
}

/** Premiums before the events that they name. */
const FACTS = [
  'premium',
  'ending',
  'suspension',
  'assignment',
  'coworkerCoach',
  'agreementWorkplace',
  'event',
  'billLeftOut',
  'retentionHold',
] as const;

function eraseFacts(tx: Tx, agreementId: string): void {
  for (const table of FACTS) tx.run(query.deleteFrom(table).where('agreementId', '=', agreementId));
  // The id of a commitment begins with that of its agreement.
  const [from, until] = [`${agreementId}:`, `${agreementId};`];
  tx.run(query.deleteFrom('commitment').where('id', '>=', from).where('id', '<', until));
  const asks = query
    .selectFrom('suspensionAsk')
    .select('suspensionId')
    .where('agreementId', '=', agreementId);
  tx.run(query.deleteFrom('suspensionStep').where('suspensionId', 'in', asks));
  tx.run(query.deleteFrom('suspensionAsk').where('agreementId', '=', agreementId));
  const settled = query.selectFrom('billingRun').select('id').where('status', '<>', 'proposed');
  tx.run(
    query
      .deleteFrom('billingDraft')
      .where('agreementId', '=', agreementId)
      .where('runId', 'in', settled),
  );
  // Why an invoice of the file was given back: its words are about the person.
  const invoices = query.selectFrom('invoice').select('id').where('agreementId', '=', agreementId);
  tx.run(
    query
      .updateTable('billingRun')
      .set({ reason: ERASED_NAME })
      .where('creditOf', 'in', invoices)
      .where('reason', 'is not', null),
  );
  // What is told of weeks long ago stays as it was told: nothing of it has to be corrected.
  tx.run(
    query
      .deleteFrom('summaryTouched')
      .where('commitmentId', '>=', from)
      .where('commitmentId', '<', until),
  );
}

function eraseRequests(tx: Tx, agreementId: string): string[] {
  const ids = tx
    .all(query.selectFrom('request').select('id').where('agreementId', '=', agreementId))
    .map(({ id }) => id);
  const given = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  tx.run(query.updateTable('request').set({ tiedToId: null }).where('tiedToId', 'in', given));
  tx.run(query.deleteFrom('request').where('agreementId', '=', agreementId));
  return ids;
}

/** Which cards made what, and messages about it: there is nothing left that they are about. */
function eraseTraces(tx: Tx, ids: readonly string[]): void {
  const given = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  tx.run(query.deleteFrom('submission').where('subjectId', 'in', given));
  tx.run(query.deleteFrom('outbox').where('subjectId', 'in', given));
}

function unlinkContacts(tx: Tx, agreementId: string): string[] {
  const links = query.selectFrom('agreementContact').where('agreementId', '=', agreementId);
  const ids = tx.all(links.select('contactPersonId')).map((row) => row.contactPersonId);
  tx.run(query.deleteFrom('agreementContact').where('agreementId', '=', agreementId));
  return ids;
}

function leaveHusk(tx: Tx, agreementId: string): void {
  tx.run(
    query
      .insertInto('employee')
      .values({
        ...{ id: ERASED_EMPLOYEE_ID, reference: ERASED_NAME, name: ERASED_NAME, demo: 0 },
        ...{ recordedAt: tx.now, recordedBy: ERASED_EMPLOYEE_ID },
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  tx.run(
    query
      .updateTable('agreement')
      .set({ employeeId: ERASED_EMPLOYEE_ID, erasedAt: tx.now })
      .where('id', '=', agreementId),
  );
}
