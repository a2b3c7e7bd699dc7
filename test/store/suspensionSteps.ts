// What the tests of suspensions do over and over: ask, decide, withdraw, and look at what is due.
import { commitmentRowsOf } from '../../src/store/commitmentRows.ts';
import type {
  SuspensionContent,
  SuspensionOutcome,
  SuspensionRecord,
} from '../../src/store/coverRecord.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import {
  decideSuspension,
  previewSuspension,
  suspend,
  withdrawSuspension,
} from '../../src/store/suspending.ts';
import type { SuspensionPreview } from '../../src/store/coverRecord.ts';
import { Clock, openOffice, SHARED, submission } from './fixture.ts';
import type { Office } from './fixture.ts';

/** Closed on Monday 7 December. */
const CLOSING = { ...SHARED.closingLists[0]!, days: [{ date: '2026-12-07', name: 'brugdag' }] };

/** An office on Tuesday 10 November; 11 November is a legal holiday, Christmas a Friday. */
export function openOfficeInNovember(): Office {
  return openOffice({
    clock: new Clock(Date.parse('2026-11-10T09:00:00Z')),
    shared: () => ({ ...SHARED, closingLists: [CLOSING] }),
  });
}

/** A second lead, who is a coach too. */
export function addSecondLead(office: Office): StaffPrincipal {
  const record = { name: 'Lode', objectId: 'object-Lode', tenantId: 'tenant', phone: null };
  const roles = ['teamLead', 'coach'] as const;
  const added = office.store.write((tx) =>
    addPerson(tx, COMMAND_LINE, { ...record, email: null, roles }),
  );
  if (added.kind !== 'done') throw new Error(added.kind);
  return { kind: 'staff', ...record, personId: added.personId, roles: new Set(roles) };
}

/** Steps in an office, which may be opened after them. Time passes before each: a fact and an event of the same millisecond would be known together. */
export function suspensionSteps(office: () => Office) {
  const tick = (): number => (office().clock.now += 60_000);
  return {
    tick,
    ask(
      from: string,
      to: string,
      { who = office().els, by = submission(), agreementId = office().jonas } = {},
    ): SuspensionOutcome {
      tick();
      const content: SuspensionContent = { agreementId, from, to, reason: 'employeeAbsent' };
      return office().store.write((tx) => suspend(tx, who, by, content));
    },
    decide(
      suspensionId: string,
      approve: boolean,
      who = office().lead,
      by = submission(),
    ): SuspensionOutcome {
      tick();
      return office().store.write((tx) => decideSuspension(tx, who, by, { suspensionId, approve }));
    },
    withdraw(suspensionId: string, who = office().els, by = submission()): SuspensionOutcome {
      tick();
      return office().store.write((tx) => withdrawSuspension(tx, who, by, suspensionId));
    },
    preview: (from: string, to: string, agreementId = office().jonas): SuspensionPreview | null =>
      office().store.read((db) => previewSuspension(db, office().els, { agreementId, from, to })),
    saved(outcome: SuspensionOutcome): SuspensionRecord {
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      return outcome.suspension;
    },
    dueOf: (kind: string, agreementId = office().jonas): string[] =>
      office().store.read((db) =>
        commitmentRowsOf(db, agreementId)
          .filter((row) => row.kind === kind && row.closedAs === null)
          .map((row) => row.dueDate),
      ),
    moves: (record: Pick<SuspensionRecord, 'moved'>): string[] =>
      record.moved.map(({ commitment, from, to }) => `${commitment.kind} ${from} ${to}`),
  };
}
