// Which deadlines a suspension moves, and to when: the agreement derived with it and without it.
import { replayCommitments } from '../rules/index.ts';
import type { Commitment, SuspensionFact } from '../rules/index.ts';
import { factsOfAgreement } from './agreementFacts.ts';
import { storedOf } from './commitmentRows.ts';
import type { StoredCommitment } from './commitmentRows.ts';
import type { MovedDeadline, SuspensionContent } from './coverRecord.ts';
import { eventsOf } from './events.ts';
import type { Reader } from './handle.ts';

/** What one that stands moves, against the agreement without it. */
export function movedBy(
  db: Reader,
  { suspensionId, agreementId }: { suspensionId: string; agreementId: string },
): MovedDeadline[] {
  return compared(db, agreementId, (facts) => ({
    before: facts.filter((fact) => fact.suspensionId !== suspensionId),
    after: facts,
  }));
}

/** What one that does not stand yet would move when it were recorded now. */
export function wouldBeMovedBy(
  db: Reader,
  content: Omit<SuspensionContent, 'reason'> & Partial<SuspensionContent>,
): MovedDeadline[] {
  const { agreementId, from, to, reason = 'agreementSuspended' } = content;
  const fact = { agreementId, from, to, reason, effectiveFrom: from, recordedAt: db.now };
  return compared(db, agreementId, (facts) => ({ before: facts, after: [...facts, fact] }));
}

/** What went back when it was withdrawn: what was promised under it did not. */
export function movedBackFrom(
  db: Reader,
  { suspensionId, agreementId }: { suspensionId: string; agreementId: string },
): MovedDeadline[] {
  return compared(db, agreementId, (facts) => ({
    before: facts.filter((fact) => fact.suspensionId !== suspensionId || !fact.withdrawn),
    after: facts,
  }));
}

/** The commitments whose day differs, by their later deadline. */
export function movedDays(
  before: ReadonlyMap<string, Pick<StoredCommitment, 'dueDate'>>,
  after: readonly StoredCommitment[],
): MovedDeadline[] {
  return after
    .flatMap((commitment) => {
      const { id, dueDate: to } = commitment;
      const from = before.get(id)?.dueDate ?? to;
      return from === to ? [] : [{ commitment, from, to }];
    })
    .sort(
      (a, b) =>
        a.commitment.dueAt - b.commitment.dueAt || (a.commitment.id < b.commitment.id ? -1 : 1),
    );
}

type Suspensions = readonly SuspensionFact[];

function compared(
  db: Reader,
  agreementId: string,
  change: (facts: Suspensions) => { before: Suspensions; after: Suspensions },
): MovedDeadline[] {
  const events = eventsOf(db, agreementId);
  const facts = factsOfAgreement(db, agreementId);
  const derive = (suspensions: Suspensions): Commitment[] =>
    replayCommitments(events, { ...facts, suspensions }, { asOf: db.now });
  const { before, after } = change(facts.suspensions);
  const was = new Map(derive(before).map((one) => [one.id, one]));
  return movedDays(was, derive(after).map(storedOf));
}
