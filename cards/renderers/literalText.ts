// Makes text from people harmless: what they typed is what is shown, to the letter.

/** Characters that change how others are shown: controls (but not the line break), text direction, and tags that nobody sees. */
const UNSEEN =
  /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const MARKDOWN_FREE = /^[\p{L}\p{N} .,:;?'"’“”–—…·%€()-]*$/u;
const LIST_START = /^\s*(?:[-+]|\d+[.)])\s/;
const WORD_JOINER = '\u2060';

/**
 * The text without invisible characters and too long tails, and with card macros such as
 * {{DATE(…)}} taken apart by an invisible joiner. For text that is only shown, never for values
 * that come back.
 */
export function literalText(text: string, maxLength = 1000): string {
  return clip(visibleText(text).replaceAll(/\{(?=\{)/g, `{${WORD_JOINER}`), maxLength);
}

/** The whole text without characters that change how others are shown: for places that read no markup. */
export function visibleText(text: string): string {
  return text.replaceAll(UNSEEN, ' ');
}

/** The same on one line. */
export function literalLine(text: string, maxLength = 400): string {
  return literalText(text.replaceAll(/\s+/g, ' ').trim(), maxLength);
}

/** True when markdown has nothing to read in it, so that a TextBlock shows it literally. */
export function isMarkdownFree(text: string): boolean {
  return MARKDOWN_FREE.test(text) && !LIST_START.test(text);
}

function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Characters that mean something in markdown, and others that look alike and mean nothing. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\u02CD',
  '~': '\u223C',
  '`': '\u02CB',
  '[': '(',
  ']': ')',
  '<': '\u2039',
  '>': '\u203A',
  '\\': '\u2216',
  '|': '\u00A6',
  '#': '\u266F',
};

/**
 * One line for places where some clients read markdown and others do not, such as a choice with a
 * box in front: no way of escaping holds in both, so markdown's characters give way to lookalikes.
 */
export function literalChoice(text: string, maxLength = 120): string {
  const line = literalLine(text, maxLength);
  const harmless = line
    .replaceAll(/[*_~`[\]<>\\|#]/g, (character) => LOOKALIKES[character] ?? '')
    .replaceAll(/&(?=[#\w]+;)|:(?=\/\/)/g, `$&${WORD_JOINER}`);
  return LIST_START.test(harmless) ? `${WORD_JOINER}${harmless}` : harmless;
}
