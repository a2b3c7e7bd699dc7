// A summary as text for a terminal, in the words of the cards.
import type { DialogDeps } from '../../../dialogs/deps.ts';
import { daysInWords, periodInWords, weekNumber } from '../../../dialogs/summary/periodInWords.ts';
import {
  questionsInWords,
  shareInWords,
  stateInWords,
} from '../../../dialogs/summary/figuresInWords.ts';
import { momentInWords } from '../../bot/momentInWords.ts';
import { COUNTED_KINDS } from '../../rules/index.ts';
import type { Counts, KindFigures } from '../../rules/index.ts';
import type { QuestionCounts } from '../../../dialogs/summary/summaryDesk.ts';
import type { CoachWork, Summary } from '../../store/summaryRecord.ts';

type Text = DialogDeps['text'];
const NUMBERS = ['due', 'onTime', 'late', 'missed', 'open'] as const;

/** The lines; `work` null: the figures are of one coach. */
export function summaryLines(
  summary: Summary,
  { work, questions }: { work: readonly CoachWork[] | null; questions: QuestionCounts | null },
  text: Text,
): string {
  const { period, figures, trend, corrections, suspensions } = summary;
  const head = NUMBERS.map((name) => text(`summary.count.${name}`));
  const share = [text('summary.column.share'), text('summary.column.without')];
  const kinds = COUNTED_KINDS.filter((kind) => kind !== 'contactRequest');
  const { byKind, total } = figures;
  return [
    `${periodInWords(period, text)} (${daysInWords(period, text)})`,
    stateInWords(summary, text, momentInWords),
    '',
    ...table([
      ['', ...head, ...share],
      ...kinds.map((kind) => kindRow(text(`export.kind.${kind}`), byKind[kind], text)),
      kindRow(text('summary.total'), total, text),
      kindRow(text('export.kind.contactRequest'), byKind.contactRequest, text),
    ]),
    '',
    ...table([
      [text('summary.column.week'), ...head, text('summary.column.share')],
      ...trend.map(({ week, total: all }) => [
        ...[String(weekNumber(week)), ...numbers(all), shareInWords(all, text)],
      ]),
    ]),
    ...listed(
      text('summary.corrections'),
      corrections.map(
        ({ week, kind, reference, was, is }) =>
          `${text('period.week', { week: weekNumber(week) })}: ${text(`export.kind.${kind}`)} ` +
          `${reference}: ${text(`summary.was.${was ?? 'untold'}`)} → ${text(`summary.was.${is}`)}`,
      ),
    ),
    ...listed(
      text('summary.suspensions'),
      suspensions.map(
        (one) =>
          `${one.reference}: ${daysInWords(one, text)}, ${text(`export.suspended.${one.reason}`)}`,
      ),
    ),
    ...(questions ? ['', questionsInWords(questions, text)] : []),
    ...(work ? workLines(work, head, text) : []),
    '',
  ].join('\n');
}

function workLines(work: readonly CoachWork[], head: readonly string[], text: Text): string[] {
  const columns = [text('summary.column.coach'), text('summary.column.files'), ...head];
  return [
    '',
    ...table([
      [...columns, text('summary.column.asBackup')],
      ...work.map(({ name, files, total, asBackup }) => [
        name === '' ? text('summary.nobody') : name,
        ...[String(files), ...numbers(total), String(asBackup)],
      ]),
    ]),
  ];
}

function kindRow(label: string, figures: KindFigures, text: Text): string[] {
  const without = figures.suspended === 0 ? '' : shareInWords(figures.withoutSuspended, text);
  return [label, ...numbers(figures), shareInWords(figures, text), without];
}

function numbers(counts: Counts): string[] {
  return NUMBERS.map((name) => String(counts[name]));
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}
