// Says amounts and months in Dutch; an amount stays whole cents until it is text.
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/** "1.224,00 euro", "−90,00 euro" of whole cents. Throws RangeError on a number that is not whole. */
export function eurosInWords(cents: number): string {
  return `${amountInWords(cents)} euro`;
}

/** "1.224,00" of whole cents. Throws RangeError on a number that is not whole. */
export function amountInWords(cents: number): string {
  const digits = centsDigits(cents);
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${cents < 0 ? '−' : ''}${whole},${digits.slice(-2)}`;
}

/** "1224,00" as a spreadsheet in Dutch takes it; "-90,00" below zero. */
export function amountInCells(cents: number): string {
  const digits = centsDigits(cents);
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** The digits of an amount, the last two the cents: '122400'. */
function centsDigits(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Not whole cents: ${String(cents)}`);
  return String(Math.abs(cents)).padStart(3, '0');
}

/**
 * The cents of an amount as it is typed: "1.224,00", "1224", "€ 91,80", "91.8"; null when it is none, or has
 * more than two decimals.
 */
export function centsTyped(text: string): number | null {
  const plain = text.replaceAll(/€|euro|eur|\s/gi, '');
  const shape = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!shape) return null;
  const [, whole = '', cents = ''] = shape;
  return Number(`${whole.replaceAll('.', '')}${cents.padEnd(2, '0')}`);
}

/** "juni 2026" of '2026-06'. */
export function monthInWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
