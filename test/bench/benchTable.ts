// Prints the figures as one table, with the targets beside them and what is not met below.
import { cpus } from 'node:os';
import { COLUMNS, type Line } from './benchLines.ts';

export interface Circumstances {
  quick: boolean;
  coaches: number;
  files: number;
  connections: number;
}

const TITLES = {
  rps: 'turns/s',
  p50: 'p50',
  p99: 'p99',
  cpu: 'cpu/turn',
  figure: 'figure',
  target: 'target',
};

/** Writes the table to standard output. */
export function printTable(lines: readonly Line[], under: Circumstances): void {
  print(lines, heading(under));
}

/** The table of readings from filled stores. */
export function printStoreTable(lines: readonly Line[], { quick }: { quick: boolean }): void {
  print(lines, [machine(quick)]);
}

function print(lines: readonly Line[], above: readonly string[]): void {
  const rows = [
    ['', ...COLUMNS.map((column) => TITLES[column]), ''],
    ...lines.map(({ what, cells, met }) => [
      what,
      ...COLUMNS.map((column) => cells[column] ?? ''),
      met === null ? '' : met ? 'met' : 'NOT MET',
    ]),
  ];
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const text = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`${[...above, '', ...text, '', verdict(lines)].join('\n')}\n`);
}

function heading({ quick, coaches, files, connections }: Circumstances): string[] {
  return [
    machine(quick),
    `${coaches} conversations of ${coaches} coaches with ${files} file(s) each, ${connections} kept` +
      ' connections, deliveryMode expectReplies, rounds in turn (echo, Maatje, Maatje, echo, …)',
    'ratio: turns per second of the echo bot ÷ those of Maatje in the same round, median (lowest–highest)',
  ];
}

function machine(quick: boolean): string {
  const under = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`;
  return `Maatje bench${quick ? ' (QUICK: a look, no measurement)' : ''}: ${under}`;
}

function verdict(lines: readonly Line[]): string {
  const missed = lines.filter((line) => line.met === false);
  const promised = lines.filter((line) => line.met !== null).length;
  if (missed.length === 0) return `All ${promised} targets are met.`;
  const list = missed.map(({ what, cells }) => `- ${what}: ${cells.figure ?? '?'}`);
  return [`${missed.length} of ${promised} targets are not met:`, ...list].join('\n');
}
