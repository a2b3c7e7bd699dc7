// A summary as JSON for other programs: numbers and codes; coaches by name, since the caller is the server.
import { COUNTED_KINDS, decided, percentOnTime } from '../../rules/index.ts';
import type { Counts, KindFigures } from '../../rules/index.ts';
import type { QuestionCounts } from '../../../dialogs/summary/summaryDesk.ts';
import type { CoachWork, Summary } from '../../store/summaryRecord.ts';

/** One JSON object and a line end. `work` null: the figures are of one coach. */
export function summaryJson(
  summary: Summary,
  work: readonly CoachWork[] | null,
  questions: QuestionCounts | null,
): string {
  const { period, state, finalAt, figures, trend, corrections, suspensions } = summary;
  const { byKind, total } = figures;
  return `${JSON.stringify(
    {
      ...{ period: period.key, from: period.from, to: period.to, state },
      finalAt: new Date(finalAt).toISOString(),
      kinds: Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, figuresJson(byKind[kind])])),
      total: figuresJson(total),
      weeks: trend.map((one) => ({
        ...{ week: one.week, state: one.state, ...countsJson(one.total) },
      })),
      corrections: corrections.map(({ week, kind, reference, was, is, how }) => ({
        ...{ week, kind, file: reference, was, is, how },
      })),
      suspensions: suspensions.map(({ reference, from, to, reason }) => ({
        ...{ file: reference, from, to, reason },
      })),
      ...(questions && { questions }),
      ...(work && {
        coaches: work.map(({ name, files, total: own, asBackup }) => ({
          ...{ name: name === '' ? null : name, files, asBackup, ...countsJson(own) },
        })),
      }),
    },
    null,
    2,
  )}\n`;
}

function figuresJson({ lapsed, suspended, withoutSuspended, ...counts }: KindFigures): object {
  return {
    ...countsJson(counts),
    ...{ lapsed, suspended, withoutSuspended: countsJson(withoutSuspended) },
  };
}

function countsJson({ due, onTime, late, missed, open }: Counts): object {
  const counts = { due, onTime, late, missed, open };
  return { ...counts, decided: decided(counts), percentOnTime: percentOnTime(counts) };
}
