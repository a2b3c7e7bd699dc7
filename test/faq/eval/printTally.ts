// Prints counts as tables: what people were shown, by kind of question, by tag and by writer.
import { VERDICTS, type Verdict } from './judgeShown.ts';
import type { Counts, Tally } from './tally.ts';

const ORDER = Object.keys(VERDICTS) as Verdict[];
const SHORT: Readonly<Record<Verdict, string>> = {
  ...{ right: 'right', tolerated: 'toler.', fitting: 'fitting', wrong: 'wrong' },
  ...{ choicesWith: 'choice+', choicesWithout: 'choice-', nothing: 'nothing' },
  ...{ action: 'action', smalltalk: 'talk', urgent: 'urgent' },
};

/** All tables of one half. */
export function tallyLines(tally: Tally): string[] {
  const { sections, inScope } = tally;
  const { in: asked, follow, staff, out, action, smalltalk, urgent } = sections;
  return [
    ...verdictTable({ 'in scope': asked, 'follow-ups': follow, both: inScope, colleagues: staff }),
    '',
    ...verdictTable({ 'out of scope': out }, { wrong: 'answered with an answer on IMW' }),
    '',
    ...verdictTable(
      { actions: action, 'small talk': smalltalk, urgent },
      { right: 'right outcome', action: 'another action', wrong: 'an answer in its place' },
    ),
    '',
    ...groupTable('in scope, by tag', tally.tags),
    '',
    ...groupTable('in scope, by writer', tally.writers),
    '',
    ...groupTable('out of scope, by topic', tally.topics),
  ];
}

/** Columns of cells, the first to the left. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** "210  87.9 %" */
export function share(count: number, total: number): string {
  const percent = total === 0 ? '' : `${((100 * count) / total).toFixed(1)} %`;
  return `${count} ${percent.padStart(7)}`;
}

function verdictTable(
  groups: Readonly<Record<string, Counts>>,
  named: Partial<Record<Verdict, string>> = {},
): string[] {
  const all = Object.values(groups);
  const rows = ORDER.filter((verdict) => all.some((counts) => counts[verdict] > 0)).map(
    (verdict) => [
      named[verdict] ?? VERDICTS[verdict],
      ...all.map((counts) => share(counts[verdict], counts.total)),
    ],
  );
  return columns([
    ['', ...Object.keys(groups)],
    ['questions', ...all.map(({ total }) => share(total, 0))],
    ...rows,
  ]);
}

function groupTable(title: string, groups: Readonly<Record<string, Counts>>): string[] {
  const all = Object.values(groups);
  const used = ORDER.filter((verdict) => all.some((counts) => counts[verdict] > 0));
  return columns([
    [title, 'all', ...used.map((verdict) => SHORT[verdict])],
    ...Object.entries(groups).map(([name, counts]) => [
      name,
      String(counts.total),
      ...used.map((verdict) => String(counts[verdict] || '')),
    ]),
  ]);
}
