// Gives the dialogs the closing days: what is in force, and confirming a list as a dated decision.
import type {
  ClosingDay,
  ClosingDaysDesk,
  ClosingYear,
} from '../../dialogs/people/closingDaysDesk.ts';
import { decide } from '../content/decide.ts';
import { queueClosedPromises } from '../jobs/closedPromises.ts';
import { closingListsInForce, unconfirmedYears } from '../rules/index.ts';
import { listDecisions } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import { hasRole } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { findSubmission, keepSubmission } from '../store/submissions.ts';

/** The closing days of an opened store: shipped lists and decisions, merged. */
export function closingDaysDesk(store: Store): ClosingDaysDesk {
  return {
    year: (year) => store.read((db) => closingYear(db, year)),
    toConfirm: (today) => {
      const verdict = unconfirmedYears(store.read((db) => db.facts()).closingLists, today);
      return verdict.kind === 'result' ? (verdict.years[0] ?? null) : null;
    },
    confirm: (who, { year, seen, days }, by) =>
      store.join((tx) => {
        const subject = { subject: 'team', subjectId: 'closingDays' } as const;
        if (!hasRole(who, 'administrator')) {
          tx.noteAccess({ who, ...subject, action: 'refused', why: by.why });
          return { kind: 'refused' };
        }
        const { submissionKey, why } = by;
        if (findSubmission(tx, submissionKey)) return { kind: 'existing' };
        const now = closingYear(tx, year);
        if (now.confirmed && sameDays(now.days, days)) return { kind: 'unchanged' };
        if (now.seen !== seen) return { kind: 'stale' };
        const decision = { kind: 'closingDays', year, confirmed: true, days } as const;
        if (decide(tx, who, decision).kind === 'refused') return { kind: 'refused' };
        queueClosedPromises(tx);
        keepSubmission(tx, who, { submissionKey, what: why, subjectId: String(year), result: {} });
        return { kind: 'confirmed' };
      }),
  };
}

/** The confirmed list in force; without one, the last that was proposed. */
function closingYear(db: Reader, year: number): ClosingYear {
  const lists = db.facts().closingLists.filter((list) => list.year === year);
  const [confirmed] = closingListsInForce(lists, Infinity);
  const shown = confirmed ?? lists.toSorted((a, b) => b.recordedAt - a.recordedAt)[0];
  if (!shown) return { days: [], confirmed: null, seen: 0 };
  const { days, recordedAt } = shown;
  return {
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    confirmed: confirmed ? { at: recordedAt, by: deciderOf(db, year, recordedAt) } : null,
    seen: recordedAt,
  };
}

function deciderOf(db: Reader, year: number, recordedAt: number): string | null {
  const decision = listDecisions(db, 'closingDays').find(
    (one) => one.recordedAt === recordedAt && one.effectiveFrom === `${year}-01-01`,
  );
  return decision?.recordedBy ?? null;
}

function sameDays(a: readonly ClosingDay[], b: readonly ClosingDay[]): boolean {
  const key = (days: readonly ClosingDay[]): string =>
    days
      .map(({ date, name }) => `${date} ${name}`)
      .sort()
      .join('\n');
  return key(a) === key(b);
}
