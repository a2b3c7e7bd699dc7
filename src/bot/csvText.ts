// Writes CSV that a Dutch Excel opens by a double click, and that runs nothing when it does.
import { visibleText } from '../../cards/renderers/literalText.ts';

const BOM = '\uFEFF';
const NEEDS_QUOTES = /[";\r\n]/;
/** What a spreadsheet takes for a formula, also behind spaces or in its full-width form. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Rows as CSV: semicolons, CRLF, UTF-8 with a byte order mark. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}

/** An apostrophe in front keeps a text a text. */
function csvCell(text: string): string {
  const shown = visibleText(text);
  const harmless = FORMULA.test(shown) ? `'${shown}` : shown;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
