// On a month's last day its invoices are proposed by themselves; finance hears of it and approves.
import { lastDayOf, monthOf } from '../rules/index.ts';
import type { AgreementTermsEntry, Month } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { queueMessage } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';
import { SYSTEM_ID } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { proposeRun } from './billing/billingRun.ts';
import { NotNowError, type Job } from './job.ts';

/** Nothing is approved by itself; months that were missed are proposed one after the other. */
export function monthEndJob(
  store: Store,
  pattern: string,
  terms: readonly AgreementTermsEntry[],
): Job {
  return {
    name: 'monthEnd',
    pattern,
    dueAt: ({ at }) => {
      const day = brusselsDay(at);
      const month = monthOf(day);
      return day === lastDayOf(month) ? [month] : [];
    },
    mayRunAt: () => true,
    run: async (keys) => {
      for (const key of keys) await proposeMonth(store, terms, monthOf(`${key.slice(0, 7)}-01`));
    },
  };
}

async function proposeMonth(
  store: Store,
  terms: readonly AgreementTermsEntry[],
  month: Month,
): Promise<void> {
  const outcome = await proposeRun({ store, terms }, month, SYSTEM_ID);
  if (outcome.kind === 'refused' && outcome.reason === 'busy')
    throw new NotNowError(`The month-end run of ${month} could not be read in one state.`);
  if (outcome.kind !== 'proposed') return;
  const { id: subjectId } = outcome.run;
  store.write((tx) => {
    for (const personId of peopleWithRole(tx, 'finance'))
      queueMessage(tx, { personId, kind: 'billingProposed', key: subjectId, subjectId });
  });
}
