// What stands behind the figures, for whoever may see it: the cases a page at a time, and the work per coach.
import { figuresOf, weekOf } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { listPeople } from './people.ts';
import type { StaffPrincipal } from './principal.ts';
import { answererOf, noteSummary } from './summaries.ts';
import { casesBetween } from './summaryCounts.ts';
import type { AnyCase } from './summaryCounts.ts';
import { fileNames, peopleNames, questionNames } from './summaryNames.ts';
import type { CaseChoice, CoachWork, NamedCase, SummaryAsk } from './summaryRecord.ts';
import { toldWeek } from './summaryTold.ts';
import { filesPerCoach } from './summaryWork.ts';

/**
 * The cases behind a number, by deadline; `total` counts all pages. Each file that is shown is noted.
 * `agreementIds`: only in these files. Null when they are not theirs to see.
 */
export function readCases(
  db: Reader,
  who: StaffPrincipal,
  ask: SummaryAsk & {
    choice: CaseChoice;
    agreementIds?: readonly string[];
    offset: number;
    limit: number;
  },
  why: string,
): { cases: NamedCase[]; total: number } | null {
  if (!noteSummary(db, who, ask, why)) return null;
  const { period, choice, agreementIds, offset, limit } = ask;
  const chosen = casesBetween(db, period, answererOf(ask)).filter(
    (one) => isChosen(one, choice) && agreementIds?.includes(one.agreementId) !== false,
  );
  const page = chosen.slice(offset, offset + limit);
  for (const subjectId of new Set(page.map((one) => one.agreementId)))
    if (subjectId !== '')
      db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return { cases: namedCases(db, page), total: chosen.length };
}

function isChosen({ kind, outcome, suspended }: AnyCase, choice: CaseChoice): boolean {
  if (!isOfKind(kind, choice.kind)) return false;
  switch (choice.which) {
    case 'all':
      return true;
    case 'due':
      return outcome !== 'lapsed';
    case 'suspended':
      return suspended !== null && outcome !== 'lapsed';
    default:
      return outcome === choice.which;
  }
}

function isOfKind(kind: AnyCase['kind'], chosen: CaseChoice['kind']): boolean {
  if (chosen === null) return true;
  return chosen === 'together' ? kind !== 'contactRequest' : kind === chosen;
}

function namedCases(db: Reader, cases: readonly AnyCase[]): NamedCase[] {
  const files = fileNames(
    db,
    cases.map((one) => one.agreementId),
  );
  const names = peopleNames(
    db,
    cases.flatMap(({ coachId, answererId }) => [coachId, answererId]),
  );
  return cases.map((one) => ({
    ...one,
    ...(files.get(one.agreementId) ?? questionNames(db, one.commitmentId)),
    reasons: one.reasons(),
    coachName: names.get(one.coachId ?? '') ?? '',
    answererName: names.get(one.answererId ?? '') ?? '',
  }));
}

/** The work of each coach in a period, by name; null when it is not theirs to see. */
export function readWork(
  db: Reader,
  who: StaffPrincipal,
  ask: Pick<SummaryAsk, 'period'>,
  why: string,
): CoachWork[] | null {
  if (!noteSummary(db, who, { ...ask, scope: { kind: 'team' } }, why)) return null;
  const { period } = ask;
  const counted = casesBetween(db, period, null).filter((one) => one.kind !== 'contactRequest');
  const byAnswerer = Map.groupBy(counted, (one) => one.answererId);
  const files = filesOn(db, period.to);
  const coaches = listPeople(db).filter(({ roles }) => roles.includes('coach'));
  const ids = new Set([...coaches.map(({ id }) => id), ...files.keys(), ...byAnswerer.keys()]);
  const names = peopleNames(db, ids);
  return [...ids]
    .map((coachId): CoachWork => {
      const cases = byAnswerer.get(coachId) ?? [];
      const inPlace = cases.filter((one) => one.coachId !== coachId && one.outcome !== 'lapsed');
      return {
        coachId,
        name: names.get(coachId ?? '') ?? '',
        files: files.get(coachId ?? '') ?? 0,
        total: figuresOf(cases).total,
        asBackup: coachId === null ? 0 : inPlace.length,
      };
    })
    .sort((a, b) => Number(a.coachId === null) - Number(b.coachId === null) || byName(a, b));
}

function byName(a: CoachWork, b: CoachWork): number {
  return a.name.localeCompare(b.name, 'nl') || ((a.coachId ?? '') < (b.coachId ?? '') ? -1 : 1);
}

/** As they were told of the last week, or as they are known now. */
function filesOn(db: Reader, lastDay: string): Map<string, number> {
  const told = toldWeek(db, weekOf(lastDay));
  if (told) return new Map(Object.entries(JSON.parse(told.files) as Record<string, number>));
  const today = brusselsDay(db.now);
  return filesPerCoach(db, lastDay < today ? lastDay : today, db.now);
}
