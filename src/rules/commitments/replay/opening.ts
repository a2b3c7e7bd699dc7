// A commitment as the log shows it at a moment: what started it and what ended it, no deadline yet.
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import { dayIndexAt, dayIndexOf } from '../../calendar/brusselsDays.ts';
import type { CommitmentKind } from '../commitment.ts';
import type { AgreementLog } from './agreementLog.ts';

export interface Opening {
  id: string;
  kind: CommitmentKind;
  openerId: string;
  /** When the event that opened it was recorded: the facts known then make the promise. */
  knownAt: InstantMs;
  startedOn: LocalDate;
  startedAt: InstantMs;
  fulfilledAt: InstantMs | null;
  fulfilledBy: string | null;
  /** When the request was closed without an answer. */
  closedAt: InstantMs | null;
  /** A support plan drawn up at the start, or revised after a change. */
  cause: 'start' | 'change';
  /** By when whoever asked was told to be answered; null: nothing was told. */
  toldDueAt: InstantMs | null;
}

/** What an opening is made of next to its defaults. */
type OpeningParts = Pick<Opening, 'kind' | 'openerId' | 'knownAt' | 'startedOn' | 'startedAt'> &
  Partial<Opening>;

/** An opening with its id; not fulfilled and not closed unless the parts say so. */
export function openingOf(log: AgreementLog, parts: OpeningParts): Opening {
  const id = `${log.agreementId}:${parts.kind}:${parts.openerId}`;
  return {
    id,
    fulfilledAt: null,
    fulfilledBy: null,
    closedAt: null,
    cause: 'start',
    toldDueAt: null,
    ...parts,
  };
}

/** The instant from which the agreement no longer runs: the start of the day after its last. */
export function endOfAgreement(log: AgreementLog, days: BrusselsDays): InstantMs {
  return log.endedOn === null ? Infinity : days.starts[dayIndexOf(days, log.endedOn) + 1]!;
}

/** The instant at which a day begins in Brussels. */
export function dayStart(days: BrusselsDays, date: LocalDate): InstantMs {
  return days.starts[dayIndexOf(days, date)]!;
}

/** The day in Brussels of an instant. */
export function dayOf(days: BrusselsDays, at: InstantMs): LocalDate {
  return days.dates[dayIndexAt(days, at)]!;
}
