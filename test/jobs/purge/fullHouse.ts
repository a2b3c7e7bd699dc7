// A house in which five people stand everywhere: in files, notes, questions, chats, summaries, invoices, logs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent, type Content } from '../../../src/content/loadContent.ts';
import { mergedFacts } from '../../../src/content/mergedFacts.ts';
import { runPurge } from '../../../src/jobs/purge/runPurge.ts';
import { brusselsInstant } from '../../../src/store/brusselsTime.ts';
import type { PurgeRun } from '../../../src/store/erasure/purgeRuns.ts';
import type { Tx } from '../../../src/store/handle.ts';
import { SYSTEM_ID } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import type { Store } from '../../../src/store/store.ts';
import { FINANCE, settleBilling } from '../../invoices/billingOffice.ts';
import { addAgreement, openOffice, Clock, type Office } from '../../store/fixture.ts';
import { CONTACT, COWORKER, EMPLOYEE, fillHouse, LEAVER } from './fillHouse.ts';
import { searchFolder } from './searchFolder.ts';

/** The agreement's last day. */
export const END = '2026-12-31';

export interface FullHouse {
  folder: string;
  content: Content;
  office: Office;
  store: Store;
  /** The agreement of the employee. */
  file: string;
  purge(day: string, store?: Store): Promise<PurgeRun>;
  /** Which of these words are in which file of the folder, as UTF-8 or UTF-16. */
  search(names: readonly string[]): string[];
  close(): void;
}

/** The house as it is in the beginning of 2027. */
export async function openFullHouse(): Promise<FullHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-full-'));
  const content = loadContent(join(import.meta.dirname, '../../../data'));
  const clock = new Clock();
  const office = openOffice({
    file: join(folder, 'maatje.sqlite'),
    clock,
    merge: mergedFacts(content),
  });
  const { store } = office;
  const file = store.write((tx) => furnish(tx, office));
  await fillHouse(office, file, content, folder);
  return {
    ...{ folder, content, office, store, file },
    purge(day, used = store) {
      clock.now = brusselsInstant(day, '03:20');
      const { retention, agreementTerms: terms, service } = content;
      return runPurge(
        { store: used, terms, retention, transcriptDays: service.transcriptDays },
        clock.now,
      );
    },
    search: (names) => searchFolder(folder, names),
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function furnish(tx: Tx, office: Office): string {
  const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
  const { bakery: employerId, els } = office;
  const file = addAgreement(tx, {
    ...{ name: EMPLOYEE, employerId, coachId: els.personId, start: '2026-11-02', end: END },
  });
  tx.run(
    query.insertInto('agreementWorkplace').values({ agreementId: file, workplaceId: office.shop }),
  );
  tx.run(
    query.insertInto('coworkerCoach').values({
      ...{ id: 'coworker', agreementId: file, name: COWORKER, email: 'quistwater@smet.example' },
      ...{ phone: '0470 00 00 01', effectiveFrom: '2026-11-02', ...recorded },
    }),
  );
  tx.run(
    query.insertInto('contactPerson').values({
      ...{ id: 'contact', employerId, name: CONTACT, email: 'uylenspieghel@smet.example' },
      ...{ phone: '0470 00 00 02', verifiedAt: tx.now, verifiedBy: SYSTEM_ID, ...recorded },
    }),
  );
  tx.run(
    query.insertInto('agreementContact').values({ agreementId: file, contactPersonId: 'contact' }),
  );
  const premium = {
    permille: null,
    quarterCents: null,
    changeEventId: null,
    withdrawn: 0,
  } as const;
  for (const agreementId of [file, office.jonas])
    tx.run(
      query.insertInto('premium').values({
        ...{
          premiumId: `premium-${agreementId}`,
          agreementId,
          kind: 'coachingSubsidy',
          ...premium,
        },
        ...{ fromDay: '2026-11-02', years: 5, toDay: null, approvedOn: '2026-10-01', ...recorded },
      }),
    );
  tx.run(
    query.insertInto('person').values({
      ...{ id: 'leaver', tenantId: 'tenant', objectId: 'object-leaver', name: LEAVER },
      ...{ email: 'vandrommeloo@stad.example', phone: null, demo: 0, ...recorded },
      retiredAt: tx.now,
    }),
  );
  tx.run(
    query.insertInto('person').values({
      ...{ id: FINANCE.personId, tenantId: null, objectId: null, name: FINANCE.name, email: null },
      ...{ phone: null, retiredAt: null, demo: 0, ...recorded },
    }),
  );
  settleBilling(tx);
  return file;
}
