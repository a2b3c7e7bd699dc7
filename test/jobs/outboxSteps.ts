// Steps that tests of the outbox share: put a reminder in line, send all, look at the rows.
import { queueMessage, type OutboxKind } from '../../src/store/outbox.ts';
import { query } from '../../src/store/query.ts';
import type { Office } from '../store/fixture.ts';
import type { JobOffice, Sent } from './jobOffice.ts';

/** Puts a message about the follow-up of an agreement in line. */
export function queueReminder(
  { store }: Office,
  message: { agreementId: string; personId: string; kind: OutboxKind },
): boolean {
  const { agreementId, personId, kind } = message;
  const followUp = query
    .selectFrom('commitment')
    .select(['id', 'dueDate'])
    .where('agreementId', '=', agreementId)
    .where('kind', '=', 'followUp');
  const { id, dueDate } = store.read((db) => db.first(followUp))!;
  const row = { personId, kind, key: `${id}@${dueDate}`, subjectId: id };
  return store.write((tx) => queueMessage(tx, row));
}

/** A bot starts and sends what it may; gives what left. */
export async function drainOutbox(office: JobOffice): Promise<Sent[]> {
  const before = office.sent.length;
  await office.start().worker.drain();
  return office.sent.slice(before);
}

/** State and number of tries of somebody's messages, in the order in which they were put in line. */
export function statesOf({ store }: Office, { personId }: { personId: string }): string[] {
  const rows = query
    .selectFrom('outbox')
    .select(['state', 'attempts'])
    .where('personId', '=', personId)
    .orderBy('id');
  return store.read((db) => db.all(rows)).map(({ state, attempts }) => `${state} ${attempts}`);
}
