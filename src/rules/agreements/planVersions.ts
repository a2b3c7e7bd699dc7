// The versions of a support plan: the first, one more for each change of the premium, and who signed each.
import type { LocalDate } from '../core/localDate.ts';
import type { DomainEvent, PlanSigned, SignerRole } from '../commitments/domainEvents.ts';
import { addToLog, emptyLog } from '../commitments/replay/agreementLog.ts';
import { recordedBatches } from '../commitments/replay/recordedBatches.ts';
import { SIGNERS, firstSignature } from '../commitments/replay/supportPlanOpenings.ts';

export interface PlanVersion {
  /** 1 for the plan of the start. */
  version: number;
  cause: 'start' | 'change';
  /** The day of the start or of the change of the premium. */
  from: LocalDate;
  /** In the order of S0 art. 3; null: not signed yet. */
  signatures: Record<SignerRole, Pick<PlanSigned, 'id' | 'on' | 'name'> | null>;
  missing: readonly SignerRole[];
  /** Signed by all four. */
  complete: boolean;
}

/**
 * The versions in order, as the commitments count them (S0 art. 3, S2): for the start any signature counts,
 * for a change those of that day or later. None before the employment is known to start.
 */
export function planVersions(events: readonly DomainEvent[]): PlanVersion[] {
  const log = emptyLog('');
  for (const batch of recordedBatches(events)) for (const one of batch.events) addToLog(log, one);
  const { started, endedOn } = log;
  if (!started) return [];
  const changes = log.subsidyChanges
    .map(({ on }) => on)
    .filter((on) => on >= started.on && (endedOn === null || on <= endedOn))
    .sort();
  return [null, ...changes].map((change, index) => {
    const of = (by: SignerRole) => firstSignature(log, by, change);
    const missing = SIGNERS.filter((by) => of(by) === null);
    return {
      version: index + 1,
      cause: change === null ? 'start' : 'change',
      from: change ?? started.on,
      signatures: {
        employee: of('employee'),
        employer: of('employer'),
        coach: of('coach'),
        coworkerCoach: of('coworkerCoach'),
      },
      missing,
      complete: missing.length === 0,
    };
  });
}

/** The days on which VDAB was informed, as they stand. */
export function vdabInformedOn(events: readonly DomainEvent[]): LocalDate[] {
  const log = emptyLog('');
  for (const { events: batch } of recordedBatches(events))
    for (const one of batch) if (one.kind.startsWith('vdab')) addToLog(log, one);
  return log.vdabInformed.map(({ on }) => on).sort();
}
