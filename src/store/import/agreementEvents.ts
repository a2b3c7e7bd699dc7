// The events that a new or changed agreement brings: begin and end of the employment, and what was
// done before Maatje knew the file.
import { randomUUID } from 'node:crypto';
import { brusselsInstant } from '../brusselsTime.ts';
import type { Tx } from '../handle.ts';
import type { DomainEvent, SignerRole } from '../../rules/index.ts';

const SIGNERS: readonly SignerRole[] = ['employee', 'employer', 'coach', 'coworkerCoach'];
const SIGNED_BY = {
  employee: 'getekend_werknemer',
  employer: 'getekend_werkgever',
  coach: 'getekend_begeleider',
  coworkerCoach: 'getekend_collega_coach',
} as const satisfies Record<SignerRole, string>;

type PastDay = 'laatste_opvolging' | 'plan_ondertekend' | (typeof SIGNED_BY)[SignerRole];

/** Days on which something was done before Maatje knew the file. */
export type PastOfFile = { readonly [Day in PastDay]?: string | null };

/**
 * Events for what differs from `before` (null: everything is new). The days of the
 * past count only with a new agreement: they carry over what was done.
 */
export function agreementEvents(
  tx: Tx,
  after: { agreementId: string; employmentStart: string; endDay: string | null },
  before: { employmentStart: string; endDay: string | null } | null,
  past: PastOfFile = {},
): DomainEvent[] {
  const base = () => ({
    id: randomUUID(),
    agreementId: after.agreementId,
    recordedAt: tx.now,
  });
  const events: DomainEvent[] = [];
  if (before?.employmentStart !== after.employmentStart)
    events.push({ ...base(), kind: 'employmentStarted', on: after.employmentStart });
  if (after.endDay !== null && before?.endDay !== after.endDay)
    events.push({ ...base(), kind: 'employmentEnded', on: after.endDay });
  if (before) return events;
  if (past.laatste_opvolging) {
    const on = past.laatste_opvolging;
    const at = Math.min(brusselsInstant(on, '17:00'), tx.now);
    const visit = { visitId: `import:${after.agreementId}`, version: 1, timeKnown: false };
    const mode = 'onsite';
    events.push({ ...base(), kind: 'visit', ...visit, on, at, mode, outsideAgreement: false });
  }
  for (const by of SIGNERS) {
    const on = past[SIGNED_BY[by]] ?? past.plan_ondertekend;
    if (on) events.push({ ...base(), kind: 'planSigned', on, by });
  }
  return events;
}
