// The support plan at the start and after each change of the subsidy, and its four signatures.
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import type { LocalDate } from '../../core/localDate.ts';
import type { PlanSigned, SignerRole } from '../domainEvents.ts';
import type { AgreementLog } from './agreementLog.ts';
import type { Opening } from './opening.ts';
import { dayStart, openingOf } from './opening.ts';

/** Who signs the plan (S0 art. 3). */
export const SIGNERS: readonly SignerRole[] = ['employee', 'employer', 'coach', 'coworkerCoach'];

/**
 * One for the start of the employment, one for each change of the coaching subsidy within the
 * agreement. Fulfilled by the fourth signature (S0 art. 3): for the start whenever they signed,
 * for a change by signatures of that day or later. A signature counts from the start of its day.
 */
export function supportPlanOpenings(log: AgreementLog, days: BrusselsDays): Opening[] {
  const { started, endedOn } = log;
  if (!started) return [];
  const plan = (
    cause: Opening['cause'],
    opener: { openerId: string; knownAt: number; on: LocalDate },
  ): Opening => {
    const { openerId, knownAt, on: startedOn } = opener;
    const fourth = fourthSignature(log, cause === 'change' ? startedOn : null);
    return openingOf(log, {
      kind: 'supportPlan',
      cause,
      openerId,
      knownAt,
      startedOn,
      startedAt: dayStart(days, startedOn),
      fulfilledAt: fourth && dayStart(days, fourth.on),
      fulfilledBy: fourth && fourth.id,
    });
  };
  const changes = log.subsidyChanges.filter(
    ({ on }) => on >= started.on && !(endedOn !== null && on > endedOn),
  );
  return [
    plan('start', started),
    ...changes.map(({ id, recordedAt, on }) =>
      plan('change', { openerId: id, knownAt: recordedAt, on }),
    ),
  ];
}

/** The signature that completed the plan; null while one of the four is missing. */
function fourthSignature(log: AgreementLog, from: LocalDate | null): PlanSigned | null {
  const firsts = SIGNERS.map((by) => firstSignature(log, by, from));
  if (firsts.includes(null)) return null;
  return (firsts as PlanSigned[]).sort(inOrder).at(-1)!;
}

/** The first signature of one of the four within the agreement, from a day on (null: whenever). */
export function firstSignature(
  log: AgreementLog,
  by: SignerRole,
  from: LocalDate | null,
): PlanSigned | null {
  const counted = log.signatures
    .filter((one) => one.by === by && (from === null || one.on >= from))
    .filter((one) => log.endedOn === null || one.on <= log.endedOn);
  return counted.sort(inOrder)[0] ?? null;
}

function inOrder(a: PlanSigned, b: PlanSigned): number {
  return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;
}
