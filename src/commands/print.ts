// What the commands print for people: a name in a record never gives orders to the terminal.
import { visibleText } from '../../cards/renderers/literalText.ts';

/** One or more lines on standard output. */
export function print(text: string): void {
  process.stdout.write(`${visibleText(text)}\n`);
}

/** The same on standard error: progress, and what is wrong. */
export function printError(text: string): void {
  process.stderr.write(`${visibleText(text)}\n`);
}
