// What has come due in the files that somebody may open; each file of which something is shown is logged.
import { brusselsDay } from './brusselsTime.ts';
import { dueFileClocks, vdabInformedOn } from '../rules/index.ts';
import type { FileClock, PolicyFact, TariffFacts } from '../rules/index.ts';
import { agreementRecords, visibleAgreementIds } from './agreements.ts';
import { eventsOf } from './events.ts';
import type { Reader } from './handle.ts';
import { ownAgreementIds } from './ownFiles.ts';
import { agreementsToBillById } from './premiums.ts';
import type { Principal } from './principal.ts';

export interface FileClockRow {
  clock: FileClock;
  agreementId: string;
  employerName: string;
  employeeName: string;
  coachName: string | null;
}

export interface ClockQuestion {
  tariffs: TariffFacts;
  policy: Pick<PolicyFact, 'fileReminderMonths' | 'evaluationMonths'>;
  /** Only one's own files, also for a lead. */
  own: boolean;
  offset: number;
  limit: number;
  why: string;
}

/** The clocks by day; `total` counts all pages. */
export function listFileClocks(
  db: Reader,
  who: Principal,
  question: ClockQuestion,
): { items: FileClockRow[]; total: number } {
  const today = brusselsDay(db.now);
  const { own, offset, limit, why } = question;
  const period = { from: today, to: today };
  const ids =
    own && who.kind === 'staff'
      ? ownAgreementIds(db, who.personId, period)
      : visibleAgreementIds(db, who, period);
  const due = dueClocks(db, ids, today, question);
  const shown = due.slice(offset, offset + limit);
  for (const subjectId of new Set(shown.map(({ agreementId }) => agreementId)))
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  const files = agreementRecords(
    db,
    shown.map(({ agreementId }) => agreementId),
    today,
  );
  const byId = new Map(files.map((file) => [file.id, file]));
  const items = shown.map(({ agreementId, clock }) => {
    const { employerName, employeeName, coachName } = byId.get(agreementId)!;
    return { clock, agreementId, employerName, employeeName, coachName };
  });
  return { items, total: due.length };
}

/** The clocks of some files that have something to tell, by day, before anybody sees them. */
export function dueClocks(
  db: Reader,
  agreementIds: readonly string[],
  today: string,
  { tariffs, policy }: Pick<ClockQuestion, 'tariffs' | 'policy'>,
): { agreementId: string; clock: FileClock }[] {
  return agreementsToBillById(db, agreementIds)
    .flatMap(({ id, premiums, ...agreement }) => {
      const input = { agreement, premiums, tariffs, policy, today };
      const clocks = dueFileClocks({ ...input, informedOn: [] });
      if (!clocks.some(({ kind }) => kind === 'informVdab'))
        return clocks.map((clock) => ({ agreementId: id, clock }));
      // The events are only read where the task is open.
      const informedOn = vdabInformedOn(eventsOf(db, id));
      return dueFileClocks({ ...input, informedOn }).map((clock) => ({ agreementId: id, clock }));
    })
    .sort((a, b) => (a.clock.on < b.clock.on ? -1 : a.clock.on > b.clock.on ? 1 : 0));
}

/** How many of each kind have come due in the files that somebody may open. */
export function countFileClocks(
  db: Reader,
  who: Principal,
  rules: Pick<ClockQuestion, 'tariffs' | 'policy'>,
): Record<FileClock['kind'], number> {
  const today = brusselsDay(db.now);
  const ids = visibleAgreementIds(db, who, { from: today, to: today });
  const counts = { premiumEnds: 0, feeDrops: 0, informVdab: 0 };
  for (const { clock } of dueClocks(db, ids, today, rules)) counts[clock.kind] += 1;
  return counts;
}
