// Messages for the team leads: each of them gets one of their own.
import type { Tx } from '../store/handle.ts';
import { queueMessage, type OutboxMessage } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';

/**
 * Queues a message for every team lead but one, to be sent from a moment on (epoch ms; 0: at once);
 * returns how many are new.
 */
export function queueForLeads(
  tx: Tx,
  message: Omit<OutboxMessage, 'personId'>,
  except: string | null = null,
  notBefore = 0,
): number {
  const leads = peopleWithRole(tx, 'teamLead').filter((personId) => personId !== except);
  return leads.filter((personId) => queueMessage(tx, { ...message, personId }, notBefore)).length;
}
