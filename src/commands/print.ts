// What the commands print for people: a name in a record never gives orders to the terminal.
import { visibleText } from '../../cards/renderers/literalText.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';
const ERASE_LINE = '\r\u001B[K';

/** One or more lines on standard output. */
export function print(text: string): void {
  process.stdout.write(`${visibleText(text)}\n`);
}

/** The same on standard error: progress, and what is wrong. */
export function printError(text: string): void {
  process.stderr.write(`${visibleText(text)}\n`);
}

/** A file of rows, to the letter but for what gives orders: with its line ends, and the mark by which Excel knows it. */
export function printRows(csv: string): void {
  const [mark, rows] = csv.startsWith(BYTE_ORDER_MARK)
    ? [BYTE_ORDER_MARK, csv.slice(1)]
    : ['', csv];
  process.stdout.write(mark + rows.split(ROW_END).map(visibleText).join(ROW_END));
}

/** What is being done, on a terminal only, in the place of what was said before; empty: nothing any more. */
export function printPassing(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(ERASE_LINE + visibleText(what));
}
